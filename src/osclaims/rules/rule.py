"""What a rule is: which items meet, and what the items that meet have to say to each other."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Generic, Literal, TypeVar

from msgspec import field

from osclaims.frozen import Frozen
from osclaims.model.finding import Finding
from osclaims.model.vocabulary import Vocabulary
from osclaims.values.value import Span

Item = TypeVar("Item")


class Context(Frozen):
    """What a rule may know beside its items; frozen and picklable, so that it can travel."""

    vocabulary: Vocabulary
    publishers: Mapping[str, str] = field(default_factory=dict)
    published: Mapping[str, Span] = field(default_factory=dict)

    def publisher(self, source: str) -> str:
        """Who published a source; its id when that is not known."""
        return self.publishers.get(source, source)


class Rule(Frozen, Generic[Item]):
    """A rule: `keys` says where an item belongs, `check` judges the items of one key.

    `module` holds the rule's manual page as its docstring; `worth` says whether a group can hold a finding
    at all; `items` says what is brought together: claims, mentions of names in texts, or claims that a person
    linked.
    """

    id: str
    module: str
    keys: Callable[[Item, Context], Iterable[Hashable]]
    check: Callable[[Sequence[Item], Context], Iterable[Finding]]
    worth: Callable[[Sequence[Item]], bool] = lambda items: len(items) > 1
    items: Literal["claims", "mentions", "links"] = "claims"

    @property
    def manual(self) -> str:
        """The rule's manual page."""
        return inspect.cleandoc(sys.modules[self.module].__doc__ or "")

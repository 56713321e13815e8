"""How messages speak of what was typed: cut to what a line holds, by its shape, by what was meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from heapq import nlargest
from typing import Any

from osclaims.loading.tree import Items, Keys

_JOINTS = re.compile(r"[\s_-]+")

_SHOWN = 60
"""The most characters of what was typed that a message repeats."""

_NEAR = 0.6
"""How alike a name must be to have been meant: the share of letters that stand alike, as difflib counts."""

_SHORTLIST = 50
"""How many names are compared letter by letter: those with the most letters in common."""


def shown(text: str) -> str:
    """What was typed, in quotation marks, cut to what a message can hold.

    >>> shown("x" * 100) == repr("x" * 57 + "...")
    True
    """
    line = " ".join(text.split()) if len(text) <= _SHOWN * 9 else " ".join(text[: _SHOWN * 9].split())
    return repr(line if len(line) <= _SHOWN else line[: _SHOWN - 3] + "...")


def meant(name: str, known: Iterable[str]) -> str:
    """The one known name that is the same but for case, spaces, hyphens and underscores; else nothing."""
    wanted = _plain(name)
    same = [each for each in known if _plain(each) == wanted]
    return same[0] if len(same) == 1 else ""


def _plain(name: str) -> str:
    return _JOINTS.sub("", name.casefold())


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A question that names the nearest known names; empty when none is near.

    >>> did_you_mean("yicia", ["yicai", "reuters"])
    "did you mean 'yicai'?"
    """
    from difflib import get_close_matches  # noqa: PLC0415 - most bases have nothing to guess

    written = name.casefold()[:_SHOWN]
    near = get_close_matches(written, _shortlist(written, known), n=3, cutoff=_NEAR)
    return f"did you mean {' or '.join(repr(n) for n in near)}?" if near else ""


def _shortlist(written: str, known: Iterable[str]) -> list[str]:
    """The names that have most letters in common with what was written, in whatever order; few are compared.

    >>> _shortlist("yicia", ["yicai", "reuters", "y"])
    ['yicai']
    """
    letters = Counter(written).items()

    def common(each: str) -> float:
        return 2 * sum(min(n, each.count(letter)) for letter, n in letters) / (len(written) + len(each))

    long_enough = (each for each in known if _most_alike(written, each) >= _NEAR)
    found = nlargest(_SHORTLIST, ((common(each), each) for each in long_enough))
    return [each for share, each in found if share >= _NEAR]


def _most_alike(one: str, other: str) -> float:
    """How alike two names of such lengths can be at most."""
    return 2 * min(len(one), len(other)) / (len(one) + len(other))


def shape_of(node: Any) -> str:  # noqa: ANN401 - whatever was typed
    """What was typed, as a message calls it."""
    match node:
        case Items() | list() | tuple():
            return "a list"
        case Keys() | dict():
            return "a mapping"
        case "":
            return "nothing"
        case _:
            return f"the text {shown(str(node))}"

"""A claim: one atomic thing that one source says, with the excerpt that says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from osclaims.evidence.anchor import Place
from osclaims.problems import NOWHERE, Location
from osclaims.values.value import Span, Value

Form: TypeAlias = Literal["direct", "partial", "indirect", "reported"]
Stance: TypeAlias = Literal["asserted", "possible", "denied"]
Order: TypeAlias = Literal[
    "lower-than", "higher-than", "equal-to", "similar-to", "better-than", "worse-than", "part-of"
]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The verbatim words that carry a claim (W3C TextQuoteSelector), and where they stand.

    Offsets are code points, `end` exclusive, and `exact == text[start:end]`; `line` counts from 1.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Times:
    """When a statement is said to hold; each is None when the source does not say."""

    start: Span | None = None
    until: Span | None = None
    as_of: Span | None = None
    on: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What every claim has: `id` is `source/local-id`, `words_at` where its own anchored words stand."""

    id: str
    source: str
    excerpt: Excerpt
    asserted_by: str | None = None
    asserted_as: str | None = None
    printed_in: str | None = None
    topics: tuple[str, ...] = ()
    times: Times = Times()
    note: str | None = None
    because: str | None = None
    words_at: tuple[Place, ...] = ()
    at: Location = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Claim):
    """Subject, property and value, with qualifiers. `rests_on` names the claims a relative date derives from.

    `value` is None when the printed words resolve to nothing ("yesterday" in a source without a date);
    `unresolved` then says why.
    """

    kind: Literal["statement"] = "statement"
    subject: str
    property: str
    printed: str
    value: Value | None
    unresolved: str = ""
    converted: Value | None = None
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    relative_to: str | None = None
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Claim):
    """A speaker's words as one source renders them; `utterance` is the claim its renditions go back to."""

    kind: Literal["quotation"] = "quotation"
    speaker: str
    parts: tuple[str, ...]
    form: Form
    utterance: str
    occasion: str | None = None
    rendition_of: str | None = None
    words: str | None = None

    @property
    def quote(self) -> str | None:
        """Its words as one text, parts joined by ` … `; None for reported speech."""
        return " … ".join(self.parts) if self.parts else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Claim):
    """Subject stands in a relation to an object: lower, higher, equal, better ...

    `object_as` are the source's words where it names no object ("the usual cost").
    """

    kind: Literal["comparison"] = "comparison"
    subject: str
    relation: Order
    property: str | None = None
    object: str | None = None
    object_as: str | None = None
    factor: Value | None = None
    words: str | None = None
    stance: Stance = "asserted"
    qualifiers: Mapping[str, str] = field(default_factory=dict)


AnyClaim: TypeAlias = Statement | Quotation | Comparison

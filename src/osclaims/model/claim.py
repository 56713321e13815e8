"""A claim: one atomic thing that one source says, with the excerpt that says it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, Self, TypeAlias

from msgspec import field

from osclaims.evidence.anchor import Place, Text
from osclaims.frozen import Frozen
from osclaims.problems import NOWHERE, Location
from osclaims.values.value import Span, Value

SOURCE = "source"
"""What a claim's subject is called when that is the very source."""

UNNAMED = "unnamed"
"""Whom a claim is credited to when the source says that somebody said so, and not who."""

Form: TypeAlias = Literal["direct", "partial", "indirect", "reported"]
Stance: TypeAlias = Literal["asserted", "possible", "denied"]
Order: TypeAlias = Literal[
    "lower-than", "higher-than", "equal-to", "similar-to", "better-than", "worse-than", "part-of"
]


class Excerpt(Frozen):
    """The verbatim words that carry a claim (W3C TextQuoteSelector), and where they stand.

    Offsets are code points, `end` exclusive. The words are cut out of the text when somebody asks.

    >>> excerpt = Excerpt(Text("It cost US$5 then."), 8, 12)
    >>> excerpt.exact, excerpt.prefix, excerpt.suffix, excerpt.line
    ('US$5', 'It cost ', ' then.', 1)
    """

    text: Text
    start: int
    end: int

    @classmethod
    def of(cls, words: str) -> Self:
        """Words of a source whose text is not at hand: the whole of what is known."""
        return cls(Text(words), 0, len(words))

    @property
    def place(self) -> Place:
        """Where the words stand."""
        return Place(self.start, self.end)

    @property
    def exact(self) -> str:
        """The words themselves, as they are printed."""
        return self.text.raw[self.start : self.end]

    @property
    def prefix(self) -> str:
        """What stands directly before them, up to 32 code points."""
        return self.text.context(self.place)[0]

    @property
    def suffix(self) -> str:
        """What stands directly after them, up to 32 code points."""
        return self.text.context(self.place)[1]

    @property
    def line(self) -> int:
        """The line, from 1, on which they begin."""
        return self.text.line_of(self.start)


class Times(Frozen):
    """When a statement is said to hold; each is None when the source does not say."""

    start: Span | None = None
    until: Span | None = None
    as_of: Span | None = None
    on: Span | None = None


class Claim(Frozen, kw_only=True):
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

    @property
    def said_by(self) -> str | None:
        """Whom the source has say so; None is the source itself."""
        return self.asserted_by


class Statement(Claim, tag=True, kw_only=True):
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


class Quotation(Claim, tag=True, kw_only=True):
    """A speaker's words as one source renders them; `utterance` is the claim its renditions go back to.

    `language` is the tag that the source declares (BCP 47), empty where it declares none.
    """

    kind: Literal["quotation"] = "quotation"
    speaker: str
    parts: tuple[str, ...]
    form: Form
    utterance: str
    occasion: str | None = None
    rendition_of: str | None = None
    words: str | None = None
    language: str = ""

    @property
    def said_by(self) -> str:
        """Whoever is quoted."""
        return self.speaker

    @property
    def quote(self) -> str | None:
        """Its words as one text, parts joined by ` … `; None for reported speech."""
        return " … ".join(self.parts) if self.parts else None


class Comparison(Claim, tag=True, kw_only=True):
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

    def said(self, named: Callable[[str], str] = str) -> str:
        """Its stance, relation and object, `not lower than openai-o1`; else the words that compare.

        `named` gives an entity or claim its name.
        """
        other = named(self.object) if self.object else self.object_as
        if other is None and self.words:
            return self.words
        denied = {"asserted": "", "possible": "possibly ", "denied": "not "}[self.stance]
        return f"{denied}{self.relation.replace('-', ' ')} {other}"


AnyClaim: TypeAlias = Statement | Quotation | Comparison

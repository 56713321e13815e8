"""What a printed value means: the closed union of everything that `read_value` can return."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

from osclaims.frozen import Frozen
from osclaims.stopped import Stopped
from osclaims.values.explain import explain
from osclaims.values.interval import Interval

FigureKind: TypeAlias = Literal["money", "quantity", "count", "age"]
Kind: TypeAlias = Literal["money", "quantity", "count", "age", "date", "entity", "name", "text"]


class Unreadable(Stopped, ValueError):  # noqa: N818 - the public name says what the value is
    """A printed value that cannot be read without guessing.

    `expected` says what would have been understood, `position` is the code point in `printed` that
    stopped the reader, `choices` are the readings among which the source has to say which it means.
    """

    def __init__(
        self,
        reason: str,
        *,
        printed: str = "",
        position: int = 0,
        expected: str = "",
        choices: tuple[str, ...] = (),
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.printed = printed
        self.position = position
        self.expected = expected
        self.choices = choices

    def lines(self) -> list[str]:
        """The reason, a mark under the place, what was expected, and what could be meant."""
        said = [self.reason]
        if self.printed:
            said += [f"  {self.printed}", f"  {' ' * min(self.position, len(self.printed))}^"]
        if self.expected:
            said.append(f"  expected {self.expected}")
        if self.choices:
            said.append(f"  choose: {', '.join(self.choices)}")
        return said


class Figure(Frozen, tag=True):
    """A number in a unit, with the precision it was printed with.

    `number` is the printed figure in the base unit, hedges aside (None for ranges, sets and vague words);
    `unit` is canonical ("USD", "USD/1000000 token", "item", "year", "1" for ratios); `place` the unit of the
    last printed digit and `place2` the coarsest place that rounding may have used, both in the base unit.
    `hedge` are the classes of the hedges from the outermost in, `hedging` their words: as printed before the
    figure ("merely" of the class "only"), the class of what is printed behind it.
    `of` is what is counted, as printed ("H800 GPUs"), empty where a unit or nothing is.
    `core` is what the words assert, `outer` what they can be stretched to; a set has several members.
    `pointed` says that a decimal point is printed, `scaled` that a word of scale is ("million"), and
    `converted` is the figure printed in brackets behind, as in "CNY1 (14 US cents)"; `beside` is what is
    printed at its side and says nothing of how much it is ("Ticket price:", "incl. VAT").
    """

    kind: FigureKind
    printed: str
    unit: str
    number: Decimal | None
    place: Decimal
    place2: Decimal
    hedge: tuple[str, ...]
    core: tuple[Interval, ...]
    outer: tuple[Interval, ...]
    pointed: bool = False
    scaled: bool = False
    converted: Figure | None = None
    beside: str = ""
    of: str = ""
    hedging: tuple[str, ...] = ()

    @property
    def reading(self) -> str:
        """How the figure reads, in one line."""
        return explain(self)


class Span(Frozen, tag=True):
    """A stretch of calendar time in minutes, with the wording's derivation.

    `crisp` spans are those of the calendar (a day, a month, a quarter); the others are vague.
    `edtf` is the span as an EDTF string (levels 0 and 1, one-of sets); `derivation` says how relative
    wording was resolved, empty for an absolute date.
    """

    kind: Literal["date"]
    printed: str
    reading: str
    edtf: str
    crisp: bool
    hedge: tuple[str, ...]
    core: tuple[Interval, ...]
    outer: tuple[Interval, ...]
    derivation: str = ""


class Entity(Frozen, tag=True):
    """A named thing of the vocabulary; `within` are the ids of its ancestors, nearest first."""

    kind: Literal["entity"]
    printed: str
    reading: str
    id: str
    within: tuple[str, ...]


class Words(Frozen, tag=True):
    """Wording that is compared as wording: names and free text."""

    kind: Literal["name", "text"]
    printed: str
    reading: str


Value: TypeAlias = Figure | Span | Entity | Words


class Named(Frozen):
    """What a name may stand for: an entity's id and the ids of its ancestors, nearest first."""

    id: str
    within: tuple[str, ...] = ()

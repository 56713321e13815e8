"""The grammar of a printed figure: hedges, amounts, what is counted, what it is per, its conversion."""

from __future__ import annotations

from msgspec.structs import replace

from osclaims.values.exact import ONE, ZERO
from osclaims.values.figures import ages
from osclaims.values.figures.counted import noun
from osclaims.values.figures.currencies import CODES
from osclaims.values.figures.cursor import END, Cursor
from osclaims.values.figures.hedge_words import PREFIXES, RIGHT_BEHIND, SUFFIXES
from osclaims.values.figures.hedges import hedge
from osclaims.values.figures.joined import take_joined
from osclaims.values.figures.magnitude import Magnitude
from osclaims.values.figures.manner import Manner
from osclaims.values.figures.noun_words import take_noun_word
from osclaims.values.figures.numeral import Numeral
from osclaims.values.figures.openings import (
    refuse_unnumbered,
    skip_article,
    take_hedges,
    take_hedging,
    take_label,
)
from osclaims.values.figures.per import take_per
from osclaims.values.figures.turned import refuse_turned
from osclaims.values.figures.unit_after import unit_after
from osclaims.values.figures.units import ITEM, RATIO, Unit
from osclaims.values.value import Figure

_ONE = Numeral(ONE, ZERO)
_FOOTNOTES = ("*", "†", "‡")


class Tail:
    """What follows the amounts: hedges, what is counted, what it is per, and the conversion.

    `said` are the hedges before the amounts, by class, as printed.
    """

    __slots__ = ("converted", "hedges", "nouns", "per", "said", "unit")

    def __init__(self) -> None:
        self.hedges: list[str] = []
        self.nouns: list[int] = []
        self.per = ""
        self.said: dict[str, str] = {}
        self.converted: Figure | None = None
        self.unit: Unit | None = None


def read_figure(printed: str, manner: Manner) -> Figure:
    """Read a whole printed figure. Raises Unreadable where the grammar stops before the end."""
    cursor = Cursor(printed)
    beside = take_label(cursor)
    figure = _accounted(cursor, manner) or _take_figure(cursor, manner)[0]
    while cursor.take(*_FOOTNOTES):
        pass
    if cursor.next.kind != END:
        raise cursor.fail("the end of the figure")
    return replace(figure, beside=beside) if beside else figure


def _accounted(cursor: Cursor, manner: Manner) -> Figure | None:
    """Read "(US$5 million)" and "(5%)": the accountant's minus."""
    tokens = cursor.tokens
    if tokens[0].text != "(" or tokens[-2].text != ")":
        return None
    if manner.kind != "money" and (manner.kind != "quantity" or tokens[-3].text != "%"):
        return None
    cursor.at = 1
    figure, _ = _take_figure(cursor, replace(manner, sign=-1))
    cursor.take(")")
    return figure


def _take_figure(cursor: Cursor, manner: Manner) -> tuple[Figure, Unit]:
    """Take a figure, and give the unit that it is printed in."""
    before = take_hedging(cursor, manner.kind)
    if "exactly" in before:
        manner = replace(manner, exact=manner.exact or True)
    skip_article(cursor)
    if manner.kind != "money":
        refuse_unnumbered(cursor)
    start = cursor.at
    magnitude, unit = ages.take_decade(cursor, manner) or take_joined(cursor, manner)
    if cursor.at == start:
        raise cursor.fail("a figure")
    tail = _take_tail(cursor, manner, unit)
    if tail.unit:
        magnitude, unit = magnitude.times(tail.unit.factor), tail.unit
    tail.said = before
    return _figure(cursor, manner, unit, _hedged(cursor, magnitude, tail), tail), unit


def _counts(unit: Unit, found: Magnitude) -> bool:
    """Whether a figure counts things: no unit is printed, and it is no share of them."""
    return unit in (ITEM, RATIO) and (found.place > 0 or abs(found.top) > 1)


def _counted(cursor: Cursor, tail: Tail) -> str:
    """What is counted, out of the first words that stand together behind the figure."""
    first = tail.nouns[0] if tail.nouns else 0
    together = [at for steps, at in enumerate(tail.nouns) if at == first + steps]
    return noun([cursor.tokens[at] for at in together])


def _at_rate(tail: Tail) -> Figure | None:
    """The conversion, per the same unit as the figure: "CNY16 (USD2.20) per million tokens"."""
    figure = tail.converted
    if figure is None or not tail.per or "/" in figure.unit:
        return figure
    return replace(figure, unit=f"{figure.unit}/{tail.per}")


def _figure(cursor: Cursor, manner: Manner, unit: Unit, found: Magnitude, tail: Tail) -> Figure:
    return Figure(
        kind=manner.kind,
        printed=cursor.printed,
        unit=f"{unit.base}/{tail.per}" if tail.per else unit.base,
        number=found.number,
        place=found.place,
        place2=found.place2,
        hedge=found.hedge,
        core=found.core,
        outer=found.outer,
        pointed=found.pointed,
        scaled=found.scaled,
        converted=_at_rate(tail),
        of=_counted(cursor, tail) if _counts(unit, found) else "",
        hedging=tuple(tail.said.get(name, name) for name in found.hedge),
    )


def _hedged(cursor: Cursor, magnitude: Magnitude, tail: Tail) -> Magnitude:
    """Apply the hedges from the number outwards: "40 or so" is inside "at least", "or more" is outside."""
    inner = [name for name in tail.hedges if name == "about"]
    outer = [name for name in tail.hedges if name != "about"]
    try:
        return hedge(magnitude, filter(None, dict.fromkeys([*inner, *reversed(tail.said), *outer])))
    except ValueError as error:
        raise cursor.fail("hedges that go together", because=f"the hedges contradict: {error}") from error


def _take_tail(cursor: Cursor, manner: Manner, unit: Unit) -> Tail:
    tail = Tail()
    while cursor.next.kind != END:
        start = cursor.at
        if _take_or(cursor):
            _take_conversion(cursor, manner, tail, unit, spoken=True)
        _take_hedge(cursor, manner, tail, unit)
        _take_rate(cursor, manner, tail)
        _take_conversion(cursor, manner, tail, unit, spoken=False)
        if cursor.at > start:
            continue
        if manner.kind == "money":
            break
        refuse_turned(cursor, manner.kind, unit, first=not tail.nouns)
        if not take_noun_word(cursor):
            break
        tail.nouns.append(start)
    if cursor.ahead().kind == END:
        cursor.take(".", "'")
    return tail


def _take_hedge(cursor: Cursor, manner: Manner, tail: Tail, unit: Unit) -> None:
    """Take a hedge behind the figure, and the unit that may stand behind that: "5-odd km", "5+ km"."""
    start = cursor.at
    listed = cursor.take(",")
    bracketed = not listed and not cursor.take("-") and cursor.take("(")
    found = take_hedges(cursor, SUFFIXES if listed or tail.nouns else RIGHT_BEHIND)
    if not found or (bracketed and not cursor.take(")")):
        cursor.at = start
        return
    tail.hedges.extend(found)
    if not tail.nouns and cursor.next.kind in ("word", "sign"):
        _take_unit(cursor, manner, tail, unit)


def _take_unit(cursor: Cursor, manner: Manner, tail: Tail, unit: Unit) -> None:
    """Take the unit behind a hedge, where none stands before it but the one that it is."""
    start = cursor.at
    found = unit_after(cursor, manner, _ONE)
    if unit == RATIO:
        tail.unit = found
    elif found != unit:
        cursor.at = start


def _take_conversion(cursor: Cursor, manner: Manner, tail: Tail, unit: Unit, *, spoken: bool) -> None:
    """Take a figure in brackets, or after "or", that says the same in another unit.

    "$5 (was $6)" says something else.
    """
    start = cursor.at
    if tail.converted is not None or not (spoken or cursor.take("(")):
        return
    opening = cursor.tokens[cursor.at - 1]
    figure, other = _take_figure(cursor, manner)
    end = cursor.next
    if not spoken and not cursor.take(")"):
        raise cursor.fail("a closing bracket")
    if other == unit or (manner.kind == "money" and other.base == unit.base):
        cursor.at = start
        return
    tail.converted = replace(figure, printed=cursor.printed[opening.end : end.start].strip())


def _take_or(cursor: Cursor) -> bool:
    """Take an "or" with a figure behind it, hedged or not: ", or about $700 million", but not "or more"."""
    start = cursor.at
    cursor.take(",")
    if cursor.take("or"):
        end = cursor.at
        take_hedges(cursor, PREFIXES)
        figure, cursor.at = cursor.next, end
        if figure.kind in ("number", "sign") or figure.raw in CODES:
            return True
    cursor.at = start
    return False


def _take_rate(cursor: Cursor, manner: Manner, tail: Tail) -> None:
    """Take what the figure is per, in brackets too: "$3 (each)"."""
    if tail.per:
        return
    start, bracketed = cursor.at, cursor.take("(")
    per = take_per(cursor, any_noun=manner.kind == "money")
    if per is None or (bracketed and not cursor.take(")")):
        cursor.at = start
        return
    tail.per = per

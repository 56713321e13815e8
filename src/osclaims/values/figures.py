"""The grammar of a printed figure: hedges, amounts, what is counted, what it is per, its conversion."""

from __future__ import annotations

from dataclasses import replace

from osclaims.values import ages, number_words
from osclaims.values.counted import noun
from osclaims.values.cursor import END, Cursor, Token
from osclaims.values.hedge_words import SUFFIXES
from osclaims.values.hedges import hedge
from osclaims.values.joined import take_joined
from osclaims.values.magnitude import Magnitude
from osclaims.values.manner import Manner
from osclaims.values.openings import skip_article, take_hedges, take_hedging, take_label
from osclaims.values.per import take_per
from osclaims.values.turned import refuse_turned
from osclaims.values.units import ITEM, RATIO, Unit
from osclaims.values.value import Figure

_FOOTNOTES = ("*", "†", "‡")
_SHORTEST_NOUN = 3
_IN_NOUN = ("-", "'", "&", '"', "“", "”", ".")
_NUMBER_WORDS = (
    number_words.SMALL.keys()
    | number_words.TENS.keys()
    | number_words.SCALES.keys()
    | number_words.HUNDRED.keys()
    | {"half", "dozen", "dozens"}
) - {"one"}


class Tail:
    """What follows the amounts: hedges, what is counted, what it is per, and the conversion.

    `said` are the hedges before the amounts, by class, as printed.
    """

    __slots__ = ("converted", "hedges", "nouns", "per", "said")

    def __init__(self) -> None:
        self.hedges: list[str] = []
        self.nouns: list[int] = []
        self.per = ""
        self.said: dict[str, str] = {}
        self.converted: Figure | None = None


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
    if manner.kind != "money" and cursor.words(2) in number_words.UNNUMBERED:
        raise cursor.fail("a number", because=f"{cursor.words(2)!r} says no number")
    start = cursor.at
    magnitude, unit = ages.take_decade(cursor, manner) or take_joined(cursor, manner)
    if cursor.at == start:
        raise cursor.fail("a figure")
    tail = _take_tail(cursor, manner, unit)
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
        _take_hedge(cursor, tail)
        _take_rate(cursor, manner, tail)
        _take_conversion(cursor, manner, tail, unit)
        if cursor.at > start:
            continue
        if manner.kind == "money":
            break
        refuse_turned(cursor, manner.kind, unit, first=not tail.nouns)
        if not _take_noun_word(cursor):
            break
        tail.nouns.append(start)
    if cursor.ahead().kind == END:
        cursor.take(".", "'")
    return tail


def _take_hedge(cursor: Cursor, tail: Tail) -> None:
    start = cursor.at
    bracketed = not cursor.take("-", ",") and cursor.take("(")
    found = take_hedges(cursor, SUFFIXES)
    if not found or (bracketed and not cursor.take(")")):
        cursor.at = start
        return
    tail.hedges.extend(found)


def _take_conversion(cursor: Cursor, manner: Manner, tail: Tail, unit: Unit) -> None:
    """Take a figure in brackets that says the same in another unit: "$5 (was $6)" says something else."""
    start, opening = cursor.at, cursor.next
    if tail.converted is not None or not cursor.take("("):
        return
    figure, other = _take_figure(cursor, manner)
    end = cursor.next
    if not cursor.take(")"):
        raise cursor.fail("a closing bracket")
    if other == unit or (manner.kind == "money" and other.base == unit.base):
        cursor.at = start
        return
    tail.converted = replace(figure, printed=cursor.printed[opening.end : end.start].strip())


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


def _take_noun_word(cursor: Cursor) -> bool:
    """Take a word of what is counted; a further figure is none, digits in a name ("H800") are.

    A symbol that touches the digits and is no unit is no word ("20C"), a word that does is ("12cars").
    """
    token, before = cursor.next, cursor.tokens[cursor.at - 1]
    touches = token.start == before.end
    if token.kind == "word":
        symbol = touches and before.kind == "number" and len(token.text) < _SHORTEST_NOUN
        taken = (
            token.text not in _NUMBER_WORDS
            and not _begins_other(token, before)
            and (not (symbol or _is_letter(cursor)) or _in_name(cursor))
        )
    elif token.kind == "number":
        taken = touches and not token.raw.startswith((",", "."))
    else:
        taken = token.text in _IN_NOUN and cursor.ahead().kind != END
    cursor.at += taken
    return taken


def _begins_other(article: Token, before: Token) -> bool:
    """Whether an article behind a figure begins something else: "2 million a year ago"."""
    return article.raw in ("a", "an") and (before.kind == "number" or before.text in number_words.SCALES)


def _is_letter(cursor: Cursor) -> bool:
    """Whether a capital alone ends the figure: "20 C", which may be a unit."""
    token, before, after = cursor.next, cursor.tokens[cursor.at - 1], cursor.ahead()
    return len(token.raw) == 1 and token.raw.isupper() and before.kind == "number" and after.kind == END


def _in_name(cursor: Cursor) -> bool:
    """Whether the number just taken ends a name: "H800", "F-16"."""
    before = [token for token in cursor.tokens[: cursor.at] if token.text != "-"][-2:]
    touching = cursor.printed[before[0].end : before[-1].start]
    return before[0].kind == "word" and touching in ("", "-")

"""Ages: cut, never rounded; and decades of life."""

from __future__ import annotations

from decimal import Decimal

from osclaims.values.exact import ONE
from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.magnitude import Magnitude, measure
from osclaims.values.figures.manner import Manner
from osclaims.values.figures.number_words import TENS
from osclaims.values.figures.numeral import Numeral
from osclaims.values.figures.units import YEAR, Unit
from osclaims.values.interval import Interval
from osclaims.values.regex import regex

_PARTS = {
    "early": ((0, 4), (0, 5)),
    "mid": ((4, 7), (3, 8)),
    "middle": ((4, 7), (3, 8)),
    "late": ((7, 10), (5, 10)),
    "": ((0, 10), (0, 10)),
}
"""The years of a decade of life that its parts assert, and can be stretched to."""

_DECADES = {
    word: 10 * number
    for number, word in enumerate(
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"], 2
    )
}
_DECADES |= {"sexagenarian": 60, "septuagenarian": 70, "octogenarian": 80, "nonagenarian": 90}
_TEENS = ("teens", "teenager", "teenagers", "teenage")
_TEEN_YEARS = {
    "": ((13, 20), (13, 20)),
    "early": ((13, 16), (13, 17)),
    "mid": ((15, 17), (14, 18)),
    "middle": ((15, 17), (14, 18)),
    "late": ((17, 20), (16, 20)),
}
_YEAR = regex(r"1[5-9]\d\d|20\d\d")
_WHOSE = ("a", "his", "her", "their", "the", "my", "your", "its")


def take_decade(cursor: Cursor, manner: Manner) -> tuple[Magnitude, Unit] | None:
    """Take "in his 60s", "early sixties", "teenager"; None, with nothing taken, for other wording."""
    if manner.kind != "age":
        return None
    start, bounded = cursor.at, _bound_before(cursor)
    cursor.take("aged", "age", "ages")
    cursor.take("in")
    cursor.take(*_WHOSE)
    part = cursor.tokens[cursor.at - 1].text if cursor.take("early", "mid", "middle", "late") else ""
    cursor.take("-", "to")
    if cursor.take(*_TEENS):
        return _stretch(0, *_TEEN_YEARS[part]), YEAR
    first = _decade(cursor)
    if first is None:
        cursor.at = start
        return None
    if bounded:
        return measure(Numeral(Decimal(first), ONE), aged=True), YEAR
    return _stretch(first, *_PARTS[part]), YEAR


def _bound_before(cursor: Cursor) -> bool:
    """Whether the figure is a bound: the under-30s and the over-sixties are no decades."""
    before = [token.text for token in cursor.tokens[: cursor.at] if token.text != "-"]
    return before[-1:] in (["under"], ["over"])


def refuse_year(cursor: Cursor, start: int) -> None:
    """Raise Unreadable for four digits alone, which are a year of birth as a rule: "1983"."""
    printed = cursor.tokens[start].raw
    if cursor.at == start + 1 and _YEAR.fullmatch(printed):
        raise cursor.fail(
            "an age",
            because=f"{printed!r} may be the year of a birth",
            choices=(f"{printed} years old", f"born {printed}"),
        )


def _decade(cursor: Cursor) -> int | None:
    """Take "60s" or "sixties"; give its first year."""
    digits = cursor.next.text
    plural = cursor.ahead(2 if cursor.ahead().text == "'" else 1)
    if digits.isdecimal() and plural.text == "s" and int(digits) % 10 == 0:
        cursor.at = cursor.tokens.index(plural) + 1
        return int(digits)
    if digits.isdecimal() and cursor.ahead().text == "-" and cursor.ahead(2).text == "something":
        cursor.at += 3
        return int(digits)
    if digits in TENS and cursor.ahead().text == "-" and cursor.ahead(2).text == "something":
        cursor.at += 3
        return int(TENS[digits])
    first = _DECADES.get(digits)
    cursor.at += first is not None
    return first


def _stretch(first: int, core: tuple[int, int], outer: tuple[int, int]) -> Magnitude:
    asserted, stretched = (
        Interval(Decimal(first + low), Decimal(first + high)) for low, high in (core, outer)
    )
    return Magnitude(
        None, ONE, ONE, Decimal(first + core[0]), Decimal(first + core[1] - 1), ONE, (asserted,), (stretched,)
    )

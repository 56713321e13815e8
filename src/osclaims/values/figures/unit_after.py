"""The unit that is printed behind a figure."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.manner import Manner
from osclaims.values.figures.numeral import Numeral
from osclaims.values.figures.symbols import CASED, refuse_doubtful
from osclaims.values.figures.units import ORDINAL, UNITS, YEAR, Unit

_COUNTABLE = frozenset({"1", "percentage point", "times", "second", "month"})
_SHORTEST = 3
_COUNT_UNITS = {
    name: unit
    for name, unit in UNITS.items()
    if unit.base in _COUNTABLE and (len(name) >= _SHORTEST or not name.isalpha())
}
"""What a count may be measured in; everything else after a count is what is counted."""

_AGE_UNITS = {
    f"{name}{suffix}": unit
    for names, unit in (
        ("years,year,yrs,yr", YEAR),
        ("decades,decade", Unit("year", Decimal(10))),
        ("centuries,century", Unit("year", Decimal(100))),
        ("months,month", Unit("month")),
        ("weeks,week", Unit("day", Decimal(7))),
        ("days,day", Unit("day")),
    )
    for name in names.split(",")
    for suffix in ("", " old", " olds", " of age")
} | dict.fromkeys(("yo", "y / o"), YEAR)
_TABLES = {"count": _COUNT_UNITS, "age": _AGE_UNITS}
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_SYMBOL = 2
_AFTER_SYMBOL = ("or", "and", "to", "per", "a", "an", "at", "on", "each", "plus", "below", "above")


def unit_after(cursor: Cursor, manner: Manner, numeral: Numeral) -> Unit | None:
    """Take the unit behind a numeral: a currency, "th" of an ordinal, a measure, in brackets too ("20 (kg)").

    Raises Unreadable for a symbol that may be several units ("5 Mg").
    """
    if manner.kind == "money":
        return manner.currencies.after(cursor) or _bracketed(cursor, manner.currencies.after)
    if manner.kind != "age" and _ends_ordinal(cursor, numeral):
        cursor.at += 1
        return ORDINAL
    found = _take_unit(cursor, manner.kind)
    return found or (_bracketed(cursor, _measure) if manner.kind == "quantity" else None)


def _ends_ordinal(cursor: Cursor, numeral: Numeral) -> bool:
    """Whether "st", "nd", "rd" or "th" touches a number that ends so: "21st", but not "11st"."""
    if numeral.place != 1 or numeral.number is None or cursor.next.start > cursor.tokens[cursor.at - 1].end:
        return False
    tens, ones = divmod(int(numeral.number) % 100, 10)
    return cursor.next.text == ("th" if tens == 1 else _ENDINGS.get(ones, "th"))


def unit_of_fraction(cursor: Cursor, manner: Manner, numeral: Numeral) -> Unit | None:
    """Take "an hour" after "half", "of a mile" after "a quarter" or "0.3", "of miles" after "dozens"."""
    start = cursor.at
    of = cursor.take("of")
    part = not numeral.place or (numeral.pointed and numeral.number is not None and numeral.number < 1)
    led = (part and cursor.take("a", "an")) or (of and numeral.reach is not None)
    if led and (unit := unit_after(cursor, manner, numeral)):
        return unit
    cursor.at = start
    return None


def _measure(cursor: Cursor) -> Unit | None:
    return cursor.phrase(UNITS)


def _bracketed(cursor: Cursor, take: Callable[[Cursor], Unit | None]) -> Unit | None:
    """Take a unit that stands alone in brackets, as the head of a column has it."""
    start, closing = cursor.at, _BRACKETS.get(cursor.next.text)
    if closing is None or cursor.ahead(2).text != closing:
        return None
    cursor.at += 1
    found = take(cursor)
    if found is None or not cursor.take(closing):
        cursor.at = start
        return None
    return found


def _take_unit(cursor: Cursor, kind: str) -> Unit | None:
    """Take a unit after a figure, "-year" and "20-fold" included."""
    start = cursor.at
    cursor.take("-")
    refuse_doubtful(cursor, kind)
    found = CASED.get(cursor.next.raw) if kind == "quantity" else None
    if found:
        cursor.at += 1
    else:
        found = cursor.phrase(_TABLES.get(kind, UNITS))
    if found is None or _is_part(cursor) or _multiplies(cursor):
        cursor.at = start
        return None
    return found


def _is_part(cursor: Cursor) -> bool:
    """Whether a short symbol is no unit: it begins a name ("H800", "F-16") or a quotation, or is a word."""
    taken, after = cursor.tokens[cursor.at - 1], cursor.next
    glued = taken.start == cursor.tokens[cursor.at - 2].end
    name = cursor.ahead().kind == "word" or (cursor.ahead().kind == "number" and not glued)
    if after.text == "-" and after.start == taken.end and name:
        return len(taken.raw) == 1 and taken.raw.isupper()
    if (
        cursor.tokens[cursor.at - 2].text == "/"
        or len(taken.text) > _SYMBOL
        or after.kind not in ("word", "number")
    ):
        return False
    if after.start == taken.end:
        return taken.text.isalpha() or after.kind == "word"
    letter = taken.text.isalpha() and len(taken.text) == 1 and not (glued and taken.text == "x")
    return (letter or taken.text == "in") and after.kind == "word" and after.text not in _AFTER_SYMBOL


def _multiplies(cursor: Cursor) -> bool:
    """Whether "x" stands between two numbers and is no "times"."""
    return cursor.tokens[cursor.at - 1].text in ("x", "\u00d7") and cursor.next.kind == "number"

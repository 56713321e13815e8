"""Lengths of time in symbols: "2h30m", "1h 20", "5m30s", "2:05:39"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from osclaims.values.exact import ONE
from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.numeral import Numeral
from osclaims.values.figures.units import UNITS, Unit
from osclaims.values.regex import regex

_CLOCK = regex(
    r"(?:(?P<d>\d+) ?d(?:ays?)? ?)?(?:(?P<h>\d+) ?h(?:(?:ou)?rs?)? ?)?(?:(?P<m>\d+) ?m(?:in(?:ute)?s?)? ?)?"
    r"(?:(?P<s>\d+) ?s(?:ec(?:ond)?s?)?)?(?![^\W_])"
)
_HOURS = regex(r"(?P<h>\d+) ?h ?(?P<m>[0-5]\d)(?![^\W_])|(?P<H>\d+):(?P<M>[0-5]\d):(?P<s>[0-5]\d)(?!\S)")
_PARTS = {"d": "day", "h": "hour", "H": "hour", "m": "minute", "M": "minute", "s": "second"}
_SYMBOL = frozenset("dhms:")


def take_duration(cursor: Cursor) -> tuple[Numeral, Unit] | None:
    """Take two or more parts that fall from days to seconds, as a number of the smallest; None without.

    Where an "m" has hours before it or seconds behind it, it is a minute and no metre.
    """
    if cursor.next.kind != "number" or cursor.ahead().text[:1] not in _SYMBOL:
        return None
    found = _HOURS.match(cursor.printed, cursor.next.start) or _CLOCK.match(cursor.printed, cursor.next.start)
    parts = (
        [(UNITS[_PARTS[name]], number) for name, number in found.groupdict().items() if number]
        if found
        else ()
    )
    if found is None or len(parts) < _SEVERAL:
        return None
    while cursor.next.start < found.end():
        cursor.at += 1
    return _total(parts)


_SEVERAL = 2


def _total(parts: Sequence[tuple[Unit, str]]) -> tuple[Numeral, Unit]:
    smallest = parts[-1][0]
    seconds = sum((Decimal(number) * unit.factor for unit, number in parts), Decimal(0))
    return Numeral(seconds / smallest.factor, ONE, pointed=True), smallest

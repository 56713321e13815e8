"""Seasons, quarters and halves: the parts of a year that have a number in EDTF and a name in prose."""

from __future__ import annotations

from msgspec.structs import replace

from osclaims.values.dates.calendar import Unit, iso_year, month_start
from osclaims.values.dates.stretch import Refused, Stretch, merged, of_days, of_months, vague_days

_SEASON_CODES, _SOUTHERN = range(21, 33), 8
_DECEMBER = 11
_SEASON_MONTHS, _SEASON_TAIL = 3, 1

_PARTS: tuple[tuple[range, int, Unit], ...] = (
    (range(33, 37), 3, "quarter"),
    (range(37, 40), 4, "span"),
    (range(40, 42), 6, "half"),
)
"""EDTF's codes for the quarters, the thirds and the halves of a year, with their months."""


def subyear(year: int, code: int) -> Stretch:
    """The stretch of an EDTF sub-year code: 21 spring to 24 winter, 33 to 36 quarters, 40 and 41 halves.

    >>> subyear(2024, 33).core == quarter(2024, 1).core
    True
    """
    if code in _SEASON_CODES:
        place = _SEASON_CODES.index(code)
        return season(year, place % 4, south=place >= _SOUTHERN, code=code)
    for codes, months, unit in _PARTS:
        if code in codes:
            first = year * 12 + codes.index(code) * months
            return of_days(month_start(first), month_start(first + months), unit)
    raise Refused(f"there is no month {code}", at=str(code))


def quarter(year: int, number: int) -> Stretch:
    """The quarter of a calendar year, 1 to 4."""
    return of_months(year * 12 + (number - 1) * 3, "quarter")


def half(year: int, number: int) -> Stretch:
    """The half of a calendar year, 1 or 2."""
    return of_months(year * 12 + (number - 1) * 6, "half")


def season(year: int, index: int, *, south: bool = False, code: int = 0) -> Stretch:
    """A season, spring 0 to winter 3: its three whole months, and one more to the equinox or solstice.

    A season over the turn of the year that names one year is the one at either end of it.
    """
    start = year * 12 + (2 + 3 * index + 6 * south) % 12
    turning = start % 12 == _DECEMBER
    starts = (start - 12, start) if turning else (start,)
    stretches = [season_from(each) for each in starts]
    core = merged(piece for each in stretches for piece in each.core)
    outer = merged(piece for each in stretches for piece in each.outer)
    return replace(
        stretches[0], core=core, outer=outer, edtf=f"{iso_year(year)}-{code or 21 + index + 8 * south}"
    )


def season_from(start: int) -> Stretch:
    """The season that begins with this month."""
    first, end, tail = (
        month_start(start + months) for months in (0, _SEASON_MONTHS, _SEASON_MONTHS + _SEASON_TAIL)
    )
    return vague_days((first, end), (first, tail), "season")

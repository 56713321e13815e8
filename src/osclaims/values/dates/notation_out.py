"""Stretches to EDTF: the shortest calendar unit that covers exactly those minutes, else an interval or a set.

EDTF asks for seconds in a time, so they are written; its intervals know no times, which ours do.
"""

from __future__ import annotations

from osclaims.values.dates.calendar import DAY, FOUR_DIGITS, civil, day_number, month_index, month_start
from osclaims.values.dates.stretch import Piece, Stretch


def noted(stretch: Stretch) -> str:
    """The EDTF string of a stretch: its own notation, else what its outer pieces come to."""
    return stretch.edtf or written(stretch.outer, stretch.offset)


def written(pieces: tuple[Piece, ...], offset: int | None = None) -> str:
    """The pieces as one EDTF string, times on a clock so far ahead of UTC; several are a one-of set.

    >>> written(((739264 * 1440, 739295 * 1440),)), written(((None, 0),))
    ('2025-01-14/2025-02-13', '../0000-12-31')
    """
    if len(pieces) == 1:
        return _interval(pieces[0], "/", "..", offset)
    return f"[{', '.join(_interval(piece, '..', '', offset) for piece in pieces)}]"


def _interval(piece: Piece, joint: str, nothing: str, offset: int | None) -> str:
    low, high = piece
    if offset is not None:
        return _on_clock(low, high, joint, nothing, offset)
    if low is not None and high is not None:
        return _unit(low, high) or _joined(low, high, joint)
    first = nothing if low is None else _moment(low)
    last = nothing if high is None else _moment(high - 1 if high % DAY else high - DAY, whole=not high % DAY)
    return f"{first}{joint}{last}"


def _on_clock(low: int | None, high: int | None, joint: str, nothing: str, offset: int) -> str:
    """Minutes of a clock with its zone: one, or the first and the last."""
    zone = f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02d}:{abs(offset) % 60:02d}" if offset else "Z"
    first = nothing if low is None else _minute(low + offset) + zone
    last = nothing if high is None else _minute(high - 1 + offset) + zone
    return first if first == last else f"{first}{joint}{last}"


def _joined(low: int, high: int, joint: str) -> str:
    """Both ends in the widest unit that begins and ends with them."""
    if low % DAY or high % DAY:
        return f"{_minute(low)}{joint}{_minute(high - 1)}"
    first, end = low // DAY, high // DAY
    (year, month, day), (_, last_month, last_day) = civil(first), civil(end)
    if day != 1 or last_day != 1:
        return f"{_day(first)}{joint}{_day(end - 1)}"
    if month != 1 or last_month != 1:
        return f"{_month(first)}{joint}{_month(end - 1)}"
    return f"{_year(year)}{joint}{_year(civil(end - 1)[0])}"


def _unit(low: int, high: int) -> str:
    """The one unit that is exactly this piece, or nothing."""
    if high - low == 1:
        return _minute(low)
    if low % DAY or high % DAY:
        return ""
    first, end = low // DAY, high // DAY
    if end - first == 1:
        return _day(first)
    year, month, day = civil(first)
    if day != 1:
        return ""
    if month_start(month_index(first) + 1) == end:
        return _month(first)
    return _years(year, end) if month == 1 else ""


def _years(year: int, end: int) -> str:
    if day_number(year + 1) == end:
        return _year(year)
    for years, digits in ((10, 3), (100, 2)):
        if year % years == 0 and day_number(year + years) == end and year in FOUR_DIGITS:
            return f"{year:04d}"[:digits].ljust(4, "X")
    return ""


def _moment(minute: int, *, whole: bool = True) -> str:
    return _day(minute // DAY) if whole and minute % DAY == 0 else _minute(minute)


def _minute(minute: int) -> str:
    return f"{_day(minute // DAY)}T{minute % DAY // 60:02d}:{minute % 60:02d}:00"


def _day(number: int) -> str:
    year, month, day = civil(number)
    return f"{_year(year)}-{month:02d}-{day:02d}"


def _month(number: int) -> str:
    year, month, _ = civil(number)
    return f"{_year(year)}-{month:02d}"


def _year(year: int) -> str:
    """Four digits, a sign before the year 0, and Y before years of more than four."""
    if year in FOUR_DIGITS:
        return f"{year:04d}"
    return f"-{-year:04d}" if -year in FOUR_DIGITS else f"Y{year}"

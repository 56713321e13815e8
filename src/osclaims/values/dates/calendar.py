"""The proleptic Gregorian calendar in whole numbers: days since 0001-01-01, for any year at all."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

Unit: TypeAlias = Literal[
    "minute", "hour", "day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "span"
]

DAY = 24 * 60
HOURS, MINUTES, MONTHS = range(24), range(60), range(1, 13)
FOUR_DIGITS = range(10_000)
"""Years that need neither sign nor prefix."""

MONTHS_IN: dict[str, int] = {
    "month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200,
}  # fmt: skip
MINUTES_IN: dict[str, int] = {"minute": 1, "hour": 60, "day": DAY, "week": 7 * DAY}

_MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2
_WEEK = 7
_CYCLE, _CYCLE_DAYS = 400, 146_097
"""Years and days after which the calendar repeats itself, which carries the standard library to any year."""


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February; year 0 is 1 BC and has one."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """How many days the month has: 28 to 31."""
    return _MONTH_DAYS[month] + (month == _FEBRUARY and is_leap(year))


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """The days from 0001-01-01 to this one, negative before it.

    >>> day_number(1), day_number(2025, 2, 14), day_number(0, 12, 31)
    (0, 739295, -1)
    """
    cycles, past = divmod(year - 1, _CYCLE)
    return cycles * _CYCLE_DAYS + date(past + 1, month, day).toordinal() - 1


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number; the inverse of `day_number`.

    >>> civil(739295), civil(-1)
    ((2025, 2, 14), (0, 12, 31))
    """
    cycles, rest = divmod(number, _CYCLE_DAYS)
    found = date.fromordinal(rest + 1)
    return cycles * _CYCLE + found.year, found.month, found.day


def weekday(number: int) -> int:
    """The day of the week, Monday 0 to Sunday 6."""
    return number % _WEEK


def on_or_before(number: int, index: int) -> int:
    """The latest such weekday that is not after the day."""
    return number - (number - index) % _WEEK


def nth_weekday(number: int, index: int, nth: int) -> int:
    """The nth such weekday from the day on, the day itself counted.

    >>> iso_day(nth_weekday(day_number(2025, 11), 3, 4))
    '2025-11-27'
    """
    return on_or_before(number + _WEEK - 1, index) + _WEEK * (nth - 1)


def month_start(index: int) -> int:
    """The day number on which a month begins; months are counted from January of year 0."""
    return day_number(index // 12, index % 12 + 1)


def month_index(number: int) -> int:
    """The month that a day lies in, counted from January of year 0."""
    year, month, _ = civil(number)
    return year * 12 + month - 1


def move_day(number: int, amount: int, unit: str) -> int:
    """The day so many units on; a day that its new month lacks becomes the month's last.

    >>> civil(move_day(day_number(2025, 1, 31), 1, "month"))
    (2025, 2, 28)
    """
    if unit not in MONTHS_IN:
        return number + amount * MINUTES_IN[unit] // DAY
    year, month, day = civil(number)
    year, month0 = divmod(year * 12 + month - 1 + amount * MONTHS_IN[unit], 12)
    return day_number(year, month0 + 1, min(day, month_length(year, month0 + 1)))


def move_minute(minute: int, amount: int, unit: str) -> int:
    """The minute so many units on, at the same time of day for months and longer."""
    if unit in MINUTES_IN:
        return minute + amount * MINUTES_IN[unit]
    number, clock = divmod(minute, DAY)
    return move_day(number, amount, unit) * DAY + clock


def iso_year(year: int) -> str:
    """The year in four digits or more, signed outside 0000 to 9999 (ISO 8601's expanded form)."""
    if year in FOUR_DIGITS:
        return f"{year:04d}"
    return f"{year:+05d}"


def iso_day(number: int) -> str:
    """The day as in `2025-02-13`."""
    year, month, day = civil(number)
    return f"{iso_year(year)}-{month:02d}-{day:02d}"


def iso_minute(minutes: Decimal) -> str:
    """The minute in ISO 8601, as the machine-readable output has it.

    >>> iso_minute(Decimal(739294 * 1440 + 725))
    '2025-02-13T12:05'
    """
    number, clock = divmod(int(minutes), DAY)
    return f"{iso_day(number)}T{clock // 60:02d}:{clock % 60:02d}"

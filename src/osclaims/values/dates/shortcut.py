"""A short cut past the grammar for plain dates: 2025-02-13, February 13, 2025, Feb. 14, August 2023, Q3 2024.

One pattern reads most of what news prints, several times faster than the forms, and gives the same span,
which a law tests. Whatever it does not know, and whatever is no date, it leaves to the forms.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from osclaims.values.dates.anchor import anchor_of
from osclaims.values.dates.calendar import DAY
from osclaims.values.dates.stretch import Refused
from osclaims.values.dates.words import MONTHS
from osclaims.values.interval import Interval
from osclaims.values.regex import regex
from osclaims.values.value import Span

_YEAR, _MONTH = r"([1-9]\d{3})", r"([A-Za-z]{3,9})\.?"
_PLAIN = regex(
    rf"{_YEAR}-(\d\d)-(\d\d)|{_MONTH} (\d\d?), {_YEAR}|(\d\d?) {_MONTH} {_YEAR}|{_YEAR}"
    rf"|{_MONTH} {_YEAR}|[Qq]([1-4]) {_YEAR}|{_MONTH} (\d\d?)"
)
_FEBRUARY, _LEAP_DAY = 2, 29
Given = Span | str | None


def take(printed: str, given: Given) -> Span | None:
    """The span of a plain date; None when it is none.

    >>> take("Feb. 13, 2025", None).edtf, take("about 2025", None)
    ('2025-02-13', None)
    """
    found = _PLAIN.fullmatch(printed)
    if found is None:
        return None
    try:
        return _READINGS[found.lastindex or 0](found, given)
    except (KeyError, ValueError, Refused):
        return None


def _iso(found: re.Match[str], _: Given) -> Span:
    return _day(found, int(found[1]), int(found[2]), int(found[3]))


def _month_first(found: re.Match[str], _: Given) -> Span:
    return _day(found, int(found[6]), MONTHS[found[4].lower()], int(found[5]))


def _day_first(found: re.Match[str], _: Given) -> Span:
    return _day(found, int(found[9]), MONTHS[found[8].lower()], int(found[7]))


def _year(found: re.Match[str], _: Given) -> Span:
    return _months(found, found[10], int(found[10]), 1, 12)


def _month(found: re.Match[str], _: Given) -> Span:
    month = MONTHS[found[11].lower()]
    return _months(found, f"{found[12]}-{month:02d}", int(found[12]), month, 1)


def _quarter(found: re.Match[str], _: Given) -> Span:
    year, first = found[14], 3 * int(found[13]) - 2
    return _months(found, f"{year}-{first:02d}/{year}-{first + 2:02d}", int(year), first, 3)


def _yearless(found: re.Match[str], given: Given) -> Span | None:
    """The day of the year nearest the anchor; two that are as near are left to the forms."""
    month, day = MONTHS[found[15].lower()], int(found[16])
    anchor = None if given is None or (month, day) == (_FEBRUARY, _LEAP_DAY) else anchor_of(given)
    if anchor is None or len(anchor.outer) > 1:
        return None
    now = date.fromordinal(anchor.outer[0] + 1)
    own = now.replace(month=month, day=day)
    other = own.replace(year=now.year + (1 if own <= now else -1))
    near, far = sorted((own, other), key=lambda each: abs(each - now))
    if abs(near - now) == abs(far - now):
        return None
    return _day(found, near.year, month, day, f"the year nearest {anchor.name}")


_READINGS: dict[int, Callable[[re.Match[str], Given], Span | None]] = {
    3: _iso, 6: _month_first, 9: _day_first, 10: _year, 12: _month, 14: _quarter, 16: _yearless,
}  # fmt: skip
"""By the number of the last group that matched."""


def _day(found: re.Match[str], year: int, month: int, day: int, why: str = "") -> Span:
    first = date(year, month, day).toordinal() - 1
    return _span(found, f"{year}-{month:02d}-{day:02d}", first, first + 1, why)


def _months(found: re.Match[str], edtf: str, year: int, month: int, count: int) -> Span:
    later, end = divmod(month - 1 + count, 12)
    first, beyond = date(year, month, 1).toordinal() - 1, date(year + later, end + 1, 1).toordinal() - 1
    return _span(found, edtf, first, beyond)


def _span(found: re.Match[str], edtf: str, first: int, end: int, why: str = "") -> Span:
    pieces = (Interval(Decimal(first * DAY), Decimal(end * DAY)),)
    reading = f"{edtf} ({why})" if why else edtf
    return Span(
        "date", found.string, reading, edtf, crisp=True, hedge=(), core=pieces, outer=pieces, derivation=why
    )

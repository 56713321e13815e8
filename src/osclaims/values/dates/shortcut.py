"""A short cut through the forms for plain dates: 2025-02-13, February 13, 2025, Feb. 14, Q3 2024, yesterday.

One pattern tells them apart, where the forms would be tried one after another. Each is read by the same
function that its form has, which a law tests; whatever is not plain is left to the forms.
"""

from __future__ import annotations

import re

from osclaims.values.dates import absolute, relative, weekdays, yearparts
from osclaims.values.dates.calendar import MONTHS as MONTH_NUMBERS
from osclaims.values.dates.calendar import day_number, month_length
from osclaims.values.dates.reader import Reader
from osclaims.values.dates.stretch import Stretch, of_day, of_month, of_year
from osclaims.values.dates.words import MONTHS, WEEKDAYS, any_of

_YEAR = r"[1-9]\d{3}"
_MONTH = any_of(MONTHS)
_PLAIN = re.compile(
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)|(?P<year>{_YEAR})|(?P<month>{_MONTH}) (?P<of>{_YEAR})"
    rf"|(?P<named>{_MONTH})\.? (?P<day>\d\d?)(?:, (?P<on>{_YEAR}))?"
    rf"|(?P<first>\d\d?) (?P<then>{_MONTH})(?: (?P<last>{_YEAR}))?"
    rf"|(?P<quarter>q[1-4] {_YEAR})|(?P<off>yesterday|today|tomorrow)|(?P<weekday>{any_of(WEEKDAYS)})"
)
_DAY_OFF, _WEEKDAY = relative.FORMS[0], weekdays.FORMS[0]
_QUARTER = next(form for form in yearparts.FORMS if form[0].fullmatch("q3 2024"))


def plain(text: str, reader: Reader) -> Stretch | None:  # noqa: PLR0911 - one return for each plain form
    """What a plain date covers; None when it is none."""
    found = _PLAIN.fullmatch(text)
    if found is None:
        return None
    match found.lastgroup:
        case "iso":
            return _day(int(text[:4]), int(text[5:7]), int(text[8:]))
        case "year":
            return of_year(int(text))
        case "of":
            return of_month(int(found["of"]) * 12 + MONTHS[found["month"]] - 1)
        case "day" | "on":
            return _named(found["named"], found["day"], found["on"], reader)
        case "then" | "last":
            return _named(found["then"], found["first"], found["last"], reader)
        case other:
            return _by_form(str(other), text, reader)


def _named(month: str, day: str, year: str | None, reader: Reader) -> Stretch | None:
    if year is not None:
        return _day(int(year), MONTHS[month], int(day))
    if not 1 <= int(day) <= month_length(_NO_LEAP_YEAR, MONTHS[month]):
        return None
    return absolute.yearless(MONTHS[month], int(day), reader)


_NO_LEAP_YEAR = 2001


def _day(year: int, month: int, day: int) -> Stretch | None:
    if month not in MONTH_NUMBERS or not 1 <= day <= month_length(year, month):
        return None
    return of_day(day_number(year, month, day))


_FORMS = {"quarter": _QUARTER, "off": _DAY_OFF, "weekday": _WEEKDAY}


def _by_form(name: str, text: str, reader: Reader) -> Stretch | None:
    pattern, made = _FORMS[name]
    found = pattern.fullmatch(text)
    return made(found, reader) if found else None

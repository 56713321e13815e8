"""Dates in figures alone: 13/02/2024, whose order the source has to state where the figures do not."""

from __future__ import annotations

import re

from osclaims.values.dates.absolute import full_year, yearless
from osclaims.values.dates.calendar import MONTHS, iso_year, month_length
from osclaims.values.dates.notation_in import checked_day
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Refused, Stretch, of_day, of_month
from osclaims.values.regex import regex

ORDERS = ("day-first", "month-first")


def _day_and_month(found: re.Match[str], reader: Reader, year: int | None) -> tuple[int, int]:
    """Day and month of two figures, refused with both readings where neither figure exceeds twelve."""
    first, second = int(found["first"]), int(found["second"])
    fits = {
        order: _pair(order, first, second) for order in ORDERS if _pair(order, first, second)[1] in MONTHS
    }
    if not fits:
        raise Refused(f"neither {first} nor {second} is a month", at=found["first"])
    chosen = reader.date_order or (next(iter(fits)) if len(fits) == 1 or first == second else None)
    if chosen is None:
        choices = tuple(f"{order}: {_shown(year, *pair)}" for order, pair in fits.items())
        raise Refused("the source states no order of day and month", at=found["first"], choices=choices)
    if chosen not in fits:
        raise Refused(f"{found[0]} cannot be {chosen}", at=found["first"])
    return fits[chosen]


def _pair(order: str, first: int, second: int) -> tuple[int, int]:
    return (first, second) if order == "day-first" else (second, first)


def _shown(year: int | None, day: int, month: int) -> str:
    return f"{'' if year is None else iso_year(year) + '-'}{month:02d}-{day:02d}"


def _full(found: re.Match[str], reader: Reader) -> Stretch:
    printed = found["year"]
    if len(printed) == len("24") and found["mark"] == "-" and reader.date_order is None:
        _refuse_either_end(found)
    year = full_year(printed, reader) if len(printed) == len("24") else int(printed)
    day, month = _day_and_month(found, reader, year)
    return of_day(checked_day(year, month, day))


def _refuse_either_end(found: re.Match[str]) -> None:
    """Raise Refused for 24-12-31, whose year may stand at either end, as ISO 8601 once wrote it first."""
    month, day = int(found["second"]), int(found["year"])
    if month in MONTHS and 1 <= day <= month_length(2000, month):
        choices = (f"year first: '{found['first']}", f"year last: '{found['year']}")
        raise Refused("its year may stand first or last", at=found["first"], choices=choices)


def _year_first(found: re.Match[str], _: Reader) -> Stretch:
    return of_day(checked_day(int(found["year"]), int(found["second"]), int(found["third"])))


def _month_and_year(found: re.Match[str], _: Reader) -> Stretch:
    month = int(found["month"])
    if month not in MONTHS:
        raise Refused(f"there is no month {month}", at=found["month"])
    return of_month(int(found["year"]) * 12 + month - 1)


def _month_of_year(found: re.Match[str], _: Reader) -> Stretch:
    month = int(found["month"] or found["single"])
    if found[0][-2] == "-" and month > int(found["year"]) % 10:
        choices = (f"{found['year']}-{month:02d}", f"{found['year']} to {found['year'][:-1]}{month}")
        raise Refused("it may be a month or a later year", at=found[0], choices=choices)
    if month not in MONTHS:
        raise Refused(f"there is no month {month}", at=str(month))
    return of_month(int(found["year"]) * 12 + month - 1)


def _spaced(found: re.Match[str], reader: Reader) -> Stretch:
    """`2016 - 11` is a month; `2011 - 12`, where the second may be a later year, runs to that."""
    later = found["mark"] == "-" and int(found["month"]) > int(found["year"]) % 100
    return (
        reader.read(f"{found['year']} to {found['month']}", reader)
        if later
        else _month_and_year(found, reader)
    )


def _yearless(found: re.Match[str], reader: Reader) -> Stretch:
    day, month = _day_and_month(found, reader, None)
    checked_day(2000, month, day)
    return yearless(month, day, reader)


def _marked(found: re.Match[str], reader: Reader) -> Stretch:
    """4-22, 4.22: a date in a source that says its order; elsewhere days from one to another, or a time."""
    if reader.date_order is None:
        other = (
            f"{found['first']} to {found['second']}" if found["mark"] == "-" else found[0].replace(".", ":")
        )
        choices = (found[0].replace(found["mark"], "/"), other)
        raise Refused("two numbers may be a date or not", at=found[0], choices=choices)
    return _yearless(found, reader)


FULL = r"(?P<first>\d{1,2}) ?(?P<mark>[-/.]) ?(?P<second>\d{1,2}) ?(?P=mark) ?(?P<year>\d{4}|\d\d)"
"""All three in figures, the year last, its marks set close or apart: 26.10.21, 26. 10. 2021."""
SIGNS = regex(r"\d ?[-/.] ?\d|\d{8}")
"""Found in whatever a form matches."""
FORMS: tuple[Form, ...] = (
    (regex(FULL), _full),
    (regex(r"(?P<first>\d{1,2})(?P<mark>/)(?P<second>\d{1,2}), ?(?P<year>\d{4}|\d\d)"), _full),
    (
        regex(r"(?P<year>\d{4})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<third>\d{1,2})"),
        _year_first,
    ),
    (regex(r"(?P<year>[12]\d{3})(?P<second>0[1-9]|1[0-2])(?P<third>[0-3]\d)"), _year_first),
    (regex(r"(?P<month>\d{1,2}) ?[-/] ?(?P<year>\d{4})"), _month_and_year),
    (regex(r"(?P<year>[1-9]\d{3})(?= ?[-/] | [-/]) ?(?P<mark>[-/]) ?(?P<month>0?\d|1[0-2])"), _spaced),
    (regex(r"(?P<year>[1-9]\d{3})(?:/(?P<month>0?\d|1[0-2])|[-.](?P<single>[1-9]))"), _month_of_year),
    (regex(r"(?P<first>\d{1,2})/(?P<second>\d{1,2})"), _yearless),
    (regex(r"(?P<first>\d{1,2})(?P<mark>[-.])(?P<second>\d{1,2})"), _marked),
)

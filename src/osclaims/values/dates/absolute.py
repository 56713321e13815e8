"""Days, months and years by name and by number, the year left out or printed."""

from __future__ import annotations

import re

from osclaims.values.dates.calendar import DAY, civil, day_number, month_length, weekday
from osclaims.values.dates.notation_in import checked_day
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import NeedsAnchor, Refused, Stretch, of_day, of_month, of_year
from osclaims.values.dates.words import (
    DAY_NUMBER,
    DAYS,
    HOURS,
    MONTH,
    MONTHS,
    ORDINALS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    any_of,
    weekday_name,
)
from osclaims.values.regex import regex

_ENDS_YEAR = rf"(?:,?[ -](?:of )?(?:{YEAR}(?: year)?|'(?P<short>\d\d)))?"
_LED = rf"(?:{WEEKDAY},? )?"
_AHEAD = 20
"""Years: printed with two digits, a year is seldom farther in the future."""
_THE = regex("the ")
_LONGEST = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _day_in_month(found: re.Match[str], reader: Reader) -> Stretch:
    month = MONTHS[found["month"]]
    day = int(found["day"]) if found["day"] else DAYS[found["ordinal"]]
    year = _printed_year(found, reader)
    if year is not None:
        stretch = of_day(checked_day(year, month, day))
    elif not 1 <= day <= _LONGEST[month]:
        raise Refused(f"{found['month']} has no day {day}", at=found["day"] or found["ordinal"])
    else:
        stretch = yearless(month, day, reader)
    return checked_weekday(stretch, found["weekday"])


def yearless(month: int, day: int, reader: Reader) -> Stretch:
    """The day of that month nearest the reader's anchor."""
    return reader.in_nearest_year(
        lambda year: of_day(day_number(year, month, day)) if day <= month_length(year, month) else None
    )


def _printed_year(found: re.Match[str], reader: Reader) -> int | None:
    if found["year"]:
        return int(found["year"])
    return full_year(found["short"], reader) if found["short"] else None


def full_year(short: str, reader: Reader) -> int:
    """The year that two digits stand for: the one that lies at most twenty years after the anchor."""
    if reader.anchor is None:
        choices = (f"19{short}", f"20{short}")
        raise NeedsAnchor(
            "two digits name a year of any century; it needs an anchor", at=short, choices=choices
        )
    year = civil(reader.anchor.outer[0])[0]
    return year + _AHEAD - (year + _AHEAD - int(short)) % 100


def checked_weekday(stretch: Stretch, printed: str | None) -> Stretch:
    """The stretch, whose day has to be the weekday printed with it."""
    if printed is None:
        return stretch
    days = [(low or 0) // DAY for low, _ in stretch.outer]
    wrong = [day for day in days if weekday(day) != WEEKDAYS[printed]]
    if wrong:
        actual = weekday_name(weekday(wrong[0]))
        claimed = weekday_name(WEEKDAYS[printed])
        choices = (f"{actual}, {stretch.edtf}", f"{claimed}, some other day")
        raise Refused(f"{stretch.edtf} is a {actual}, no {claimed}", at=printed, choices=choices)
    return stretch


def _month(found: re.Match[str], reader: Reader) -> Stretch:
    month = MONTHS[found["month"]]
    year = _printed_year(found, reader)
    if year is not None:
        return of_month(year * 12 + month - 1)
    return reader.in_nearest_year(lambda near: of_month(near * 12 + month - 1))


def _year(found: re.Match[str], _: Reader) -> Stretch:
    return of_year(int(found["year"]))


def _short_year(found: re.Match[str], reader: Reader) -> Stretch:
    return of_year(full_year(found["short"], reader))


def _era_year(found: re.Match[str], _: Reader) -> Stretch:
    number = int(found["era_year"].replace(",", ""))
    if number == 0:
        raise Refused("there is no year 0 before or after Christ", at="0", choices=("1 BC", "AD 1"))
    return of_year(1 - number if found["era"].startswith("b") else number)


def _day_alone(found: re.Match[str], reader: Reader) -> Stretch:
    day = int(found["day"]) if found["day"] else DAYS[found["ordinal"]]
    if not 1 <= day <= max(_LONGEST):
        raise Refused(f"no month has a day {day}", at=found["day"])
    stretch = reader.in_nearest_month(
        lambda index: (
            of_day(day_number(index // 12, index % 12 + 1, day))
            if day <= month_length(index // 12, index % 12 + 1)
            else None
        )
    )
    return checked_weekday(stretch, found["weekday"])


def _bare_number(found: re.Match[str], reader: Reader) -> Stretch:
    """A day of the month in which a range ends; elsewhere it may be a day, a year or an hour."""
    day = int(found["day"])
    if reader.latest is None:
        raise Refused("a number alone may be a day or a year", at=found[0], choices=_meanings(found["day"]))
    year, month, _ = civil(reader.latest)
    return checked_weekday(of_day(checked_day(year, month, day)), found["weekday"])


def _meanings(figures: str) -> tuple[str, ...]:
    """What a number alone may be, as it would have to be printed."""
    number = int(figures)
    if number > max(_LONGEST):
        return f"19{figures}", f"20{figures}"
    nth = "th" if number in range(4, 21) else ("th", "st", "nd", "rd", *["th"] * 6)[number % 10]
    years = (f"'{figures}",) if len(figures) > 1 else ()
    return (f"the {number}{nth}", *years, *([f"{number} o'clock"] if number in HOURS.values() else []))


def _word_alone(found: re.Match[str], _: Reader) -> Stretch:
    choices = _meanings(str(HOURS[found[0]]))
    raise Refused("a number alone may be a day or an hour", at=found[0], choices=choices)


FORMS: tuple[Form, ...] = (
    (regex(rf"{_LED}{MONTH}(?:[ /-]|(?<=\.))(?:the )?(?:{DAY_NUMBER})\b{_ENDS_YEAR}"), _day_in_month),
    (regex(rf"{_LED}(?:the )?(?:{DAY_NUMBER})[ -](?:(?:day )?of )?{MONTH}{_ENDS_YEAR}"), _day_in_month),
    (regex(rf"(?:the month of )?{MONTH}{_ENDS_YEAR}"), _month),
    (regex(rf"(?:(?:the )?year |calendar )?{YEAR}"), _year),
    (
        regex(
            rf"{_LED}(?P<day>\d{{1,2}})(?P<mark>[-/.]){MONTH}(?P=mark)(?:(?P<year>[1-9]\d{{3}})|(?P<short>\d\d))"
            r"(?P<ordinal>(?!))?"
        ),
        _day_in_month,
    ),
    (regex(rf"{YEAR},? {MONTH}(?P<short>(?!))?"), _month),
    (regex(rf"(?P<weekday>(?!))?{YEAR},? {MONTH} (?:the )?(?:{DAY_NUMBER})(?P<short>(?!))?"), _day_in_month),
    (regex(r"(?:the )?year (?P<year>[1-9]\d{0,2})"), _year),
    (regex(r"'(?P<short>\d\d)"), _short_year),
    (regex(r"(?:(?P<era>ad) )(?P<era_year>\d{1,4})"), _era_year),
    (regex(r"(?P<era_year>\d{1,5}|\d{1,3},\d{3}) ?(?P<era>b\.?c\.?(?:e\.?)?|a\.?d\.?|c\.?e\.?)"), _era_year),
    (
        regex(rf"{_LED}the (?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<ordinal>{any_of(DAYS)}))", needs=_THE),
        _day_alone,
    ),
    (
        regex(rf"{_LED}(?:the )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)|(?P<ordinal>{'|'.join(ORDINALS)}))"),
        _day_alone,
    ),
    (regex(rf"{_LED}(?P<day>\d{{1,2}})"), _bare_number),
    (regex(any_of(HOURS)), _word_alone),
)

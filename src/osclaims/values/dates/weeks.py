"""Weeks by their number, and the periods beyond the next and the last: 2015-W10, the month after next."""

from __future__ import annotations

import re

from osclaims.values.dates.calendar import day_number, weekday
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.relative import period_from
from osclaims.values.dates.stretch import Refused, Stretch, of_day, of_days, vague_days
from osclaims.values.dates.words import UNITS
from osclaims.values.regex import regex

_WEEK = 7
_DAYS = range(1, 8)


def _iso_week(found: re.Match[str], _: Reader) -> Stretch:
    """A week of ISO 8601, Monday to Sunday, or a day of it."""
    monday = _monday(found)
    if not found["day"]:
        return of_days(monday, monday + _WEEK, "week")
    if int(found["day"]) not in _DAYS:
        raise Refused(f"a week has no day {found['day']}", at=found["day"])
    return of_day(monday + int(found["day"]) - 1)


def _numbered(found: re.Match[str], _: Reader) -> Stretch:
    """Week 10 of a year: that of ISO 8601; other ways to count lie within a week of it."""
    monday = _monday(found)
    return vague_days((monday, monday + _WEEK), (monday - _WEEK, monday + 2 * _WEEK), "week")


def _monday(found: re.Match[str]) -> int:
    """The day on which an ISO week begins; the first of a year is that of 4 January."""
    year, week = int(found["year"]), int(found["week"])
    first, beyond = (
        fourth - weekday(fourth) for fourth in (day_number(year, 1, 4), day_number(year + 1, 1, 4))
    )
    if not 0 < week <= (beyond - first) // _WEEK:
        raise Refused(f"{year} has no week {week}", at=found["week"])
    return first + _WEEK * (week - 1)


def _beyond(found: re.Match[str], reader: Reader) -> Stretch:
    """The month after next, the week before last."""
    unit, off = UNITS[found["unit"]][0], 2 if found["next"] else -2
    return reader.relative(lambda day: period_from(day, off, unit), f"{found[0]}, from {{}}")


SIGNS = regex(r"w\d|week|next|last")
"""Found in whatever a form matches."""
FORMS: tuple[Form, ...] = (
    (regex(r"(?P<year>\d{4})-?w(?P<week>\d\d)(?:-?(?P<day>\d))?"), _iso_week),
    (regex(r"(?:the )?week (?P<week>\d\d?),? (?:of |in )?(?P<year>[1-9]\d{3})"), _numbered),
    (
        regex(
            r"(?:the )?(?P<unit>week|month|quarter|year|decade) "
            r"(?:(?P<next>after (?:the )?next)|before (?:the )?last)"
        ),
        _beyond,
    ),
)

"""Months by their distance from the anchor, and days of a month told so: last June, 4 to 22 this month."""

from __future__ import annotations

import re
from collections.abc import Callable

from osclaims.values.dates.absolute import checked_weekday
from osclaims.values.dates.calendar import DAY, civil, day_number, month_index, month_length
from osclaims.values.dates.notation_in import checked_day
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.spans import spanned
from osclaims.values.dates.stretch import Refused, Stretch, of_day, of_each_day, of_month, one_of
from osclaims.values.dates.words import DAY_NUMBER, DAYS, MONTH, MONTHS, WEEKDAY
from osclaims.values.dates.yearparts import TOLD_YEAR, in_year
from osclaims.values.regex import regex


def _latest(index: int, month: int) -> int:
    """The latest such month that is not after the one with this index."""
    return index - (index - month) % 12


Members = Callable[[int, int], tuple[int, ...]]
_STEPS: dict[str, Members] = {
    "last": lambda index, month: (_latest(index - 1, month), _latest(index - 13, month)),
    "past": lambda index, month: (_latest(index - 1, month),),
    "this past": lambda index, month: (_latest(index - 1, month),),
    "previous": lambda index, month: (_latest(index - 1, month),),
    "this": lambda index, month: (index - index % 12 + month, _latest(index + 11, month)),
    "next": lambda index, month: (_latest(index + 12, month), _latest(index + 24, month)),
    "coming": lambda index, month: (_latest(index + 12, month),),
    "this coming": lambda index, month: (_latest(index + 12, month),),
    "following": lambda index, month: (_latest(index + 12, month),),
}
"""As for weekdays: last and next may skip one, this is that of the year or the first from the anchor on."""


def _stepped(found: re.Match[str], reader: Reader) -> Stretch:
    month, members = MONTHS[found["month"]] - 1, _STEPS[found["step"]]
    return reader.relative(
        lambda day: one_of(map(of_month, members(month_index(day), month))), f"{found[0]}, from {{}}"
    )


def _days_of(found: re.Match[str], reader: Reader) -> Stretch:
    """A day, or a run of days, of the month that is told."""
    month = reader.read(found["told"], reader)
    if month.unit != "month" or len(month.core) > 1:
        raise Refused("a day of the month needs one month", at=found["told"])
    year, number, _ = civil((month.core[0][0] or 0) // DAY)
    first, last = (
        of_day(checked_day(year, number, int(day))).because(month.why)
        for day in (found["first"], found["last"] or found["first"])
    )
    return spanned(first, last, found["last"]) if found["last"] else first


_TH = "(?:st|nd|rd|th)?"
_JOINT = r"(?: ?[-\u2013] ?| (?:to|till|until|through|and) )"


def _around(found: re.Match[str], reader: Reader) -> Stretch:
    """The month of September 16th: the month in which the day lies."""
    base = reader.read(found["rest"], reader)
    if base.unit != "day":
        raise Refused("the month of a date needs a day", at=found["rest"])
    return of_each_day(base, lambda day: of_month(month_index(day)))


def _in_told_year(found: re.Match[str], reader: Reader) -> Stretch:
    return in_year(found, reader, lambda year: of_month(year * 12 + MONTHS[found["month"]] - 1))


def _day_told(found: re.Match[str], reader: Reader) -> Stretch:
    """Feb. 13 last year."""
    month = MONTHS[found["month"]]
    day = int(found["day"]) if found["day"] else DAYS[found["ordinal"]]

    def make(year: int) -> Stretch | None:
        return of_day(day_number(year, month, day)) if 1 <= day <= month_length(year, month) else None

    return checked_weekday(in_year(found, reader, make), found["weekday"])


_LED = rf"(?:{WEEKDAY},? )?(?:the )?"
_IN_TOLD_YEAR = rf",? (?:of |in )?{TOLD_YEAR}"
FORMS: tuple[Form, ...] = (
    (regex(rf"{_LED}{MONTH} (?:the )?(?:{DAY_NUMBER}){_IN_TOLD_YEAR}", needs=regex(" year")), _day_told),
    (regex(rf"{_LED}(?:{DAY_NUMBER}) (?:of )?{MONTH}{_IN_TOLD_YEAR}", needs=regex(" year")), _day_told),
    (
        regex(rf"(?:the )?(?P<step>{'|'.join(sorted(_STEPS, key=len, reverse=True))}) {MONTH}"),
        _stepped,
    ),
    (regex(rf"{MONTH},? (?:of )?{TOLD_YEAR}"), _in_told_year),
    (regex(r"(?:the )?month of (?P<rest>.+)"), _around),
    (
        regex(
            rf"(?:from |between )?(?:the )?(?P<first>\d{{1,2}}){_TH}"
            rf"(?:{_JOINT}(?:the )?(?P<last>\d{{1,2}}){_TH})? (?:of |in )?"
            r"(?P<told>(?:the|this|last|next|the same|the following|the previous) month)"
        ),
        _days_of,
    ),
)

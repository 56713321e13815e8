"""Days counted back and on: two years ago today, three Mondays ago, Tuesday week, the second Sunday."""

from __future__ import annotations

import re

from osclaims.values.dates.amounts import AMOUNT, amount
from osclaims.values.dates.calendar import civil, day_number, move_day, nth_weekday, on_or_before
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.relative import DAYS_OFF
from osclaims.values.dates.stretch import Refused, Stretch, of_day, of_each_day, one_of
from osclaims.values.dates.words import NUMBER, NUMBERS, ORDINALS, WEEKDAY, WEEKDAYS, any_of, weekday_name
from osclaims.values.regex import regex

_WEEK = 7
_HALF_WEEK = 3


def _to_the_day(found: re.Match[str], reader: Reader) -> Stretch:
    """Two years ago today: that very day, so long before the day that is named or after it."""
    much, sign = amount(found), -1 if found["back"] else 1
    if much.unit in ("minute", "hour") or much.core != much.outer:
        raise Refused("it needs a number of days, weeks, months or years", at=found["far"])
    off = DAYS_OFF[found["day"]][0] if found["day"] else 0

    def rule(day: int) -> Stretch:
        day += off
        for count, unit in (*much.lead, (much.core[0], much.unit)):
            day = move_day(day, sign * count, unit)
        return of_day(_nearest(day, WEEKDAYS[found["weekday"]]) if found["weekday"] else day)

    return reader.relative(rule, f"{found[0]}, from {{}}")


def _nearest(day: int, index: int) -> int:
    """The weekday nearest the day: within three days of it on either side."""
    return on_or_before(day + _HALF_WEEK, index)


def _times_ago(found: re.Match[str], reader: Reader) -> Stretch:
    """Two Sundays ago: the last one before the anchor is the first of them."""
    count = int(found["count"]) if found["count"].isdigit() else NUMBERS[found["count"]]
    index = WEEKDAYS[found["weekday"]]
    if not count:
        raise Refused("it has to be one at least", at=found["count"])
    return reader.relative(
        lambda day: of_day(on_or_before(day - 1, index) - _WEEK * (count - 1)),
        f"{weekday_name(index)} number {count} before {{}}",
    )


def _beside(found: re.Match[str], reader: Reader) -> Stretch:
    """The Monday after Easter: the first such day after a date, or the last one before it."""
    base, index = reader.read(found["rest"], reader), WEEKDAYS[found["weekday"]]
    if base.unit != "day":
        raise Refused("a weekday before or after needs a day", at=found["rest"])
    off = -1 if found["before"] else _WEEK
    return of_each_day(base, lambda day: of_day(on_or_before(day + off, index)))


def _beyond(found: re.Match[str], reader: Reader) -> Stretch:
    """The Monday before last: a week before each that the last Monday may be."""
    step, off = ("last", -_WEEK) if found["last"] else ("next", _WEEK)
    near = reader.read(f"{step} {found['weekday']}", reader)
    return of_each_day(near, lambda day: of_day(day + off)).because(f"a week from the {near.why}")


def _exactly(found: re.Match[str], reader: Reader) -> Stretch:
    """Exactly two years ago, to the day."""
    return reader.read(f"{found['far']} {'ago' if found['back'] else 'from'} today", reader)


def _turned(found: re.Match[str], reader: Reader) -> Stretch:
    """Monday last: last Monday."""
    return reader.read(f"{found['step']} {found['weekday']}", reader)


def _same(found: re.Match[str], reader: Reader) -> Stretch:
    """The same day last year; this time last week, no more exactly than a week ago."""
    side, day = ("ago", "") if found["step"] == "last" else ("from", " now")
    day = day if found["what"] == "time" else " today"
    return reader.read(f"a {found['unit']} {side}{day}", reader)


def _nights_ago(found: re.Match[str], reader: Reader) -> Stretch:
    """Two nights ago: the night of the day two days ago."""
    return reader.read(f"the {found['part']} of {found['count']} days ago", reader)


def _a_week_on(found: re.Match[str], reader: Reader) -> Stretch:
    """Tuesday week, a week on Tuesday: seven days after the Tuesday to come."""
    index = WEEKDAYS[found["weekday"]]
    return reader.relative(
        lambda day: of_day(on_or_before(day + _WEEK, index) + _WEEK),
        f"a week after the {weekday_name(index)} after {{}}",
    )


def _of_month(found: re.Match[str], reader: Reader) -> Stretch:
    """The second Sunday, of no month: of the anchor's, or of the month that brings it nearest."""
    index, nth = WEEKDAYS[found["weekday"]], ORDINALS[found["nth"]]

    def rule(day: int) -> Stretch:
        near = [made for month in (-1, 0, 1) if (made := _nth(day, month, index, nth)) is not None]
        own = _nth(day, 0, index, nth)
        if own is None:
            raise Refused(f"that month has no {found['nth']} {found['weekday']}", at=found["nth"])
        return one_of(map(of_day, {own, min(near, key=lambda each: abs(each - day))}))

    return reader.relative(rule, f"the {found['nth']} {weekday_name(index)} of a month, near {{}}")


def _nth(day: int, later: int, index: int, nth: int) -> int | None:
    """The nth such weekday of the day's month or of one beside it; None when it has not so many."""
    year, month = divmod(civil(day)[0] * 12 + civil(day)[1] - 1 + later, 12)
    found = nth_weekday(day_number(year, month + 1), index, nth)
    return found if civil(found)[1] == month + 1 else None


_SIDE = regex(" (?:before|after|preceding|following|prior)")
_DAY = r"(?P<day>today|yesterday|tomorrow)"
SIGNS = regex(
    r" (?:ago|today|yesterday|tomorrow|week|last|next|before|after|preceding|following|prior)|same |this [dt]"
    r"|exactly|precisely|week on|(?:st|nd|rd|th) [mtwfs]"
)
"""Found in whatever a form matches."""
FORMS: tuple[Form, ...] = (
    (
        regex(rf"(?P<far>{AMOUNT}) (?P<back>ago) (?:on |this )?(?:{_DAY}|{WEEKDAY})", needs=regex(" ago ")),
        _to_the_day,
    ),
    (
        regex(rf"(?P<far>{AMOUNT}) (?P<back>(?!))?from {_DAY}(?P<weekday>(?!))?", needs=regex(" from ")),
        _to_the_day,
    ),
    (
        regex(rf"{_DAY} (?P<far>{AMOUNT}) (?P<back>ago)(?P<weekday>(?!))?", needs=regex("day |tomorrow")),
        _to_the_day,
    ),
    (
        regex(
            rf"(?P<count>\d{{1,2}}|{NUMBER}) (?P<weekday>{any_of(WEEKDAYS)})s? ago",
            needs=regex("(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* ago"),
        ),
        _times_ago,
    ),
    (
        regex(
            rf"(?P<count>\d{{1,2}}|{NUMBER}) (?P<part>night|morning|afternoon|evening)s? ago",
            needs=regex("[tgn]s? ago"),
        ),
        _nights_ago,
    ),
    (regex(rf"(?:the )?{WEEKDAY} (?:(?P<last>before last)|after next)", needs=_SIDE), _beyond),
    (regex(rf"{WEEKDAY} (?P<step>last|next)", needs=regex(" (?:last|next)$")), _turned),
    (
        regex(
            rf"(?:the )?{WEEKDAY} (?:(?P<before>before|preceding|prior to)|after|following) (?P<rest>.+)",
            needs=_SIDE,
        ),
        _beside,
    ),
    (
        regex(
            rf"(?:exactly|precisely) (?P<far>{AMOUNT}) (?:(?P<back>ago|before|earlier)|later|after|from now)"
        ),
        _exactly,
    ),
    (
        regex(
            r"(?:on )?(?:the same|this same|this|that same) (?P<what>time|day|date) "
            r"(?P<step>last|next) (?P<unit>year|month|week)"
        ),
        _same,
    ),
    (regex(rf"{WEEKDAY} week", needs=regex(" week$")), _a_week_on),
    (regex(rf"a week on {WEEKDAY}", needs=regex("a week on")), _a_week_on),
    (regex(rf"(?:the )?(?P<nth>{any_of(ORDINALS)}) {WEEKDAY}", needs=regex("(?:st|nd|rd|th) ")), _of_month),
)

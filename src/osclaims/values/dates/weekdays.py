"""Weekdays: the latest at or before the anchor, or those that last, next and this may mean."""

from __future__ import annotations

import re

from msgspec.structs import replace

from osclaims.values.dates.absolute import checked_weekday
from osclaims.values.dates.calendar import on_or_before, weekday
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.spans import spanned
from osclaims.values.dates.stretch import Piece, Refused, Stretch, days_of, of_day, of_days, one_of
from osclaims.values.dates.words import WEEKDAY, WEEKDAYS, any_of, weekday_name
from osclaims.values.regex import regex

_WEEK, _SATURDAY = 7, 5


def _bare(found: re.Match[str], reader: Reader) -> Stretch:
    index = WEEKDAYS[found["weekday"]]
    if reader.latest is not None:
        return of_day(on_or_before(reader.latest, index))
    return reader.relative(
        lambda day: of_day(on_or_before(day, index)), f"{weekday_name(index)} on or before {{}}"
    )


def _last(day: int, index: int) -> tuple[int, ...]:
    latest = on_or_before(day - 1, index)
    return latest, latest - _WEEK


def _next(day: int, index: int) -> tuple[int, ...]:
    first = on_or_before(day + _WEEK, index)
    return first, first + _WEEK


def _this(day: int, index: int) -> tuple[int, ...]:
    """That of the anchor's week, Monday to Sunday, and the first from the anchor on."""
    return day - weekday(day) + index, on_or_before(day + _WEEK - 1, index)


_STEPS = {
    "last": (_last, "{0} before {{}}, or the one a week earlier"),
    "past": (_last, "{0} before {{}}, or the one a week earlier"),
    "next": (_next, "{0} after {{}}, or the one a week later"),
    "this": (_this, "{0} of the week of {{}}, or the next one"),
    "this coming": (lambda day, index: _next(day, index)[:1], "the first {0} after {{}}"),
    "coming": (lambda day, index: _next(day, index)[:1], "the first {0} after {{}}"),
    "upcoming": (lambda day, index: _next(day, index)[:1], "the first {0} after {{}}"),
    "following": (lambda day, index: _next(day, index)[:1], "the first {0} after {{}}"),
    "this past": (lambda day, index: _last(day, index)[:1], "the last {0} before {{}}"),
    "previous": (lambda day, index: _last(day, index)[:1], "the last {0} before {{}}"),
    "preceding": (lambda day, index: _last(day, index)[:1], "the last {0} before {{}}"),
}


def _stepped(found: re.Match[str], reader: Reader) -> Stretch:
    index = WEEKDAYS[found["weekday"]]
    members, why = _STEPS[found["step"]]
    return reader.relative(
        lambda day: one_of(of_day(each) for each in members(day, index)), why.format(weekday_name(index))
    )


def _weekend(found: re.Match[str], reader: Reader) -> Stretch:
    """Saturday and Sunday: the latest begun at the anchor, or those that last, next and this may mean."""
    if not found["step"]:
        return reader.relative(lambda day: _two_days(on_or_before(day, _SATURDAY)), "the weekend up to {}")
    members, _ = _STEPS[found["step"]]
    return reader.relative(
        lambda day: one_of(map(_two_days, members(day, _SATURDAY))), f"{found['step']} weekend, from {{}}"
    )


def _weekend_beyond(found: re.Match[str], reader: Reader) -> Stretch:
    """The one after each that the next weekend may be, or before each that the last may be."""
    near, off = (_next, _WEEK) if found["next"] else (_last, -_WEEK)
    return reader.relative(
        lambda day: one_of(_two_days(each + off) for each in near(day, _SATURDAY)), f"{found[0]}, from {{}}"
    )


def _weekend_of(found: re.Match[str], reader: Reader) -> Stretch:
    """The weekend of May 4-5, of a day on it, or the one nearest a day."""
    base = reader.read(found["rest"], reader)
    if base.unit == "span" and base.crisp:
        return base
    if base.unit != "day":
        raise Refused("a weekend of needs a day", at=found["rest"])
    days = days_of(base.outer)
    near = one_of(_two_days(on_or_before(day + 3, _SATURDAY)) for day in days)
    return replace(near, crisp=near.crisp and weekday(days[0]) >= _SATURDAY, why=base.why)


def _two_days(saturday: int) -> Stretch:
    return of_days(saturday, saturday + 2, "span")


def _of_week(found: re.Match[str], reader: Reader) -> Stretch:
    """That weekday of a week; two of them when the week may begin on Sunday."""
    index = WEEKDAYS[found["weekday"]]
    week = reader.read(found["week"], reader)
    if week.unit != "week":
        raise Refused("a weekday needs a week", at=found["week"])
    inner, wide = (_among(pieces, index) for pieces in (week.core, week.outer))
    core, outer = one_of(inner), one_of(wide)
    return Stretch(
        core.core, outer.outer, "day", crisp=outer.crisp, why=f"{weekday_name(index)} of {week.why}"
    )


def _dated(found: re.Match[str], reader: Reader) -> Stretch:
    """`Thursday (Feb. 13)`, `yesterday, Thursday`: the day, which has to be that weekday."""
    return checked_weekday(reader.read(found["rest"], reader), found["weekday"])


def _run_of_week(found: re.Match[str], reader: Reader) -> Stretch:
    """Next week from Tuesday to Thursday."""
    first, last = (reader.read(f"{found['week']} {found[part]}", reader) for part in ("first", "last"))
    return spanned(first, last, found["last"])


def _among(pieces: tuple[Piece, ...], index: int) -> list[Stretch]:
    return [of_day(day) for day in days_of(pieces) if weekday(day) == index]


_STEP = "|".join(sorted(_STEPS, key=len, reverse=True))
_A_WEEK = r"(?P<week>(?:last|next|this|the same|the following|the previous) week|the week .+?)"
_SAYS_WEEK = regex("week")
_FIGURES = r"\d{1,4}[-/.]\d\d?[-/.]\d{1,4}"
_NEAR = "today|yesterday|tomorrow"
_ANY = rf"(?:{any_of(WEEKDAYS)})\.?"
SIGNS = regex("mon(?!th)|tue|wed|thu|fri|sat|sun|weekend")
"""Found in whatever a form matches."""
FORMS: tuple[Form, ...] = (
    (regex(WEEKDAY), _bare),
    (regex(rf"(?:the )?(?P<step>{_STEP}) {WEEKDAY}"), _stepped),
    (regex(rf"(?:(?:(?P<step>{_STEP})|the|my|our) )?weekend"), _weekend),
    (regex(r"(?:the )?weekend of (?P<rest>.+)"), _weekend_of),
    (regex(r"(?:the )?weekend (?:(?P<next>after (?:the )?next)|before (?:the )?last)"), _weekend_beyond),
    (regex(rf"(?:the )?{WEEKDAY},? (?:of )?{_A_WEEK}", needs=_SAYS_WEEK), _of_week),
    (regex(rf"{_A_WEEK}(?:'s|,)? (?:on )?{WEEKDAY}", needs=_SAYS_WEEK), _of_week),
    (
        regex(
            rf"{_A_WEEK},? (?:from |between )?(?P<first>{_ANY})"
            rf"(?: ?[-\u2013] ?| (?:and|to|until|till?|through) )(?P<last>{_ANY})",
            needs=_SAYS_WEEK,
        ),
        _run_of_week,
    ),
    (regex(rf"{WEEKDAY} \((?P<rest>.+)\)"), _dated),
    (regex(rf"(?P<rest>.+) \({WEEKDAY}\)"), _dated),
    (regex(rf"(?P<rest>{_FIGURES}),? {WEEKDAY}"), _dated),
    (regex(rf"{WEEKDAY},? (?P<rest>{_FIGURES})"), _dated),
    (regex(rf"(?P<rest>{_NEAR}),? {WEEKDAY}", needs=regex(_NEAR)), _dated),
    (regex(rf"{WEEKDAY},? (?P<rest>{_NEAR})", needs=regex(_NEAR)), _dated),
)

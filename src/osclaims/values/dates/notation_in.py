"""EDTF (ISO 8601-2) to a stretch: levels 0 and 1, one-of sets, and level 2 but for all-of sets."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from msgspec.structs import replace

from osclaims.values.dates.calendar import HOURS, MINUTES, MONTHS, Unit, day_number, month_length
from osclaims.values.dates.notation_level2 import level2
from osclaims.values.dates.offsets import zone_minutes
from osclaims.values.dates.stretch import (
    Piece,
    Refused,
    Stretch,
    approximate,
    hull,
    merged,
    of_day,
    of_minute,
    of_month,
    of_months,
    of_year,
)
from osclaims.values.dates.subyear import subyear
from osclaims.values.regex import regex

_YEAR = r"(?:-?\d{4}|[+-]\d{5,9}|Y-?\d{4,9})"
_DATE = regex(rf"(?P<year>{_YEAR})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[?~%]?)")
_UNSPECIFIED = regex(
    r"(?P<sign>-?)(?P<year>\d{2}(?:\d\d|\dX|XX))(?:-(?P<month>\d\d|XX)(?:-(?P<day>XX))?)?(?P<mark>[?~%]?)"
)
_MINUTE = regex(
    rf"(?P<date>{_YEAR}-\d\d-\d\d)[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?"
)
_MEMBER = regex(r"(?P<first>[^.]*)\.\.(?P<last>[^.]*)")
_WHOLE: dict[int, Unit] = {1: "year", 10: "decade", 100: "century"}
Reading: TypeAlias = Callable[[re.Match[str]], Stretch]


@lru_cache(maxsize=4096)
def notation(text: str) -> Stretch:
    """The stretch that an EDTF string covers; Refused when it is none.

    >>> notation("2025-02-13").edtf, notation("2010~").crisp
    ('2025-02-13', False)
    """
    if text.startswith("["):
        return _set(text)
    if text.startswith("{"):
        raise Refused("an all-of set is several dates, not one", at="{", choices=(f"[{text[1:-1]}]",))
    return _interval(text) if "/" in text else _single(text)


def _single(text: str) -> Stretch:
    for pattern, reading in _FORMS:
        if found := pattern.fullmatch(text):
            return reading(found)
    return _of_level2(text)


def _of_level2(text: str) -> Stretch:
    found = level2(text, _single)
    if found is None:
        raise Refused(f"{text or 'nothing'} is no EDTF date", at=text)
    return found


def _date(found: re.Match[str]) -> Stretch:
    year, month, day, mark = found["year"], found["month"], found["day"], found["mark"]
    if year == "-0000":
        raise Refused("there is no year -0000", at=year, choices=("0000", "-0001"))
    plain = _marked_less(int(year.removeprefix("Y")), month, day)
    return _marked(replace(plain, edtf=found[0].removesuffix(mark)), mark)


def _marked_less(year: int, month: str | None, day: str | None) -> Stretch:
    if month is None:
        return of_year(year)
    if day is None:
        return of_month(year * 12 + int(month) - 1) if int(month) in MONTHS else subyear(year, int(month))
    return of_day(checked_day(year, int(month), int(day)))


def checked_day(year: int, month: int, day: int) -> int:
    """The number of a day that must exist.

    >>> checked_day(2025, 2, 29)
    Traceback (most recent call last):
        ...
    osclaims.values.dates.stretch.Refused: 2025-02 has no day 29
    """
    if month not in MONTHS:
        raise Refused(f"there is no month {month}", at=str(month))
    if not 1 <= day <= month_length(year, month):
        raise Refused(f"{year}-{month:02d} has no day {day}", at=str(day))
    return day_number(year, month, day)


def _marked(plain: Stretch, mark: str) -> Stretch:
    if not mark:
        return plain
    hedge = (*plain.hedge, "uncertain") if mark in "?%" else plain.hedge
    unsure = replace(plain, crisp=False, hedge=hedge, edtf=plain.edtf + mark)
    return unsure if mark == "?" else approximate(unsure, unsure.edtf)


def _unspecified(found: re.Match[str]) -> Stretch:
    year, month, mark = found["year"], found["month"], found["mark"]
    years = 10 ** year.count("X")
    if month is not None and (years > 1 or (month != "XX" and found["day"] is None)):
        return _of_level2(found[0])
    first = int(found["sign"] + year.replace("X", "0"))
    if found["sign"]:
        first -= years - 1
    if month not in (None, "XX"):
        plain = of_month(first * 12 + _checked_month(month) - 1)
    else:
        plain = of_months(first * 12, _WHOLE[years])
    return _marked(replace(plain, edtf=found[0].removesuffix(mark)), mark)


def _checked_month(month: str) -> int:
    if int(month) not in MONTHS:
        raise Refused(f"there is no month {month}", at=month)
    return int(month)


def _minute(found: re.Match[str]) -> Stretch:
    number = _single(found["date"]).core[0][0]
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    if number is None or not is_clock(hour, minute, second):
        raise Refused(f"there is no time {found['hour']}:{found['minute']}", at=found["hour"])
    offset = zone_minutes(found["zone"]) if found["zone"] else None
    return of_minute(number + hour * 60 + minute, offset)


def is_clock(hour: int, minute: int, second: int = 0) -> bool:
    """Whether a day has that time; 24:00 is its end, and a minute may have a leap second."""
    return (hour in HOURS and minute in MINUTES and second <= len(MINUTES)) or (hour, minute, second) == (
        24,
        0,
        0,
    )


def _interval(text: str) -> Stretch:
    first, _, last = text.partition("/")
    if not (first.strip(".") or last.strip(".")) and text != "../..":
        raise Refused("an interval needs an end that is known", at="/")
    start, end = _end(first), _end(last)
    inner = _inner(first, start, last, end)
    outer = (hull(start.outer)[0] if start else None, hull(end.outer)[1] if end else None)
    _forwards(inner, text)
    _forwards(outer, text)
    marks = tuple(dict.fromkeys((*(start.hedge if start else ()), *(end.hedge if end else ()))))
    offsets = {side.offset for side in (start, end) if side}
    offset = offsets.pop() if len(offsets) == 1 else None
    crisp = all(side.crisp for side in (start, end) if side) and "" not in (first, last)
    return Stretch((inner,), (outer,), "span", crisp=crisp, hedge=marks, edtf=text, offset=offset)


def _end(text: str) -> Stretch | None:
    return None if text in ("", "..") else _single(text)


def _inner(first: str, start: Stretch | None, last: str, end: Stretch | None) -> Piece:
    """What an interval asserts: of an unknown end only that the known one belongs to it."""
    low = hull(start.core)[0] if start else None
    high = hull(end.core)[1] if end else None
    if start and not last:
        high = hull(start.core)[1]
    if end and not first:
        low = hull(end.core)[0]
    return low, high


def _forwards(piece: Piece, text: str) -> None:
    if piece[0] is not None and piece[1] is not None and piece[0] >= piece[1]:
        raise Refused("the interval runs backwards", at=text.partition("/")[2])


def _set(text: str) -> Stretch:
    if not text.endswith("]"):
        raise Refused("a one-of set ends with ]", at=text[-1])
    members = [_member(member.strip()) for member in text[1:-1].split(",")]
    core = merged(piece for member in members for piece in member.core)
    outer = merged(piece for member in members for piece in member.outer)
    return Stretch(core, outer, members[0].unit, crisp=False, edtf=text)


def _member(text: str) -> Stretch:
    found = _MEMBER.fullmatch(text)
    if not found:
        return _single(text)
    return _interval(f"{found['first'] or '..'}/{found['last'] or '..'}")


_FORMS: tuple[tuple[re.Pattern[str], Reading], ...] = (
    (_DATE, _date),
    (_MINUTE, _minute),
    (_UNSPECIFIED, _unspecified),
)

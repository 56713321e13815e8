"""EDTF level 2: marks on single components, digits left out anywhere, exponents and significant digits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product

from msgspec.structs import replace

from osclaims.values.dates.calendar import MONTHS, Unit, day_number, month_length
from osclaims.values.dates.stretch import (
    Piece,
    Refused,
    Stretch,
    approximate,
    of_day,
    of_days,
    of_month,
    of_year,
    widened,
)
from osclaims.values.regex import regex

_MARK = "[?~%]?"
_QUALIFIED = regex(
    rf"(?P<year_before>{_MARK})(?P<year>-?\d{{4}})(?P<year_after>{_MARK})"
    rf"(?:-(?P<month_before>{_MARK})(?P<month>\d\d)(?P<month_after>{_MARK})"
    rf"(?:-(?P<day_before>{_MARK})(?P<day>\d\d)(?P<day_after>{_MARK}))?)?"
)
_LEFT_OUT = regex(r"(?P<year>[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?(?P<mark>[?~%]?)")
_SIGNIFICANT = regex(
    r"(?:Y(?=-?\d+)|(?=-?\d+[ES]))(?P<year>-?\d{4,9})(?:E(?P<power>\d))?(?:S(?P<digits>\d))?"
)
_EXPONENT = regex(r"Y(?P<year>-?\d{1,5})E(?P<power>\d)(?:S(?P<digits>\d))?")
_UNITS: tuple[Unit, ...] = ("year", "month", "day")
_NO_DIGIT = "XX"
_MOST = 1_500
"""Pieces: a pattern with more is refused."""


def _qualified(found: re.Match[str], bare: Callable[[str], Stretch]) -> Stretch:
    """A mark before a component is its own; behind one it is of those before too."""
    plain = bare("-".join(filter(None, (found["year"], found["month"], found["day"]))))
    marks = "".join(
        filter(None, (found[f"{unit}_{side}"] for unit in _UNITS for side in ("before", "after")))
    )
    hedge = (*plain.hedge, *(("uncertain",) if set(marks) & set("?%") else ()))
    marked = replace(plain, crisp=False, hedge=hedge, edtf=found[0])
    for place, unit in enumerate(_UNITS):
        behind = (found[f"{other}_after"] or "" for other in _UNITS[place:])
        if set((found[f"{unit}_before"] or "") + "".join(behind)) & set("~%"):
            return replace(marked, outer=widened(replace(plain, unit=unit)), hedge=(*hedge, "about"))
    return marked


def _left_out(found: re.Match[str], _: Callable[[str], Stretch]) -> Stretch:
    """One of all the days (months, years) that fit the pattern."""
    pieces: list[Piece] = []
    for each in _fitting(*_printed(found)):
        if pieces and pieces[-1][1] == each[0]:
            pieces[-1] = (pieces[-1][0], each[1])
        else:
            pieces.append(each)
        if len(pieces) > _MOST:
            raise Refused(f"{found[0]} fits too many days", at=found[0])
    if not pieces:
        raise Refused(f"nothing fits {found[0]}", at=found[0])
    plain = Stretch(tuple(pieces), tuple(pieces), "span", crisp=len(pieces) == 1, edtf=found[0])
    unsure = replace(plain, crisp=False, hedge=("uncertain",)) if found["mark"] in ("?", "%") else plain
    return approximate(unsure, found[0]) if found["mark"] in ("~", "%") else unsure


def _printed(found: re.Match[str]) -> tuple[str, str | None, str | None]:
    """Year, month and day, without those at the end of which no digit is printed."""
    year, month, day = found["year"], found["month"], found["day"]
    day = None if day == _NO_DIGIT else day
    return year, None if day is None and month == _NO_DIGIT else month, day


def _fitting(year: str, month: str | None, day: str | None) -> Iterator[Piece]:
    for number in _numbers(year):
        if month is None:
            yield of_year(number).core[0]
            continue
        for index in _numbers(month):
            if index not in MONTHS:
                continue
            if day is None:
                yield of_month(number * 12 + index - 1).core[0]
                continue
            for date in _numbers(day):
                if 1 <= date <= month_length(number, index):
                    yield of_day(day_number(number, index, date)).core[0]


def _numbers(pattern: str) -> Iterator[int]:
    choices = ("0123456789" if sign == "X" else sign for sign in pattern)
    return (int("".join(digits)) for digits in product(*choices))


def _significant(found: re.Match[str], _: Callable[[str], Stretch]) -> Stretch:
    """A year of which so many digits count; it may be any with the same first ones."""
    year = int(found["year"]) * 10 ** int(found["power"] or 0)
    plain = of_year(year)
    if not found["digits"]:
        return replace(plain, edtf=found[0])
    step = 10 ** max(len(str(abs(year))) - int(found["digits"]), 0)
    first = abs(year) // step * step
    low, end = (first, first + step) if year >= 0 else (1 - first - step, 1 - first)
    outer = of_days(day_number(low), day_number(end), "span").outer
    return replace(plain, outer=outer, crisp=step == 1, hedge=("about",), edtf=found[0])


FORMS = (
    (_QUALIFIED, _qualified),
    (_LEFT_OUT, _left_out),
    (_EXPONENT, _significant),
    (_SIGNIFICANT, _significant),
)


def level2(text: str, bare: Callable[[str], Stretch]) -> Stretch | None:
    """The stretch of a date of level 2; None when it is none. `bare` reads what is left without marks."""
    for pattern, reading in FORMS:
        if found := pattern.fullmatch(text):
            return reading(found, bare)
    return None

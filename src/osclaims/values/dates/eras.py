"""Decades and centuries."""

from __future__ import annotations

import re

from msgspec.structs import replace

from osclaims.values.dates.calendar import civil, month_start
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.spans import spanned
from osclaims.values.dates.stretch import Refused, Stretch, of_days, of_months
from osclaims.values.dates.words import DECADES, ORDINALS, any_of
from osclaims.values.regex import regex


def _decade(found: re.Match[str], _: Reader) -> Stretch:
    year = int(found["year"])
    if year % 100 == 0:
        return _hundreds(year)
    return of_months(year * 12, "decade", f"{found['year'][:3]}X")


def _hundreds(year: int) -> Stretch:
    """The 1900s: ten years to some, a hundred to others."""
    decade, century = of_months(year * 12, "decade"), of_months(year * 12, "century")
    return Stretch(decade.core, century.outer, "decade", crisp=False)


def _short_decade(found: re.Match[str], reader: Reader) -> Stretch:
    """The '90s, of the century that brings them nearest the anchor."""
    start = int(found["short"]) if found["short"] else DECADES.get(found["name"], 0)
    if found["short"] and start == 0:
        raise Refused("the 00s are ten years or a hundred", at="00")
    return reader.relative(lambda day: _past_decade(civil(day)[0], start), "the latest such decade at {}")


def _past_decade(year: int, start: int) -> Stretch:
    return of_months((year - (year - start) % 100) * 12, "decade")


def _century(found: re.Match[str], _: Reader) -> Stretch:
    """A century counted from 1901, or from 1900."""
    number = int(found["number"]) if found["number"] else ORDINALS[found["ordinal"]]
    if number < 1:
        raise Refused("centuries are counted from 1", at=found["number"])
    if found["bc"]:
        return _years(1 - 100 * number, 100)
    return replace(_years(100 * number - 99, 100), outer=_years(100 * number - 100, 101).outer, crisp=False)


def _centuries(found: re.Match[str], reader: Reader) -> Stretch:
    """The 17th to 19th centuries."""
    era = found["era"] or ""
    first = reader.read(f"{found['part'] or ''}{found['first']}th century{era}", reader)
    return spanned(first, reader.read(f"{found['last']}th century{era}", reader), found["last"])


def _years(first: int, count: int) -> Stretch:
    return of_days(month_start(first * 12), month_start((first + count) * 12), "century")


_BEFORE_CHRIST = r"(?P<bc>b\.?c\.?(?:e\.?)?)"
_NUMBER = rf"(?P<number>\d{{1,2}})(?:st|nd|rd|th)|(?P<ordinal>{any_of(ORDINALS)})"
SIGNS = regex(r"\d'?s|\dc|[hdt]c|ies|aughts|century")
"""Found in whatever a form matches."""
FORMS: tuple[Form, ...] = (
    (regex(r"(?:the )?(?P<year>[1-9]\d\d0)'?s"), _decade),
    (regex(rf"(?:the )?(?:'?(?P<short>\d0)'?s|(?P<name>{any_of(DECADES)}|noughties|aughts))"), _short_decade),
    (
        regex(rf"(?:the )?(?:{_NUMBER})[ -]century(?: {_BEFORE_CHRIST}| ad| ce)?", needs=regex("century")),
        _century,
    ),
    (regex(r"(?P<number>\d{1,2})(?:st|nd|rd|th)?c\b\.?(?P<ordinal>(?!))?(?P<bc>(?!))?"), _century),
    (
        regex(
            r"(?:the )?(?P<part>(?:early|mid|late)[ -])?(?P<first>\d{1,2})(?:st|nd|rd|th)?"
            r"(?: ?[-\u2013/] ?| (?:to|and|or) )(?:the )?(?P<last>\d{1,2})(?:st|nd|rd|th) centur(?:ies|y)"
            r"(?P<era> b\.?c\.?(?:e\.?)?)?"
        ),
        _centuries,
    ),
)

"""Parts of a year and longer units: seasons, quarters, halves, decades, centuries, early and late."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from osclaims.values.dates.calendar import DAY, civil, month_index, month_start
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Piece, Refused, Stretch, hull, merged, of_days, of_months, one_of
from osclaims.values.dates.subyear import half, quarter, season, season_from
from osclaims.values.dates.words import DECADES, ORDINALS, PARTS, SEASON_WORDS, any_of

_NUMBER = rf"(?P<number>\d{{1,2}})(?:st|nd|rd|th)?|(?P<ordinal>{any_of(ORDINALS)}|last|final)"


def _season(found: re.Match[str], reader: Reader) -> Stretch:
    index, south = SEASON_WORDS[found["season"]], bool(found["south"])
    if found["last"]:
        return _turning(int(found["year"]), found["last"], index)
    if found["year"]:
        return season(int(found["year"]), index, south=south)
    return reader.in_nearest_year(lambda year: _of_one_year(year, index, south=south))


def _of_one_year(year: int, index: int, *, south: bool) -> Stretch:
    return season_from(year * 12 + (2 + 3 * index + 6 * south) % 12)


def _turning(year: int, last: str, index: int) -> Stretch:
    """The winter of two printed years (the southern summer)."""
    if int(last) % 100 != (year + 1) % 100 or SEASON_WORDS["winter"] != index:
        raise Refused("only a winter has two years, one after the other", at=last)
    return season_from(year * 12 + 11)


def _season_by(found: re.Match[str], reader: Reader) -> Stretch:
    """Last summer: the latest one that is over; next: the first to come; this: the nearest."""
    index, step = SEASON_WORDS[found["season"]], found["step"]
    if step == "this":
        return reader.in_nearest_year(lambda year: _of_one_year(year, index, south=False))
    return reader.relative(lambda day: _stepped(day, index, step), f"the {step} {found['season']}, from {{}}")


def _stepped(day: int, index: int, step: str) -> Stretch:
    year = civil(day)[0]
    near = [_of_one_year(year + off, index, south=False) for off in (-2, -1, 0, 1, 2)]
    if step in ("next", "coming", "following"):
        return next(each for each in near if (each.core[0][0] or 0) > day * DAY)
    return [each for each in near if (each.core[0][1] or 0) <= day * DAY][-1]


def _counted(found: re.Match[str], number: str | None, ordinal: str | None, most: int) -> int:
    count = int(number) if number else most if ordinal in ("last", "final") else ORDINALS[ordinal or ""]
    if not 1 <= count <= most:
        raise Refused(f"there are {most} of them in a year", at=number or ordinal or found[0])
    return count


def _quarter(found: re.Match[str], reader: Reader) -> Stretch:
    number = _counted(found, found["number"], found["ordinal"], 4)
    if found["year"]:
        return quarter(int(found["year"]), number)
    return _in_year(found, reader, lambda year: quarter(year, number))


def _half(found: re.Match[str], reader: Reader) -> Stretch:
    number = _counted(found, found["number"], found["ordinal"], 2)
    if found["year"]:
        return half(int(found["year"]), number)
    return _in_year(found, reader, lambda year: half(year, number))


def _in_year(found: re.Match[str], reader: Reader, make: Callable[[int], Stretch]) -> Stretch:
    """Of the year that is told (last year), or of the one nearest the anchor."""
    if not found["told"]:
        return reader.in_nearest_year(make)
    years = reader.read(found["told"], reader)
    if years.unit != "year":
        raise Refused("it needs a year", at=found["told"])
    low, high = hull(years.outer)
    first, last = civil((low or 0) // DAY)[0], civil((high or 0) // DAY - 1)[0]
    return replace(one_of(make(year) for year in range(first, last + 1)), why=years.why)


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
    start = int(found["short"]) if found["short"] else DECADES[found["name"]]
    if start == 0:
        raise Refused("the 00s are ten years or a hundred", at="00")
    return reader.relative(lambda day: _past_decade(civil(day)[0], start), "the latest such decade at {}")


def _past_decade(year: int, start: int) -> Stretch:
    first = year - (year - start) % 100
    return of_months((first - (first % 100 - start)) * 12, "decade")


def _century(found: re.Match[str], _: Reader) -> Stretch:
    """A century counted from 1901, or from 1900."""
    number = int(found["number"]) if found["number"] else ORDINALS[found["ordinal"]]
    if number < 1:
        raise Refused("centuries are counted from 1", at=found["number"])
    if found["bc"]:
        return _years(1 - 100 * number, 100)
    return replace(_years(100 * number - 99, 100), outer=_years(100 * number - 100, 101).outer, crisp=False)


def _years(first: int, count: int) -> Stretch:
    return of_days(month_start(first * 12), month_start((first + count) * 12), "century")


def _part(found: re.Match[str], reader: Reader) -> Stretch:
    """Early, mid and late: a third of it, or a half."""
    whole = reader.read(found["rest"], reader)
    position = PARTS[re.sub("^the ", "", found["part"])]
    core = merged(_slice(piece, position, 3, whole.unit) for piece in whole.core)
    halves = [_slice(piece, position, 2, whole.unit) for piece in (*whole.core, *whole.outer)]
    return Stretch(core, merged(halves), "span", crisp=False, hedge=whole.hedge, why=whole.why)


def _slice(piece: Piece, position: int, parts: int, unit: str) -> Piece:
    """The first, middle or last part: in months of a year or more, days of a month, hours of a day."""
    low, high = piece
    if low is None or high is None:
        raise Refused("what has no end has no early or late")
    if unit in ("year", "decade", "century", "half", "quarter", "season"):
        first, end = month_index(low // DAY), month_index(high // DAY)
        start, stop = _cut(end - first, position, parts)
        return month_start(first + start) * DAY, month_start(first + stop) * DAY
    grain = DAY if high - low > DAY else 60
    start, stop = _cut(max((high - low) // grain, 1), position, parts)
    return low + start * grain, low + stop * grain


def _cut(length: int, position: int, parts: int) -> tuple[int, int]:
    """Where the part begins and ends among so many; it is never less than its share."""
    share = -(-length // parts)
    start = (0, (length - share) // 2, length - share)[position]
    return start, start + share


_TOLD = r"(?P<told>(?:last|this|next|the same|the following) year)"
_YEAR_OF = rf"(?:,? (?:of |in )?(?:(?P<year>[1-9]\d{{3}})|{_TOLD}))?"
_SEASON_YEARS = r"(?P<year>[1-9]\d{3})(?:[-\u2013/](?P<last>\d\d(?:\d\d)?))?"
_NORTH_SOUTH = r"(?:(?P<south>southern|austral)|northern|boreal)"
_SEASON = rf"(?P<season>{any_of(SEASON_WORDS)})"
_PART = rf"(?P<part>{any_of(PARTS)})"
FORMS: tuple[Form, ...] = (
    (
        re.compile(rf"(?:the )?(?:{_NORTH_SOUTH} )?{_SEASON}(?:,? (?:of )?{_SEASON_YEARS})?"),
        _season,
    ),
    (re.compile(rf"(?P<step>last|this|next|past|coming|following|previous) {_SEASON}"), _season_by),
    (re.compile(rf"q(?P<number>[1-4])(?P<ordinal>(?!))?{_YEAR_OF}"), _quarter),
    (re.compile(r"(?P<year>[1-9]\d{3})[ -]?q(?P<number>[1-4])(?P<ordinal>(?!))?"), _quarter),
    (re.compile(rf"(?:the )?(?:{_NUMBER})[ -]quarter{_YEAR_OF}"), _quarter),
    (re.compile(rf"h(?P<number>[12])(?P<ordinal>(?!))?{_YEAR_OF}"), _half),
    (re.compile(r"(?P<year>[1-9]\d{3})[ -]?h(?P<number>[12])(?P<ordinal>(?!))?"), _half),
    (re.compile(rf"(?P<number>[12])h(?P<ordinal>(?!))?{_YEAR_OF}"), _half),
    (re.compile(rf"(?:the )?(?:{_NUMBER})[ -]half{_YEAR_OF}"), _half),
    (re.compile(r"(?:the )?(?P<year>[1-9]\d\d0)'?s"), _decade),
    (re.compile(rf"(?:the )?(?:'?(?P<short>\d0)'?s|(?P<name>{any_of(DECADES)}))"), _short_decade),
    (
        re.compile(rf"(?:the )?(?:{_NUMBER})[ -]century(?: (?P<bc>b\.?c\.?(?:e\.?)?))?(?: (?:ad|ce))?"),
        _century,
    ),
    (re.compile(rf"(?:the )?(?:very )?{_PART}[ -](?:of )?(?P<rest>.+)"), _part),
)

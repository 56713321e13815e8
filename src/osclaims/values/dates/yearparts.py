"""Seasons, quarters and halves, of a printed year or of the one nearest the anchor."""

from __future__ import annotations

import re
from collections.abc import Callable

from osclaims.values.dates.absolute import full_year
from osclaims.values.dates.calendar import DAY, civil
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Refused, Stretch, hull, one_of
from osclaims.values.dates.subyear import half, quarter, season, season_from
from osclaims.values.dates.words import ORDINALS, SEASON_WORDS, any_of
from osclaims.values.regex import regex

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


def _season_told(found: re.Match[str], reader: Reader) -> Stretch:
    """Spring next year."""
    return in_year(found, reader, lambda year: season(year, SEASON_WORDS[found["season"]]))


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


def _counted(found: re.Match[str], most: int) -> int:
    groups = found.groupdict()
    number, ordinal = groups["number"] or groups.get("before"), groups["ordinal"]
    count = int(number) if number else most if ordinal in ("last", "final") else ORDINALS[ordinal]
    if not 1 <= count <= most:
        raise Refused(f"there are {most} of them in a year", at=number or ordinal)
    return count


def _printed_year(printed: str, reader: Reader) -> int:
    return full_year(printed, reader) if len(printed) == len("24") else int(printed)


def _quarter(found: re.Match[str], reader: Reader) -> Stretch:
    number = _counted(found, 4)
    if found["year"]:
        return quarter(_printed_year(found["year"], reader), number)
    return in_year(found, reader, lambda year: quarter(year, number))


def _half(found: re.Match[str], reader: Reader) -> Stretch:
    number = _counted(found, 2)
    if found["year"]:
        return half(_printed_year(found["year"], reader), number)
    return in_year(found, reader, lambda year: half(year, number))


def _fiscal(found: re.Match[str], _: Reader) -> Stretch:
    raise Refused("the bounds of a fiscal year are set by whoever keeps it", at=found["fiscal"])


def in_year(found: re.Match[str], reader: Reader, make: Callable[[int], Stretch | None]) -> Stretch:
    """Of the year that is told (last year), or of the one nearest the anchor; None of a year without it."""
    if not found["told"]:
        return reader.in_nearest_year(make)
    years = reader.read(found["told"], reader)
    if years.unit != "year":
        raise Refused("it needs a year", at=found["told"])
    low, high = hull(years.outer)
    first, last = civil((low or 0) // DAY)[0], civil((high or 0) // DAY - 1)[0]
    made = [stretch for year in range(first, last + 1) if (stretch := make(year))]
    if not made:
        raise Refused("there is none in that year", at=found["told"])
    return one_of(made).because(years.why)


TOLD_YEAR = r"(?P<told>(?:last|this|next|the same|the following) year)"
YEAR_OF = rf"(?:(?:,? (?:of |in )?|[-\u2013])(?:(?P<year>[1-9]\d{{3}})|{TOLD_YEAR}))?"
_SHORT_YEAR = r"[ /\u2013-]?'?(?P<year>\d\d|[1-9]\d{3})"
"""What may touch a quarter or a half: 3Q24, Q3/2024, H1 '24."""
_SEASON_YEARS = r"(?P<year>[1-9]\d{3})(?:[-\u2013/](?P<last>\d\d(?:\d\d)?))?"
_NORTH_SOUTH = r"(?:(?P<south>southern|austral)|northern|boreal)"
_SEASON = rf"(?P<season>{any_of(SEASON_WORDS)})"
_YEARS = r"(?P<year>[1-9]\d{3})(?:'s|,? the)"
_NO_ORDINAL = r"(?P<ordinal>(?!))?"
_QUARTER, _HALF = regex("quarter"), regex("half")
SIGNS = regex(rf"[qh]\d|\d[qh]|quarter|half|{any_of(SEASON_WORDS)}")
"""Found in whatever a form matches."""
FORMS: tuple[Form, ...] = (
    (regex(rf"(?:the )?(?:{_NORTH_SOUTH} )?{_SEASON}(?:(?:,? (?:of )?|[-\u2013]){_SEASON_YEARS})?"), _season),
    (regex(rf"(?:the )?{_SEASON},? (?:of |in )?{TOLD_YEAR}"), _season_told),
    (regex(rf"(?P<step>last|this|next|past|coming|following|previous) {_SEASON}"), _season_by),
    (regex(rf"(?:q(?P<number>\d)|(?P<before>\d)q){_NO_ORDINAL}{YEAR_OF}"), _quarter),
    (regex(rf"(?:q(?P<number>\d)(?!\d)|(?P<before>\d)q){_NO_ORDINAL}{_SHORT_YEAR}"), _quarter),
    (regex(rf"(?P<year>[1-9]\d{{3}})[ -]?q(?P<number>\d){_NO_ORDINAL}"), _quarter),
    (regex(rf"(?:the )?(?:{_NUMBER})[ -]quarter{YEAR_OF}", needs=_QUARTER), _quarter),
    (regex(rf"{_YEARS} (?:{_NUMBER})[ -]quarter", needs=_QUARTER), _quarter),
    (regex(rf"(?:h(?P<number>\d)|(?P<before>\d)h){_NO_ORDINAL}{YEAR_OF}"), _half),
    (regex(rf"(?:h(?P<number>\d)(?!\d)|(?P<before>\d)h(?!\d\d$)){_NO_ORDINAL}{_SHORT_YEAR}"), _half),
    (regex(rf"(?P<year>[1-9]\d{{3}})[ -]?h(?P<number>\d){_NO_ORDINAL}"), _half),
    (regex(rf"(?:the )?(?:{_NUMBER})[ -]half{YEAR_OF}", needs=_HALF), _half),
    (regex(rf"{_YEARS} (?:{_NUMBER})[ -]half", needs=_HALF), _half),
)
FISCAL: Form = (regex(r".*(?P<fiscal>\bfy(?=\b|\d)|\bfiscal\b|\bfinancial year\b).*"), _fiscal)
"""Last of all, so that a refusal says why."""
FISCAL_SIGNS = regex(r"fy|fiscal|financial")

"""How far: two weeks, a few months, 14 hours; and what lies so far from a day."""

from __future__ import annotations

import re
from fractions import Fraction

from msgspec.structs import replace

from osclaims.frozen import Frozen
from osclaims.values.dates.anchor import Anchor
from osclaims.values.dates.calendar import DAY, Unit, move_day, move_minute
from osclaims.values.dates.stretch import Piece, Refused, Stretch, merged, moved, of_day, vague_days
from osclaims.values.dates.words import NUMBER, NUMBERS, UNIT, UNITS, any_of
from osclaims.values.regex import regex

Counts = tuple[int, int]

VAGUE: dict[str, tuple[Counts, Counts]] = {
    "couple of": ((2, 2), (2, 3)),
    "couple": ((2, 2), (2, 3)),
    "few": ((3, 5), (2, 9)),
    "handful of": ((3, 6), (2, 10)),
    "several": ((3, 7), (3, 12)),
    "some": ((3, 7), (2, 12)),
    "many": ((2, 9), (1, 19)),
    "dozens of": ((24, 99), (20, 199)),
    "": ((2, 9), (1, 19)),
}
"""Vague counts, their core and outer, both ends included; no word at all is a bare plural."""

GIVE: dict[str, Counts] = {
    "minute": (0, 0), "hour": (30, 60), "day": (0, 0), "week": (3, 7), "month": (15, 31), "quarter": (45, 92),
    "year": (182, 366), "decade": (1826, 3653), "century": (18262, 36525),
}  # fmt: skip
"""How far a printed number of units may be off: half a unit and one, in days; hours in minutes."""

_HALVES: dict[str, tuple[Unit, int]] = {
    "minute": ("minute", 0), "hour": ("minute", 30), "day": ("hour", 12), "week": ("day", 3),
    "month": ("day", 15), "quarter": ("day", 45), "year": ("month", 6), "decade": ("year", 5),
    "century": ("year", 50),
}  # fmt: skip

_QUARTER_OF: dict[str, tuple[Unit, int]] = {
    "hour": ("minute", 15),
    "year": ("month", 3),
    "century": ("year", 25),
}
_QUARTERS = r"(?:a|three) quarters?[ -](?:of an? )?(?=(?:hour|year|century)\b)"
_LEAD = rf"(?!{_QUARTERS})(?:\d{{1,5}} ?|{NUMBER} )(?:{any_of(UNITS)})s?(?:,? and |, ?| )"
_COUNT = rf"(?P<figure>\d{{1,5}}(?:[.,]\d{{1,2}})?|{NUMBER})"
AMOUNT = (
    rf"(?P<lead>(?:{_LEAD})*)(?:(?:a |the )?(?P<vague>{'|'.join(filter(None, VAGUE))}) "
    rf"|{_COUNT}(?P<more> and a half)?(?:[ -]|(?<=\d))(?:more |whole |full |short )?"
    rf"|(?P<half>half an? )|(?P<quarters>{_QUARTERS}))?"
    rf"{UNIT}(?P<more_after> and a half)?"
)
A_UNIT = regex(rf"(?:\b|(?<=\d))(?:{any_of(UNITS)})s?(?![a-z])")
"""Found in whatever `AMOUNT` matches."""


class Amount(Frozen):
    """A count of units, core and outer, both ends included; `give` is how far each may be off.

    `lead` are the larger units printed before it: the year of "a year and two months".
    """

    core: Counts
    outer: Counts
    unit: Unit
    give: Counts = (0, 0)
    lead: tuple[tuple[int, Unit], ...] = ()


def amount(found: re.Match[str]) -> Amount:
    """The amount that a match of `AMOUNT` names.

    >>> amount(re.fullmatch(AMOUNT, "two and a half years")).core
    (30, 30)
    """
    last = _last(found)
    return replace(last, lead=_lead(found["lead"])) if found["lead"] else last


def _lead(printed: str) -> tuple[tuple[int, Unit], ...]:
    parts = re.findall(rf"\b(?:(\d+) ?|({NUMBER}) )({any_of(UNITS)})s?\b", printed)
    return tuple((_figure(digits or word) * UNITS[unit][1], UNITS[unit][0]) for digits, word, unit in parts)


def _last(found: re.Match[str]) -> Amount:
    unit, times = UNITS[found["unit"]]
    if not times:
        return _seconds(_number(found))
    if found["figure"] and (point := re.search("[.,]", found["figure"])):
        return _pointed(Fraction(found["figure"].replace(point[0], ".")) * times, unit)
    if found["quarters"]:
        smaller, quarter = _QUARTER_OF[unit]
        inner, wide = GIVE[unit]
        count = 1 if found["quarters"].startswith("a ") else 3
        return _printed(count * quarter, smaller, (inner // 4, wide // 4))
    if found["half"] or found["more"] or found["more_after"]:
        smaller, half = _HALVES[unit]
        inner, wide = GIVE[unit]
        return _printed((2 * _number(found) + 1) * half * times, smaller, (inner // 2, wide // 2))
    if found["figure"] or not (found["plural"] or found["vague"]):
        return _printed(_number(found) * times, unit, GIVE[unit])
    core, outer = VAGUE[found["vague"] or ""]
    give = (
        GIVE[unit] if core[0] == core[1] else (0, 0)
    )  # a couple is a number, as far off as one that is printed
    return Amount(_times(core, times), _times(outer, times), unit, give)


def _seconds(number: int) -> Amount:
    """Seconds, on an axis of minutes: the whole minutes that they are, or one more."""
    counts = (number // 60, -(-number // 60))
    return Amount(counts, counts, "minute")


_SMALLER: dict[str, tuple[Unit, int]] = {
    "hour": ("minute", 60), "day": ("hour", 24), "week": ("day", 7), "year": ("month", 12),
    "decade": ("year", 10), "century": ("year", 100),
}  # fmt: skip


def _pointed(number: Fraction, unit: Unit) -> Amount:
    """A number of units with a decimal point, in whole smaller ones: 1.5 days are 36 hours."""
    if unit == "minute":
        return _seconds(int(number * 60))
    smaller, times = _SMALLER.get(unit, (unit, 1))
    if (number * times).denominator > 1:
        raise Refused(f"it is no whole number of {smaller}s", at=unit)
    inner, wide = GIVE[unit]
    return _printed(int(number * times), smaller, (inner // 10, wide // 10))


def _printed(number: int, unit: Unit, give: Counts) -> Amount:
    return Amount((number, number), (number, number), unit, give)


def _times(counts: Counts, times: int) -> Counts:
    return counts[0] * times, counts[1] * times


def _number(found: re.Match[str]) -> int:
    if found["figure"]:
        return _figure(found["figure"])
    return 0 if found["half"] else 1


def _figure(figure: str) -> int:
    return int(figure) if figure.isdigit() else NUMBERS[figure]


def exactly(number: int, unit: Unit) -> Amount:
    """A printed number of units.

    >>> exactly(2, "week").give
    (3, 7)
    """
    return _printed(number, unit, GIVE[unit])


def apart(anchor: Anchor, much: Amount, sign: int, why: str) -> Stretch:
    """What lies so far before (sign -1) or after (+1) the anchor; `why` has a place for its name."""
    if much.unit in ("minute", "hour") and anchor.minutes is not None:
        found = _from_minutes(anchor.minutes, much, sign)
        outer, core = (moved(pieces, -(anchor.offset or 0)) for pieces in (found.outer, found.core))
        return replace(found, core=core, outer=outer, offset=anchor.offset, why=why.format(anchor.name))
    if len(anchor.outer) == 1:
        return away(anchor.outer[0], much, sign).because(why.format(anchor.name))
    core = merged(_across(run, much, sign).core[0] for run in _runs(anchor.core))
    outer = merged(_across(run, much, sign).outer[0] for run in _runs(anchor.outer))
    return Stretch(core, outer, much.unit, crisp=False, why=why.format(anchor.name))


def _runs(days: tuple[int, ...]) -> list[tuple[int, int]]:
    """The first and the last of each run of days."""
    starts = [day for before, day in zip((None, *days), days, strict=False) if before != day - 1]
    ends = [day for day, after in zip(days, (*days[1:], None), strict=True) if after != day + 1]
    return list(zip(starts, ends, strict=True))


def _across(run: tuple[int, int], much: Amount, sign: int) -> Stretch:
    """What lies so far from some day of the run: it is moved without tearing, so its ends say all."""
    first, last = away(run[0], much, sign), away(run[1], much, sign)
    core, outer = (first.core[0][0], last.core[0][1]), (first.outer[0][0], last.outer[0][1])
    return Stretch((core,), (outer,), much.unit, crisp=False)


def away(day: int, much: Amount, sign: int) -> Stretch:
    """What lies so far from the day: a day for days, the whole day moved for hours."""
    if much.unit in ("minute", "hour"):
        return _from_minutes((day * DAY, (day + 1) * DAY), replace(much, give=(0, 0)), sign)
    for count, unit in much.lead:
        day = move_day(day, sign * count, unit)
    core, outer = (_days(day, counts, sign, much.unit) for counts in (much.core, much.outer))
    if much.unit == "day" and much.core == much.outer and not much.give[1]:
        return of_day(core[0])
    inner, wide = much.give
    return vague_days(
        (core[0] - inner, core[1] + inner + 1), (outer[0] - wide, outer[1] + wide + 1), much.unit
    )


def _days(day: int, counts: Counts, sign: int, unit: str) -> Counts:
    first, last = sorted(move_day(day, sign * count, unit) for count in counts)
    return first, last


def _from_minutes(piece: tuple[int, int], much: Amount, sign: int) -> Stretch:
    for count, unit in much.lead:
        piece = move_minute(piece[0], sign * count, unit), move_minute(piece[1], sign * count, unit)
    inner, wide = much.give
    core, outer = (
        _moved(piece, much.core, sign, much.unit, inner),
        _moved(piece, much.outer, sign, much.unit, wide),
    )
    return Stretch((core,), (outer,), "span", crisp=False)


def _moved(piece: tuple[int, int], counts: Counts, sign: int, unit: str, give: int) -> Piece:
    first, last = sorted(sign * count for count in counts)
    return move_minute(piece[0], first, unit) - give, move_minute(piece[1], last, unit) + give

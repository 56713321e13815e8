"""Where a number or a minute stands on a line: evenly, by ratio, or with empty stretches of time drawn in."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Protocol

from osclaims.frozen import Frozen
from osclaims.report.page.dates import DAY, MONTHS
from osclaims.values.dates.calendar import civil, day_number
from osclaims.values.exact import grouped, tidy

RATIO_FOR_LOG = 20
"""How many times the least the greatest number is when a line goes by ratio."""
MARGIN = 0.05
_TICKS = 5
_WORDS = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_MONTHS = tuple(month[:3] for month in MONTHS)
_MONTHS_IN_TURN = (7, 4, 10, 2, 3, 5, 6, 8, 9, 11, 12)
"""Months in the order in which they are given a mark."""
_MOST_YEARS = 1_000
"""Of more years than these only some are tried for a mark, evenly spread."""
_ROOM = 0.085
"""How much of the line the name of a day needs."""


class Tick(Frozen):
    """A named mark of a line; a `minor` one goes unnamed where there is little room."""

    place: float
    name: str
    minor: bool


class Scale(Protocol):
    """A line with named marks on it."""

    def at(self, number: Decimal) -> float:
        """Where a number stands, from 0 to 1."""

    @property
    def ticks(self) -> Sequence[Tick]:
        """The marks of the line and what they are called."""


class Numbers(Frozen):
    """A line of numbers, even or by ratio."""

    low: float
    high: float
    by_ratio: bool

    def at(self, number: Decimal) -> float:
        """Where a number stands, from 0 to 1."""
        low, high, here = (self._drawn(n) for n in (self.low, self.high, float(number)))
        return min(1.0, max(0.0, MARGIN + (1 - 2 * MARGIN) * (here - low) / ((high - low) or 1)))

    def _drawn(self, number: float) -> float:
        return math.log10(max(number, self.low)) if self.by_ratio else number

    @property
    def ticks(self) -> list[Tick]:
        """Round numbers: powers of ten on a line by ratio, else about five at even steps."""
        found = enumerate(self._round_numbers())
        return [Tick(self.at(number), short(number), minor=at % 2 == 1) for at, number in found]

    def _round_numbers(self) -> Iterator[Decimal]:
        if self.by_ratio:
            first, last = math.ceil(math.log10(self.low)), math.floor(math.log10(self.high))
            step = max(1, (last - first) // _TICKS)
            yield from (Decimal(10) ** power for power in range(first, last + 1, step))
            return
        even = _round_step((self.high - self.low) / _TICKS)
        number = (Decimal(self.low) / even).to_integral_value(rounding="ROUND_CEILING") * even
        while number <= Decimal(self.high):
            yield number
            number += even


def numbers(seen: Iterable[Decimal]) -> Numbers:
    """The line that shows every number in `seen`; by ratio when they lie far apart."""
    shown = [float(number) for number in seen]
    low, high = min(shown), max(shown)
    if low == high:
        low, high = low - (abs(low) or 1) * MARGIN, high + (abs(high) or 1) * MARGIN
    return Numbers(low, high, by_ratio=low > 0 and high / low >= RATIO_FOR_LOG)


def short(number: Decimal) -> str:
    """A number as people say it.

    >>> short(Decimal("5450000")), short(Decimal("90000")), short(Decimal("0.14"))
    ('5.45 million', '90,000', '0.14')
    """
    for size, word in _WORDS:
        if abs(number) >= size:
            return f"{grouped(tidy(number / size))} {word}"
    return grouped(tidy(number))


def _round_step(rough: float) -> Decimal:
    power = Decimal(10) ** math.floor(math.log10(rough))
    return next(power * times for times in (1, 2, 5, 10) if float(power * times) >= rough)


class Days(Frozen):
    """A line of time on which a stretch without events is drawn in, by the logarithm of its length."""

    stops: tuple[float, ...]
    places: tuple[float, ...]

    def at(self, number: Decimal) -> float:
        """Where a minute stands, from 0 to 1."""
        minute = min(max(float(number), self.stops[0]), self.stops[-1])
        at = min(bisect_right(self.stops, minute), len(self.stops) - 1) - 1
        first, last = self.stops[at], self.stops[at + 1]
        share = (minute - first) / (last - first)
        return self.places[at] + share * (self.places[at + 1] - self.places[at])

    @property
    def ticks(self) -> list[Tick]:
        """Years first, then months and days, as far as there is room."""
        found: list[Tick] = []
        for minute, name in self._names():
            place = self.at(Decimal(minute))
            inside = self.stops[0] < minute < self.stops[-1]
            if inside and all(abs(place - other.place) >= _ROOM for other in found):
                found.append(Tick(place, name, minor=not name.isdecimal()))
        return sorted(found, key=lambda tick: tick.place)

    def _names(self) -> Iterator[tuple[int, str]]:
        first, last = civil(int(self.stops[0]) // DAY)[0], civil(int(self.stops[-1]) // DAY)[0]
        years = range(first, last + 2, 1 + (last - first) // _MOST_YEARS)
        yield from ((day_number(year) * DAY, str(year)) for year in years)
        for month in _MONTHS_IN_TURN:
            yield from ((day_number(y, month) * DAY, f"{_MONTHS[month - 1]} {y}") for y in years)
        for stop in self.stops:
            _, month, day = civil(int(stop) // DAY)
            yield int(stop), f"{day} {_MONTHS[month - 1]}"


def days(seen: Iterable[Decimal]) -> Days:
    """The line of time that shows every minute in `seen`, at least a day of it."""
    stops = sorted({float(minute) for minute in seen})
    stops = [stops[0] - DAY, *stops, stops[-1] + DAY]
    widths = [math.log2(1.5 + (last - first) / DAY) for first, last in pairwise(stops)]
    places = [0.0]
    for width in widths:
        places.append(places[-1] + width / sum(widths))
    return Days(tuple(stops), tuple(places))

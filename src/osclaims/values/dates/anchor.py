"""The day that relative wording counts from, as far as it is known."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from msgspec.structs import replace

from osclaims.frozen import Frozen
from osclaims.values.dates.calendar import DAY
from osclaims.values.dates.notation_in import notation
from osclaims.values.dates.offsets import offset_in
from osclaims.values.dates.stretch import Piece, Refused, Stretch, moved, one_of
from osclaims.values.interval import Interval
from osclaims.values.value import Span

WIDEST = 3 * 366
"""Days: from an anchor known no better than to three years nothing relative is read."""
_CENTURY = 36_525


class Anchor(Frozen):
    """The days that the anchor may be, in its core and its outer; `minutes` when it is shorter than a day."""

    core: tuple[int, ...]
    outer: tuple[int, ...]
    minutes: tuple[int, int] | None
    name: str
    offset: int | None = None

    def resolved(self, rule: Callable[[int], Stretch], why: str) -> Stretch:
        """What the rule gives for every day of the anchor; vague when the days disagree.

        `why` is a sentence with a place for the anchor's name.
        """
        found = rule(self.outer[0]) if len(self.outer) == 1 else self._for_each(rule)
        return found.because(why.format(self.name))

    def each_day(self, reading: Callable[[Anchor], Stretch]) -> Stretch:
        """What a whole reading gives for every day that the anchor may be."""
        return self._for_each(lambda day: reading(replace(self, core=(day,), outer=(day,))))

    def _for_each(self, rule: Callable[[int], Stretch]) -> Stretch:
        found = {day: rule(day) for day in self.outer}
        whole = one_of(found.values())
        return (
            whole
            if self.core == self.outer
            else replace(whole, core=one_of(found[day] for day in self.core).core)
        )


@lru_cache(maxsize=1024)
def anchor_of(given: Span | str) -> Anchor:
    """The anchor that a date value or an EDTF string gives; Refused when it has no end or is too wide."""
    if isinstance(given, str):
        stretch = notation(given)
        return counted(stretch.core, stretch.outer, given, stretch.offset, WIDEST)
    return counted(_pieces(given.core), _pieces(given.outer), given.edtf, offset_in(given.edtf), WIDEST)


def counted(
    core: tuple[Piece, ...],
    outer: tuple[Piece, ...],
    name: str,
    offset: int | None = None,
    most: int = _CENTURY,
) -> Anchor:
    """An anchor of these pieces, its days those of its own clock; Refused without an end or with too many."""
    inner, wide = moved(core, offset or 0), moved(outer, offset or 0)
    return Anchor(_days(inner, most), _days(wide, most), _minutes(wide), name, offset)


def _pieces(intervals: tuple[Interval, ...]) -> tuple[Piece, ...]:
    return tuple((_whole(each.low), _whole(each.high)) for each in intervals)


def _whole(bound: Decimal | None) -> int | None:
    return None if bound is None else int(bound)


def _days(pieces: tuple[Piece, ...], most: int) -> tuple[int, ...]:
    days: list[int] = []
    for low, high in pieces:
        if low is None or high is None or high - low > most * DAY or len(days) > most:
            raise Refused("the anchor is too wide to count from: it has to be known to three years")
        days.extend(range(low // DAY, -(-high // DAY)))
    return tuple(days)


def _minutes(outer: tuple[Piece, ...]) -> tuple[int, int] | None:
    low, high = outer[0]
    if len(outer) > 1 or low is None or high is None or high - low >= DAY:
        return None
    return low, high

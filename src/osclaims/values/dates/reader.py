"""What a form needs besides its own words: the anchor, the source's conventions, and how to read on."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from msgspec.structs import replace

from osclaims.frozen import Frozen
from osclaims.values.dates.anchor import Anchor
from osclaims.values.dates.calendar import DAY, civil, month_index
from osclaims.values.dates.stretch import NeedsAnchor, Stretch, one_of

_FAR = 9
"""Years, and months: how far from a day the nearest of its kind can be (29 February over 1900)."""


class Reader(Frozen):
    """The circumstances of one reading; `latest` is the day at or before which a range has to begin."""

    read: Callable[[str, Reader], Stretch]
    anchor: Anchor | None
    date_order: str | None
    zone: str | None
    latest: int | None = None

    def counted_from(self) -> Anchor:
        """The anchor, which relative wording cannot do without."""
        if self.anchor is None:
            raise NeedsAnchor("no date is given to count from; it needs an anchor")
        return self.anchor

    def relative(self, rule: Callable[[int], Stretch], why: str) -> Stretch:
        """What the rule gives for every day of the anchor; `why` has a place for its name."""
        return self.counted_from().resolved(rule, why)

    def in_nearest_year(self, make: Callable[[int], Stretch | None]) -> Stretch:
        """The stretch of the year that brings it nearest the anchor; None is of a year without it."""
        return self._nearest(make, lambda day: civil(day)[0], "the year nearest {}")

    def in_nearest_month(self, make: Callable[[int], Stretch | None]) -> Stretch:
        """The stretch of the month that brings it nearest the anchor."""
        return self._nearest(make, month_index, "the month nearest {}")

    def _nearest(
        self, make: Callable[[int], Stretch | None], period: Callable[[int], int], why: str
    ) -> Stretch:
        if self.latest is not None:
            return _last(_candidates(make, period(self.latest), self.latest), self.latest)
        return self.relative(lambda day: _closest(_candidates(make, period(day), day), day), why)

    def at(self, anchor: Anchor) -> Reader:
        """The same circumstances, with this anchor."""
        return Reader(self.read, anchor, self.date_order, self.zone, self.latest)

    def until(self, day: int) -> Reader:
        """The same circumstances for the start of a range that ends on this day."""
        return replace(self, latest=day)


Made: TypeAlias = Callable[[re.Match[str], Reader], Stretch]
Form: TypeAlias = tuple[re.Pattern[str], Made]
"""A wording and what makes a stretch of it; the pattern has to match the whole text."""


def _candidates(make: Callable[[int], Stretch | None], period: int, day: int) -> tuple[Stretch, ...]:
    """The nearest before the day and after it: of its own period and of the one beyond the day."""
    own = make(period)
    if own and (other := make(period - 1 if _begins(own) > day * DAY else period + 1)):
        return own, other
    return tuple(made for each in range(period - _FAR, period + _FAR) if (made := make(each)))


def _begins(stretch: Stretch) -> int:
    return stretch.core[0][0] or 0


def _last(made: tuple[Stretch, ...], day: int) -> Stretch:
    return max((each for each in made if _begins(each) <= day * DAY), key=_begins)


def _closest(made: tuple[Stretch, ...], day: int) -> Stretch:
    gaps = [_gap(each, day) for each in made]
    least = min(gaps)
    return one_of(each for each, gap in zip(made, gaps, strict=True) if gap == least)


def _gap(stretch: Stretch, day: int) -> int:
    """The minutes between the core and the day, none when the day lies within."""
    return min(max((low or 0) - day * DAY - DAY, day * DAY - (high or 0), -1) for low, high in stretch.core)

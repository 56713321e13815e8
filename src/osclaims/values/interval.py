"""Half-open stretches of numbers, the one shape in which osclaims holds what a value may mean."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from osclaims.frozen import Frozen


class Interval(Frozen):
    """The numbers from `low` up to but not including `high`; None is no bound.

    Dates use it too, in minutes since 0001-01-01 00:00 of the proleptic Gregorian calendar.

    >>> Interval(Decimal("5.45"), Decimal("5.55")).meets(Interval(Decimal("5.5755"), Decimal("5.5765")))
    False
    """

    low: Decimal | None
    high: Decimal | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise ValueError(f"an interval is never empty: [{self.low}, {self.high})")

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return (self.low is None or other.high is None or self.low < other.high) and (
            other.low is None or self.high is None or other.low < self.high
        )

    def holds(self, other: Interval) -> bool:
        """Whether every number of `other` lies in this one too."""
        low_ok = self.low is None or (other.low is not None and self.low <= other.low)
        high_ok = self.high is None or (other.high is not None and other.high <= self.high)
        return low_ok and high_ok


def any_meet(some: Iterable[Interval], others: Iterable[Interval]) -> bool:
    """Whether an interval of the one set meets an interval of the other."""
    others = tuple(others)
    return any(a.meets(b) for a in some for b in others)


def all_held(parts: Iterable[Interval], holders: Iterable[Interval]) -> bool:
    """Whether each of the parts lies inside one of the holders."""
    holders = tuple(holders)
    return all(any(holder.holds(part) for holder in holders) for part in parts)


def gap(some: Iterable[Interval], others: Iterable[Interval]) -> Decimal:
    """The least distance between the two sets; zero where they meet or touch."""
    others = tuple(others)
    return min(_apart(a, b) for a in some for b in others)


def _apart(a: Interval, b: Interval) -> Decimal:
    if a.high is not None and b.low is not None and a.high <= b.low:
        return b.low - a.high
    if b.high is not None and a.low is not None and b.high <= a.low:
        return a.low - b.high
    return Decimal(0)


def hull(parts: Iterable[Interval]) -> Interval:
    """The narrowest interval that holds them all; `parts` has one at least."""
    parts = tuple(parts)
    lows = [part.low for part in parts if part.low is not None]
    highs = [part.high for part in parts if part.high is not None]
    low = min(lows) if len(lows) == len(parts) else None
    return Interval(low, max(highs) if len(highs) == len(parts) else None)

"""Whether one figure is smaller than another, and a factor says by how much, for all that they may mean."""

from __future__ import annotations

from collections.abc import Callable

from osclaims.model.claim import Order
from osclaims.rules.arithmetic.sum import bounds, ratio
from osclaims.values.figures.units import RATIO
from osclaims.values.interval import Interval, any_meet
from osclaims.values.value import Figure, Value


def below(a: Figure, b: Figure) -> bool:
    """Whether every number that `a` may mean is smaller than every one that `b` may mean."""
    high, low = a.outer[-1].high, b.outer[0].low
    return high is not None and low is not None and high <= low


def not_below(a: Figure, b: Figure) -> bool:
    """Whether every number that `a` may mean is as large as any that `b` may mean, or larger."""
    low, high = a.outer[0].low, b.outer[-1].high
    return low is not None and high is not None and low >= high


def fits(factor: Value | None, order: Order, a: Figure, b: Figure) -> bool:
    """Whether a printed factor can say by how much `a` is larger or smaller than `b`.

    "Twice" is the larger by the smaller. A share is what the larger has beyond the other ("50% more"), what
    the smaller lacks ("a third less") or is of the other ("half"). True where no factor is printed, and where
    a figure without bounds makes every factor possible.
    """
    if not isinstance(factor, Figure):
        return True
    first, second = bounds(a), bounds(b)
    by_b = ratio(first, second) if first and second else None
    by_a = ratio(second, first) if first and second else None
    if by_b is None or by_a is None:
        return True
    if factor.unit != RATIO.base or order not in _SHIFTS:
        return any_meet(factor.outer, (by_b, by_a))
    return any_meet((*factor.outer, *map(_SHIFTS[order], factor.outer)), (by_b,))


def _beyond(share: Interval) -> Interval:
    """The whole and a share of it."""
    return Interval(
        None if share.low is None else 1 + share.low, None if share.high is None else 1 + share.high
    )


def _short_of(share: Interval) -> Interval:
    """What is left of the whole without a share of it."""
    return Interval(
        None if share.high is None else 1 - share.high, None if share.low is None else 1 - share.low
    )


_SHIFTS: dict[Order, Callable[[Interval], Interval]] = {"higher-than": _beyond, "lower-than": _short_of}

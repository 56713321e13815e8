"""Whether one figure is smaller than another, and whether a factor is their ratio, for all they may mean."""

from __future__ import annotations

from osclaims.rules.arithmetic.sum import bounds, ratio
from osclaims.values.interval import any_meet
from osclaims.values.value import Figure, Value


def below(a: Figure, b: Figure) -> bool:
    """Whether every number that `a` may mean is smaller than every one that `b` may mean."""
    high, low = a.outer[-1].high, b.outer[0].low
    return high is not None and low is not None and high <= low


def not_below(a: Figure, b: Figure) -> bool:
    """Whether every number that `a` may mean is as large as any that `b` may mean, or larger."""
    low, high = a.outer[0].low, b.outer[-1].high
    return low is not None and high is not None and low >= high


def is_ratio(factor: Value | None, a: Figure, b: Figure) -> bool:
    """Whether a printed factor can be one of two figures divided by the other.

    "Twice" is the larger by the smaller, "half" the smaller by the larger. True where no factor is printed,
    and where a figure without bounds makes every factor possible.
    """
    if not isinstance(factor, Figure):
        return True
    first, second = bounds(a), bounds(b)
    if first is None or second is None:
        return True
    ratios = [found for found in (ratio(first, second), ratio(second, first)) if found is not None]
    return not ratios or any_meet(factor.outer, ratios)

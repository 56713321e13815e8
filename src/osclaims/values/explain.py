"""The one line in which a reading explains itself."""

from __future__ import annotations

from collections.abc import Iterable

from osclaims.values.exact import grouped
from osclaims.values.interval import Interval
from osclaims.values.magnitude import Magnitude


def explain(found: Magnitude, unit: str) -> str:
    """Say how a figure reads: its number and unit, its precision, and the stretch that follows.

    >>> from decimal import Decimal
    >>> from osclaims.values.magnitude import measure
    >>> from osclaims.values.numeral import Numeral
    >>> explain(measure(Numeral(Decimal(5_500_000), Decimal(100_000), pointed=True)), "USD")
    '5,500,000 USD, printed to 100,000: [5,450,000, 5,550,000)'
    """
    core, outer = show(found.core), show(found.outer)
    stretch = core if core == outer else f"{core}, at a stretch {outer}"
    return f"{_figure(found, unit)}{_precision(found)}: {stretch}"


def show(intervals: Iterable[Interval]) -> str:
    """Write intervals for people: "[41.5, 42.5)", "90,001 or more", "[1.5, 2.5) or [4.5, 5.5)".

    >>> from decimal import Decimal
    >>> show([Interval(Decimal(90001), None)])
    '90,001 or more'
    """
    return " or ".join(_interval(part) for part in intervals)


def _interval(part: Interval) -> str:
    if part.low is None:
        return "anything" if part.high is None else f"less than {grouped(part.high)}"
    return (
        f"{grouped(part.low)} or more"
        if part.high is None
        else f"[{grouped(part.low)}, {grouped(part.high)})"
    )


def _figure(found: Magnitude, unit: str) -> str:
    unit = "" if unit in ("1", "item") else f" {unit}"
    hedges = "".join(f"{name} " for name in found.hedge if name not in ("dozen", "±"))
    if found.number is not None:
        return f"{hedges}{grouped(found.number)}{unit}"
    return f"{hedges}{_ends(found)}{unit}"


def _ends(found: Magnitude) -> str:
    if len(found.core) > 1:
        return "one of several figures"
    return f"from {grouped(found.bottom)} to {grouped(found.top)}"


def _precision(found: Magnitude) -> str:
    if found.number is None or "dozen" in found.hedge or "±" in found.hedge:
        return ""
    if not found.place:
        return ", a fraction"
    rounded = f", perhaps rounded to {grouped(found.place2)}" if found.place2 > found.place else ""
    return f", printed to {grouped(found.place)}{rounded}"

"""The one line in which a reading explains itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from osclaims.values.exact import grouped
from osclaims.values.interval import Interval

if TYPE_CHECKING:
    from osclaims.values.value import Figure


def explain(figure: Figure) -> str:
    """Say how a figure reads: its number and unit, its precision, and the stretch that follows.

    >>> from osclaims.values.read import read_value
    >>> explain(read_value("US$5.5 million", "money"))
    '5,500,000 USD, printed to 100,000: [5,450,000, 5,550,000)'
    """
    core, outer = show(figure.core), show(figure.outer)
    stretch = core if core == outer else f"{core}, at a stretch {outer}"
    beside = f"; beside it {figure.beside!r}" if figure.beside else ""
    return f"{_figure(figure)}{_precision(figure)}: {stretch}{beside}"


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


def _figure(figure: Figure) -> str:
    unit = _unit(figure)
    named = zip(figure.hedging, figure.hedge, strict=True)
    hedges = "".join(f"{words} " for words, name in named if name not in _NO_PREFIX)
    if figure.number is not None:
        return f"{hedges}{grouped(figure.number)}{unit}"
    what = "a range" if len(figure.core) == 1 else "one of several"
    return f"{hedges}{what}{f' of{unit}' if unit else ''}"


def _unit(figure: Figure) -> str:
    """The unit, or what is counted, with a space before it: " USD/share", " H800 GPUs", " births/year"."""
    base, slash, per = figure.unit.partition("/")
    counted = figure.of or ("" if not slash else base)
    named = counted if base in _UNNAMED else base
    return f" {named}{slash}{per}" if named else ""


_UNNAMED = ("1", "item")
_NO_PREFIX = ("dozen", "±")


def _precision(figure: Figure) -> str:
    if not figure.place:
        return ", a fraction"
    if any(name in figure.hedge for name in _NO_PREFIX):
        return ""
    rounded = f", perhaps rounded to {grouped(figure.place2)}" if figure.place2 > figure.place else ""
    return f", printed to {grouped(figure.place)}{rounded}"

"""A figure in another unit of the same dimension, and rates brought to one denominator."""

from __future__ import annotations

from decimal import Decimal, Inexact

from msgspec.structs import replace

from osclaims.values.exact import ONE, ROOMY
from osclaims.values.figures.numeral import stretched
from osclaims.values.figures.units import UNITS
from osclaims.values.interval import Interval
from osclaims.values.value import Figure


def rescaled(figure: Figure, factor: Decimal, unit: str) -> Figure:
    """The same figure in a unit of which it holds `factor` times as many: number, places and bounds alike.

    >>> from osclaims.values.read import read_value
    >>> hour = read_value("2 hours", "quantity")
    >>> f"{rescaled(hour, Decimal('0.1'), 'ten seconds').number:f}"
    '720.0'
    """
    return replace(
        figure,
        unit=unit,
        number=None if figure.number is None else figure.number * factor,
        place=figure.place * factor,
        place2=figure.place2 * factor,
        core=_all(figure.core, factor),
        outer=_all(figure.outer, factor),
    )


def _all(parts: tuple[Interval, ...], factor: Decimal) -> tuple[Interval, ...]:
    return tuple(stretched(part, factor) for part in parts)


def on_one_rate(a: Figure, b: Figure) -> tuple[Figure, Figure]:
    """Both figures per the larger of their denominators, when these differ by an exact factor; else as given.

    >>> from osclaims.values.read import read_value
    >>> rates = "US$0.55 per 1,000 tokens", "US$550 per million tokens"
    >>> [figure.unit for figure in on_one_rate(*(read_value(rate, "money") for rate in rates))]
    ['USD/1000000 token', 'USD/1000000 token']
    """
    one, other = _denominator(a.unit), _denominator(b.unit)
    if a.unit == b.unit or one is None or other is None or one[1] != other[1]:
        return a, b
    try:
        if one[0] < other[0]:
            return rescaled(a, ROOMY.divide(other[0], one[0]), b.unit), b
        return a, rescaled(b, ROOMY.divide(one[0], other[0]), a.unit)
    except Inexact:  # a week is no decimal of three days
        return a, b


def _denominator(unit: str) -> tuple[Decimal, str] | None:
    """How many of which thing a rate is per, with what is measured: "USD/year" is per 12 of "USD/month"."""
    measured, slash, below = unit.rpartition("/")
    if not slash:
        return None
    count, _, noun = below.partition(" ") if below[0].isdecimal() else ("1", "", below)
    known = UNITS.get(noun)
    base, factor = (known.base, known.factor) if known else (noun, ONE)
    return Decimal(count) * factor, f"{measured}/{base}"

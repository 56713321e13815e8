"""Hedges: the words, and what each class of them does to a figure. Width conventions are of VALUES rule 3."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from msgspec.structs import replace

from osclaims.values.exact import next_whole
from osclaims.values.figures.magnitude import Magnitude
from osclaims.values.interval import Interval, hull

RHETORIC = frozenset({"only", "exactly"})
"""Classes that leave a figure as it is: kept, shown, and not counted when readings are compared."""

_PLAIN = RHETORIC | {"dozen"}
_HALF = Decimal("0.5")


def _about(figure: Magnitude) -> Magnitude:
    width = figure.width
    core = _shifted(_printed(figure), width)
    outer = hull((_shifted(_printed(figure), 2 * width), *figure.outer))
    return replace(figure, core=(_inside(core, outer),), outer=(outer,))


def _nearly(figure: Magnitude) -> Magnitude:
    """Short of the figure, on the side of zero; of nothing itself there is no such side."""
    if not figure.bottom:
        return _about(figure)
    near, far, width = figure.top, figure.bottom, figure.width
    if figure.top < 0:
        return replace(figure, core=(Interval(far, near + width),), outer=(Interval(far, near + 2 * width),))
    return replace(figure, core=(Interval(far - width, near),), outer=(Interval(far - 2 * width, near),))


def _just_over(figure: Magnitude) -> Magnitude:
    low, width = _above(figure), figure.width
    least = low + _HALF if figure.whole else figure.top + width
    core = Interval(low, max(figure.top + width, least))
    return replace(figure, core=(core,), outer=(Interval(low, max(figure.top + 2 * width, least)),))


def _over(figure: Magnitude) -> Magnitude:
    low, stretch = _lows(figure)
    if not _hedged(figure):
        low = stretch = _above(figure)
    return _from(figure, low, stretch)


def _at_least(figure: Magnitude) -> Magnitude:
    low, stretch = _lows(figure)
    if not _hedged(figure):
        low = stretch = figure.start
    return _from(figure, low, stretch)


def _well_over(figure: Magnitude) -> Magnitude:
    return _from(figure, figure.top + figure.width, figure.bottom)


def _under(figure: Magnitude) -> Magnitude:
    high, stretch = _highs(figure)
    if not _hedged(figure):
        high = stretch = _below(figure)
    return _to(figure, high, stretch)


def _up_to(figure: Magnitude) -> Magnitude:
    high, stretch = _highs(figure)
    if not _hedged(figure):
        high = stretch = figure.end
    return _to(figure, high, stretch)


def _well_under(figure: Magnitude) -> Magnitude:
    return _to(figure, figure.bottom - figure.width, figure.top)


def _unchanged(figure: Magnitude) -> Magnitude:
    return figure


_Hedge = Callable[[Magnitude], Magnitude]
_CLASSES: Mapping[str, _Hedge] = {
    "about": _about,
    "nearly": _nearly,
    "just over": _just_over,
    "over": _over,
    "at least": _at_least,
    "well over": _well_over,
    "under": _under,
    "up to": _up_to,
    "well under": _well_under,
    "only": _unchanged,
    "exactly": _unchanged,
}


def hedge(figure: Magnitude, classes: Iterable[str]) -> Magnitude:
    """Apply hedges, from the number outwards; strict bounds on counts step to the next whole number.

    Raises ValueError when two hedges leave no room for each other ("over under 40").
    """
    for name in classes:
        figure = _CLASSES[name](figure)
        figure = replace(figure, hedge=(name, *figure.hedge))
    return figure


def _hedged(figure: Magnitude) -> bool:
    return figure.number is None or not _PLAIN.issuperset(figure.hedge)


def _printed(figure: Magnitude) -> Interval | Decimal:
    """Where a further width starts from: the printed number, or what a hedge has made of it."""
    if _hedged(figure):
        return hull(figure.core)
    return figure.bottom


def _shifted(base: Interval | Decimal, width: Decimal) -> Interval:
    if isinstance(base, Decimal):
        return Interval(base - width, base + width)
    return Interval(
        None if base.low is None else base.low - width, None if base.high is None else base.high + width
    )


def _inside(core: Interval, outer: Interval) -> Interval:
    return core if outer.holds(core) else outer


def _lows(figure: Magnitude) -> tuple[Decimal, Decimal]:
    core, outer = hull(figure.core).low, hull(figure.outer).low
    if core is None or outer is None:
        raise ValueError("a floor upon a ceiling")
    return core, outer


def _highs(figure: Magnitude) -> tuple[Decimal, Decimal]:
    core, outer = hull(figure.core).high, hull(figure.outer).high
    if core is None or outer is None:
        raise ValueError("a ceiling upon a floor")
    return core, outer


def _from(figure: Magnitude, low: Decimal, stretch: Decimal) -> Magnitude:
    """No upper bound; the core ends half as high again."""
    high = figure.top + abs(figure.top) * _HALF
    core = Interval(low, high if high > low else None)
    return replace(figure, core=(core,), outer=(Interval(min(low, stretch), None),))


def _to(figure: Magnitude, high: Decimal, stretch: Decimal) -> Magnitude:
    """No lower bound; the core begins at half of it."""
    low = figure.bottom - abs(figure.bottom) * _HALF
    core = Interval(low if low < high else None, high)
    return replace(figure, core=(core,), outer=(Interval(None, max(high, stretch)),))


def _above(figure: Magnitude) -> Decimal:
    return next_whole(figure.bottom) if figure.whole else figure.bottom


def _below(figure: Magnitude) -> Decimal:
    """Where what is less ends: for counts the number before, with its half."""
    return -next_whole(-figure.top) + _HALF if figure.whole else figure.top

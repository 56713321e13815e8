"""What a figure asserts and what it can be stretched to, before any hedge and any unit."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from osclaims.frozen import Frozen
from osclaims.values.exact import ONE, ZERO, last_nonzero_place, power_of_ten
from osclaims.values.figures.numeral import Numeral, stretched
from osclaims.values.interval import Interval, hull
from osclaims.values.value import Figure

_HALF = Decimal("0.5")
TENTH = Decimal("0.1")
_FIVE_PER_CENT = Decimal("0.05")
_ZEROS_FROM = Decimal(100)


class Magnitude(Frozen):
    """A number with its two places, the hedges so far, and the intervals they make.

    `bottom` and `top` are the printed ends, alike for a single figure; `width` is how far "about" reaches;
    `whole` figures count things.
    """

    number: Decimal | None
    place: Decimal
    place2: Decimal
    bottom: Decimal
    top: Decimal
    width: Decimal
    core: tuple[Interval, ...]
    outer: tuple[Interval, ...]
    hedge: tuple[str, ...] = ()
    pointed: bool = False
    scaled: bool = False
    whole: bool = False
    aged: bool = False

    @property
    def start(self) -> Decimal:
        """Where the printed figure begins when its lower end is included; an age begins at the birthday."""
        return self.bottom if self.aged else self.bottom - self.place * _HALF

    @property
    def end(self) -> Decimal:
        """Where the printed figure ends when its upper end is included."""
        return self.top + self.place if self.aged else self.top + self.place * _HALF

    def times(self, factor: Decimal) -> Magnitude:
        """Convert by an exact positive factor: bounds and places alike."""
        if factor == 1:
            return self
        return Magnitude(
            None if self.number is None else self.number * factor,
            self.place * factor,
            self.place2 * factor,
            self.bottom * factor,
            self.top * factor,
            self.width * factor,
            tuple(stretched(part, factor) for part in self.core),
            tuple(stretched(part, factor) for part in self.outer),
            self.hedge,
            self.pointed,
            self.scaled,
            self.whole,
            self.aged,
        )


def measure(
    numeral: Numeral, sign: int = 1, *, exact: Decimal | bool = False, whole: bool = False, aged: bool = False
) -> Magnitude:
    """Give a numeral its intervals.

    `exact` takes final zeros as digits, or names the unit they are meant to; `whole` says that it counts
    things; an `aged` figure is cut, so that it lasts until the next birthday.

    >>> from osclaims.values.figures.numeral import Numeral
    >>> measure(Numeral(Decimal(90000), Decimal(1))).outer
    (Interval(low=Decimal('85500.00'), high=Decimal('94500.00')),)
    """
    if numeral.reach:
        return _loose(numeral, *numeral.reach, whole=whole)
    number = ZERO if numeral.number is None else numeral.number * sign
    if not numeral.place:
        return _fraction(number)
    if aged:
        return _age(number, numeral.place)
    place = numeral.place if isinstance(exact, bool) else min(numeral.place, exact)
    place2, core, outer = stretch(number, place, plain=bool(exact) or numeral.pointed)
    return Magnitude(
        number,
        place,
        place2,
        number,
        number,
        _width(number, place, place2),
        (core,),
        (outer,),
        pointed=numeral.pointed,
        scaled=numeral.scale > 1,
        whole=whole and not number % 1,
    )


def stretch(number: Decimal, place: Decimal, *, plain: bool) -> tuple[Decimal, Interval, Interval]:
    """Give the coarsest place that rounding may have used, and the core and outer interval.

    Final zeros of a figure from 100 up may be rounding, unless `plain` says that they are digits. Two figures
    are kept for the core; the outer interval reaches half of the last place that is no zero, or a twentieth.

    >>> place2, core, outer = stretch(Decimal(90000), Decimal(1), plain=False)
    >>> int(place2), int(core.low), int(outer.low)
    (1000, 89500, 85500)
    """
    size = abs(number)
    if plain or size < _ZEROS_FROM:
        core = around(number, place * _HALF)
        return place, core, core
    last = last_nonzero_place(number)
    place2 = max(place, min(last, power_of_ten(number.adjusted() - 1)))
    core = around(number, place2 * _HALF)
    reach = max(place * _HALF, min(last * _HALF, size * _FIVE_PER_CENT))
    return place2, core, core if reach == place2 * _HALF else around(number, reach)


def around(number: Decimal, reach: Decimal) -> Interval:
    """The interval that reaches as far to either side."""
    return Interval(number - reach, number + reach)


def _age(number: Decimal, place: Decimal) -> Magnitude:
    year = (Interval(number, number + place),)
    return Magnitude(
        number, place, place, number, number, _width(number, place, place), year, year, aged=True
    )


def magnitude_of(figure: Figure, *, whole: bool) -> Magnitude:
    """The magnitude of an unhedged figure with one number; `whole` says that it counts things."""
    number, places = figure.number or ZERO, (figure.place, figure.place2)
    return Magnitude(
        number, *places, number, number, _width(number, *places), figure.core, figure.outer,
        pointed=figure.pointed, scaled=figure.scaled, whole=whole and not number % 1,
    )  # fmt: skip


def _width(number: Decimal, place: Decimal, place2: Decimal) -> Decimal:
    """How far "about" reaches: what the roundness of the figure suggests, at most a tenth of it."""
    if not number:
        return place
    last = last_nonzero_place(number)
    digit = abs(number / last) % 10
    roundness = last * 5 if digit == 5 else last  # noqa: PLR2004 - a half of the next place
    return min(max(place2, roundness * _HALF), abs(number) * TENTH)


def _fraction(number: Decimal) -> Magnitude:
    reach = abs(number) * _FIVE_PER_CENT or _FIVE_PER_CENT
    stretch = (around(number, reach),)
    return Magnitude(number, ZERO, ZERO, number, number, abs(number) * TENTH, stretch, stretch)


def _loose(numeral: Numeral, core: Interval, outer: Interval, *, whole: bool) -> Magnitude:
    low = numeral.number or core.low or ONE
    high = numeral.number or core.high or ONE
    width = low * TENTH if numeral.number is None else _width(low, numeral.place, numeral.place)
    hedge = ("dozen",) if numeral.number is not None else ()
    return Magnitude(
        numeral.number, numeral.place, numeral.place, low, high, width, (core,), (outer,), hedge,
        scaled=numeral.scale > 1, whole=whole and numeral.number is not None,
    )  # fmt: skip


def span(first: Magnitude, last: Magnitude) -> Magnitude:
    """The range from one figure to another, both printed ends included; the ends must not run backwards."""
    low, high = first.start, last.end
    if low == high:
        low, high = first.core[0].low or low, last.core[-1].high or high
    interval = Interval(low, high)
    place = max(first.place, last.place)
    return Magnitude(
        None, place, place, first.bottom, last.top, max(first.width, last.width), (interval,), (interval,),
        scaled=first.scaled or last.scaled, aged=first.aged,
    )  # fmt: skip


def one_of(members: tuple[Magnitude, ...], step: Decimal = ONE) -> Magnitude:
    """One of several figures, in whatever order; neighbours ("five or six") make one range.

    `step` is how many of their places neighbours are apart ("five or six hundred": a hundred).
    """
    members = tuple(sorted(members, key=lambda member: member.bottom))
    pairs = tuple(pairwise(members))
    neighbours = all(b.bottom - a.top == a.place * step == b.place * step for a, b in pairs)
    if neighbours and step == ONE:
        return span(members[0], members[-1])
    core = tuple(part for member in members for part in member.core)
    outer = tuple(part for member in members for part in member.outer)
    place = max(member.place for member in members)
    return Magnitude(
        None, place, place, members[0].bottom, members[-1].top, max(member.width for member in members),
        (hull(core),) if neighbours else core,
        (hull(outer),) if neighbours else outer,
    )  # fmt: skip


def within(middle: Magnitude, leeway: Magnitude) -> Magnitude:
    """A figure with its bounds stated: 5.5 ± 0.1."""
    low, high = middle.bottom - leeway.bottom, middle.bottom + leeway.bottom
    reach = (Interval(low, high),)
    return Magnitude(
        middle.number, middle.place, middle.place, low, high,
        leeway.bottom, reach, reach, ("±",), middle.pointed, middle.scaled,
    )  # fmt: skip

"""The relations that look at digits: rounded, cut off, or a slip of the scale."""

from __future__ import annotations

from decimal import Decimal

from osclaims.values.exact import cut, power_of_ten, quotient, rounded
from osclaims.values.facts import (
    SCALES,
    by_coarseness,
    classes,
    difference,
    hedged,
    magnitude,
    relation,
    said,
)
from osclaims.values.interval import any_meet
from osclaims.values.relation import Relation, Severity
from osclaims.values.value import Figure

_SMALL_SHARE = Decimal("0.05")
_ZEROS_MEANT_BELOW = Decimal(10000)
_TWO_FIGURES = 10
_PLACES = {0: "the unit", -1: "one decimal", -2: "two decimals", -3: "three decimals", -4: "four decimals"}


def rounding(a: Figure, b: Figure) -> tuple[Decimal, Severity] | None:
    """The place at which the coarser is the finer rounded, ties either way, and how sound that is.

    Hedges aside; ages are cut and never rounded. A variant is a rounding that moves the figure by more than
    a twentieth, or that takes zeros below 10,000 for rounding.
    """
    coarse, fine, _ = by_coarseness(a, b)
    apart = difference(a, b)
    if a.kind == "age" or apart is None or not any_meet(a.outer, b.outer):
        return None
    for place in (coarse.place, coarse.place2):
        if place > fine.place and apart * 2 <= place:
            return place, _soundness(coarse, fine, apart, assumed=place != coarse.place)
    return None


def _soundness(coarse: Figure, fine: Figure, apart: Decimal, *, assumed: bool) -> Severity:
    rough, exact = magnitude(coarse), magnitude(fine)
    zeros_may_be_meant = assumed and apart and rough < _ZEROS_MEANT_BELOW
    return "variant" if zeros_may_be_meant or apart > max(rough, exact) * _SMALL_SHARE else "agreement"


def rounds_to(a: Figure, b: Figure) -> Relation | None:
    """The coarser figure is the finer one rounded; both hedged alike or not at all."""
    found = rounding(a, b) if classes(a) == classes(b) else None
    if found is None:
        return None
    place, severity = found
    coarse, fine, finer = by_coarseness(a, b)
    because = _rounded(coarse, fine, place)
    if severity == "variant":
        because += f"; {_share(a, b)} apart"
    return relation("rounds-to", a, b, because, finer=finer, severity=severity)


def _rounded(coarse: Figure, fine: Figure, place: Decimal) -> str:
    """How the finer figure makes the coarser: rounded at its place, or the same number printed to another."""
    assumed = place != coarse.place
    if not _is_decimal(place):
        return f"“{fine.printed.strip()}” agrees with “{coarse.printed.strip()}” to the place of the latter"
    if coarse.number != fine.number:
        because = f"{_number(fine)} rounded to {_named(place, coarse)} is {_number(coarse)}"
        return f"{because}, if its last zeros are rounding" if assumed else because
    if assumed:
        return f"both are {_number(fine)}, and only of one its last zeros may be rounding"
    return f"both are {_number(fine)}, printed to {said(coarse.place)} and to {said(fine.place)}"


def truncates_to(a: Figure, b: Figure) -> Relation | None:
    """The coarser figure is the finer one cut off, with two figures kept at least."""
    coarse, fine, finer = by_coarseness(a, b)
    if hedged(a) or hedged(b) or a.kind == "age" or coarse.number is None or fine.number is None:
        return None
    for place in (coarse.place, coarse.place2):
        if place <= fine.place or abs(coarse.number) < place * _TWO_FIGURES:
            continue
        if cut(fine.number, place) == coarse.number:
            because = (
                f"{said(fine.number)} cut to {_named(place, coarse)} is {said(coarse.number)}; "
                f"rounded it is {said(rounded(fine.number, place))}"
            )
            return relation("truncates-to", a, b, because, finer=finer)
    return None


def scale_slip(a: Figure, b: Figure) -> Relation | None:
    """The same digits, a power of ten apart that chance does not explain."""
    if a.number is None or b.number is None or a.number * b.number <= 0:
        return None
    digits = _shared_digits(a.number, b.number)
    if digits is None:
        return None
    figures, steps = digits
    scaled, pointed = a.scaled or b.scaled, a.pointed or b.pointed
    if not _likely(figures, steps, scaled=scaled, pointed=pointed):
        return None
    times = f"{power_of_ten(steps):,f} times apart"
    because = f"{said(a.number)} and {said(b.number)} agree in {figures} digit{'s' * (figures > 1)}, {times}"
    return relation("scale-slip", a, b, because)


def _likely(figures: int, steps: int, *, scaled: bool, pointed: bool) -> bool:
    """Whether shared digits at so many powers of ten are more than chance."""
    if steps in (3, 6, 9):
        return figures >= 2 or scaled  # noqa: PLR2004 - the table's number of digits
    if steps in (1, 2):
        return figures >= 3 or (figures == 2 and pointed)  # noqa: PLR2004 - as above
    return figures >= 3  # noqa: PLR2004 - as above


def _shared_digits(a: Decimal, b: Decimal) -> tuple[int, int] | None:
    """How many leading digits two numbers share, and the power of ten between them; None when they differ."""
    for first, second in ((a, b), (_to_two(a), b), (a, _to_two(b))):
        one, other = first.normalize().as_tuple(), second.normalize().as_tuple()
        steps = abs(first.adjusted() - second.adjusted())
        if one.digits == other.digits and steps:
            return len(one.digits), steps
    return None


def _to_two(number: Decimal) -> Decimal:
    return rounded(number, power_of_ten(number.adjusted() - 1))


def _number(figure: Figure) -> str:
    return said(figure.number or Decimal(0))


def _share(a: Figure, b: Figure) -> str:
    larger = max(magnitude(a), magnitude(b))
    return f"{float(quotient(difference(a, b) or Decimal(0), larger)):.1%}"


def _is_decimal(place: Decimal) -> bool:
    """Whether a place is a power of ten; one unit's places are none in another (feet in metres)."""
    return not place or place == power_of_ten(place.adjusted())


def _named(place: Decimal, figure: Figure) -> str:
    """Name a place as it is printed beside the figure: "one decimal", "the million", "1,000"."""
    for scale, word in SCALES:
        if magnitude(figure) >= scale:
            return f"the {word}" if place == scale else _PLACES.get((place / scale).adjusted(), said(place))
    return _PLACES.get(place.adjusted(), said(place))

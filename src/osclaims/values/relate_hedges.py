"""The relations that look at intervals: inside a hedge, within a tolerance, meeting, or apart."""

from __future__ import annotations

from decimal import Decimal

from osclaims.values.explain import show
from osclaims.values.facts import by_coarseness, difference, hedged, relation, said
from osclaims.values.interval import all_held, any_meet, gap
from osclaims.values.relate_digits import rounding
from osclaims.values.relation import Relation, Side
from osclaims.values.tolerance import Tolerance
from osclaims.values.value import Figure


def within_hedge(a: Figure, b: Figure) -> Relation | None:
    """One lies in what the other asserts; or one figure twice, hedged once."""
    if not any_meet(a.outer, b.outer):
        return None
    a_in_b, b_in_a = _lies_in(a, b), _lies_in(b, a)
    if a_in_b or b_in_a:
        inside, around = (a, b) if a_in_b else (b, a)
        finer: Side | None = None if a_in_b and b_in_a else "a" if a_in_b else "b"
        because = f"{inside.printed!r} is inside what {around.printed!r} asserts, {show(around.core)}"
        return relation("within-hedge", a, b, because, finer=finer)
    return _hedged_once(a, b)


def _lies_in(figure: Figure, wide: Figure) -> bool:
    """Whether what a figure asserts, or its plain number, lies in a hedge; the hedge's ends belong to it."""
    if not hedged(wide):
        return False
    return all_held(figure.core, wide.core) or (not hedged(figure) and _number_in(figure, wide))


def _number_in(figure: Figure, wide: Figure) -> bool:
    number = figure.number
    return number is not None and any(
        (part.low is None or part.low <= number) and (part.high is None or number <= part.high)
        for part in wide.core
    )


def _hedged_once(a: Figure, b: Figure) -> Relation | None:
    if hedged(a) == hedged(b):
        return None
    found = rounding(a, b)
    plain: Side = "b" if hedged(a) else "a"
    if a.number is not None and a.number == b.number:
        return relation("within-hedge", a, b, f"both print {said(a.number)}, one with a hedge", finer=plain)
    if found is None or found[1] != "agreement":
        return None
    finer = by_coarseness(a, b)[2]
    return relation("within-hedge", a, b, "one is the other rounded, and one of them is hedged", finer=finer)


def within_tolerance(a: Figure, b: Figure, tolerance: Tolerance | None) -> Relation | None:
    """The printed numbers are no farther apart than the property lets pass."""
    apart, allowed = difference(a, b), _allowed(a, b, tolerance)
    if apart is None or allowed is None or apart > allowed:
        return None
    because = f"{said(apart)} apart, which the tolerance of {said(allowed)} lets pass"
    return relation("within-hedge", a, b, because)


def overlap(a: Figure, b: Figure, tolerance: Tolerance | None) -> Relation | None:
    """Both may be right; or the gap between two ranges is below the tolerance."""
    if any_meet(a.outer, b.outer):
        return relation("overlap", a, b, f"{show(a.outer)} and {show(b.outer)} meet")
    apart, allowed = gap(a.outer, b.outer), _allowed(a, b, tolerance)
    if difference(a, b) is not None or allowed is None or apart >= allowed:
        return None
    because = f"{said(apart)} lies between them, less than the tolerance of {said(allowed)}"
    return relation("overlap", a, b, because)


def _allowed(a: Figure, b: Figure, tolerance: Tolerance | None) -> Decimal | None:
    return tolerance.of(a.unit, _largest(a, b)) if tolerance else None


def _largest(a: Figure, b: Figure) -> Decimal:
    """The larger magnitude: of the printed numbers, else of the ends of what is asserted."""
    ends = [
        bound
        for figure in (a, b)
        for part in figure.core
        for bound in (part.low, part.high)
        if bound is not None
    ]
    numbers = [figure.number for figure in (a, b) if figure.number is not None]
    return max(abs(number) for number in (numbers if len(numbers) > 1 else ends) or [Decimal(0)])

"""How two figures of one kind and unit relate, in the order of the table of relations."""

from __future__ import annotations

from msgspec.structs import replace

from osclaims.values.explain import show
from osclaims.values.facts import classes, read_alike, relation
from osclaims.values.relate_digits import rounds_to, scale_slip, truncates_to
from osclaims.values.relate_hedges import overlap, within_hedge, within_tolerance
from osclaims.values.relation import Relation
from osclaims.values.tolerance import Tolerance
from osclaims.values.value import Figure


def related(a: Figure, b: Figure, tolerance: Tolerance | None) -> Relation:
    """The first row that holds."""
    return (
        _equal(a, b)
        or rounds_to(a, b)
        or within_hedge(a, b)
        or within_tolerance(a, b, tolerance)
        or overlap(a, b, tolerance)
        or truncates_to(a, b)
        or scale_slip(a, b)
        or relation("disjoint", a, b, f"{show(a.outer)} and {show(b.outer)} do not meet")
    )


def _equal(a: Figure, b: Figure) -> Relation | None:
    return relation("equal", a, b, f"both read {_shared(a, b).reading}") if read_alike(a, b) else None


def _shared(a: Figure, b: Figure) -> Figure:
    """What both read, without the words of one alone: 42, of "merely 42 dead" and "42"."""
    if (a.of, a.hedging) == (b.of, b.hedging):
        return a
    return replace(a, of=a.of if a.of == b.of else "", hedge=classes(a), hedging=classes(a))

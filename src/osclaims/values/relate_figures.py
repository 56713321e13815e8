"""How two figures of one kind and unit relate, in the order of the table of relations."""

from __future__ import annotations

from dataclasses import replace

from osclaims.values.explain import show
from osclaims.values.facts import read_alike, relation
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
    if not read_alike(a, b):
        return None
    shared = a if a.of == b.of else replace(a, of="")
    return relation("equal", a, b, f"both read {shared.reading}")

"""How two entities, and how two wordings relate."""

from __future__ import annotations

from osclaims.values.relation import SEVERITIES, Relation
from osclaims.values.text import fold_wording
from osclaims.values.value import Entity, Words


def entities(a: Entity, b: Entity) -> Relation:
    """One entity, one inside the other, or two."""
    if a.id == b.id:
        return Relation("equal", SEVERITIES["equal"], f"both are {a.id}")
    if b.id in a.within:
        return Relation("more-specific", SEVERITIES["more-specific"], f"{a.id} lies within {b.id}", finer="a")
    if a.id in b.within:
        return Relation("more-specific", SEVERITIES["more-specific"], f"{b.id} lies within {a.id}", finer="b")
    return Relation(
        "disjoint", SEVERITIES["disjoint"], f"{a.id} and {b.id} are two, neither within the other"
    )


def wordings(a: Words, b: Words) -> Relation:
    """Alike after folding case, spaces and marks, or not; wording never conflicts."""
    if fold_wording(a.printed) == fold_wording(b.printed):
        return Relation("equal", SEVERITIES["equal"], "the same words, case, spaces and marks aside")
    return Relation(
        "different-wording", SEVERITIES["different-wording"], "other words, which need not disagree"
    )

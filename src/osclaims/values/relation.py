"""How two values stand to each other: the relations, and how grave each is between sources."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

from osclaims.frozen import Frozen

Severity: TypeAlias = Literal["conflict", "discrepancy", "variant", "note", "agreement"]
RelationName: TypeAlias = Literal[
    "different-unit",
    "different-wording",
    "equal",
    "rounds-to",
    "more-specific",
    "within-hedge",
    "overlap",
    "truncates-to",
    "scale-slip",
    "disjoint",
]

SEVERITIES: dict[RelationName, Severity] = {
    "different-unit": "note",
    "different-wording": "note",
    "equal": "agreement",
    "rounds-to": "agreement",
    "more-specific": "agreement",
    "within-hedge": "agreement",
    "overlap": "variant",
    "truncates-to": "discrepancy",
    "scale-slip": "conflict",
    "disjoint": "conflict",
}
"""The severity of each relation between two sources, in the order in which the relations are tested."""

Side: TypeAlias = Literal["a", "b"]


class Relation(Frozen):
    """How value a stands to value b, and why.

    `difference` and `ratio` (larger by smaller) are of the printed figures, None where there is none;
    `finer` is the side that says more, None when neither or both do.
    """

    name: RelationName
    severity: Severity
    because: str
    difference: Decimal | None = None
    ratio: Decimal | None = None
    finer: Side | None = None

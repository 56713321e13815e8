"""Rows that a screen let through, judged by the rules' own bodies: the part that every engine shares.

Most groups that a screen lets through hold values that round to each other. Where nothing else could make a
finding heavy enough, these are told by their values alone, and no rule is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, groupby
from typing import Any

from osclaims.engines.errors import TableError
from osclaims.engines.screens import Screen
from osclaims.engines.table import TOLD, statement_of, unpacked
from osclaims.model.finding import SEVERITIES, Finding, Severity
from osclaims.rules import RULES
from osclaims.rules.rule import Context
from osclaims.values.relate import relate
from osclaims.values.value import Value

Rows = Iterable[Sequence[Any]]
_RULES = {rule.id: rule for rule in RULES}
_PROPERTY, _VALUE = TOLD.index("property"), TOLD.index("value")

FEW = 8
"""How many different values of a group are held against each other before a rule is asked."""


def judged(screen: Screen, rows: Rows, context: Context, least: Severity) -> Iterator[Finding]:
    """The findings in rows that begin with their keys and come group by group.

    Findings lighter than `least` may be among them.

    Raises:
        TableError: a row was not made by `compile`, or with another vocabulary.
    """
    rule, width, known = _RULES[screen.rule], len(screen.keys), context.vocabulary.properties.keys()
    for _, group in groupby(rows, key=lambda row: row[:width]):
        told = [row[width:] for row in group]
        if strange := {row[_PROPERTY] for row in told} - known:
            raise TableError(f"the table's vocabulary has no property {min(strange)!r}: make it anew")
        if least in screen.by_value_alone and _all_agree(told, context):
            continue
        statements = [statement_of(row) for row in told]
        if rule.worth(statements):
            yield from rule.check(statements, context)


def _all_agree(told: Sequence[Sequence[Any]], context: Context) -> bool:
    """Whether no two values of a group differ by more than a note; False where there are many."""
    tolerance = context.vocabulary.properties[told[0][_PROPERTY]].tolerance
    packed = sorted({row[_VALUE] for row in told} - {None})
    return len(packed) <= FEW and all(_agree(a, b, tolerance) for a, b in combinations(packed, 2))


@lru_cache(maxsize=16384)
def _agree(a: str, b: str, tolerance: str | None) -> bool:
    relation = relate(unpacked(a, Value), unpacked(b, Value), tolerance=tolerance)
    return relation.severity in {"agreement", "note"}


def wanted(findings: Iterable[Finding], least: Severity) -> Iterator[Finding]:
    """Each finding of that severity or a heavier one once: under several keys it is the same each time."""
    seen: set[str] = set()
    for finding in findings:
        heavy_enough = SEVERITIES.index(finding.severity) <= SEVERITIES.index(least)
        if heavy_enough and finding.id not in seen:
            seen.add(finding.id)
            yield finding

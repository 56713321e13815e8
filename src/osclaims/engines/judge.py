"""Rows that a screen let through, judged by the rules' own bodies: the part that every engine shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from osclaims.engines.screens import Screen
from osclaims.engines.table import statement_of
from osclaims.model.finding import SEVERITIES, Finding, Severity
from osclaims.rules import RULES
from osclaims.rules.rule import Context

Rows = Iterable[Sequence[Any]]
_RULES = {rule.id: rule for rule in RULES}


def judged(screen: Screen, rows: Rows, context: Context) -> Iterator[Finding]:
    """The findings in rows that begin with their keys and come group by group."""
    rule, width = _RULES[screen.rule], len(screen.keys)
    for _, group in groupby(rows, key=lambda row: row[:width]):
        statements = [statement_of(row[width:]) for row in group]
        if rule.worth(statements):
            yield from rule.check(statements, context)


def wanted(findings: Iterable[Finding], least: Severity) -> Iterator[Finding]:
    """Each finding of that severity or a heavier one once: under several keys it is the same each time."""
    seen: set[str] = set()
    for finding in findings:
        heavy_enough = SEVERITIES.index(finding.severity) <= SEVERITIES.index(least)
        if heavy_enough and finding.id not in seen:
            seen.add(finding.id)
            yield finding

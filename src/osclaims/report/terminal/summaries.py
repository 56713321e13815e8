"""Findings of a table in one row each, for a table has no texts to show them in."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Group
from rich.table import Table

from osclaims.counted import counted
from osclaims.model.finding import Finding
from osclaims.report.safe import line
from osclaims.report.terminal.marks import severity

POSITIONS = 6
"""How many positions a row names; a price of a million shops has thousands."""


def summaries(found: Sequence[Finding], width: int) -> Group:
    """One row a finding: how grave, about what, and the positions with the number of their claims."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, width=width)
    table.add_column("severity", no_wrap=True)
    table.add_column("about", ratio=1, overflow="fold")
    table.add_column("positions", ratio=2, overflow="fold")
    for finding in found:
        table.add_row(severity(finding.severity), line(finding.summary), _positions(finding))
    return Group(table, counted(len(found), "finding"))


def _positions(finding: Finding) -> str:
    named = [
        line(position.printed) + (f" ({len(position.claims)} claims)" if len(position.claims) > 1 else "")
        for position in finding.positions[:POSITIONS]
    ]
    more = len(finding.positions) - POSITIONS
    return " | ".join([*named, *([f"and {more} more"] if more > 0 else [])])

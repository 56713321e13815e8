"""The command that holds a base against its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from osclaims.cli import options
from osclaims.cli.base import open_quietly
from osclaims.cli.output import answer

if TYPE_CHECKING:
    from rich.console import RenderableType

FAILED = 1


def check(*, form: options.Format = "table", kb: options.Kb = None) -> None:
    """Check every record against its source and report each problem with its place.

    Example: osclaims check
    """
    from osclaims.report import contracts

    base = open_quietly(kb)
    problems = base.problems

    def drawn(width: int) -> RenderableType:
        from osclaims.report.terminal.lists import problems_list

        return problems_list(problems, width)

    held = f"{len(base.sources)} sources and {len(base.ledger.claims)} claims: no problem"
    answer(
        problems, form, drawn=drawn, rows=lambda: [contracts.problem_json(p) for p in problems], nothing=held
    )
    if problems:
        raise typer.Exit(FAILED)

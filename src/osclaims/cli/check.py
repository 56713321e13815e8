"""The command that holds a base against its sources."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from osclaims.cli import options
from osclaims.cli.base import open_quietly, root_to_write
from osclaims.cli.output import answer
from osclaims.cli.scanning import is_scanning, write_problems

if TYPE_CHECKING:
    from rich.console import RenderableType

    from osclaims.base import KnowledgeBase
    from osclaims.report.formats import Format

FAILED = 1


def check(
    *,
    fix: Annotated[
        bool, typer.Option("--fix", help="Show what can be mended in one way only, and ask to write it.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --fix: write without asking.")] = False,
    form: options.ScanFormat = "table",
    kb: options.Kb = None,
) -> None:
    """Check every record against its source and report each problem with its place.

    Example: osclaims check
    """
    if fix:
        _mend(root_to_write(kb), sure=yes)
    base = open_quietly(kb)
    if is_scanning(form):
        write_problems(base, form)
    else:
        _print(base, form)
    if base.problems:
        raise typer.Exit(FAILED)


def _print(base: KnowledgeBase, form: Format) -> None:
    from osclaims.counted import counted
    from osclaims.report import contracts

    problems = base.problems

    def drawn(width: int) -> RenderableType:
        from osclaims.report.terminal.lists import problems_list

        return problems_list(problems, width)

    held = (
        f"{counted(len(base.sources), 'source')} and {counted(len(base.ledger.claims), 'claim')}: no problem"
    )
    answer(
        problems, form, drawn=drawn, rows=lambda: [contracts.problem_json(p) for p in problems], nothing=held
    )


def _mend(root: Path, *, sure: bool) -> None:
    """Show what can be mended surely, and write it when a person agrees; all of it on stderr."""
    from osclaims.base.fix import mending
    from osclaims.report.safe import visible

    found = mending(root)
    typer.echo(visible(found.diff) or "osclaims: nothing can be mended in one way only", nl=False, err=True)
    if not found.new:
        typer.echo(err=True)
    elif sure or (sys.stdin.isatty() and typer.confirm("Write this?", err=True)):
        found.write()
    else:
        typer.echo("osclaims: nothing was written; --yes writes without asking", err=True)

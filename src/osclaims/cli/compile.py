"""The command that makes a table of claims, for engines that work on millions."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from osclaims.cli import options
from osclaims.cli.base import open_base


def compile_(
    feeds: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[BASE|FEED]...", help="A base, or feeds: files of JSON lines or CSV."),
    ] = None,
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="TABLE", help="The Parquet file to write.")
    ],
    jobs: Annotated[int, typer.Option(min=1, help="How many processes read values.")] = os.cpu_count() or 1,
    kb: options.Kb = None,
) -> None:
    """Make a table of the statements of a base, or of feeds read in the vocabulary of a base.

    Rows that make no claim go to TABLE.rejects.jsonl, each with its line and the reason.

    Example: osclaims compile prices.jsonl --kb my-base -o claims.parquet
    """
    from osclaims.base.output import spare_base
    from osclaims.counted import counted
    from osclaims.engines.compiling import compile_claims
    from osclaims.engines.errors import require
    from osclaims.engines.feeding import compile_feeds

    require("pyarrow", "duckdb")
    given = feeds or []
    folder = next((each for each in given if each.is_dir()), None)
    if folder and (kb or len(given) > 1):
        raise typer.BadParameter(f"{folder} is a folder: name a base alone, or feeds with --kb BASE")
    if any(output.exists() and each.exists() and each.samefile(output) for each in given):
        raise typer.BadParameter(f"{output} is a feed: name another file for the table")
    base = open_base(folder or kb)
    spare_base(base.ledger.root, output)
    if folder or not given:
        kept = compile_claims(base.ledger.claims.values(), base.context, output)
        typer.echo(f"osclaims: {counted(kept, 'statement')} in {output}", err=True)
        return
    with _progress(given) as advance:
        outcome = compile_feeds(given, output, base.context, base.sources, processes=jobs, progress=advance)
    typer.echo(f"osclaims: {counted(outcome.kept, 'claim')} in {output}", err=True)
    if outcome.rejected:
        rejected = counted(outcome.rejected, "row")
        typer.echo(f"osclaims: {rejected} rejected; see {output}.rejects.jsonl", err=True)


@contextmanager
def _progress(feeds: list[Path]) -> Iterator[Callable[[int], None]]:
    """A bar on stderr that fills while feeds are read, and goes when they are."""
    from rich.console import Console
    from rich.progress import Progress

    total = sum(feed.stat().st_size for feed in feeds if feed.is_file())
    with Progress(console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("reading", total=total)
        yield lambda read: shown.advance(task, read)

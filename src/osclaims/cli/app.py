"""The commands of osclaims, listed once."""

from __future__ import annotations

from typing import Annotated

import typer

from osclaims.cli import annotate, ask, check, exchange, find, judge, read, report, write
from osclaims.cli import compile as compiling
from osclaims.cli.lazy import group_of

COMMANDS = (
    ask.list_,
    ask.show,
    ask.quote,
    judge.conflicts,
    judge.agreements,
    find.compare,
    find.timeline,
    find.search,
    find.entities,
    ask.sources,
    ask.topics,
    check.check,
    write.init,
    write.decide,
    write.schema,
    annotate.coverage,
    annotate.draft,
    judge.explain,
    read.read,
    exchange.export,
    exchange.import_,
    compiling.compile_,
    exchange.serve_mcp,
    report.report,
)

app = typer.Typer(
    name="osclaims",
    cls=group_of(COMMANDS),
    help="Who says what, in which words, and where do they disagree?",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.add_typer(write.add, name="add")


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer hands the flag over
    if wanted:
        from importlib.metadata import version

        typer.echo(f"osclaims {version('osclaims')}")
        raise typer.Exit


@app.callback()
def main(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """Who says what, in which words, and where do they disagree?"""

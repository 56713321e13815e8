"""Commands that help to read a source: coverage, draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from osclaims.cli import complete, options
from osclaims.cli.base import open_base
from osclaims.cli.output import answer, put

if TYPE_CHECKING:
    from rich.console import RenderableType

FAILED = 1
WHOLE = 100


def coverage(
    source: Annotated[
        str | None,
        typer.Argument(help="One source; all of them, when none is named.", autocompletion=complete.sources),
    ] = None,
    *,
    fail_under: Annotated[
        float,
        typer.Option(metavar="PERCENT", min=0, max=WHOLE, help="Exit 1 when a source is covered by less."),
    ] = WHOLE,
    form: options.Format = "table",
    kb: options.Kb = None,
) -> None:
    """Show which figures, dates and quotations of the sources no claim records, each with its place.

    Example: osclaims coverage --fail-under 95
    """
    from osclaims.report.overviews import coverage_json

    base = open_base(kb)
    found = list(base.coverage.values())
    if source is not None:
        from osclaims.base.names import one_of

        found = [base.coverage[one_of("source", source, base.source_names)]]

    def drawn(width: int) -> RenderableType:
        from osclaims.report.terminal.coverage import coverage_view

        return coverage_view(found, width)

    answer(
        found,
        form,
        drawn=drawn,
        rows=lambda: [coverage_json(each) for each in found],
        nothing="the base has no source",
    )
    if any(each.share * WHOLE < fail_under for each in found):
        raise typer.Exit(FAILED)


def draft(
    what: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE|FILE", help="A source of the base, or any text.", autocompletion=complete.sources
        ),
    ],
    *,
    whole: Annotated[
        bool, typer.Option("--whole", help="The whole text again, not only what no claim records yet.")
    ] = False,
    kb: options.Kb = None,
) -> None:
    """Draft claims as YAML: each figure, date and quotation of a text with its words, the rest marked TODO.

    Example: osclaims draft yicai --whole
    """
    from osclaims.base.drafting import drafts
    from osclaims.report.drafts import drafted

    base = open_base(kb)
    source, passages = drafts(base, what, whole=whole)
    if passages:
        put(drafted(source, passages, base.ledger.vocabulary))
    else:
        typer.echo("osclaims: nothing is missing; --whole drafts the whole text again", err=True)

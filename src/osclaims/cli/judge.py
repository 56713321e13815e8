"""Commands that say where sources part and where they meet: conflicts, agreements, explain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from osclaims.cli import complete, options
from osclaims.cli.base import open_base
from osclaims.cli.output import answer

if TYPE_CHECKING:
    from rich.console import RenderableType

    from osclaims.base import KnowledgeBase
    from osclaims.model.finding import Finding
    from osclaims.report.formats import Format

FOUND = 1


def conflicts(
    *,
    source: options.Source = None,
    topic: options.Topic = None,
    subject: options.Subject = None,
    property_: options.Property = None,
    speaker: options.Speaker = None,
    severity: Annotated[
        Literal["conflict", "discrepancy", "variant", "note"] | None,
        typer.Option(help="Only findings of this severity."),
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Notes too, not only variants and above.")] = False,
    fail_on: Annotated[
        Literal["conflict", "discrepancy", "variant"] | None,
        typer.Option(help="Exit 1 when an open finding is of this severity or above."),
    ] = None,
    form: options.Format = "table",
    kb: options.Kb = None,
) -> None:
    """Show where sources differ, and in what way; the most serious first.

    Example: osclaims conflicts --topic cost
    """
    from osclaims.model.finding import SEVERITIES

    base = open_base(kb)
    found = base.findings(
        severity=severity,
        least="note" if all_ or severity == "note" else "variant",
        source=source,
        topic=topic,
        subject=subject,
        property=property_,
        speaker=speaker,
    )
    _print(found, base, form, nothing="no sources differ here")
    if fail_on and any(
        f.is_open and SEVERITIES.index(f.severity) <= SEVERITIES.index(fail_on) for f in found
    ):
        raise typer.Exit(FOUND)


def agreements(
    *,
    source: options.Source = None,
    topic: options.Topic = None,
    subject: options.Subject = None,
    property_: options.Property = None,
    form: options.Format = "table",
    kb: options.Kb = None,
) -> None:
    """Show what sources agree on, with the number of origins behind each agreement.

    Example: osclaims agreements
    """
    base = open_base(kb)
    found = base.agreements(source=source, topic=topic, subject=subject, property=property_)
    _print(found, base, form, nothing="no sources agree here")


def explain(
    rule: Annotated[str, typer.Argument(help="A rule's name.", autocompletion=complete.rules)],
) -> None:
    """Show a rule's manual page: what it finds, and what it leaves alone.

    Example: osclaims explain value
    """
    from osclaims.base.names import one_of
    from osclaims.rules import RULES

    pages = {each.id: each for each in RULES}
    typer.echo(pages[one_of("rule", rule, dict.fromkeys(pages, ()))].manual)


def _print(found: Sequence[Finding], base: KnowledgeBase, form: Format, *, nothing: str) -> None:
    from osclaims.report import contracts

    def drawn(width: int) -> RenderableType:
        from osclaims.report.terminal.findings import findings_view

        return findings_view(found, base, width)

    rows = [contracts.finding_json(finding) for finding in found] if form != "table" else []
    answer(found, form, drawn=drawn, rows=lambda: rows, nothing=nothing)

"""Commands that say where sources part and where they meet: conflicts, agreements, explain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from osclaims.cli import complete, options, tables
from osclaims.cli.base import open_base
from osclaims.cli.output import answer
from osclaims.cli.scanning import is_scanning, write_findings

if TYPE_CHECKING:
    from rich.console import RenderableType

    from osclaims.base import KnowledgeBase
    from osclaims.model.finding import Finding, Severity
    from osclaims.report.formats import Format

FOUND = 1


def conflicts(
    table: tables.Table = None,
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
    engine: tables.Engine = "memory",
    master: tables.Master = "local[*]",
    memory: tables.Memory = None,
    form: options.ScanFormat = "table",
    kb: options.Kb = None,
) -> None:
    """Show where sources differ, and in what way; the most serious first.

    Example: osclaims conflicts --topic cost
    """
    from osclaims.model.finding import SEVERITIES

    least: Severity = "note" if all_ or severity == "note" else "variant"
    conditions = {
        "source": source,
        "topic": topic,
        "subject": subject,
        "property": property_,
        "speaker": speaker,
    }
    tables.check(table, engine, form, conditions)
    if table is not None:
        differing = tables.found_in(table, engine, severity or least, master, memory)
        graded = tables.print_found((f for f in differing if severity in {None, f.severity}), form)
    else:
        base = open_base(kb)
        found = base.findings(severity=severity, least=least, **conditions)
        _show(found, base, form)
        graded = {finding.severity for finding in found if finding.is_open}
    if fail_on and any(SEVERITIES.index(each) <= SEVERITIES.index(fail_on) for each in graded):
        raise typer.Exit(FOUND)


def _show(found: Sequence[Finding], base: KnowledgeBase, form: options.ScanFormat) -> None:
    if is_scanning(form):
        write_findings(found, base, form)
    else:
        _print(found, base, form, nothing="no sources differ here")


def agreements(
    table: tables.Table = None,
    *,
    source: options.Source = None,
    topic: options.Topic = None,
    subject: options.Subject = None,
    property_: options.Property = None,
    engine: tables.Engine = "memory",
    master: tables.Master = "local[*]",
    memory: tables.Memory = None,
    form: options.Format = "table",
    kb: options.Kb = None,
) -> None:
    """Show what sources agree on, with the number of origins behind each agreement.

    Example: osclaims agreements
    """
    conditions = {"source": source, "topic": topic, "subject": subject, "property": property_}
    tables.check(table, engine, form, conditions)
    if table is not None:
        tables.print_found(tables.found_in(table, engine, "agreement", master, memory), form)
        return
    base = open_base(kb)
    found = base.agreements(**conditions)
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

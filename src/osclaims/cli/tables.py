"""Findings of a table of claims, by an engine that can do without the base."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, cast

import typer

from osclaims.cli.output import put

if TYPE_CHECKING:
    from osclaims.model.finding import Finding, Severity
    from osclaims.report.formats import Format

Table: TypeAlias = Annotated[
    Path | None,
    typer.Argument(metavar="[TABLE]", help="A table made by `osclaims compile`, in place of a base."),
]
Engine: TypeAlias = Annotated[
    Literal["memory", "duckdb", "spark"], typer.Option(help="What brings claims together; a table needs one.")
]
Master: TypeAlias = Annotated[
    str, typer.Option(metavar="URL", help="The Spark master to ask: local[2], spark://host:7077 ...")
]
Memory: TypeAlias = Annotated[
    str | None, typer.Option(metavar="SIZE", help="Memory that DuckDB may take, e.g. 6GB.")
]


def check(table: Path | None, engine: str, form: str, conditions: Mapping[str, str | None]) -> None:
    """Refuse what a table cannot do: be read in memory, be asked for a part, or be shown beside code."""
    if table is None and engine != "memory":
        raise typer.BadParameter(f"--engine {engine} reads a table: make one with `osclaims compile`")
    if table is None:
        return
    if engine == "memory":
        raise typer.BadParameter("a table is read by --engine duckdb or --engine spark")
    if form in {"github", "sarif"}:
        raise typer.BadParameter(f"--format {form} needs the lines of a base, which a table has not")
    given = [name for name, value in conditions.items() if value is not None]
    if given:
        raise typer.BadParameter(f"--{given[0]} chooses among the claims of a base, not of a table")


def found_in(table: Path, engine: str, least: Severity, master: str, memory: str | None) -> Iterator[Finding]:
    """The findings of a table as an engine finds them."""
    if engine == "spark":
        from osclaims.engines import spark

        return spark.find(table, least, master)
    from osclaims.engines import duckdb

    return duckdb.find(table, least, duckdb.Limits(memory, os.cpu_count() or 1))


def print_found(found: Iterator[Finding], form: str) -> set[Severity]:
    """Print findings and give their severities: JSON lines as they come, else the most serious first."""
    import json

    from osclaims.report import contracts
    from osclaims.rules import ordered

    if form == "jsonl":
        graded: set[Severity] = set()
        for finding in found:
            put(json.dumps(contracts.finding_json(finding), ensure_ascii=False) + "\n")
            graded.add(finding.severity)
        return graded
    listed = ordered(found)
    if form == "table":
        _draw(listed)
    else:
        from osclaims.report.formats import as_text

        put(as_text([contracts.finding_json(finding) for finding in listed], cast("Format", form)))
    return {finding.severity for finding in listed}


def _draw(found: list[Finding]) -> None:
    from osclaims.report.terminal.console import console
    from osclaims.report.terminal.summaries import summaries

    screen = console()
    screen.print(summaries(found, screen.width))

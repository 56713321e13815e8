"""The options that commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import typer

from osclaims.cli import complete

Kb: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--kb",
        metavar="FOLDER",
        help="The base to use; else $OSCLAIMS_KB, the nearest parent folder that is one, or the one shipped.",
    ),
]
Source: TypeAlias = Annotated[
    str | None, typer.Option(help="Only claims of this source.", autocompletion=complete.sources)
]
Topic: TypeAlias = Annotated[
    str | None, typer.Option(help="Only claims with this topic.", autocompletion=complete.topics)
]
Subject: TypeAlias = Annotated[
    str | None, typer.Option(help="Only claims about this entity.", autocompletion=complete.subjects)
]
Property: TypeAlias = Annotated[
    str | None,
    typer.Option("--property", help="Only claims of this property.", autocompletion=complete.properties),
]
Speaker: TypeAlias = Annotated[
    str | None,
    typer.Option(help="Only what this person said, or is credited with.", autocompletion=complete.speakers),
]
Kind: TypeAlias = Annotated[
    Literal["statement", "quotation", "comparison"] | None, typer.Option(help="Only claims of this kind.")
]
Since: TypeAlias = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only sources published on this date or later.")
]
Until: TypeAlias = Annotated[
    str | None, typer.Option(metavar="DATE", help="Only sources published on this date or before.")
]
Format: TypeAlias = Annotated[
    Literal["table", "json", "jsonl", "csv", "markdown"],
    typer.Option("--format", "-f", help="How to print: a table for people, the rest for programs."),
]
ScanFormat: TypeAlias = Annotated[
    Literal["table", "json", "jsonl", "csv", "markdown", "github", "sarif"],
    typer.Option("--format", "-f", help="As for other commands; github and sarif for code scanning."),
]
JsonFormat: TypeAlias = Annotated[
    Literal["table", "json", "jsonl"],
    typer.Option("--format", "-f", help="How to print: a drawing for people, JSON for programs."),
]

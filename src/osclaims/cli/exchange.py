"""Commands that carry a base out and in, or hold it out to assistants: export, import, serve-mcp."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from osclaims.cli import options
from osclaims.cli.base import open_base, open_quietly
from osclaims.cli.output import put


def _formats(incomplete: str) -> list[str]:
    from osclaims.exchange.formats import FORMATS

    return [form.name for form in FORMATS if form.name.startswith(incomplete)]


def export(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="What to write.", autocompletion=_formats)],
    *,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="PATH", help="Where to; else a text goes to the terminal."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    kb: options.Kb = None,
) -> None:
    """Write the whole base in another format; docs/formats.md says what each does not carry.

    Formats: csv, jsonl, markdown, parquet, sqlite, web-annotation, schema-org, csl-json, linkml,
    followthemoney.

    Example: osclaims export csv -o base-as-csv
    """
    from osclaims.base.names import one_of
    from osclaims.exchange.formats import FORMATS
    from osclaims.exchange.formats import export as export_base

    named = {each.name: each for each in FORMATS}
    chosen = named[one_of("format", form, dict.fromkeys(named, ()))]
    if output is None and (chosen.folder or chosen.binary):
        raise typer.BadParameter(f"{chosen.name} is {chosen.summary}: say where to with -o")
    base = open_base(kb)
    if output is None:
        put(chosen.files(base)[""].decode(errors="surrogatepass"))
    else:
        export_base(base, chosen, output, replace=force)


def import_(
    given: Annotated[
        Path, typer.Argument(metavar="PATH", help="A folder of CSV tables, or a file of JSON lines.")
    ],
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="The base to make.")],
) -> None:
    """Make a base of what `osclaims export csv` or `osclaims export jsonl` wrote.

    Example: osclaims import base.jsonl -o my-base
    """
    from osclaims.counted import counted
    from osclaims.exchange.formats import import_base

    import_base(given, output)
    base = open_quietly(output)
    counts = {"source": base.sources, "claim": base.ledger.claims, "problem": base.problems}
    made = ", ".join(counted(len(found), noun) for noun, found in counts.items())
    typer.echo(f"osclaims: {output}: {made}", err=True)


def serve_mcp(*, kb: options.Kb = None) -> None:
    """Answer assistants over the Model Context Protocol, on stdin and stdout; nothing is ever written.

    Example: osclaims serve-mcp --kb my-base
    """
    from osclaims.base import load
    from osclaims.exchange.mcp_server import server

    open_base(kb)
    server(lambda: load(kb)).run("stdio")

"""The command that makes the page: a file to mail, or a page that follows a base while it is edited."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from osclaims.cli import options
from osclaims.cli.base import open_base
from osclaims.cli.output import put

MISSING = 3
STDOUT = Path("-")
DEFAULT = Path("report.html")
PORT = 8765


def report(
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write; - for stdout.")
    ] = DEFAULT,
    title: Annotated[str | None, typer.Option(help="The heading of the page.")] = None,
    open_: Annotated[bool, typer.Option("--open", help="Show the page in the browser.")] = False,
    serve: Annotated[
        bool, typer.Option("--serve", help="Serve the page on this machine, anew whenever the base changes.")
    ] = False,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to serve on; 0 for any.")] = PORT,
    kb: options.Kb = None,
) -> None:
    """Write one self-contained HTML page that shows who says what, and where they part.

    Example: osclaims report -o report.html --open
    """
    try:
        from osclaims.base.output import spare_base
        from osclaims.report.page.build import TITLE, page
    except ModuleNotFoundError as missing:
        typer.echo(f"osclaims: the page needs {missing.name}: pip install 'osclaims[report]'", err=True)
        raise typer.Exit(MISSING) from None
    base = open_base(kb)
    try:
        if serve:
            _serve(base.ledger.root, title or TITLE, port, show=open_)
        else:
            spare_base(base.ledger.root, output)
            _write(page(base, title=title or TITLE), output, show=open_)
    except OSError as error:
        error.filename = f"port {port}" if serve else str(output)
        raise


def _write(html: str, output: Path, *, show: bool) -> None:
    from osclaims.base.output import write

    if output == STDOUT:
        put(html)
        return
    write(content := html.encode(), output)
    typer.echo(f"osclaims: wrote {output} ({len(content) / 1000:,.0f} kB)", err=True)
    if show:
        _show(output.resolve().as_uri())


def _serve(root: Path, title: str, port: int, *, show: bool) -> None:
    from osclaims.report.page.serve import serve

    def ready(address: str) -> None:
        typer.echo(f"osclaims: serving {root} at {address}; Ctrl-C ends it", err=True)
        if show:
            _show(address)

    serve(root, title=title, port=port, ready=ready)


def _show(address: str) -> None:
    import webbrowser

    webbrowser.open(address)

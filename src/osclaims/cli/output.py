"""Answers onto stdout: a drawing for people, text for programs; asides onto stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import typer

from osclaims.stopped import Stopped

if TYPE_CHECKING:
    from rich.console import RenderableType

    from osclaims.report.formats import Format


def put(text: str) -> None:
    """Write a text onto stdout.

    Raises:
        Stopped: there is none: whoever began the command closed it.
    """
    if sys.stdout is None:
        raise Stopped("stdout is closed")
    sys.stdout.write(text)


def answer(
    found: Sequence[Any],
    form: Format,
    *,
    drawn: Callable[[int], RenderableType],
    rows: Callable[[], Sequence[Mapping[str, Any]]],
    nothing: str,
    header: Callable[[], Sequence[str]] = list,
) -> None:
    """Print what was found: drawn for the width there is, or as rows; say when it is nothing.

    `header` are the columns of CSV without a row.
    """
    if not found:
        typer.echo(f"osclaims: {nothing}", err=True)
    if form != "table":
        from osclaims.report.formats import as_text

        put(as_text(rows(), form, () if found else header()))
    elif found:
        from osclaims.report.terminal.console import console

        screen = console()
        screen.print(drawn(screen.width))

"""The command that reads one printed value, and says how two stand to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from osclaims.cli import options
from osclaims.cli.ask_for import pairs
from osclaims.cli.output import answer

if TYPE_CHECKING:
    from rich.console import RenderableType


def read(
    printed: Annotated[str, typer.Argument(help="The words as printed.")],
    *,
    kind: Annotated[
        Literal["money", "quantity", "count", "age", "date"],
        typer.Option("--kind", "-k", help="What they print."),
    ],
    against: Annotated[
        str | None, typer.Option(help="Another printed value, to be related to this one.")
    ] = None,
    anchor: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day that relative dates count from.")
    ] = None,
    currency: Annotated[
        list[str] | None, typer.Option(metavar="SIGN=CODE", help="What a bare sign means here, e.g. $=USD.")
    ] = None,
    exact: Annotated[str, typer.Option(metavar="yes|no|UNIT", help="Whether final zeros are digits.")] = "no",
    date_order: Annotated[
        Literal["day-first", "month-first"] | None, typer.Option(help="How 05/06/2024 is meant.")
    ] = None,
    decimal: Annotated[Literal[".", ","] | None, typer.Option(help="The sign before decimals.")] = None,
    tolerance: Annotated[
        str | None, typer.Option(help="What small difference means nothing, e.g. 2%.")
    ] = None,
    unit: Annotated[
        str | None, typer.Option("--in", metavar="UNIT", help="Convert it to this unit too.")
    ] = None,
    form: options.JsonFormat = "table",
) -> None:
    """Read one printed value: how it reads, the interval it means, and why.

    Example: osclaims read "US$5.5 million" --kind money
    """
    from osclaims.report import contracts
    from osclaims.values.convert import convert
    from osclaims.values.read import read_value
    from osclaims.values.relate import relate
    from osclaims.values.value import Figure

    if tolerance is not None and against is None:
        raise typer.BadParameter("--tolerance is of a difference: say --against what")
    known = pairs(currency, "SIGN=CODE")
    values = [
        read_value(
            words,
            kind,
            anchor=anchor,
            currency=known,
            exact={"yes": True, "no": False}.get(exact, exact),
            date_order=date_order,
            decimal=decimal,
        )
        for words in (printed, against)
        if words is not None
    ]
    relation = relate(*values, tolerance=tolerance) if len(values) > 1 else None
    conversion = None
    if unit:
        if not isinstance(values[0], Figure):
            raise typer.BadParameter("--in converts a figure, and this is none")
        conversion = convert(values[0], unit)

    def drawn(_width: int) -> RenderableType:
        from osclaims.report.terminal.readings import readings

        return readings(values, relation, conversion)

    rows = contracts.readings_json(values, relation, conversion)
    answer(values, form, drawn=drawn, rows=lambda: rows, nothing="nothing to read")

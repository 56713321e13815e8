"""One printed value as it reads, or two and how they stand to each other."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group
from rich.table import Table
from rich.text import Text

from osclaims.report.safe import line
from osclaims.report.terminal.marks import SIGNS
from osclaims.values.convert import Converted
from osclaims.values.plain import value_json
from osclaims.values.relation import Relation
from osclaims.values.value import Figure, Value

SHOWN = ("number", "unit", "edtf", "core", "low", "high", "members", "hedge")


def readings(values: Sequence[Value], relation: Relation | None, conversion: Converted | None) -> Group:
    """Each value with what it means, then the relation with its reason."""
    parts: list[Text | Table] = []
    for value in values:
        parts += [Text(line(value.printed), style="bold"), Text(f"  {line(value.reading)}"), _facts(value)]
        if isinstance(value, Figure) and value.converted:
            parts += [Text(f"  printed conversion: {line(value.converted.reading)}")]
    if conversion is not None:
        about = "" if conversion.exact else ", not exactly"
        parts += [Text(f"in {conversion.figure.unit}{about}", style="bold"), _facts(conversion.figure)]
        parts.append(Text(f"  {line(conversion.because)}"))
    if relation is not None:
        sign, style = SIGNS[relation.severity]
        parts.append(
            Text(f"{sign} {relation.name} ({relation.severity}): {line(relation.because)}", style=style)
        )
    return Group(*parts)


def _facts(value: Value) -> Table:
    table = Table.grid(padding=(0, 2))
    for name, found in value_json(value).items():
        if name in SHOWN and found:
            shown = (
                " to ".join(str(each) if each is not None else "" for each in found)
                if name == "core"
                else found
            )
            table.add_row(
                f"  {name}", line(", ".join(map(str, found)) if name in {"hedge", "members"} else str(shown))
            )
    return table

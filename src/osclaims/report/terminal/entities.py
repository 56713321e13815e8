"""Entities as a table: a row each, those that lie within another under it, indented."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.padding import Padding
from rich.table import Table

from osclaims.base.entities import Told
from osclaims.counted import counted
from osclaims.report.safe import line
from osclaims.report.terminal.fitted import Fitted
from osclaims.report.terminal.marks import QUIET


def entities_table(entities: Sequence[Told], _width: int) -> Fitted:
    """Name, id, type, other names, and how many claims are about it and by it."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("entity")
    table.add_column("id", style=QUIET)
    table.add_column("type")
    table.add_column("also")
    table.add_column("about", justify="right")
    table.add_column("said", justify="right")
    for depth, told in _in_order(entities):
        entity = told.entity
        table.add_row(
            Padding(line(entity.name), (0, 0, 0, 2 * depth)),
            line(entity.id),
            line(entity.type),
            line(", ".join(entity.aliases)),
            str(told.about or ""),
            str(told.said or ""),
        )
    table.caption = counted(len(entities), "entity")
    table.caption_justify = "left"
    return Fitted(table)


def _in_order(entities: Sequence[Told]) -> Iterator[tuple[int, Told]]:
    """Every entity, with its depth, before those that lie within it."""
    ids = {told.entity.id for told in entities}
    inside: dict[str | None, list[Told]] = {}
    for told in entities:
        within = told.entity.within
        inside.setdefault(within if within in ids else None, []).append(told)
    waiting = [(0, told) for told in reversed(inside.get(None, []))]
    while waiting:
        depth, told = waiting.pop()
        yield depth, told
        waiting += [(depth + 1, part) for part in reversed(inside.get(told.entity.id, []))]

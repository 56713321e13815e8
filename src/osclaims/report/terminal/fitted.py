"""Tables in which no word is cut: where columns have no room, their cells stand one under the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rich.console import Console, ConsoleOptions, RenderableType
from rich.measure import Measurement, measure_renderables
from rich.padding import Padding
from rich.styled import Styled
from rich.table import Table
from rich.text import Text

from osclaims.report.terminal.marks import QUIET


class Fitted:
    """Draws the first of some tables in which each column has room for its longest word, an id being one.

    All say the same in a box of simple lines, the widest comes first. Where none has room, the rows of the
    last are written out, each cell with its head under the first one.
    """

    def __init__(self, *tables: Table) -> None:
        self.tables = tables

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """The table with the widths of its columns set, or its rows written out."""
        for table in self.tables:
            needs = [
                measure_renderables(console, options, [each.header, *each.cells]) for each in table.columns
            ]
            if widths := shared(options.max_width - 3 * len(needs) + 1, needs):
                for column, width in zip(table.columns, widths, strict=True):
                    column.width = width
                yield table
                return
        yield from _written_out(self.tables[-1])


def _written_out(table: Table) -> Iterator[RenderableType]:
    for first, *others in zip(*(column.cells for column in table.columns), strict=True):
        yield Styled(first, "bold")
        for column, cell in zip(table.columns[1:], others, strict=True):
            if cell:
                yield Padding(Text.assemble((f"{column.header}: ", QUIET), cell), (0, 0, 0, 2))
    yield Text(str(table.caption or ""))


def shared(room: int, needs: Sequence[Measurement]) -> list[int]:
    """Share room among columns: each has what it needs at least, and none more than it can use.

    What is left goes to the narrowest; nobody has any where there is not enough for all.

    >>> shared(20, [Measurement(2, 30), Measurement(12, 12), Measurement(1, 3)])
    [5, 12, 3]
    >>> shared(10, [Measurement(2, 30), Measurement(12, 12)])
    []
    """

    def at(level: int) -> list[int]:
        return [min(most, max(least, level)) for least, most in needs]

    level = bisect_left(range(room + 1), x=True, key=lambda each: sum(at(each)) > room) - 1
    if level < 0:
        return []
    widths, wider = at(level), at(level + 1)
    growing = [column for column, width in enumerate(widths) if width < wider[column]]
    for column in growing[sum(widths) - room :] if sum(widths) < room else ():
        widths[column] += 1
    return widths

"""Claims and findings as Python shows them: a list that draws itself in a terminal and in a notebook."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from osclaims.base.columns import (
    CLAIM_COLUMNS,
    FINDING_COLUMNS,
    Row,
    Type,
    claim_row,
    columns,
    finding_row,
)
from osclaims.counted import counted
from osclaims.model.claim import AnyClaim
from osclaims.model.finding import Finding

if TYPE_CHECKING:
    from rich.table import Table

T = TypeVar("T")


class Shown(list[T]):
    """A list that can show itself: `rich` draws it, a notebook renders it, `to_frame` makes a data frame.

    Whatever a base holds is shown as text: never as markup, and characters that do not print as a mark.
    """

    types: ClassVar[Mapping[str, Type]]
    shown: ClassVar[tuple[str, ...]]
    row: Callable[[T], Row]

    def columns(self) -> dict[str, list[Any]]:
        """Its items as one list a column."""
        return columns(self, type(self).row, self.types)

    def to_frame(self, library: str | None = None) -> Any:  # noqa: ANN401 - as the library has it
        """A polars or pandas DataFrame or a DuckDB relation, whichever is installed; or the one of `library`.

        Raises:
            NoFrameLibraryError: none of them is installed, or not the one asked for.
        """
        from osclaims.base.frames import frame  # noqa: PLC0415 - only when a frame is asked for

        return frame(self.columns(), self.types, library)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The columns as an Arrow stream, by way of the data frame: for what asks for such a stream.

        Raises:
            NoFrameLibraryError: no library of data frames is installed.
        """
        return self.to_frame().__arrow_c_stream__(requested_schema)

    def __rich__(self) -> Table:
        from rich import box  # noqa: PLC0415 - only when something is drawn
        from rich.table import Table  # noqa: PLC0415 - as above
        from rich.text import Text  # noqa: PLC0415 - as above

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, caption=self._counted(), caption_justify="left")
        for name in self.shown:
            table.add_column(name, overflow="fold")
        for cells in self._cells():
            table.add_row(*map(Text, cells))
        return table

    def _repr_html_(self) -> str:
        from html import escape  # noqa: PLC0415 - as above

        head = "".join(f"<th>{escape(name)}</th>" for name in self.shown)
        body = "".join(
            f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>" for cells in self._cells()
        )
        caption = f"<caption>{escape(self._counted())}</caption>"
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def _cells(self) -> list[list[str]]:
        rows = map(type(self).row, self)
        return [[_printable(row.get(name)) for name in self.shown] for row in rows]

    def _counted(self) -> str:
        one = type(self).__name__.lower().removesuffix("s")
        return counted(len(self), one)


class Claims(Shown[AnyClaim]):
    """Claims in the order of the files."""

    types = CLAIM_COLUMNS
    shown = ("id", "about", "property", "says", "reading")
    row = staticmethod(claim_row)


class Findings(Shown[Finding]):
    """Findings, the most serious first."""

    types = FINDING_COLUMNS
    shown = ("severity", "id", "summary", "verdict")
    row = staticmethod(finding_row)


def _printable(value: object) -> str:
    r"""A value as one line of characters that print.

    >>> _printable("red\x1b[31m\nline"), _printable(None)
    ('red\ufffd[31m line', '')
    """
    text = "" if value is None else " ".join(str(value).split())
    return "".join(character if character.isprintable() else "\ufffd" for character in text)

"""Renditions side by side, the differing words marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from osclaims.base import KnowledgeBase
from osclaims.evidence.collate import collate
from osclaims.model.claim import Quotation
from osclaims.report.safe import line
from osclaims.report.terminal.marks import QUIET, marked, published
from osclaims.rules.utterance import wording

NARROWEST = 36
"""Columns below which renditions stand one above the other."""


def side_by_side(renditions: Sequence[Quotation], base: KnowledgeBase, width: int) -> RenderableType:
    """Every rendition with its outlet, date and form; the first is the base text of the others."""
    cells = [_rendition(renditions, at, base) for at in range(len(renditions))]
    if width // len(cells) < NARROWEST:
        return Group(*cells)
    table = Table.grid(expand=True, padding=(0, 1))
    for _ in cells:
        table.add_column(ratio=1)
    table.add_row(*cells)
    return table


def _rendition(renditions: Sequence[Quotation], at: int, base: KnowledgeBase) -> Panel:
    claim = renditions[at]
    head = f"{published(base.sources[claim.source])}"
    return Panel(
        Group(
            Text(head, style="bold"),
            _words(renditions, at),
            Text(f"{_form(claim)} · {line(claim.id)}", style=QUIET),
        ),
        box=box.SQUARE,
        border_style=QUIET,
        padding=(0, 1),
    )


def _form(claim: Quotation) -> str:
    where = f", {claim.printed_in}" if claim.printed_in else ""
    return f"{claim.form}{where}"


def _words(renditions: Sequence[Quotation], at: int) -> Text:
    """One rendition's words, those marked that differ from the base text; in it, from any other rendition."""
    claim = renditions[at]
    others = renditions[1:] if at == 0 else renditions[:1]
    words, differing = _differing(claim, others)
    shown = Text(" ").join(
        marked(" ".join(run)) if differs else Text(line(" ".join(run)))
        for differs, run in _runs(words, differing)
    )
    if claim.form in {"direct", "partial"}:
        return Text.assemble("“", shown, "”")
    shown.stylize("italic")
    return shown


def _differing(claim: Quotation, others: Sequence[Quotation]) -> tuple[Sequence[str], set[int]]:
    """A rendition's words, and which of them differ from those of some other rendition."""
    words: Sequence[str] = wording(claim).split()
    found: set[int] = set()
    for other in others:
        collation = collate(wording(claim), wording(other))
        words = collation.words_a
        found.update(
            at for edit in collation.edits if edit.class_ != "typography" for at in range(*edit.at_a)
        )
    return words, found


def _runs(words: Sequence[str], differing: set[int]) -> Iterator[tuple[bool, list[str]]]:
    for differs, run in groupby(range(len(words)), key=differing.__contains__):
        yield differs, [words[at] for at in run]

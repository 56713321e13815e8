"""Renditions side by side, the differing words marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from osclaims.base import KnowledgeBase
from osclaims.evidence.wording import words_of
from osclaims.model.claim import Quotation
from osclaims.report.safe import line, visible
from osclaims.report.terminal.marks import QUIET, marked, published
from osclaims.rules.utterance import edits_that_count, is_inside_marks, wording

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
            Text(f"{_form(claim)} · {line(claim.id)}", style=QUIET, overflow="fold"),
        ),
        box=box.SQUARE,
        border_style=QUIET,
        padding=(0, 1),
    )


def _form(claim: Quotation) -> str:
    where = f", {claim.printed_in}" if claim.printed_in else ""
    return f"{claim.form}{where}"


def _words(renditions: Sequence[Quotation], at: int) -> Text:
    """One rendition's words; what is inside marks is marked where it differs from the base text, and back."""
    claim = renditions[at]
    others = renditions[1:] if at == 0 else renditions[:1]
    differing = {index for other in others for index in _differing(claim, other)}
    shown = _marked_words(wording(claim), differing)
    if is_inside_marks(claim):
        return Text.assemble("“", shown, "”")
    shown.stylize("italic")
    return shown


def _differing(claim: Quotation, other: Quotation) -> Iterable[int]:
    """Which words of a rendition differ from another's; a paraphrase differs as a whole."""
    if is_inside_marks(claim) and is_inside_marks(other):
        for edit in edits_that_count(claim, other):
            yield from range(*edit.at_a)


def _marked_words(words: str, differing: set[int]) -> Text:
    """A wording as printed, with runs of differing words marked."""
    places = _places(words)
    shown, at = Text(), 0
    for differs, run in groupby(range(len(places)), key=differing.__contains__):
        if differs:
            indices = list(run)
            start, end = places[indices[0]][0], places[indices[-1]][1]
            shown.append(visible(words[at:start])).append_text(marked(words[start:end]))
            at = end
    return shown.append(visible(words[at:]))


def _places(words: str) -> list[tuple[int, int]]:
    """Where each word of a wording stands in it."""
    places, at = [], 0
    for word in words_of(words):
        start = words.index(word.printed, at)
        at = start + len(word.printed)
        places.append((start, at))
    return places

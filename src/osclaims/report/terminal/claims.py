"""Claims as a table: what each is about, what it says, where; more of each where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from osclaims.base import KnowledgeBase
from osclaims.counted import counted
from osclaims.model.claim import AnyClaim, Statement
from osclaims.report.safe import line
from osclaims.report.terminal.fitted import Fitted
from osclaims.report.terminal.marks import QUIET, credit, published, said, topic_of

WIDE, WIDER = 110, 160


def claims_table(claims: Sequence[AnyClaim], base: KnowledgeBase, width: int) -> Fitted:
    """One row a claim: its id under what it says; from 110 columns apart, with the date; from 160 as read.

    Where an id or a long word has no room so, the form for less width is taken.
    """
    return Fitted(*(_table(claims, base, each) for each in (WIDER, WIDE, 0) if each <= width))


def _table(claims: Sequence[AnyClaim], base: KnowledgeBase, width: int) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("about")
    table.add_column("says")
    if width >= WIDER:
        table.add_column("reads as", style=QUIET)
    if width >= WIDE:
        table.add_column("published")
        table.add_column("claim", style=QUIET)
    for claim in claims:
        table.add_row(*_row(claim, base, width))
    sources = len({claim.source for claim in claims})
    table.caption = f"{counted(len(claims), 'claim')} of {counted(sources, 'source')}"
    table.caption_justify = "left"
    return table


def _row(claim: AnyClaim, base: KnowledgeBase, width: int) -> list[Text]:
    says = said(claim, base.entity_names)
    if claim.asserted_by:
        says.append(f"\n— {credit(claim, base.entity_names)}", style=QUIET)
    if width < WIDE:
        says.append(f"\n{line(claim.id)}", style=QUIET)
    row = [_about(claim, base), says]
    if width >= WIDER:
        row.append(Text(_reading(claim)))
    if width >= WIDE:
        row += [Text(published(base.sources[claim.source])), Text(line(claim.id))]
    return row


def _about(claim: AnyClaim, base: KnowledgeBase) -> Text:
    about = Text(topic_of(claim, base.entity_names))
    stated = ", ".join(f"{name}: {line(word)}" for name, word in getattr(claim, "qualifiers", {}).items())
    if stated:
        about.append(f"\n{stated}", style=QUIET)
    return about


def _reading(claim: AnyClaim) -> str:
    if not isinstance(claim, Statement):
        return ""
    return line(claim.value.reading if claim.value else f"unresolved: {claim.unresolved}")

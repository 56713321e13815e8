"""Claims as a table: what each is about, what it says, where; more of each where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from osclaims.base import KnowledgeBase
from osclaims.model.claim import AnyClaim, Statement
from osclaims.report.safe import line
from osclaims.report.terminal.marks import QUIET, published, said, topic_of

WIDE, WIDER = 110, 160


def claims_table(claims: Sequence[AnyClaim], base: KnowledgeBase, width: int) -> Table:
    """One row a claim: at 80 columns three cells, from 110 the date and the origin, from 160 the reading."""
    table = Table(box=box.SIMPLE_HEAD, expand=width >= WIDER, pad_edge=False, show_lines=False)
    table.add_column("about", ratio=3, min_width=18)
    table.add_column("says", ratio=4, min_width=18)
    if width >= WIDER:
        table.add_column("reads as", ratio=4)
    if width >= WIDE:
        table.add_column("published", no_wrap=True)
    table.add_column("claim", ratio=3, overflow="fold", style=QUIET)
    for claim in claims:
        table.add_row(*_row(claim, base, width))
    counted = "1 claim" if len(claims) == 1 else f"{len(claims)} claims"
    table.caption = f"{counted} of {len({claim.source for claim in claims})} sources"
    table.caption_justify = "left"
    return table


def _row(claim: AnyClaim, base: KnowledgeBase, width: int) -> list[Text]:
    says = said(claim, base.entity_names)
    if credit := _credit(claim, base):
        says.append(f"\n{credit}", style=QUIET)
    row = [_about(claim, base), says]
    if width >= WIDER:
        row.append(Text(_reading(claim), style=QUIET))
    if width >= WIDE:
        row.append(Text(published(base.sources[claim.source])))
    return [*row, Text(line(claim.id))]


def _about(claim: AnyClaim, base: KnowledgeBase) -> Text:
    about = Text(topic_of(claim, base.entity_names))
    stated = ", ".join(f"{name}: {line(word)}" for name, word in getattr(claim, "qualifiers", {}).items())
    if stated:
        about.append(f"\n{stated}", style=QUIET)
    return about


def _credit(claim: AnyClaim, base: KnowledgeBase) -> str:
    if claim.asserted_by is None:
        return ""
    by = base.entity_names.get(claim.asserted_by, claim.asserted_by)
    return f"according to {line(claim.asserted_as or by)}"


def _reading(claim: AnyClaim) -> str:
    if not isinstance(claim, Statement):
        return ""
    return line(claim.value.reading if claim.value else f"unresolved: {claim.unresolved}")

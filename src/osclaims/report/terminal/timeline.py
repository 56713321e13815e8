"""Dated claims on an axis of time: what the words assert is solid, what they can be stretched to is light."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rich import box
from rich.table import Table
from rich.text import Text

from osclaims.base import KnowledgeBase
from osclaims.base.timeline import Dated
from osclaims.report.page.scale import Days, days
from osclaims.report.safe import line
from osclaims.report.terminal.fitted import Fitted
from osclaims.report.terminal.marks import QUIET, topic_of
from osclaims.values.interval import Interval

CORE, OUTER, NOTHING = "█", "░", "·"
NARROW, WIDE = 20, 60
ROOM = 72
"""Columns that the words beside the axis need."""
WHAT = "what, which claim"
ROLES = {"value": "", "from": "from ", "until": "until ", "as_of": "as of ", "on": "on "}


def timeline_view(dates: Sequence[Dated], base: KnowledgeBase, width: int) -> Fitted:
    """A row a date: its bar, when it is, what it dates, and which claim says so; narrow, below each other."""
    return Fitted(*(_table(dates, base, width, heads) for heads in (("date", WHAT), (f"date, {WHAT}",))))


def _table(dates: Sequence[Dated], base: KnowledgeBase, width: int, heads: Sequence[str]) -> Table:
    cells = max(NARROW, min(WIDE, width - ROOM))
    scale = days([bound for dated in dates for bound in _bounds(dated.span.outer)] or [Decimal(0)])
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(_axis(scale, cells), no_wrap=True, width=cells)
    for head in heads:
        table.add_column(head)
    for dated in dates:
        words = [_date(dated), _what(dated, base)]
        told = words if len(heads) == len(words) else [Text("\n").join(words)]
        table.add_row(_bar(dated, scale, cells), *told)
    table.caption = f"{CORE} what the words assert, {OUTER} what they can be stretched to"
    table.caption_justify = "left"
    return table


def _bounds(parts: Sequence[Interval]) -> Iterator[Decimal]:
    for part in parts:
        yield from (bound for bound in (part.low, part.high) if bound is not None)


def _axis(scale: Days, cells: int) -> Text:
    """The names of the axis, each where it stands; one that has no room is left out."""
    shown = [" "] * cells
    for tick in sorted(scale.ticks, key=lambda tick: tick.minor):
        start = min(int(tick.place * cells), cells - len(tick.name))
        room = shown[max(0, start - 1) : start + len(tick.name) + 1]
        if start >= 0 and not "".join(room).strip():
            shown[start : start + len(tick.name)] = tick.name
    return Text("".join(shown))


def _bar(dated: Dated, scale: Days, cells: int) -> Text:
    drawn = [NOTHING] * cells
    for parts, sign in ((dated.span.outer, OUTER), (dated.span.core, CORE)):
        for part in parts:
            low = 0 if part.low is None else min(int(scale.at(part.low) * cells), cells - 1)
            high = cells if part.high is None else max(round(scale.at(part.high) * cells), low + 1)
            drawn[low:high] = sign * (high - low)
    return Text("".join(drawn), style="" if dated.span.crisp else QUIET)


def _date(dated: Dated) -> Text:
    shown = Text(ROLES[dated.role] + line(dated.span.printed))
    if dated.span.edtf != dated.span.printed:
        shown.append(f"\n{dated.span.edtf}", style=QUIET)
    return shown


def _what(dated: Dated, base: KnowledgeBase) -> Text:
    return Text.assemble(topic_of(dated.claim, base.entity_names), (f"\n{line(dated.claim.id)}", QUIET))

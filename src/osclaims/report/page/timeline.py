"""The timeline: every dated claim as a bar, with how its date was derived."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from markupsafe import Markup

from osclaims.base.timeline import Role, in_time
from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim
from osclaims.report.page.bars import Bar, intervals, ticks
from osclaims.report.page.claims import Told, told
from osclaims.report.page.dates import spoken
from osclaims.report.page.desk import Desk
from osclaims.report.page.scale import Days, days
from osclaims.report.page.svg import drawing, element, per_cent
from osclaims.report.safe import line
from osclaims.values.value import Span

ROW = 26
AXIS = 26
BEHIND = "time-ticks"
ROLES: dict[Role, str] = {"value": "", "from": "from", "until": "until", "as_of": "as of", "on": "on"}


class Dated(Frozen):
    """One date that a claim prints: what it dates, how it reads and where it stands on the line."""

    claim: Told
    role: str
    printed: str
    day: str
    derivation: str
    vague: bool
    bar: Markup


class Timeline(Frozen):
    """Every dated claim, the earliest first, over one axis."""

    axis: Markup
    dates: list[Dated]


def timeline(desk: Desk) -> Timeline | None:
    """The timeline of a base; None when nothing in it is dated."""
    found = in_time(desk.base.ledger.claims.values())
    if not found:
        return None
    scale = days([*_bounds(each.span for each in found)] or [Decimal(0)])
    behind = element("defs", element("g", *_ticks_behind(scale), id=BEHIND))
    axis = drawing("the line of time", AXIS, behind, *ticks(scale, 0), class_="axis")
    return Timeline(axis, [_dated(each.claim, ROLES[each.role], each.span, scale, desk) for each in found])


def _bounds(spans: Iterable[Span]) -> Iterator[Decimal]:
    for span in spans:
        for stretch in span.outer:
            yield from (bound for bound in (stretch.low, stretch.high) if bound is not None)


def _dated(claim: AnyClaim, role: str, span: Span, scale: Days, desk: Desk) -> Dated:
    title = f"{line(span.printed)}: {line(span.reading)}"
    bar = Bar(title, "", span.core, span.outer)
    parts = [element("use", href=f"#{BEHIND}"), *intervals(bar, scale, 7)]
    return Dated(
        claim=told(claim, desk),
        role=role,
        printed=line(span.printed),
        day=spoken(span),
        derivation=line(span.derivation),
        vague=not span.crisp,
        bar=drawing(title, ROW, *parts, class_="when"),
    )


def _ticks_behind(scale: Days) -> Iterator[Markup]:
    """The faint lines of the axis, drawn once and shown behind every bar."""
    for tick in scale.ticks:
        x = per_cent(tick.place)
        yield element("line", x1=x, x2=x, y1=0, y2=ROW, class_="tick")

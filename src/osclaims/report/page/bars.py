"""Intervals drawn as bars over a line: what words assert is solid, what they can be stretched to is pale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from markupsafe import Markup

from osclaims.frozen import Frozen
from osclaims.report.page.scale import Scale
from osclaims.report.page.svg import drawing, element, per_cent
from osclaims.values.interval import Interval

ROW = 46
AXIS = 26
LONGEST = 34
"""Letters that a phone has room for."""
THICK = 12
LEAST = 0.004
"""The least share of the line that a bar takes: a figure printed to the last cent is still seen."""


class Bar(Frozen):
    """One value: its name, who prints it, its intervals and the figure that is printed, if one is.

    A `supposed` bar is what nobody printed: where a figure would stand if it had been rounded.
    """

    name: str
    by: str
    core: tuple[Interval, ...]
    outer: tuple[Interval, ...]
    printed: Decimal | None = None
    supposed: bool = False


def line_of_bars(bars: Sequence[Bar], scale: Scale, title: str) -> Markup:
    """A row for each bar, named, over one axis."""
    foot = ROW * len(bars)
    parts = [*_axis(scale, foot)]
    for at, bar in enumerate(bars):
        parts += _names(bar, ROW * at + 15)
        parts += intervals(bar, scale, ROW * at + 24)
    return drawing(title, foot + AXIS, *parts, class_="line")


def _names(bar: Bar, y: int) -> Iterator[Markup]:
    """What is printed to the left, and by whom to the right, where there is room for both."""
    yield element("text", _cut(bar.name), x=0, y=y, class_="stretch-name")
    yield element("text", _cut(bar.by), x="100%", y=y, text_anchor="end", class_="by-name minor")


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"


def intervals(bar: Bar, scale: Scale, top: int) -> Iterator[Markup]:
    """The rectangles of one bar."""
    kinds = [("supposed", bar.core)] if bar.supposed else [("outer", bar.outer), ("core", bar.core)]
    for kind, stretches in kinds:
        for stretch in stretches:
            yield _stretch(stretch, scale, top, kind)
    if bar.printed is not None:
        x = per_cent(scale.at(bar.printed))
        yield element("line", x1=x, x2=x, y1=top - 4, y2=top + THICK + 4, class_="printed")


def _stretch(stretch: Interval, scale: Scale, top: int, kind: str) -> Markup:
    low = 0.0 if stretch.low is None else scale.at(stretch.low)
    high = 1.0 if stretch.high is None else scale.at(stretch.high)
    width = max(high - low, LEAST)
    left = low - (width - (high - low)) / 2
    return element(
        "rect", x=per_cent(left), y=top, width=per_cent(width), height=THICK, rx=1, class_=f"stretch {kind}"
    )


def _axis(scale: Scale, foot: int) -> Iterator[Markup]:
    yield element("line", x1=0, x2="100%", y1=foot, y2=foot, class_="axis")
    yield from ticks(scale, foot)


def ticks(scale: Scale, foot: int) -> Iterator[Markup]:
    """The marks of the line with their names under them, and a faint line up from each."""
    for tick in scale.ticks:
        x = per_cent(tick.place)
        yield element("line", x1=x, x2=x, y1=0, y2=foot + 5, class_="tick")
        anchor = "start" if tick.place < 0.1 else "end" if tick.place > 0.9 else "middle"  # noqa: PLR2004 - the edges
        look = "tick-name minor" if tick.minor else "tick-name"
        yield element("text", tick.name, x=x, y=foot + 20, text_anchor=anchor, class_=look)

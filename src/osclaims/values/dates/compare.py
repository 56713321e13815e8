"""What rules ask of spans: their weekday, what lies so far from one, and two spans on one clock."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from osclaims.values.dates.amounts import apart, exactly
from osclaims.values.dates.anchor import anchor_of
from osclaims.values.dates.calendar import DAY, Unit, weekday
from osclaims.values.dates.offsets import offset_in
from osclaims.values.dates.read import span
from osclaims.values.dates.stretch import Refused, merged
from osclaims.values.interval import Interval
from osclaims.values.value import Span, Unreadable

EAST, WEST = 14 * 60, 12 * 60
"""How far clocks are ahead of UTC and behind it at most, in minutes."""


def weekday_of(span: Span) -> int | None:
    """The weekday that every day of the span is, Monday 0; None when they differ or have no end.

    >>> from osclaims.values.dates import read_date
    >>> weekday_of(read_date("13 February 2025"))
    3
    """
    days: set[int] = set()
    for piece in span.outer:
        if piece.low is None or piece.high is None or piece.high - piece.low > DAY:
            return None
        days |= {weekday(int(piece.low) // DAY), weekday((int(piece.high) - 1) // DAY)}
    return days.pop() if len(days) == 1 else None


def shift(origin: Span, amount: int, unit: Unit) -> Span:
    """What lies so many units after the span (before it, when negative), as loosely as words would say it.

    Days are exact, longer units half a unit either way. Raises Unreadable when the span has no end.

    >>> from osclaims.values.dates import read_date
    >>> shift(read_date("13 February 2025"), 1, "day").edtf
    '2025-02-14'
    """
    side = "before" if amount < 0 else "after"
    units = f"{abs(amount)} {unit}{'' if abs(amount) == 1 else 's'}"
    try:
        found = apart(
            anchor_of(origin), exactly(abs(amount), unit), -1 if amount < 0 else 1, f"{units} {side} {{}}"
        )
    except Refused as refusal:
        raise Unreadable(refusal.reason, printed=origin.printed, expected="a span with two ends") from None
    return span(f"{units} {side} {origin.printed}", found)


def offset_of(span: Span) -> int | None:
    """How many minutes the clock of the span is ahead of UTC; None when it names no zone."""
    return offset_in(span.edtf)


def on_one_clock(a: Span, b: Span) -> tuple[Span, Span]:
    """Both spans fit to be compared: two zoned ones in UTC, two bare ones as they are.

    A bare one beside a zoned one keeps its core, on the clock of the zoned one, and its outer is widened
    by all that its own clock may differ from that; it is vague then.
    """
    zone_a, zone_b = offset_of(a), offset_of(b)
    if (zone_a is None) == (zone_b is None):
        return a, b
    if zone_a is None:
        return _beside(a, zone_b or 0), b
    return a, _beside(b, zone_a)


def _beside(bare: Span, offset: int) -> Span:
    core = tuple(_moved(piece, -offset, -offset) for piece in bare.core)
    outer = tuple(_moved(piece, -EAST, WEST) for piece in bare.outer)
    pieces = merged((_whole(piece.low), _whole(piece.high)) for piece in outer)
    joined = tuple(Interval(_decimal(low), _decimal(high)) for low, high in pieces)
    return replace(bare, core=core, outer=joined, crisp=False)


def _moved(piece: Interval, low: int, high: int) -> Interval:
    return Interval(
        None if piece.low is None else piece.low + low, None if piece.high is None else piece.high + high
    )


def _whole(bound: Decimal | None) -> int | None:
    return None if bound is None else int(bound)


def _decimal(bound: int | None) -> Decimal | None:
    return None if bound is None else Decimal(bound)

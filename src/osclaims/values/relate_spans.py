"""How two stretches of calendar time relate, in the order of the table of relations."""

from __future__ import annotations

from decimal import Decimal

from osclaims.values.interval import Interval, all_held, any_meet, gap
from osclaims.values.relation import SEVERITIES, Relation, RelationName, Side
from osclaims.values.tolerance import Tolerance
from osclaims.values.value import Span

_MINUTES = "minute"


def related(a: Span, b: Span, tolerance: Tolerance | None) -> Relation:
    """The first row that holds, both on one clock."""
    from osclaims.values.dates import on_one_clock  # noqa: PLC0415 - figures need no calendar

    a, b = on_one_clock(a, b)
    return (
        _equal(a, b)
        or _more_specific(a, b)
        or _within_hedge(a, b)
        or _within_tolerance(a, b, tolerance)
        or _overlap(a, b, tolerance)
        or _relation("disjoint", f"{_said(a)} and {_said(b)} do not meet")
    )


def _relation(name: RelationName, because: str, finer: Side | None = None) -> Relation:
    return Relation(name, SEVERITIES[name], because, finer=finer)


def _said(span: Span) -> str:
    return f"{span.printed!r} ({span.edtf})"


def _equal(a: Span, b: Span) -> Relation | None:
    if (a.core, a.outer, a.crisp) != (b.core, b.outer, b.crisp):
        return None
    derived = " and ".join(dict.fromkeys(span.derivation for span in (a, b) if span.derivation))
    return _relation("equal", f"both are {a.edtf}" + (f": {derived}" if derived else ""))


def _more_specific(a: Span, b: Span) -> Relation | None:
    """One lies inside a stretch of the calendar that the other names."""
    if b.crisp and a.outer != b.core and all_held(a.outer, b.core):
        return _relation("more-specific", f"{_said(a)} lies wholly in {_said(b)}", "a")
    if a.crisp and a.core != b.outer and all_held(b.outer, a.core):
        return _relation("more-specific", f"{_said(b)} lies wholly in {_said(a)}", "b")
    return None


def _within_hedge(a: Span, b: Span) -> Relation | None:
    a_in_b = not b.crisp and all_held(a.core, b.core)
    b_in_a = not a.crisp and all_held(b.core, a.core)
    if not a_in_b and not b_in_a:
        return None
    inside, around = (a, b) if a_in_b else (b, a)
    finer: Side | None = None if a_in_b and b_in_a else "a" if a_in_b else "b"
    return _relation("within-hedge", f"{_said(inside)} is inside what {_said(around)} asserts", finer)


def _within_tolerance(a: Span, b: Span, tolerance: Tolerance | None) -> Relation | None:
    """Spans of one length begin no farther apart than the property lets pass."""
    if tolerance is None or len(a.core) > 1 or len(b.core) > 1:
        return None
    (first,), (second,) = a.core, b.core
    allowed = tolerance.of(_MINUTES, Decimal(0))
    if allowed is None or _length(first) is None or _length(first) != _length(second):
        return None
    apart = abs((first.low or Decimal(0)) - (second.low or Decimal(0)))
    if apart > allowed:
        return None
    return _relation(
        "within-hedge", f"{_lasting(apart)} apart, which the tolerance of {_lasting(allowed)} lets pass"
    )


def _length(interval: Interval) -> Decimal | None:
    if interval.low is None or interval.high is None:
        return None
    return interval.high - interval.low


def _overlap(a: Span, b: Span, tolerance: Tolerance | None) -> Relation | None:
    if any_meet(a.outer, b.outer):
        return _relation("overlap", f"{_said(a)} and {_said(b)} meet, and neither holds the other")
    allowed = tolerance.of(_MINUTES, Decimal(0)) if tolerance else None
    apart = gap(a.outer, b.outer)
    if allowed is None or apart >= allowed:
        return None
    return _relation(
        "overlap", f"{_lasting(apart)} between them, less than the tolerance of {_lasting(allowed)}"
    )


def _lasting(minutes: Decimal) -> str:
    """Minutes in the largest unit that holds them whole: "1 day", "36 hours", "10 minutes".

    >>> _lasting(Decimal(1440)), _lasting(Decimal(2160)), _lasting(Decimal(10))
    ('1 day', '36 hours', '10 minutes')
    """
    for name, length in _LENGTHS:
        if minutes and not minutes % length:
            many = minutes // length
            return f"{many:,f} {name}{'s' * (many > 1)}"
    return f"{minutes.normalize():f} minutes"


_LENGTHS = (("day", 1440), ("hour", 60), ("minute", 1))

"""A change in per cent and both its ends imply each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from osclaims.model.claim import Statement
from osclaims.model.finding import Finding
from osclaims.rules.arithmetic.sum import bounds, ratio, told
from osclaims.rules.question import lifetime
from osclaims.rules.rule import Context
from osclaims.values.interval import Interval, any_meet
from osclaims.values.value import Figure, Span


def sums(statements: Sequence[Statement], context: Context) -> Iterator[Finding]:
    """One finding for each change that says `from:` and `until:`, where its source has figures for both."""
    for change in statements:
        property_ = context.vocabulary.properties[change.property].change_of
        figures = [s for s in statements if s.subject == change.subject and s.property == property_]
        before = [s for s in figures if _is_of(s, change.times.start)]
        after = [s for s in figures if _is_of(s, change.times.until)]
        worked_out = [(*pair, _implied(*pair)) for pair in product(before, after)]
        if any(implied for _, _, implied in worked_out) and isinstance(change.value, Figure):
            yield _finding(change, change.value, worked_out, context)


def _is_of(statement: Statement, time: Span | None) -> bool:
    life = lifetime(statement.times)
    return time is not None and life is not None and any_meet([life], time.outer)


def _implied(before: Statement, after: Statement) -> Interval | None:
    """The change between two figures, as a share of the first."""
    first, last = bounds(before.value), bounds(after.value)
    grown = ratio(last, first) if first and last else None
    if grown is None or grown.low is None or grown.high is None:
        return None
    return Interval(grown.low - 1, grown.high - 1)


def _finding(
    change: Statement,
    printed: Figure,
    worked_out: Sequence[tuple[Statement, Statement, Interval | None]],
    context: Context,
) -> Finding:
    """One finding for all figures of both ends: it holds when each pair of them gives the printed change."""
    known = [(before, after, implied) for before, after, implied in worked_out if implied is not None]
    holds = all(any_meet(printed.outer, [implied, *_fall(implied)]) for _, _, implied in known)
    shown = ", ".join(
        f"{before.printed} to {after.printed} is {_percent(implied)}" for before, after, implied in known
    )
    ends = {end.id: end for before, after, _ in known for end in (before, after)}.values()
    return told(
        change.id,
        (change, *ends),
        context,
        holds=holds,
        relation="same-change" if holds else "different-change",
        because=f"{shown}; printed {change.printed}",
        summary=f"{context.vocabulary.named(change.subject)}, {change.property.replace('-', ' ')}",
    )


def _fall(interval: Interval) -> list[Interval]:
    """A fall as it is printed without its sign: `down 12 per cent`."""
    low, high = interval.low, interval.high
    return [Interval(-high, -low)] if low is not None and high is not None and high < 0 else []


def _percent(interval: Interval) -> str:
    low, high = ((bound or 0) * 100 for bound in (interval.low, interval.high))
    return f"{low:.1f} % to {high:.1f} %"

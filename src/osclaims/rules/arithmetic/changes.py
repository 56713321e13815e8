"""A change in per cent and both its ends imply each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from osclaims.model.claim import Statement
from osclaims.model.finding import Finding
from osclaims.rules.arithmetic.sum import bounds, ratio, told
from osclaims.rules.question import lifetime
from osclaims.rules.rule import Context
from osclaims.values.interval import Interval, any_meet
from osclaims.values.value import Figure


def sums(statements: Sequence[Statement], context: Context) -> Iterator[Finding]:
    """One finding for each change of a property that has exactly two dated figures in its source."""
    for change in statements:
        property_ = context.vocabulary.properties[change.property].change_of
        ends = [
            s
            for s in statements
            if s.subject == change.subject and s.property == property_ and lifetime(s.times)
        ]
        if len(ends) == 2:  # noqa: PLR2004 - before and after
            yield from _sum(change, sorted(ends, key=_start), context)


def _start(statement: Statement) -> tuple[bool, object]:
    life = lifetime(statement.times)
    low = life.low if life else None
    return low is not None, low


def _sum(change: Statement, ends: Sequence[Statement], context: Context) -> Iterator[Finding]:
    before, after = (bounds(end.value) for end in ends)
    grown = ratio(after, before) if before and after else None
    if grown is None or grown.low is None or grown.high is None or not isinstance(change.value, Figure):
        return
    implied = Interval(grown.low - 1, grown.high - 1)
    holds = any_meet(change.value.outer, [implied, *_fall(implied)])
    yield told(
        change.id,
        (change, *ends),
        context,
        holds=holds,
        relation="same-change" if holds else "different-change",
        because=f"{ends[0].printed} to {ends[1].printed} is {_percent(implied)}; printed {change.printed}",
        summary=f"{context.vocabulary.named(change.subject)}, {change.property.replace('-', ' ')}",
    )


def _fall(interval: Interval) -> list[Interval]:
    """A fall as it is printed without its sign: `down 12 per cent`."""
    low, high = interval.low, interval.high
    return [Interval(-high, -low)] if low is not None and high is not None and high < 0 else []


def _percent(interval: Interval) -> str:
    low, high = ((bound or 0) * 100 for bound in (interval.low, interval.high))
    return f"{low:.1f} % to {high:.1f} %"

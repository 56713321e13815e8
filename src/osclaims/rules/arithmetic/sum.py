"""What every sum has: figures as intervals, worked out exactly, and a finding that shows them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from osclaims.model.claim import Statement
from osclaims.model.finding import Difference, Finding, Position, Severity
from osclaims.rules.assemble import finding
from osclaims.rules.comparator import origin
from osclaims.rules.rule import Context
from osclaims.values.exact import quotient
from osclaims.values.interval import Interval
from osclaims.values.value import Figure, Value


def bounds(value: Value | None) -> tuple[Decimal, Decimal] | None:
    """The lowest and the highest number that a figure may mean; None when it has no bound or is none."""
    if not isinstance(value, Figure):
        return None
    low, high = value.outer[0].low, value.outer[-1].high
    return None if low is None or high is None else (low, high)


def ratio(dividend: tuple[Decimal, Decimal], divisor: tuple[Decimal, Decimal]) -> Interval | None:
    """What two positive intervals may give when divided; None when a bound is not positive."""
    if dividend[0] <= 0 or divisor[0] <= 0:
        return None
    return Interval(quotient(dividend[0], divisor[1]), quotient(dividend[1], divisor[0]))


def shown(interval: Interval, digits: int = 4) -> str:
    """An interval for people: `6.862-7.444`."""
    low, high = (
        f"{bound:.{digits}g}" if bound is not None else "" for bound in (interval.low, interval.high)
    )
    return f"{low}-{high}"


def told(
    about: str,
    statements: Sequence[Statement],
    context: Context,
    *,
    holds: bool,
    relation: str,
    because: str,
    summary: str,
) -> Finding:
    """A sum that holds, as an agreement, or one that does not, as a conflict inside its source."""
    between = (statements[0].id, statements[-1].id)
    severity: Severity = "agreement" if holds else "conflict"
    return finding(
        "arithmetic",
        about,
        [Position(statement.printed, (statement.id,)) for statement in statements],
        [Difference("sum", relation, severity, because, between)],
        summary=summary,
        because=because,
        origins=[origin(statement, context) for statement in statements],
    )

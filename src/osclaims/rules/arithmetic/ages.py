"""An age and a day of birth imply each other, on the day for which the age is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from osclaims.model.claim import Statement
from osclaims.model.finding import Finding
from osclaims.rules.arithmetic.sum import bounds, told
from osclaims.rules.rule import Context
from osclaims.values.dates.calendar import civil
from osclaims.values.value import Span

MINUTES_A_DAY = 1440


def sums(statements: Sequence[Statement], context: Context) -> Iterator[Finding]:
    """One finding for each age whose subject has a day of birth in the same source."""
    for statement in statements:
        property_ = context.vocabulary.properties[statement.property]
        as_of = statement.times.on or statement.times.as_of or context.published.get(statement.source)
        if property_.measured_from is None or as_of is None:
            continue
        for birth in statements:
            if birth.subject == statement.subject and birth.property == property_.measured_from:
                yield from _sum(statement, birth, as_of, context)


def _sum(age: Statement, birth: Statement, as_of: Span, context: Context) -> Iterator[Finding]:
    printed, implied = (
        bounds(age.value),
        _implied(birth.value, as_of) if isinstance(birth.value, Span) else None,
    )
    if printed is None or implied is None:
        return
    youngest, oldest = implied
    holds = printed[0] <= oldest and youngest < printed[1]
    years = f"{youngest}" if youngest == oldest else f"{youngest} or {oldest}"
    yield told(
        age.id,
        (age, birth),
        context,
        holds=holds,
        relation="same-age" if holds else "different-age",
        because=f"born {birth.printed}, on {as_of.edtf} that is {years}; printed {age.printed}",
        summary=f"{context.vocabulary.named(age.subject)}, {age.property.replace('-', ' ')}",
    )


def _implied(birth: Span, as_of: Span) -> tuple[int, int] | None:
    """The youngest and the oldest age that two spans allow; None where one has no bound."""
    edges = (birth.outer[0].low, birth.outer[-1].high, as_of.outer[0].low, as_of.outer[-1].high)
    if None in edges:
        return None
    born_first, born_last, from_, to = (
        _day(edge, end=at % 2 == 1) for at, edge in enumerate(edges) if edge is not None
    )
    return _years(born_last, from_), _years(born_first, to)


def _day(minute: Decimal, *, end: bool) -> tuple[int, int, int]:
    """The day of a minute; of an excluded end, the last day before it."""
    return civil(int(minute - (1 if end else 0)) // MINUTES_A_DAY)


def _years(born: tuple[int, int, int], on: tuple[int, int, int]) -> int:
    """Full years from a birth to a day: one less before the birthday.

    >>> _years((1964, 1, 22), (2025, 1, 21)), _years((1964, 1, 22), (2025, 1, 22))
    (60, 61)
    """
    return on[0] - born[0] - (on[1:] < born[1:])

"""The dates that claims print, in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Literal, TypeAlias

from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim, Statement
from osclaims.values.interval import hull
from osclaims.values.value import Span

Role: TypeAlias = Literal["value", "from", "until", "as_of", "on"]

_NEVER, _FOREVER = Decimal("-Infinity"), Decimal("Infinity")


class Dated(Frozen):
    """One date of a claim: its value, or a time at which it holds (`from`, `until`, `as_of`, `on`)."""

    claim: AnyClaim
    role: Role
    span: Span


def in_time(claims: Iterable[AnyClaim]) -> list[Dated]:
    """Every date that some claims print, the earliest first; of two that begin together, the shorter.

    A date without a beginning is placed by its end. A wording that resolves to no day has no place.
    """
    return sorted((dated for claim in claims for dated in _dates(claim)), key=_order)


def _dates(claim: AnyClaim) -> Iterator[Dated]:
    if isinstance(claim, Statement) and isinstance(claim.value, Span):
        yield Dated(claim, "value", claim.value)
    times = claim.times
    roles: tuple[tuple[Role, Span | None], ...] = (
        ("from", times.start),
        ("until", times.until),
        ("as_of", times.as_of),
        ("on", times.on),
    )
    for role, span in roles:
        if span is not None:
            yield Dated(claim, role, span)


def _order(dated: Dated) -> tuple[Decimal, Decimal]:
    core = hull(dated.span.core)
    end = _FOREVER if core.high is None else core.high
    if core.low is None:
        return (_NEVER if core.high is None else end, end)
    return (core.low, end)

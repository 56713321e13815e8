"""Which of very many answers are held against each other.

A few answers are compared pair by pair. A million prices of one thing have too many pairs, and nobody reads
them: from `FEW` on, answers of one subject, scope and time are sorted by the least that they can mean, and
each is compared with the next. One more pair decides whether any two are apart: the answer that ends first
and the answer that begins last do not meet exactly when some two do not.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from typing import TypeVar

from osclaims.values.interval import Interval
from osclaims.values.value import Figure, Span, Value

FEW = 64
"""How many answers are compared pair by pair, 2016 pairs at most."""

SCOPES = 512
"""How many scopes and times of one question are held against each other, by the first answer in each."""

T = TypeVar("T")
_NO_BOUND = Decimal("Infinity")


def held_together(
    answers: Sequence[T], value: Callable[[T], Value | None], kin: Callable[[T], Hashable]
) -> Iterator[tuple[T, T]]:
    """The pairs to compare: all of a few answers; of many, neighbours among kin and those farthest apart.

    Pairs come in the order of the answers, each once.
    """
    if len(answers) <= FEW:
        yield from combinations(answers, 2)
        return
    places: dict[Hashable, list[int]] = {}
    for at, answer in enumerate(answers):
        places.setdefault(kin(answer), []).append(at)
    reach = [_reach(value(answer)) for answer in answers]
    chosen = {pair for members in places.values() for pair in _swept(members, reach)}
    firsts = [members[0] for members in places.values()]
    chosen |= set(combinations(firsts, 2) if len(firsts) <= SCOPES else pairwise(firsts))
    for a, b in sorted(chosen):
        yield answers[a], answers[b]


def _swept(
    members: Sequence[int], reach: Sequence[tuple[str, Decimal, Decimal]]
) -> Iterator[tuple[int, int]]:
    """Neighbours in the order of their lower bounds, and by unit the first to end with the last to begin."""
    ordered = sorted(members, key=lambda at: (*reach[at], at))
    yield from (_in_order(a, b) for a, b in pairwise(ordered))
    by_unit: dict[str, list[int]] = {}
    for at in ordered:
        by_unit.setdefault(reach[at][0], []).append(at)
    for alike in by_unit.values():
        first_to_end = min(alike, key=lambda at: reach[at][2])
        if first_to_end != alike[-1]:
            yield _in_order(first_to_end, alike[-1])


def _in_order(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)


def _reach(value: Value | None) -> tuple[str, Decimal, Decimal]:
    """The unit of a value and its outer bounds, a set by its first member; wording has none."""
    match value:
        case Figure():
            return (value.unit, *_bounds(value.outer[0]))
        case Span():
            return ("minute", *_bounds(value.outer[0]))
        case _:
            return ("", -_NO_BOUND, _NO_BOUND)


def _bounds(interval: Interval) -> tuple[Decimal, Decimal]:
    low, high = interval.low, interval.high
    return -_NO_BOUND if low is None else low, _NO_BOUND if high is None else high

"""Which of very many answers are held against each other.

A few answers are compared pair by pair. A million prices of one thing have too many pairs, and nobody reads
them: from `FEW` on, answers of one scope and time are sorted by the least that they can mean, and each is
compared with the next. One more pair decides whether any two are apart: the answer that ends first and the
answer that begins last do not meet exactly when some two do not. Between scopes and times, `crossing` decides
the same. That two answers overlap and neither holds the other may still go untold, where none are apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from typing import TypeVar

from osclaims.rules.crossing import NO_BOUND, Kin, Reach, crossing
from osclaims.values.interval import Interval
from osclaims.values.value import Figure, Span, Value

FEW = 64
"""How many answers are compared pair by pair, 2016 pairs at most."""

Bounds = tuple[str, Decimal, Decimal]
T = TypeVar("T")


def held_together(
    answers: Sequence[T], value: Callable[[T], Value | None], kin: Callable[[T], Kin]
) -> Iterator[tuple[T, T]]:
    """The pairs to compare: all of a few answers; of many, neighbours among kin and those farthest apart.

    Pairs come in the order of the answers, each once.
    """
    if len(answers) <= FEW:
        yield from combinations(answers, 2)
        return
    families: dict[Kin, list[int]] = {}
    for at, answer in enumerate(answers):
        families.setdefault(kin(answer), []).append(at)
    bounds = [_bounds_of(value(answer)) for answer in answers]
    chosen = {_in_order(*pair) for pair in _chosen(families, bounds)}
    for a, b in sorted(chosen):
        yield answers[a], answers[b]


def _chosen(families: Mapping[Kin, Sequence[int]], bounds: Sequence[Bounds]) -> Iterator[tuple[int, int]]:
    """Neighbours among kin; those farthest apart among kin, and between them; the first of each."""
    reaches: list[Reach] = []
    for kin, members in families.items():
        ordered = sorted(members, key=lambda at: (*bounds[at], at))
        yield from pairwise(ordered)
        reaches += _reaches(kin, ordered, bounds)
    yield from (
        (r.first_to_end[1], r.last_to_begin[1]) for r in reaches if r.first_to_end[1] != r.last_to_begin[1]
    )
    yield from crossing(reaches)
    firsts = [members[0] for members in families.values()]
    yield from combinations(firsts, 2) if len(firsts) <= FEW else pairwise(firsts)


def _reaches(kin: Kin, ordered: Iterable[int], bounds: Sequence[Bounds]) -> Iterator[Reach]:
    """How far the answers of some kin reach, unit by unit."""
    by_unit: dict[str, list[int]] = {}
    for at in ordered:
        by_unit.setdefault(bounds[at][0], []).append(at)
    for unit, alike in by_unit.items():
        first = min(alike, key=lambda at: bounds[at][2])
        yield Reach(kin, unit, (bounds[first][2], first), (bounds[alike[-1]][1], alike[-1]))


def _in_order(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)


def _bounds_of(value: Value | None) -> Bounds:
    """The unit of a value and its outer bounds, a set by its first member; wording has none."""
    match value:
        case Figure():
            return (value.unit, *_bounds(value.outer[0]))
        case Span():
            return ("minute", *_bounds(value.outer[0]))
        case _:
            return ("", -NO_BOUND, NO_BOUND)


def _bounds(interval: Interval) -> tuple[Decimal, Decimal]:
    low, high = interval.low, interval.high
    return -NO_BOUND if low is None else low, NO_BOUND if high is None else high

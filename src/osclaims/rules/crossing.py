"""Which answers of different scopes and times are held against each other, when there are very many.

Answers meet when no qualifier that both state differs and their times meet. Where each of two groups states
the same names, the scopes are sorted by the words of the names that both have; in each of these heaps the
groups enter in the order of their beginnings in time, and each is held against those still lasting on the
other side: the answer that ends last to begin against the one that is first to end. No two are apart that
meet unless a pair so found is. The work grows as n log n, times the few sets of names that are stated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from heapq import heappop, heappush
from itertools import combinations_with_replacement

from msgspec import Struct, field

from osclaims.frozen import Frozen
from osclaims.rules.question import Scope
from osclaims.values.interval import Interval

NO_BOUND = Decimal("Infinity")


class Kin(Frozen):
    """What answers share that differ in nothing but what they say: what is stated, and when it holds."""

    scope: Scope
    lifetime: Interval | None

    @property
    def names(self) -> frozenset[str]:
        """The qualifiers that they state."""
        return frozenset(name for name, _ in self.scope)

    @property
    def begin(self) -> Decimal:
        """When it begins to hold."""
        low = self.lifetime.low if self.lifetime else None
        return -NO_BOUND if low is None else low

    @property
    def end(self) -> Decimal:
        """When it holds no longer."""
        high = self.lifetime.high if self.lifetime else None
        return NO_BOUND if high is None else high


class Reach(Frozen):
    """Of some kin's answers in one unit, by number: which is first to end, and which is last to begin."""

    kin: Kin
    unit: str
    first_to_end: tuple[Decimal, int]
    last_to_begin: tuple[Decimal, int]


def crossing(reaches: Iterable[Reach]) -> Iterator[tuple[int, int]]:
    """The pairs of numbers of answers that are held against each other."""
    by_names: dict[frozenset[str], list[Reach]] = {}
    for reach in reaches:
        by_names.setdefault(reach.kin.names, []).append(reach)
    for a, b in combinations_with_replacement(sorted(by_names, key=sorted), 2):
        sides = (by_names[a],) if a == b else (by_names[a], by_names[b])
        for alike in _by_words(sides, a & b):
            yield from _in_time(alike, len(sides))


def _by_words(sides: Sequence[Sequence[Reach]], names: frozenset[str]) -> Iterable[list[tuple[int, Reach]]]:
    """What states the same under some names and is in one unit, each with its side."""
    heaps: dict[object, list[tuple[int, Reach]]] = {}
    for side, reaches in enumerate(sides):
        for reach in reaches:
            words = tuple(part for part in reach.kin.scope if part[0] in names)
            heaps.setdefault((words, reach.unit), []).append((side, reach))
    return heaps.values()


class _Lasting(Struct):
    """What has begun on one side: heaps of how far answers reach, until when, and their numbers."""

    ends: list[tuple[Decimal, Decimal, int]] = field(default_factory=list)
    begins: list[tuple[Decimal, Decimal, int]] = field(default_factory=list)

    def enter(self, reach: Reach) -> None:
        high, first = reach.first_to_end
        low, last = reach.last_to_begin
        heappush(self.ends, (high, reach.kin.end, first))
        heappush(self.begins, (-low, reach.kin.end, last))


def _in_time(entering: Iterable[tuple[int, Reach]], sides: int) -> Iterator[tuple[int, int]]:
    """Each that enters against the farthest of those that last on the other side, or on its own if alone."""
    lasting = [_Lasting() for _ in range(sides)]
    for side, reach in sorted(entering, key=lambda each: (each[1].kin.begin, each[0])):
        other = lasting[sides - 1 - side]
        for heap, mine in ((other.ends, reach.last_to_begin[1]), (other.begins, reach.first_to_end[1])):
            while heap and heap[0][1] <= reach.kin.begin:
                heappop(heap)
            if heap:
                yield heap[0][2], mine
        lasting[side].enter(reach)

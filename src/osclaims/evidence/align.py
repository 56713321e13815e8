"""The cheapest way to turn one row of words into another (Needleman and Wunsch 1970, Gotoh 1982)."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from itertools import accumulate
from typing import NamedTuple, TypeVar

T = TypeVar("T", bound=Hashable)

OPENING = 2
"""What the first word of a gap costs on top, so that words left out together stay together."""


LARGE = 60_000
"""Cells from which on a table of costs is not worth its time and space."""


class Column(NamedTuple):
    """A position of either row in one column; None where that row has a gap."""

    a: int | None
    b: int | None


def align(
    a: Sequence[T], b: Sequence[T], cost: Callable[[T, T], int], gap: Callable[[T], int]
) -> list[Column]:
    """Align two rows at the least total cost.

    `cost` is what it takes to set two words against each other (0 when they are the same), `gap` what it
    takes to leave one without a partner, beside OPENING for the first of a run. Of equally cheap ways the one
    with the partners furthest to the left is taken. Rows whose lengths multiply to more than LARGE are first
    cut at the words that stand once in either, so that a whole speech takes no more than its parts.

    >>> align("abd", "abcd", lambda one, other: 0 if one == other else 5, lambda one: 3)
    [Column(a=0, b=0), Column(a=1, b=1), Column(a=None, b=2), Column(a=2, b=3)]
    """
    head = _shared(a, b, cost)
    tail = _shared(a[head:][::-1], b[head:][::-1], cost)
    middle = _middle(a[head : len(a) - tail], b[head : len(b) - tail], cost, gap)
    return [
        *(Column(at, at) for at in range(head)),
        *_moved(middle, head, head),
        *(Column(len(a) - left, len(b) - left) for left in range(tail, 0, -1)),
    ]


def _shared(a: Sequence[T], b: Sequence[T], cost: Callable[[T, T], int]) -> int:
    pairs = zip(a, b, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if cost(one, other)), min(len(a), len(b)))


def _moved(columns: Sequence[Column], by_a: int, by_b: int) -> list[Column]:
    return [
        Column(None if one is None else one + by_a, None if other is None else other + by_b)
        for one, other in columns
    ]


def _middle(
    a: Sequence[T], b: Sequence[T], cost: Callable[[T, T], int], gap: Callable[[T], int]
) -> list[Column]:
    if len(a) * len(b) <= LARGE:
        return _traced(a, b, cost, gap)
    cuts = [*(_pins(a, b) or [(len(a) // 2, len(b) // 2)]), (len(a), len(b))]
    columns: list[Column] = []
    from_a = from_b = 0
    for to_a, to_b in cuts:
        piece = align(a[from_a:to_a], b[from_b:to_b], cost, gap)
        columns += _moved(piece, from_a, from_b)
        from_a, from_b = to_a, to_b
    return columns


def _pins(a: Sequence[T], b: Sequence[T]) -> list[tuple[int, int]]:
    """Find the longest row of words that stand once in either and in one order (Cohen's patience diff)."""
    once_a, once_b = ({word for word, count in Counter(row).items() if count == 1} for row in (a, b))
    places_b = {word: at for at, word in enumerate(b) if word in once_b}
    pairs = [(at, places_b[word]) for at, word in enumerate(a) if word in once_a and word in places_b]
    ends: list[int] = []
    before: list[int] = []
    last_of: list[int] = []
    for at, (_, place) in enumerate(pairs):
        rank = bisect_left(ends, place)
        before.append(last_of[rank - 1] if rank else -1)
        ends[rank : rank + 1] = [place]
        last_of[rank : rank + 1] = [at]
    chain, at = list[tuple[int, int]](), last_of[-1] if last_of else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


class _Costs(NamedTuple):
    """The least costs of aligning what follows each position of b: in all, and with a gap already open."""

    total: list[int]
    in_a: list[int]
    in_b: list[int]


def _traced(
    a: Sequence[T], b: Sequence[T], cost: Callable[[T, T], int], gap: Callable[[T], int]
) -> list[Column]:
    """Walk the table of least costs from its start, partners before gaps."""
    table = _least_costs(a, b, cost, gap)
    columns: list[Column] = []
    i = j = 0
    opened = ""
    while i < len(a) or j < len(b):
        here = table[i]
        due = {"": here.total, "a": here.in_a, "b": here.in_b}[opened][j]
        left_a = i < len(a) and gap(a[i]) + table[i + 1].in_a[j]
        if i < len(a) and j < len(b) and due == cost(a[i], b[j]) + table[i + 1].total[j + 1]:
            columns.append(Column(i, j))
            i, j, opened = i + 1, j + 1, ""
        elif i < len(a) and due == left_a + (0 if opened == "a" else OPENING):
            columns.append(Column(i, None))
            i, opened = i + 1, "a"
        else:
            columns.append(Column(None, j))
            j, opened = j + 1, "b"
    return columns


def _least_costs(
    a: Sequence[T], b: Sequence[T], cost: Callable[[T, T], int], gap: Callable[[T], int]
) -> list[_Costs]:
    """Tabulate the least costs of aligning what follows each pair of positions."""
    gaps = [gap(word) for word in b]
    rows: dict[T, list[int]] = {}
    table = [_last_row(gaps)]
    for word in reversed(a):
        if word not in rows:
            costs = {other: cost(word, other) for other in dict.fromkeys(b)}
            rows[word] = [costs[other] for other in b]
        table.append(_row(table[-1], rows[word], gap(word), gaps))
    return table[::-1]


def _last_row(gaps: Sequence[int]) -> _Costs:
    """What it takes to leave the rest of b without partners."""
    in_b = [*accumulate(reversed(gaps), initial=0)][::-1]
    total = [*(rest + OPENING for rest in in_b[:-1]), 0]
    return _Costs(total, total, in_b)


def _row(below: _Costs, costs: Sequence[int], missing: int, gaps: Sequence[int]) -> _Costs:
    """One row of the table, from its end; `lost` and `gained` leave a word of a, of b, without a partner."""
    lost = missing + below.in_a[-1]
    least = gained = lost + OPENING
    total, in_a, in_b = [least], [lost], [least]
    for paired, cost, gap, below_a in zip(
        below.total[:0:-1], costs[::-1], gaps[::-1], below.in_a[-2::-1], strict=True
    ):
        lost, gained = missing + below_a, gap + gained
        left = (lost if lost < gained else gained) + OPENING  # noqa: FURB136 - three times as fast
        least = paired + cost if paired + cost < left else left  # noqa: FURB136 - three times as fast
        gained = gained if gained < least else least  # noqa: FURB136 - three times as fast
        total.append(least)
        in_a.append(lost if lost < least else least)  # noqa: FURB136 - three times as fast
        in_b.append(gained)
    return _Costs(total[::-1], in_a[::-1], in_b[::-1])

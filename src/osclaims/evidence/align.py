"""The cheapest way to turn one row of words into another (Needleman and Wunsch 1970, Gotoh 1982)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")

OPENING = 2
"""What the first word of a gap costs on top, so that words left out together stay together."""


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
    with the partners furthest to the left is taken. Time and space grow with the product of the lengths,
    shared ends aside.

    >>> align("abd", "abcd", lambda one, other: 0 if one == other else 5, lambda one: 3)
    [Column(a=0, b=0), Column(a=1, b=1), Column(a=None, b=2), Column(a=2, b=3)]
    """
    head = _shared(a, b, cost)
    tail = _shared(a[head:][::-1], b[head:][::-1], cost)
    middle = _traced(a[head : len(a) - tail], b[head : len(b) - tail], cost, gap)
    return [
        *(Column(at, at) for at in range(head)),
        *(Column(_moved(one, head), _moved(other, head)) for one, other in middle),
        *(Column(len(a) - left, len(b) - left) for left in range(tail, 0, -1)),
    ]


def _shared(a: Sequence[T], b: Sequence[T], cost: Callable[[T, T], int]) -> int:
    pairs = zip(a, b, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if cost(one, other)), min(len(a), len(b)))


def _moved(at: int | None, by: int) -> int | None:
    return None if at is None else at + by


class _Costs(NamedTuple):
    """The least costs of aligning what follows a pair of positions: in all, and with a gap already open."""

    total: int
    in_a: int
    in_b: int


def _traced(
    a: Sequence[T], b: Sequence[T], cost: Callable[[T, T], int], gap: Callable[[T], int]
) -> list[Column]:
    """Walk the table of least costs from its start, partners before gaps."""
    table = _least_costs(a, b, cost, gap)
    columns: list[Column] = []
    i = j = 0
    opened = ""
    while i < len(a) or j < len(b):
        here = table[i][j]
        due = {"": here.total, "a": here.in_a, "b": here.in_b}[opened]
        left_a = i < len(a) and gap(a[i]) + table[i + 1][j].in_a
        if i < len(a) and j < len(b) and due == cost(a[i], b[j]) + table[i + 1][j + 1].total:
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
) -> list[list[_Costs]]:
    """Tabulate the least costs of aligning what follows each pair of positions."""
    gaps_b = [gap(word) for word in b]
    table: list[list[_Costs]] = []
    for i in reversed(range(len(a) + 1)):
        row = [_Costs(0, 0, 0)] * (len(b) + 1)
        below = table[-1] if table else []
        missing = gap(a[i]) if below else 0
        for j in reversed(range(len(b) + 1)):
            ways = []
            if below and j < len(b):
                ways.append(cost(a[i], b[j]) + below[j + 1].total)
            lost = missing + below[j].in_a if below else None
            gained = gaps_b[j] + row[j + 1].in_b if j < len(b) else None
            row[j] = _least(ways, lost, gained)
        table.append(row)
    return table[::-1]


def _least(ways: list[int], lost: int | None, gained: int | None) -> _Costs:
    total = [*ways, *(way + OPENING for way in (lost, gained) if way is not None)]
    least = min(total, default=0)
    return _Costs(
        least,
        least if lost is None else min(least, lost),
        least if gained is None else min(least, gained),
    )

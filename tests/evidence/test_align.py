"""Two rows of words are lined up whole, in order, and at no more than it takes."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from osclaims.evidence.align import OPENING, Column, align

ROWS = st.text(alphabet="abcde", max_size=9)
LONG_ROWS = st.lists(st.integers(0, 400), min_size=240, max_size=300)
SUBSTITUTED, MISSING = 5, 2


def cost(one: object, other: object) -> int:
    return 0 if one == other else SUBSTITUTED


def gap(_: object) -> int:
    return MISSING


def spent(a: Sequence[object], b: Sequence[object], columns: Sequence[Column]) -> int:
    total, opened = 0, ""
    for one, other in columns:
        here = "a" if other is None else "b" if one is None else ""
        if one is not None and other is not None:
            total += cost(a[one], b[other])
        else:
            total += MISSING + (OPENING if here != opened else 0)
        opened = here
    return total


def is_whole(a: Sequence[object], b: Sequence[object], columns: Sequence[Column]) -> bool:
    return [one for one, _ in columns if one is not None] == [*range(len(a))] and [
        other for _, other in columns if other is not None
    ] == [*range(len(b))]


@given(ROWS, ROWS)
def test_each_word_stands_in_one_column_and_in_order(a: str, b: str) -> None:
    assert is_whole(a, b, align(a, b, cost, gap))


@given(ROWS, ROWS, ROWS)
def test_no_detour_is_cheaper(a: str, b: str, via: str) -> None:
    direct = spent(a, b, align(a, b, cost, gap))
    assert direct <= spent(a, via, align(a, via, cost, gap)) + spent(via, b, align(via, b, cost, gap))


@given(ROWS, ROWS)
def test_it_costs_the_same_either_way_round(a: str, b: str) -> None:
    assert spent(a, b, align(a, b, cost, gap)) == spent(b, a, align(b, a, cost, gap))


@given(LONG_ROWS, LONG_ROWS)
def test_long_rows_are_lined_up_whole_too(a: list[int], b: list[int]) -> None:
    assert is_whole(a, b, align(a, b, cost, gap))


@given(LONG_ROWS, st.integers(0, 200))
def test_one_word_put_into_a_long_row_is_one_gap(a: list[int], at: int) -> None:
    columns = align(a, [*a[:at], -1, *a[at:]], cost, gap)
    assert [column for column in columns if column.a is None] == [Column(None, at)]

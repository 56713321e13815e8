"""What stands beside a sum of money: what is only a label, and what may not be taken for one."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from osclaims.values.figures import shop_words
from osclaims.values.interval import hull
from osclaims.values.read import read_value
from osclaims.values.value import Figure, Unreadable

DECLARED = {"$": "USD", "kr": "SEK"}
ROWS = yaml.safe_load((Path(__file__).parent / "labels.yaml").read_text(encoding="utf-8"))
READ = [tuple(row) for row in ROWS if len(row) > 2]
REFUSED = [tuple(row) for row in ROWS if len(row) == 2]


def money(printed: str) -> Figure:
    found = read_value(printed, "money", currency=DECLARED)
    assert isinstance(found, Figure)
    return found


@pytest.mark.parametrize(
    ("printed", "bounds", "unit", "beside"), [(row[0], row[1:4], *row[4:]) for row in READ]
)
def test_a_sum_is_read_and_its_label_kept(
    printed: str, bounds: tuple[str | None, ...], unit: str, beside: str
) -> None:
    found = money(printed)
    outer = hull(found.outer)
    expected = [None if text is None else Decimal(text) for text in bounds]
    assert [found.number, outer.low, outer.high, found.unit] == [*expected, unit]
    assert (found.printed, found.beside) == (printed, beside)
    assert not beside or f"beside it {beside!r}" in found.reading


@pytest.mark.parametrize(("printed", "reason"), REFUSED)
def test_what_says_how_much_is_no_label(printed: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        money(printed)
    assert reason in refused.value.reason


def test_sums_that_nothing_joins_are_the_choices() -> None:
    with pytest.raises(Unreadable) as refused:
        money("Was $12.00 Now $9.00")
    assert refused.value.choices == ("$12.00", "$9.00")


def test_counts_have_no_labels_but_those_with_a_colon() -> None:
    with pytest.raises(Unreadable):
        read_value("Dead 42", "count")


SUMS = st.sampled_from(
    ["€5", "about €5.50", "€5-€7", "US$90,000", "over 4 million euros", "-€3", "€8 a share"]
)
NAMES = st.sampled_from(["Ticket", "Cena", "prix public", "Eintritt", "Τιμή", "цена"])


@given(SUMS, NAMES, NAMES)
def test_a_label_changes_nothing_of_a_sum(printed: str, before: str, after: str) -> None:
    alone, labelled = money(printed), money(f"{before} {printed} ({after})")
    assert (labelled.number, labelled.core, labelled.outer) == (alone.number, alone.core, alone.outer)
    assert (labelled.unit, labelled.hedge) == (alone.unit, alone.hedge)
    assert labelled.beside == f"{before} … ({after})"


@given(st.sampled_from(sorted(shop_words.GOVERNING)), st.sampled_from(["$5", "the $5", "€5-€7"]))
def test_a_word_that_says_where_a_sum_lies_is_never_kept_as_a_label(word: str, printed: str) -> None:
    try:
        found = money(f"Ticket {word} {printed}")
    except Unreadable:
        return
    assert word not in found.beside


@given(st.sampled_from(sorted(filter(str.isalpha, shop_words.MEANINGFUL))), SUMS)
def test_a_word_that_says_how_much_is_never_kept_as_a_label(word: str, printed: str) -> None:
    try:
        found = money(f"{word} {printed}")
    except Unreadable:
        return
    assert found.beside == ""

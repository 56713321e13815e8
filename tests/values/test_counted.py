"""What a figure counts, and the laws of relating figures that say it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from osclaims.values.read import read_value
from osclaims.values.relate import relate
from osclaims.values.value import Figure, Kind

ROWS = yaml.safe_load((Path(__file__).parent / "counted.yaml").read_text(encoding="utf-8"))
NOUNS = st.sampled_from(["", " apples", " apple", " red apples", " pears", " GPU hours", " dead"])
FIGURES = st.sampled_from(
    ["5", "5.5", "90,000", "90,412", "over 5", "about 90,000", "5-10", "dozens of", "5bn"]
)
KINDS = st.sampled_from(["quantity", "count"])


def read(figure: str, noun: str, kind: Kind) -> Figure:
    found = read_value(f"{figure}{noun}".removesuffix(" of"), kind)
    assert isinstance(found, Figure)
    return found


@pytest.mark.parametrize(("printed", "kind", "counted"), [tuple(row) for row in ROWS])
def test_what_is_counted_is_kept_as_printed(printed: str, kind: Kind, counted: str) -> None:
    found = read_value(printed, kind)
    assert isinstance(found, Figure)
    assert found.of == counted
    assert counted in found.reading


@given(FIGURES, NOUNS, FIGURES, NOUNS, KINDS)
def test_relating_counted_things_is_symmetric(
    one: str, noun: str, other: str, another: str, kind: Kind
) -> None:
    a, b = read(one, noun, kind), read(other, another, kind)
    there, back = relate(a, b), relate(b, a)
    assert (there.name, there.severity, there.difference) == (back.name, back.severity, back.difference)
    assert there.finer == {"a": "b", "b": "a", None: None}[back.finer]


@given(FIGURES, NOUNS, FIGURES, NOUNS, KINDS)
def test_a_noun_keeps_figures_apart_or_changes_nothing(
    one: str, noun: str, other: str, another: str, kind: Kind
) -> None:
    bare = relate(read(one, "", kind), read(other, "", kind)).name
    assert relate(read(one, noun, kind), read(other, another, kind)).name in {bare, "different-unit"}


@given(FIGURES, NOUNS, FIGURES, KINDS)
def test_a_figure_that_says_nothing_of_what_relates_as_without_nouns(
    one: str, noun: str, other: str, kind: Kind
) -> None:
    bare = read(other, "", kind)
    assert relate(read(one, noun, kind), bare).name == relate(read(one, "", kind), bare).name


@given(FIGURES, NOUNS, FIGURES, NOUNS)
def test_what_a_count_counts_is_said_by_its_property(one: str, noun: str, other: str, another: str) -> None:
    counted = relate(read(one, noun, "count"), read(other, another, "count"))
    assert counted.name == relate(read(one, "", "count"), read(other, "", "count")).name

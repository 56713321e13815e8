"""A miss is told apart by what differs at the nearest place, never by how much is alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from osclaims.evidence.anchor import Text
from osclaims.evidence.diagnose import diagnose

CASES = yaml.safe_load(Path(__file__).with_name("diagnose.yaml").read_text(encoding="utf-8"))
PROSE = [f"{word}{number}" for number in "abcdefgh" for word in ("storm", "river", "council", "harbour")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_a_miss_says_which_kind_it_is_and_where(case: dict[str, Any]) -> None:
    sources = {name: Text(raw) for name, raw in case.get("elsewhere", {}).items()}
    miss = diagnose(case["words"], Text(case["here"]), sources)
    raw = sources[miss.source].raw if miss.source else case["here"]
    assert (miss.kind, list(miss.altered)) == (case["kind"], case.get("altered", []))
    assert (miss.source, miss.place and miss.place.of(raw)) == (case.get("source"), case.get("at"))


@given(st.permutations(PROSE), st.integers(0, 20), st.integers(4, 10), st.integers(2, 10**6))
def test_a_changed_number_is_found_again_anywhere(
    words: list[str], start: int, length: int, number: int
) -> None:
    printed = [*words[: start + 2], "700", *words[start + 2 :]]
    wanted = " ".join([*words[start : start + 2], str(number + 700), *words[start + 2 : start + length]])
    miss = diagnose(wanted, Text(" ".join(printed)), {})
    assert (miss.kind, miss.altered) == ("altered", ("number",))
    assert [edit.b for edit in miss.edits] == ["700"]


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_words_in_any_text_get_an_answer(words: str, raw: str) -> None:
    if words.strip():
        assert diagnose(words, Text(raw), {"other": Text("")}).because

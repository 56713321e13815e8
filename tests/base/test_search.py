"""Claims found by words: every case of `search.yaml`, and what holds of any words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from osclaims.base import KnowledgeBase
from osclaims.base.search import words_of

GIVEN = yaml.safe_load((Path(__file__).parent / "search.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", GIVEN["cases"], ids=lambda case: case["words"])
def test_words_find_claims(case: dict[str, Any], base_of: Callable[..., KnowledgeBase]) -> None:
    base = base_of(paper=GIVEN["passages"])
    found = base.search(case["words"])
    assert sorted(hit.claim.id.split("/")[1] for hit in found) == sorted(case["found"])
    assert [hit.claim.id.split("/")[1] for hit in found] == case["found"]
    if found:
        raw = base.sources["paper"].text.raw
        assert [place.of(raw) for place in found[0].places] == case["marked"]


def test_conditions_narrow_a_search(base_of: Callable[..., KnowledgeBase]) -> None:
    base = base_of(paper=GIVEN["passages"])
    assert [hit.claim.id for hit in base.search("rooms", kind="quotation")] == ["paper/value"]


@given(st.text(alphabet="abÄéé5, .-", max_size=30))
def test_case_and_order_of_words_do_not_matter_to_what_is_looked_for(words: str) -> None:
    assert words_of(words) == words_of(words.upper())
    assert sorted(words_of(words)) == sorted(words_of(" ".join(reversed(words.split(" ")))))

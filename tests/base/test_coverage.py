"""How far a source is read: every case of `coverage.yaml`, gaps, and what holds of any words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from osclaims.base import KnowledgeBase, load
from osclaims.base.coverage import Coverage, is_held, joined
from osclaims.evidence.place import Place

CASES = yaml.safe_load((Path(__file__).parent / "coverage.yaml").read_text(encoding="utf-8"))
STATES = {"claimed": "claimed", "dismissed": "not-claim", "missing": "missing"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_seen_is_claimed_dismissed_or_missing(
    case: dict[str, Any], base_of: Callable[..., KnowledgeBase]
) -> None:
    found = base_of(paper=case["passages"]).coverage["paper"]
    for key, state in STATES.items():
        assert words(found, state) == sorted(case.get(key, [])), key
    wanted = sum(len(case.get(key, [])) for key in STATES)
    missing = len(case.get("missing", []))
    assert found.share == (1 if not wanted else 1 - missing / wanted)


def test_a_source_that_nobody_began_to_read_is_covered_by_nothing(written: Callable[..., Path]) -> None:
    root = written({"paper": "Acme paid US$5 million.\n"}, {"paper": []})
    assert load(root).counted("paper") == (0, 0.0)


def test_the_stretches_that_no_passage_holds_are_listed(written: Callable[..., Path]) -> None:
    text = "Acme grew.\nIt has 40 people.\n\nBolt fell.\nIt closed."
    laid = [
        {"passage": "It has 40 people.", "waived": "musing"},
        {"passage": "It closed.", "waived": "musing"},
    ]
    gaps = load(written({"paper": text}, {"paper": laid})).coverage["paper"].gaps
    assert [gap.of(text) for gap in gaps] == ["Acme grew.", "Bolt fell."]


@given(st.text(alphabet="ab5$%, .“”", min_size=1), st.data())
def test_no_letter_digit_or_sign_of_a_held_place_is_left_out(raw: str, data: st.DataObject) -> None:
    cut = st.integers(0, len(raw))
    places = [Place(*sorted(pair)) for pair in data.draw(st.lists(st.tuples(cut, cut), max_size=4))]
    place = Place(*sorted(data.draw(st.tuples(cut, cut))))
    inside = {at for each in places for at in range(each.start, each.end)}
    needed = {at for at in range(place.start, place.end) if raw[at] in "ab5$%"}
    assert is_held(place, raw, joined(raw, places)) == (needed <= inside)


def words(coverage: Coverage, state: str) -> list[str]:
    """What is seen in one state, as printed."""
    raw = coverage.source.text.raw
    return sorted(seen.place.of(raw) for seen in coverage.seen if seen.state == state)

"""What is said of two values is true of both."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from osclaims.values.read import read_value
from osclaims.values.relate import relate
from osclaims.values.value import Kind

TEXT = (Path(__file__).parent / "reasons.yaml").read_text(encoding="utf-8")
CASES = yaml.load(TEXT, yaml.BaseLoader)  # noqa: S506 - strings only


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['a']} | {case['b']}")
def test_the_reason_is_said_in_words(case: dict[str, Any]) -> None:
    a, b = (read_value(case[side], case["kind"], anchor=case.get("anchor")) for side in ("a", "b"))
    assert relate(a, b, tolerance=case.get("tolerance")).because == case["because"]


@pytest.mark.parametrize(
    ("printed", "kind", "words"),
    [
        ("merely US$5.5m", "money", "merely 5,500,000 USD"),
        ("as many as 203 models", "count", "as many as 203 models"),
        ("at least about 40", "count", "at least about 40"),
        ("40 or so", "count", "about 40"),
        ("over-60 people", "count", "over 60 people"),
        ("from 5", "count", "from 5"),
        ("a total of 5", "count", "5"),
        ("more than a dozen", "count", "more than 12"),
        ("nearly 5-10", "count", "nearly a range"),
    ],
)
def test_a_reading_repeats_the_hedge_in_its_printed_words(printed: str, kind: Kind, words: str) -> None:
    assert read_value(printed, kind).reading.startswith((f"{words},", f"{words}:"))

"""What a pattern needs is found in every text that it matches: looking for it first hides no wording."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import DataObject, characters, data, from_regex

from osclaims.values.dates.forms import FAMILIES
from osclaims.values.regex import regex

LETTERS = characters(max_codepoint=127, include_characters="\u2013")
AHEAD = re.compile(r"\(\?=[^()]*\)")
"""What must follow, which no text can be drawn by."""
SIGNED = [
    (signs, pattern)
    for signs, forms in FAMILIES
    for pattern, _ in forms
    if signs.pattern or not hasattr(pattern, "match")
]


@pytest.mark.parametrize(
    ("signs", "pattern"), SIGNED, ids=[f"{signs.pattern[:20]} {each.pattern[:40]}" for signs, each in SIGNED]
)
@settings(max_examples=20, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(data())
def test_whatever_a_form_matches_holds_what_it_is_looked_for_by(
    signs: re.Pattern[str], pattern: re.Pattern[str], drawn: DataObject
) -> None:
    whole = re.compile(pattern.pattern)
    text = drawn.draw(from_regex(AHEAD.sub("", whole.pattern), fullmatch=True, alphabet=LETTERS))
    if whole.fullmatch(text):
        assert signs.search(text)
        assert pattern.fullmatch(text)


def test_a_text_without_what_is_needed_is_no_match() -> None:
    assert regex("a week( ago)?", needs=regex("ago")).fullmatch("a week") is None


def test_a_pattern_that_is_none_is_told_at_its_first_use() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.fullmatch("(")

"""What a pattern needs is found in every text that it matches: looking for it first hides no wording."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis.strategies import DataObject, characters, data, from_regex

from osclaims.values.dates.forms import FORMS
from osclaims.values.regex import regex

ASCII = characters(codec="ascii")
NEEDING = [pattern for pattern, _ in FORMS if not hasattr(pattern, "match")]


def test_some_forms_of_dates_are_looked_for_by_what_they_need() -> None:
    assert 10 < len(NEEDING) < len(FORMS)


@pytest.mark.parametrize("pattern", NEEDING, ids=[pattern.pattern[:40] for pattern in NEEDING])
@settings(max_examples=20)
@given(data())
def test_whatever_a_large_pattern_matches_holds_what_it_needs(
    pattern: re.Pattern[str], drawn: DataObject
) -> None:
    text = drawn.draw(from_regex(pattern.pattern, fullmatch=True, alphabet=ASCII))
    assert pattern.fullmatch(text)


def test_a_text_without_what_is_needed_is_no_match() -> None:
    assert regex("a week( ago)?", needs=regex("ago")).fullmatch("a week") is None


def test_a_pattern_that_is_none_is_told_at_its_first_use() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.fullmatch("(")

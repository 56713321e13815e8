"""What stands inside quotation marks, and in which form that prints somebody's words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from osclaims.evidence.anchor import Text
from osclaims.evidence.forms import form_of
from osclaims.evidence.place import Place
from osclaims.evidence.quotes import MARKS, quoted_regions

Unmark: TypeAlias = Callable[[str], tuple[str, list[Place]]]
HERE = Path(__file__).parent
REGIONS = yaml.safe_load((HERE / "quotes.yaml").read_text(encoding="utf-8"))
FORMS = yaml.safe_load((HERE / "forms.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", REGIONS, ids=lambda case: case["why"])
def test_quotation_marks_hold_what_the_case_marks(case: dict[str, str], unmark: Unmark) -> None:
    raw, places = unmark(case["text"])
    assert [place.of(raw) for place in quoted_regions(raw)] == [place.of(raw).strip() for place in places]


@pytest.mark.parametrize("case", FORMS, ids=lambda case: case["why"])
def test_the_form_follows_from_the_marks_in_the_source(case: dict[str, str], unmark: Unmark) -> None:
    raw, places = unmark(case["text"])
    assert form_of(Text(raw), *places) == case["form"]


@given(st.text(alphabet=st.sampled_from(sorted({*"ab1 .,\n", *"".join(MARKS)})), max_size=40))
def test_regions_are_never_blank_and_never_cross_a_blank_line(raw: str) -> None:
    for place in quoted_regions(raw):
        assert place.of(raw) == place.of(raw).strip() != ""
        assert "\n\n" not in place.of(raw)


@given(st.text(alphabet=st.sampled_from("abc ,.\n"), max_size=40))
def test_without_marks_nothing_is_quoted(raw: str) -> None:
    assert quoted_regions(raw) == []

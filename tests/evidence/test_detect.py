"""Figures, dates and quotations are seen in prose of many kinds, and little else is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from osclaims.evidence.detect import Sighting, SightingKind, detect
from osclaims.evidence.figures import FIGURES, START
from osclaims.evidence.figures import FORMS as FIGURE_FORMS
from osclaims.evidence.times import FORMS as TIME_FORMS
from osclaims.evidence.times import TIMES

CASES = yaml.safe_load(Path(__file__).with_name("detect.yaml").read_text(encoding="utf-8"))
HARDER = yaml.safe_load(Path(__file__).with_name("detect-harder.yaml").read_text(encoding="utf-8"))
KINDS: dict[str, SightingKind] = {"f": "figure", "d": "date", "q": "quotation"}


def marked_sightings(marked: str) -> tuple[str, list[Sighting]]:
    raw, opened, found = "", list[tuple[SightingKind, int, str | None]](), list[Sighting]()
    for piece in re.split(r"(\[\[[fdq][^|\]]*\||\]\])", marked):
        if head := re.fullmatch(r"\[\[([fdq]) ?([^|]*)\|", piece):
            opened.append((KINDS[head[1]], len(raw), head[2] or None))
        elif piece == "]]":
            kind, start, speaker = opened.pop()
            found.append(Sighting(kind, start, len(raw), speaker))
        else:
            raw += piece
    return raw, sorted(found, key=lambda one: (one.start, -one.end, one.kind))


def shown(raw: str, sightings: list[Sighting]) -> list[tuple[str, str, str | None]]:
    return [(one.kind, raw[one.start : one.end], one.speaker) for one in sightings]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_everything_marked_is_seen_and_nothing_else(case: dict[str, str]) -> None:
    raw, expected = marked_sightings(case["text"])
    assert shown(raw, detect(raw)) == shown(raw, expected)


@given(st.text(alphabet=st.sampled_from("19 .,-:$%aBmin\n“”'\"/")))
def test_sightings_lie_inside_the_text_and_hold_words(raw: str) -> None:
    for one in detect(raw):
        assert 0 <= one.start < one.end <= len(raw)
        assert raw[one.start : one.end].strip()


@given(st.text(alphabet=st.sampled_from("19 .,-:$%aBmin\n")))
def test_no_digit_is_both_a_figure_and_a_date(raw: str) -> None:
    sightings = detect(raw)
    for one in sightings:
        for other in sightings:
            assert one is other or one.end <= other.start or other.end <= one.start


def test_on_harder_texts_hardly_anything_is_lost() -> None:
    pairs = [marked_sightings(case["text"]) for case in HARDER]
    wanted = [(raw, one.kind, one.start, one.end) for raw, expected in pairs for one in expected]
    seen = [(raw, one.kind, one.start, one.end) for raw, _ in pairs for one in detect(raw)]
    right = len(set(wanted) & set(seen))
    assert right / len(wanted) >= 0.97
    assert right / len(seen) >= 0.85


SALAD = """
    January Feb. May may 3 31 2019 1990s '90s Monday on in the late early mid- end of between and to or
    - first half quarter year week weeks day ago earlier later last next this that same past following
    few a couple dozen dozens hundred million billions two twenty twenty-five one half third fifth of
    times twice tenfold 10x $ US$5 CNY16 Rs 40 % per cent 5.5 90,000 -3 ½ noon midnight 5pm 12:05 GMT Q3
    H1 FY24 19th century Christmas New Year yesterday tonight spring 61 -year-old years old zero doubled
    only least person before after AndThe communityJust
"""


ANY_TIME = f"{START}(?:{'|'.join(form for form, _ in TIME_FORMS)})"
ANY_FIGURE = "|".join(form for form, _ in FIGURE_FORMS)


@settings(max_examples=500)
@given(st.lists(st.sampled_from(SALAD.split()), max_size=12).map(" ".join))
def test_looking_only_where_words_can_begin_loses_nothing(raw: str) -> None:
    whole_figures = [found.span() for found in re.finditer(ANY_FIGURE, raw, re.IGNORECASE)]
    whole_times = [found.span() for found in re.finditer(ANY_TIME, raw, re.IGNORECASE)]
    assert [found.span() for found in FIGURES.scan(raw)] == whole_figures
    assert [found.span() for found in TIMES.scan(raw)] == whole_times

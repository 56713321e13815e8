"""Words are found exactly where they stand, whatever whitespace the page put between them."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from osclaims.evidence.anchor import Ambiguous, Place, Text, anchor, fold
from osclaims.evidence.folded import SPACES, folded

Unmark: TypeAlias = Callable[[str], tuple[str, list[Place]]]
CASES = yaml.safe_load(Path(__file__).with_name("anchor.yaml").read_text(encoding="utf-8"))
PROSE = st.text(alphabet=st.sampled_from("ab1.,$ \n\u00a0\u2009"), max_size=60)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_words_stand_where_the_case_marks_them(case: dict[str, Any], unmark: Unmark) -> None:
    raw, places = unmark(case["text"])
    expected = [Place(*place) for place in case["places"]] if "places" in case else places
    within = Place(*case["within"]) if "within" in case else None
    found = Text(raw).find(case["words"], within, case.get("prefix"), case.get("suffix"))
    assert found == expected


@given(PROSE, PROSE)
def test_what_is_found_reads_as_the_words_that_were_looked_for(raw: str, words: str) -> None:
    if fold(words):
        assert all(fold(place.of(raw)) == fold(words) for place in Text(raw).find(words))


@given(PROSE, st.data())
def test_any_stretch_between_spaces_is_found_where_it_was_taken(raw: str, data: st.DataObject) -> None:
    tokens = [Place(*token.span()) for token in re.finditer(r"[^\s]+", raw)]
    grouped = re.search(r"\d[\u00a0\u2009]\d{3}", raw)
    if tokens and not grouped:
        first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(tokens) - 1)] * 2)))
        stretch = Place(tokens[first].start, tokens[last].end)
        assert stretch in Text(raw).find(stretch.of(raw))
        assert stretch in Text(raw).find(stretch.of(raw), within=stretch)
        assert Text(raw).next_passage(stretch.of(raw), stretch.start) == stretch


@given(PROSE, st.data())
def test_spaces_round_words_change_nothing_of_where_they_are_found(raw: str, data: st.DataObject) -> None:
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(raw))] * 2)))
    words = raw[first:last].strip()
    if words:
        assert Text(raw).find(words) == Text(raw).find(f" {words}\n")
        assert Text(raw).find(words, Place(first, last)) == Text(raw).find(f" {words}", Place(first, last))
        assert Text(raw).next_passage(words, first) == Text(raw).next_passage(f" {words}", first)


@given(PROSE)
def test_line_and_column_lead_back_to_the_offset(raw: str) -> None:
    text = Text(raw)
    lines = raw.split("\n")
    for offset in range(len(raw)):
        line, column = text.line_of(offset), text.column_of(offset)
        assert sum(len(before) + 1 for before in lines[: line - 1]) + column - 1 == offset


def test_lines_end_alike_on_every_system() -> None:
    text = Text("a\r\nb\rc\nd")
    assert [text.line_of(text.raw.index(letter)) for letter in "abcd"] == [1, 2, 3, 4]
    assert text.column_of(text.raw.index("d")) == 1


def test_passages_follow_each_other() -> None:
    text = Text("First one.\n\n Second\u00a0one.Third.")
    first = text.next_passage("First one.", 0)
    assert first == Place(0, 10)
    second = text.next_passage("Second one.", first.end)
    assert second == Place(13, 24)
    assert text.next_passage("Third.", second.end) == Place(24, 30)
    assert text.next_passage("Third.", first.end) is None
    assert text.next_passage("First one", 10) is None


def test_a_passage_does_not_cut_a_figure_in_two() -> None:
    assert Text("It cost 5.576 million").next_passage("It cost 5.5", 0) is None


def test_an_excerpt_that_stands_twice_is_refused_with_its_places() -> None:
    with pytest.raises(Ambiguous, match="stands 2 times; give a prefix or a suffix") as refused:
        anchor("six", "five or six or six")
    assert refused.value.places == [Place(8, 11), Place(15, 18)]
    assert anchor("six", "five or six or six", prefix="five or") == Place(8, 11)


@pytest.mark.parametrize("blank", ["", " ", "\u00a0\n"])
def test_a_blank_excerpt_is_a_mistake_of_the_caller(blank: str) -> None:
    with pytest.raises(ValueError, match="no words to look for"):
        anchor(blank, "text")
    with pytest.raises(ValueError, match="no words to look for"):
        Text("text").next_passage(blank, 0)


def test_context_is_cut_at_the_ends_of_the_text() -> None:
    text = Text("x" * 40 + "WORDS" + "yz")
    assert text.context(Place(40, 45)) == ("x" * 32, "yz")


@pytest.mark.parametrize(
    ("raw", "words", "expected"),
    [
        ("Mr. Lee left. It rose 5.5 points. Then it fell.", "5.5", "It rose 5.5 points."),
        ("He said so on Feb. 14. Others did not.", "Feb. 14", "He said so on Feb. 14."),
        ("The U.S. Senate voted 51 to 49. It passed.", "51", "The U.S. Senate voted 51 to 49."),
        ("It drew gains in the townJust a week later it fell.", "a week", "Just a week later it fell."),
        ("Charts in the United StatesBy January 31, it stood.", "January 31", "By January 31, it stood."),
        ("We like DeepSeek and the iPhone. They sell.", "iPhone", "We like DeepSeek and the iPhone."),
        ("They left.Then 20 returned. End.", "20", "Then 20 returned."),
        ("“We won,” he said. “All 12 of us.” She left.", "12", "“All 12 of us.”"),
        ("A headline\nA first line with 7 in it\n", "7", "A first line with 7 in it"),
        ("One. Two. Three.", "One. Two", "One. Two."),
    ],
)
def test_a_sentence_is_found_round_its_words(raw: str, words: str, expected: str) -> None:
    start = raw.index(words)
    text = Text(raw)
    assert text.sentence(Place(start, start + len(words))).of(raw) == expected


@given(PROSE, PROSE)
def test_standing_once_is_having_one_place(raw: str, words: str) -> None:
    if fold(words):
        assert Text(raw).stands_once(words) == (len(Text(raw).find(words)) == 1)


@given(st.text(alphabet=st.sampled_from("ab \n\t\r\u00a0\u2009\u2028\x1c\x85"), max_size=30))
def test_folding_a_text_shrinks_its_gaps_and_keeps_them(raw: str) -> None:
    assert Text(raw).folded.text == re.sub(r"\s+", " ", raw)


def test_every_space_of_unicode_folds() -> None:
    spaces = {chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()}
    assert set(SPACES) | {" "} == spaces


@given(st.text(alphabet=st.sampled_from("ab \n\u00a0\u2028"), max_size=30))
def test_every_word_of_a_folded_text_stands_where_it_stood(raw: str) -> None:
    text = folded(raw)
    for found in re.finditer(r"\S+", text.text):
        place = text.place(found.start(), len(found.group()))
        assert place.of(raw) == found.group()
        assert text.offset(place.start) == found.start()

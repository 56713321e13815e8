"""Two wordings are told apart word by word, and nothing that matters hides behind their likeness."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from osclaims.evidence.collate import Collation, collate, rendering
from osclaims.evidence.wording import GAP

CASES = yaml.load(
    Path(__file__).with_name("collate.yaml").read_text(encoding="utf-8"),
    yaml.BaseLoader,  # noqa: S506 - it makes strings only, and `no` is a word here
)
MIRRORED = {"addition": "omission", "omission": "addition"}
VOCABULARY = (
    "the a model we they can not may don't cost 5 six [...] … [sic] open-source labour Labor, $5 of "
    "dollars A$5 minus 5th first third March No. and half twice doubled"
)
WORDS = st.sampled_from([*VOCABULARY.split(), GAP])
SENTENCES = st.lists(WORDS, max_size=14).map(" ".join)


def edits_of(collation: Collation) -> list[list[str]]:
    return [[edit.class_, edit.a, edit.b] for edit in collation.edits]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_each_difference_has_its_class(case: dict[str, Any]) -> None:
    collation = collate(case["a"], case["b"])
    assert edits_of(collation) == case["edits"]
    assert rendering(collation) == case["rendering"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_the_other_way_round_is_the_mirror(case: dict[str, Any]) -> None:
    turned = [[MIRRORED.get(class_, class_), b, a] for class_, a, b in case["edits"]]
    assert sorted(edits_of(collate(case["b"], case["a"]))) == sorted(turned)


@given(SENTENCES, SENTENCES)
def test_every_collation_is_the_mirror_of_its_reverse(a: str, b: str) -> None:
    there, back = collate(a, b), collate(b, a)
    turned = [[MIRRORED.get(edit.class_, edit.class_), edit.b, edit.a] for edit in back.edits]
    assert sorted(edits_of(there)) == sorted(turned)
    assert rendering(there) == rendering(back)


@given(SENTENCES)
def test_a_wording_does_not_differ_from_itself(a: str) -> None:
    assert collate(a, a).edits == ()


@given(SENTENCES, SENTENCES)
def test_the_edits_turn_one_wording_into_the_other(a: str, b: str) -> None:
    collation = collate(a, b)
    changed_a = {at for edit in collation.edits for at in range(*edit.at_a)}
    added = {edit.at_b[0]: edit for edit in collation.edits if edit.b}
    kept = [word for at, word in enumerate(collation.words_a) if at not in changed_a]
    rebuilt: list[str] = []
    while len(rebuilt) < len(collation.words_b):
        edit = added.get(len(rebuilt))
        rebuilt += collation.words_b[slice(*edit.at_b)] if edit else [kept.pop(0)]
    assert tuple(rebuilt) == collation.words_b
    assert kept == []


@given(SENTENCES, SENTENCES)
def test_the_rows_hold_both_wordings_whole(a: str, b: str) -> None:
    collation = collate(a, b)
    assert "".join("".join(row.a for row in collation.rows).split()) == "".join(a.split())
    assert "".join("".join(row.b for row in collation.rows).split()) == "".join(b.split())


SPEECH = "we they think the deal will work today and you may say so"
PLAIN = st.lists(st.sampled_from(SPEECH.split()), min_size=1)


@given(PLAIN, st.data())
def test_a_not_put_in_is_always_a_negation(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words)))
    negated = [*words[:at], "not", *words[at:]]
    assert "negation" in {edit.class_ for edit in collate(" ".join(words), " ".join(negated)).edits}


@given(PLAIN, st.data(), st.integers(2, 10**6), st.integers(1, 10**6))
def test_another_number_is_always_a_number(words: list[str], data: st.DataObject, one: int, by: int) -> None:
    at = data.draw(st.integers(0, len(words)))
    a, b = ([*words[:at], str(number), *words[at:]] for number in (one, one + by))
    assert "number" in {edit.class_ for edit in collate(" ".join(a), " ".join(b)).edits}

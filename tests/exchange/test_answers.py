"""What assistants are told: the words, the place, and whether a sentence may be quoted at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from osclaims.base import KnowledgeBase, UnknownNameError
from osclaims.base.excerpts import check_excerpt
from osclaims.exchange import answers

GIVEN = yaml.safe_load(Path(__file__).with_name("excerpts.yaml").read_text(encoding="utf-8"))
Json = dict[str, Any]


@pytest.fixture
def ferry(written: Callable[[list[Json]], KnowledgeBase], source: Callable[..., Json]) -> KnowledgeBase:
    """The sources of the cases, with the mayor's words as the one recorded quotation."""
    records = [source(id_, text, annotated="parts") for id_, text in GIVEN["sources"].items()]
    at = {"in_source": "times", "in_passage": "1"}
    passage = GIVEN["sources"]["times"].splitlines()[0]
    records += [
        {"table": "entities", "typed": {"id": "ada", "name": "Ada Byron"}},
        {"table": "entities", "typed": {"id": "bob", "name": "Bob"}},
        {"table": "passages", "typed": {**at, "passage": passage}},
        {"table": "claims", "typed": {**at, "id": "lost", "speaker": "ada", "quote": "We lost 42 people"}},
    ]
    return written(records)


@pytest.mark.parametrize("case", GIVEN["cases"], ids=lambda case: f"{case['verdict']}: {case['words']!r}")
def test_words_are_held_against_every_source(case: Json, ferry: KnowledgeBase) -> None:
    found = check_excerpt(case["words"], ferry.ledger, case.get("from"), case.get("by"))
    assert found.verdict == case["verdict"]
    assert [each.source.id for each in found.printed] == ([case["source"]] if "source" in case else [])


def test_words_that_are_none_are_refused(ferry: KnowledgeBase) -> None:
    with pytest.raises(ValueError, match="no words"):
        check_excerpt(' “” " ', ferry.ledger)


def test_every_excerpt_of_the_shipped_base_is_found_verbatim_in_its_source(shipped: KnowledgeBase) -> None:
    for claim in shipped.claims():
        assert check_excerpt(claim.excerpt.exact, shipped.ledger, claim.source).verdict == "verbatim"


def test_an_answer_cites_source_line_and_words(shipped: KnowledgeBase) -> None:
    told = answers.checked(shipped, "cost only US$5.5 million", None, None)
    (printed,) = told["printed"]
    source = shipped.sources[printed["source"]]
    assert (
        source.text.raw[printed["start"] : printed["end"]] == printed["exact"] == "cost only US$5.5 million"
    )
    assert printed["line"] == source.text.line_of(printed["start"])
    assert printed["claims"] == ["scmp-debate/v3-training-cost"]
    assert told["sources"][0]["publisher"] == "South China Morning Post"


def test_an_answer_is_no_longer_than_was_asked_for_and_says_how_much_there_is(shipped: KnowledgeBase) -> None:
    told = answers.list_claims(shipped, 3, topic="cost")
    assert len(told["claims"]) == 3
    assert told["found"] == len(shipped.claims(topic="cost"))
    assert all(claim["sentence"] for claim in told["claims"])


def test_conflicts_come_with_the_claims_on_every_side(shipped: KnowledgeBase) -> None:
    told = answers.find_conflicts(shipped, subject="deepseek-r1")
    given = {claim["id"] for claim in told["claims"]}
    assert given == {claim for finding in told["findings"] for claim in finding["claims"]}


def test_quotations_claims_and_comparisons_answer_as_the_commands_do(shipped: KnowledgeBase) -> None:
    said = answers.quotations(shipped, "tsai")
    assert [each["utterance"] for each in said["utterances"]] == [u.id for u in shipped.quotations("tsai")]
    shown = answers.show_claim(shipped, "scmp-debate/v3-training-cost")
    assert shown["findings"][0]["id"] == "subject/deepseek-models/training-cost"
    compared = answers.compare(shipped, "deepseek-v3", "training-cost")
    assert compared["questions"][0]["answers"]["scmp-debate"] == ["only US$5.5 million"]


def test_every_answer_is_plain_json_without_empty_keys(shipped: KnowledgeBase) -> None:
    told = answers.list_claims(shipped, 500)
    assert json.loads(json.dumps(told)) == told
    assert all(value not in (None, "", [], {}) for claim in told["claims"] for value in claim.values())


@pytest.mark.parametrize("name", ["", " "])
def test_a_name_that_is_empty_is_nobody_s(name: str, shipped: KnowledgeBase) -> None:
    with pytest.raises(UnknownNameError, match="no speaker"):
        answers.quotations(shipped, name)


@pytest.mark.parametrize("name", ["nowhere", "../../etc/passwd", "yicai/../scmp-tsai"])
def test_a_source_is_given_by_its_id_alone(name: str, shipped: KnowledgeBase) -> None:
    with pytest.raises(UnknownNameError):
        answers.source_text(shipped, name)

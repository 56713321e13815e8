"""An assistant's own client, over stdin and stdout, is given answers that it can cite."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from osclaims.base import KnowledgeBase

Json = dict[str, Any]

CALLS: list[tuple[str, Json]] = [
    ("list_claims", {"topic": "cost", "limit": 500}),
    ("find_conflicts", {"topic": "cost"}),
    ("quotations", {"speaker": "tsai"}),
    ("show_claim", {"id": "scmp-debate/v3-training-cost"}),
    ("compare", {"subject": "deepseek-r1"}),
    ("check_excerpt", {"excerpt": "cost only US$5.6 million to train"}),
    ("show_claim", {"id": "scmp-debate/v3-training-costs"}),
    ("list_claims", {"kind": "rumour"}),
    ("list_claims", {"topics": "cost"}),
]
ADDRESSES = [
    "osclaims://sources/yicai",
    "osclaims://sources/nowhere",
    "osclaims://sources/..%2Fdata%2Fclaims.yaml",
]


@pytest.fixture(scope="module")
def seen(ask: Callable[..., Json], base: KnowledgeBase) -> Json:
    return ask("mcp", base.ledger.root, json.dumps(CALLS), json.dumps(ADDRESSES))


def test_the_six_tools_only_read(seen: Json) -> None:
    names = {"list_claims", "find_conflicts", "quotations", "show_claim", "compare", "check_excerpt"}
    assert seen["tools"] == {name: [True, False] for name in names}
    assert "never rules on what is true" in seen["instructions"]


def test_every_source_is_a_resource_with_its_text(seen: Json, base: KnowledgeBase) -> None:
    assert list(seen["resources"]) == [f"osclaims://sources/{id_}" for id_ in base.sources]
    assert all(told.startswith("The text of a source") for told in seen["resources"].values())
    assert seen["texts"][0] == base.sources["yicai"].text.raw


def test_no_address_leads_anywhere_else(seen: Json) -> None:
    assert all("error" in text for text in seen["texts"][1:])


def test_the_answers_hold_what_the_base_holds(seen: Json, base: KnowledgeBase) -> None:
    listed, differing, quoted, shown, compared, checked, *_ = seen["answers"]
    assert [claim["id"] for claim in listed["claims"]] == [claim.id for claim in base.claims(topic="cost")]
    assert differing["found"] == len(base.findings(least="variant", topic="cost"))
    assert len(quoted["utterances"]) == len(base.quotations("tsai"))
    assert shown["claims"][0]["excerpt"]["exact"] in base.sources["scmp-debate"].text.raw
    assert len(compared["questions"]) == len(base.compare("deepseek-r1"))
    assert (checked["verdict"], checked["printed"][0]["line"]) == ("altered", 19)


def test_what_is_not_there_is_said_in_our_words(seen: Json) -> None:
    missing, invalid, unknown = seen["answers"][-3:]
    assert "did you mean scmp-debate/v3-training-cost" in missing["error"]
    assert "kind" in invalid["error"]
    assert "topics" in unknown["error"]
    assert "Traceback" not in missing["error"] + invalid["error"] + unknown["error"]

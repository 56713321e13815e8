"""A claim shown whole: its sentence, its reading, the findings it stands in and what people ruled on them."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from rich.console import Console

from osclaims.base import KnowledgeBase, load
from osclaims.base.rulings import fingerprint
from osclaims.report.terminal.detail import details

CLAIM = {"id": "pays", "subject": "acme", "property": "cost"}
SOURCES = {
    "paper": [
        {
            "passage": "It rains. Acme pays US$5 million. It is fine.",
            "claims": [{**CLAIM, "excerpt": "Acme pays US$5 million", "value": "US$5 million"}],
        }
    ],
    "sheet": [{"passage": "Acme pays US$9 million.", "claims": [{**CLAIM, "value": "US$9 million"}]}],
}
FINDING = "value/acme/cost"


@pytest.fixture
def base(base_of: Callable[..., KnowledgeBase]) -> KnowledgeBase:
    return base_of(**SOURCES)


def test_the_sentence_is_shown_with_the_claim_s_words_marked_and_read(base: KnowledgeBase) -> None:
    shown = shows(base, "paper/pays")
    assert "statement Acme pays ‹US$5 million›. seeds/paper.txt:1" in shown
    assert "5,000,000 USD" in shown
    assert f"conflict Acme, cost {FINDING}" in shown


def test_a_ruling_is_shown_with_who_made_it_when_and_why(base: KnowledgeBase) -> None:
    seen = {claim.id: fingerprint(claim) for claim in base.claims()}
    ruled = rule(base.ledger.root, FINDING, seen)
    assert "ruled explained by Ann Lee, 2024-05-06: One counts the rent." in shows(ruled, "paper/pays")
    assert "lapsed" not in shows(ruled, FINDING)


def test_a_ruling_on_other_words_is_shown_as_lapsed(base: KnowledgeBase) -> None:
    ruled = rule(base.ledger.root, FINDING, {"paper/pays": "0" * 12, "sheet/pays": "0" * 12})
    assert "One counts the rent. (lapsed: what it was made on has changed)" in shows(ruled, "sheet/pays")


def test_a_ruling_whose_finding_is_gone_is_still_told(base: KnowledgeBase) -> None:
    ruled = rule(base.ledger.root, "value/bolt/cost", {"paper/pays": "0" * 12})
    assert "value/bolt/cost, which is found no more: ruled explained" in shows(ruled, "paper/pays")
    assert "found no more" not in shows(ruled, "sheet/pays")


def test_a_ruling_whose_finding_is_gone_is_a_problem_where_it_names_it(base: KnowledgeBase) -> None:
    ruled = rule(base.ledger.root, "value/bolt/cost", {"paper/pays": "0" * 12})
    assert [str(problem) for problem in ruled.problems] == [
        "data/rulings.yaml:4:12: no finding 'value/bolt/cost' (its claims are now in 'value/acme/cost')"
    ]
    (unknown,) = rule(base.ledger.root, "name/bolt", {"paper/pays": "0" * 12}).problems
    assert unknown.hint == "take the ruling out"
    assert rule(base.ledger.root, FINDING, {}).problems == ()


def test_a_ruling_may_be_on_a_claim_that_is_refused(base: KnowledgeBase) -> None:
    claims = base.ledger.root / "data/claims.yaml"
    claims.write_text(
        claims.read_text("utf-8").replace("value: US$9 million", "value: US$8 million"), "utf-8"
    )
    (problem,) = rule(base.ledger.root, FINDING, {}).problems
    assert problem.at.file == "data/claims.yaml"


def rule(root: Path, finding: str, seen: dict[str, str]) -> KnowledgeBase:
    """The base with a ruling."""
    ruling = {"finding": finding, "verdict": "explained", "because": "One counts the rent.", "seen": seen}
    rulings = {"rulings": [{**ruling, "by": "Ann Lee", "on": "2024-05-06"}]}
    (root / "data/rulings.yaml").write_text(yaml.safe_dump(rulings), encoding="utf-8")
    return load(root)


def shows(base: KnowledgeBase, id_: str) -> str:
    """What `show` prints, on one line."""
    screen = Console(file=io.StringIO(), width=200, markup=False, highlight=False)
    screen.print(details(*base.look_up(id_), base, 200))
    assert isinstance(screen.file, io.StringIO)
    return " ".join(screen.file.getvalue().split())

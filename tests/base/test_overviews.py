"""What looks across a base: dates in order, answers by source, entities counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from osclaims.base import KnowledgeBase, UnknownNameError
from osclaims.base.entities import told

PAPER = [
    {
        "passage": "Acme opened on May 4, 2021, closed in 2022 and pays US$5 million until 2030.",
        "claims": [
            {"id": "opened", "subject": "acme", "property": "launched", "value": "May 4, 2021"},
            {"id": "closed", "subject": "acme", "property": "launched", "value": "2022"},
            {"id": "pays", "subject": "acme", "property": "cost", "value": "US$5 million", "until": "2030"},
        ],
    },
    {
        "passage": "Acme pays US$2 million for input, Bolt less; Ann Lee said “It is ours” in 2021.",
        "claims": [
            {
                "id": "input",
                "subject": "acme",
                "property": "cost",
                "value": "US$2 million",
                "direction": "input",
            },
            {"id": "less", "subject": "bolt", "relation": "lower-than", "object": "acme", "words": "less"},
            {"id": "ours", "speaker": "ann-lee", "quote": "It is ours", "on": "2021"},
        ],
    },
]
SHEET = [
    {
        "passage": "Acme pays US$9 million; that, Bolt said, was before last week.",
        "claims": [
            {
                "id": "pays",
                "subject": "acme",
                "property": "cost",
                "value": "US$9 million",
                "asserted-by": "bolt",
            },
            {"id": "when", "subject": "bolt", "property": "launched", "value": "before last week"},
        ],
    }
]


@pytest.fixture
def base(base_of: Callable[..., KnowledgeBase]) -> KnowledgeBase:
    return base_of(paper=PAPER, sheet=SHEET)


def test_dates_stand_in_the_order_of_time_with_the_shorter_first(base: KnowledgeBase) -> None:
    """2021 and May 4, 2021 do not begin together; what has no beginning stands where it ends."""
    assert [(dated.claim.id, dated.role) for dated in base.timeline()] == [
        ("paper/ours", "on"),
        ("paper/opened", "value"),
        ("paper/closed", "value"),
        ("sheet/when", "value"),
        ("paper/pays", "until"),
    ]


def test_a_timeline_is_of_the_claims_that_fulfil_its_conditions(base: KnowledgeBase) -> None:
    assert {dated.claim.id for dated in base.timeline(source="sheet")} == {"sheet/when"}


def test_one_question_gathers_the_answers_of_every_source_and_its_findings(base: KnowledgeBase) -> None:
    (cost,) = [q for q in base.compare("Acme", "cost") if not q.qualifiers]
    assert {source: [a.id for a in answers] for source, answers in cost.answers.items()} == {
        "paper": ["paper/pays"],
        "sheet": ["sheet/pays"],
    }
    assert cost.severity == "variant"  # 5 and 9 million, but only one says until when
    assert cost.findings[0].id == "value/acme/cost"


def test_a_stated_qualifier_asks_a_question_of_its_own(base: KnowledgeBase) -> None:
    assert [dict(q.qualifiers) for q in base.compare("acme", "cost")] == [{}, {"direction": "input"}]


def test_a_subject_is_compared_alone_or_with_what_lies_in_it(base: KnowledgeBase) -> None:
    assert base.compare("makers") == []
    inside = base.compare("makers", inside=True)
    assert {question.subject for question in inside} == {"acme", "bolt"}
    assert {question.kind for question in inside if question.subject == "bolt"} == {"comparison", "statement"}


def test_nobody_called_so_is_said(base: KnowledgeBase) -> None:
    with pytest.raises(UnknownNameError, match="did you mean acme"):
        base.compare("acmee")
    with pytest.raises(UnknownNameError, match="did you mean makers"):
        base.compare("maker", inside=True)
    with pytest.raises(UnknownNameError, match="no type 'firm'"):
        told(base.ledger, type_="firm")


def test_entities_are_counted_as_what_is_told_of_and_who_speaks(base: KnowledgeBase) -> None:
    counted = {each.entity.id: (each.about, each.said) for each in told(base.ledger)}
    assert counted == {"ann-lee": (0, 1), "makers": (0, 0), "acme": (6, 0), "bolt": (2, 1)}


def test_entities_are_chosen_by_type_and_by_what_they_lie_in(base: KnowledgeBase) -> None:
    assert [each.entity.id for each in told(base.ledger, type_="Company")] == ["acme", "bolt"]
    assert [each.entity.id for each in told(base.ledger, within="The makers")] == ["makers", "acme", "bolt"]
    assert [each.entity.id for each in told(base.ledger, type_="company", within="bolt")] == ["bolt"]

"""What holds of findings whatever the claims are."""

from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from osclaims.engines.memory import run
from osclaims.model.claim import Excerpt, Statement
from osclaims.model.finding import SEVERITIES, Finding
from osclaims.model.vocabulary import Entity, Property, Vocabulary
from osclaims.rules import RULES
from osclaims.rules.rule import Context
from osclaims.values.read import read_value

ENTITIES = {
    "fleet": Entity("fleet", "The fleet"),
    "aurora": Entity("aurora", "Aurora", within="fleet"),
    "borealis": Entity("borealis", "Borealis", within="fleet"),
    "tower": Entity("tower", "The tower"),
}
PROPERTIES = {
    "cost": Property("cost", "money", values="one", qualifiers=("phase",)),
    "crew": Property("crew", "count", values="one", exact=True),
    "launched": Property("launched", "date", values="one"),
    "colour": Property("colour", "text", values="many"),
}
PRINTED = {
    "cost": [
        "US$5.5 million",
        "$5.576 million",
        "US$5.6 million",
        "about US$5 million",
        "€5.5 million",
        "over US$90",
    ],
    "crew": ["42", "45", "forty-two", "dozens", "about 40", "4,200"],
    "launched": ["20 January 2025", "January 2025", "27 January 2025", "late 2024", "2025"],
    "colour": ["red", "blue"],
}
CONTEXT = Context(Vocabulary(ENTITIES, PROPERTIES), {"a": "House", "b": "House", "c": "Other"})
CLAIM_RULES = [rule for rule in RULES if rule.items == "claims"]


@st.composite
def statements(draw: st.DrawFn, sources: str = "abc") -> list[Statement]:
    made = []
    for at in range(draw(st.integers(0, 9))):
        property_ = draw(st.sampled_from(sorted(PROPERTIES)))
        printed = draw(st.sampled_from(PRINTED[property_]))
        source = draw(st.sampled_from(sources))
        phase = draw(st.sampled_from(["", "first", "second"])) if property_ == "cost" else ""
        definition = PROPERTIES[property_]
        value = read_value(printed, definition.kind, currency={"$": "USD"}, exact=definition.exact)
        made.append(
            Statement(
                id=f"{source}/c{at}",
                source=source,
                excerpt=Excerpt.of(printed),
                asserted_by=draw(st.sampled_from([None, "aurora"])),
                subject=draw(st.sampled_from(sorted(ENTITIES))),
                property=property_,
                printed=printed,
                value=value,
                qualifiers={"phase": phase} if phase else {},
            )
        )
    return made


def findings(claims: list[Statement]) -> list[Finding]:
    return [finding for rule in CLAIM_RULES for finding in run(rule, claims, CONTEXT)]


def differing_pairs(found: list[Finding]) -> set[tuple[str, frozenset[str]]]:
    """The pairs that differ in figure, date or entity, with the finding that says so."""
    return {
        (finding.id, frozenset((a, b)))
        for finding in found
        for difference in finding.differs
        if difference.severity in {"conflict", "discrepancy"}
        for first, second in combinations(finding.positions, 2)
        if {difference.between[0], difference.between[1]} <= {first.claims[0], second.claims[0]}
        for a in first.claims
        for b in second.claims
    }


@given(statements(), st.randoms(use_true_random=False))
def test_the_order_of_claims_never_changes_findings(claims: list[Statement], chance: random.Random) -> None:
    shuffled = list(claims)
    chance.shuffle(shuffled)
    assert sorted(map(repr, findings(shuffled))) == sorted(map(repr, findings(claims)))


@given(statements(), statements())
def test_a_pair_that_differs_still_differs_when_claims_are_added(
    few: list[Statement], more: list[Statement]
) -> None:
    more = [claim for claim in more if claim.id not in {known.id for known in few}]
    assert differing_pairs(findings(few)) <= differing_pairs(findings(few + more))


@given(statements())
def test_a_pair_stands_in_at_most_one_finding_of_the_conflict_side(claims: list[Statement]) -> None:
    seen: dict[frozenset[str], str] = {}
    for finding in findings(claims):
        if finding.severity == "agreement":
            continue
        for pair in {frozenset(difference.between) for difference in finding.differs}:
            assert seen.setdefault(pair, finding.id) == finding.id


@given(statements(sources="a"))
def test_one_source_alone_agrees_with_nobody_and_shares_no_figure(claims: list[Statement]) -> None:
    assert not [finding for finding in findings(claims) if finding.rule in {"subject", "agreement"}]


@given(statements())
def test_ids_are_unique_and_every_finding_says_why(claims: list[Statement]) -> None:
    found = findings(claims)
    assert len({finding.id for finding in found}) == len(found)
    for finding in found:
        assert finding.because
        assert finding.severity in SEVERITIES
        assert all(difference.because for difference in finding.differs)
        assert set(finding.sources) == {id_.split("/")[0] for id_ in finding.claims}

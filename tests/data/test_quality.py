"""What holds of the base that ships: beside an article, nothing is missing and nothing is said twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator
from pathlib import Path

import pytest

from osclaims.base import KnowledgeBase, load
from osclaims.evidence.place import Place
from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.values.value import Entity

ROOT = Path(__file__).parents[2]
LONG, FAR = 120, 130
"""Characters from which on a passage is long, and of an excerpt beside the claim's own words."""


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return load(ROOT)


def test_check_finds_no_problem(base: KnowledgeBase) -> None:
    assert [str(problem) for problem in base.problems] == []
    assert base.ledger.refused == 0


def test_every_figure_date_and_quotation_is_recorded(base: KnowledgeBase) -> None:
    assert len(base.coverage) == 4
    for coverage in base.coverage.values():
        missing = [seen.place.of(coverage.source.text.raw) for seen in coverage.missing]
        assert (missing, coverage.gaps, coverage.share) == ([], (), 1.0), coverage.source.id


def test_every_source_is_read_whole_with_nothing_left_over(base: KnowledgeBase) -> None:
    for source in base.sources.values():
        assert source.annotated == "whole"
        laid = [passage.place for passage in base.ledger.passages if passage.source == source.id]
        outside = source.text.raw
        for place in reversed(laid):
            outside = outside[: place.start] + outside[place.end :]
        assert outside.strip() == ""


def test_a_reason_is_given_for_every_passage_without_a_claim(base: KnowledgeBase) -> None:
    for passage in base.ledger.passages:
        assert bool(passage.claims) != bool(passage.waived), passage.place
        assert passage.waived != "repeats" or passage.of


def test_no_excerpt_is_a_long_passage_when_a_few_words_carry_the_claim(base: KnowledgeBase) -> None:
    """An excerpt that is a whole long passage is mostly the claim's own words."""
    passages = {passage.place for passage in base.ledger.passages}
    for claim in base.ledger.claims.values():
        excerpt = Place(claim.excerpt.start, claim.excerpt.end)
        if excerpt in passages and len(claim.excerpt.exact) > LONG:
            assert len(words(claim)) < len(claim.excerpt.exact) / 2, claim.id


def test_no_excerpt_wanders_far_from_what_is_claimed(base: KnowledgeBase) -> None:
    """Beside its own words an excerpt holds what they are said of, which is no more than a clause or two."""
    far = {claim.id: len(words(claim)) for claim in base.ledger.claims.values()}
    assert {id_: length for id_, length in far.items() if length > FAR} == {}


def words(claim: AnyClaim) -> str:
    """The excerpt without the claim's own words."""
    text = claim.excerpt.exact
    for place in sorted(claim.words_at, reverse=True):
        start, end = place.start - claim.excerpt.start, place.end - claim.excerpt.start
        text = text[: max(0, start)] + text[end:]
    return " ".join(text.split())


def test_no_two_claims_say_the_same_of_the_same_words(base: KnowledgeBase) -> None:
    said = Counter(content(claim) for claim in base.ledger.claims.values())
    assert [claim for claim, times in said.items() if times > 1] == []


def content(claim: AnyClaim) -> Hashable:
    """What a claim says, and of which words."""
    match claim:
        case Statement():
            scope = (*sorted(claim.qualifiers.items()), claim.times)
            return (claim.source, claim.words_at, claim.subject, claim.property, scope)
        case Quotation():
            return (claim.source, claim.words_at, claim.speaker, claim.parts)
        case Comparison():
            scope = (*sorted(claim.qualifiers.items()), claim.times)
            others = (claim.object, claim.object_as, claim.property, scope)
            return (claim.source, claim.words_at, claim.subject, claim.relation, others)


def test_every_entity_and_every_property_is_used(base: KnowledgeBase) -> None:
    vocabulary, used = base.ledger.vocabulary, set(uses(base))
    used |= {ancestor for id_ in set(used) for ancestor in vocabulary.ancestors(id_)}
    assert set(vocabulary.entities) - used == set()
    properties = {c.property for c in base.ledger.claims.values() if not isinstance(c, Quotation)}
    assert set(vocabulary.properties) - properties == set()


def uses(base: KnowledgeBase) -> Iterator[str]:
    """The ids that claims name."""
    for claim in base.ledger.claims.values():
        yield claim.asserted_by or ""
        match claim:
            case Statement():
                yield claim.subject
                yield from claim.qualifiers.values()
                yield claim.value.id if isinstance(claim.value, Entity) else ""
            case Quotation():
                yield from (claim.speaker, claim.occasion or "")
            case Comparison():
                yield from (claim.subject, claim.object or "")


def test_every_alias_is_printed_somewhere(base: KnowledgeBase) -> None:
    printed = " ".join(" ".join(source.text.raw.split()) for source in base.sources.values())
    aliases = {alias for entity in base.ledger.vocabulary.entities.values() for alias in entity.aliases}
    assert {alias for alias in aliases if alias not in printed} == set()


def test_renditions_are_of_one_speaker_on_one_occasion(base: KnowledgeBase) -> None:
    claims = base.ledger.claims
    linked = [c for c in claims.values() if isinstance(c, Quotation) and c.rendition_of]
    assert len(linked) > 10
    for claim in linked:
        assert isinstance(claim, Quotation)
        root = claims[claim.utterance]
        assert isinstance(root, Quotation)
        assert root.rendition_of is None
        assert root.utterance == root.id
        assert (root.speaker, root.occasion) == (claim.speaker, claim.occasion)


def test_every_quotation_inside_marks_keeps_the_source_s_words(base: KnowledgeBase) -> None:
    for claim in base.ledger.claims.values():
        if isinstance(claim, Quotation) and claim.form in {"direct", "partial"}:
            raw = base.sources[claim.source].text.raw
            stands = [" ".join(place.of(raw).split()) for place in claim.words_at]
            assert stands == list(claim.parts), claim.id


def test_every_value_reads_or_says_why_it_does_not(base: KnowledgeBase) -> None:
    unread = {
        claim.id: claim.unresolved
        for claim in base.ledger.claims.values()
        if isinstance(claim, Statement) and claim.value is None
    }
    assert all(unread.values())


def test_every_tension_is_between_claims_that_there_are(base: KnowledgeBase) -> None:
    claims = base.ledger.claims
    for tension in base.ledger.tensions:
        members = [
            id_
            for id_ in claims
            for linked in tension.claims
            if id_ == linked or id_.startswith(linked + "/")
        ]
        assert len(members) >= len(tension.claims) >= 2
        assert len(tension.because.split()) > 5

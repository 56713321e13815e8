"""However a base is spoilt, reading it ends in problems that a person can act on, or in a sound base."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeAlias

from osclaims.base import KnowledgeBase
from osclaims.loading.load import load_ledger
from osclaims.report.contracts import claim_json, problem_json
from osclaims.report.safe import visible


class Mutation(Protocol):
    """One spoilt file of the base at `root`."""

    name: str
    file: str
    content: bytes
    root: Path


Mutations: TypeAlias = Callable[[int], list[Mutation]]
LONGEST = 2_000
"""Characters of a message that are still a message."""


def test_every_spoilt_base_ends_in_problems_or_in_a_sound_base(mutations: Mutations) -> None:
    spoilt = mutations(2)
    assert len(spoilt) >= 200
    told = [told_of(mutation) for mutation in spoilt]
    assert sum(told) >= 150


def told_of(mutation: Mutation) -> bool:
    """Whether reading a spoilt base reports problems; each of them, or else every claim, is sound."""
    ledger = load_ledger(mutation.root, {mutation.file: mutation.content})
    for problem in ledger.problems:
        assert problem.message, mutation.name
        assert problem.at.file, mutation.name
        assert len(str(problem)) < LONGEST, mutation.name
        assert problem_json(problem), mutation.name
    for claim in ledger.claims.values():
        text = ledger.sources[claim.source].text.raw
        assert text[claim.excerpt.start : claim.excerpt.end] == claim.excerpt.exact, mutation.name
    return bool(ledger.problems)


def test_what_is_left_of_a_spoilt_base_still_answers(mutations: Mutations) -> None:
    for mutation in mutations(2)[::7]:
        base = KnowledgeBase(load_ledger(mutation.root, {mutation.file: mutation.content}))
        base.findings()
        base.agreements()
        for claim in base.claims():
            assert visible(claim_json(claim)["excerpt"]["exact"]), mutation.name

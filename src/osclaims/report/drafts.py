"""Drafts as the YAML of a claims file, ready to be edited: what is known about each claim stands above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from osclaims.base.draft import DraftClaim, DraftPassage
from osclaims.loading.tree import TODO
from osclaims.loading.write_yaml import item_lines, scalar
from osclaims.model.vocabulary import Vocabulary
from osclaims.report.safe import line

REPEATS = "repeats"


def drafted(source: str, passages: Sequence[DraftPassage], vocabulary: Vocabulary) -> str:
    """One source's block of a claims file, under the properties that its statements may be about."""
    lines = [*_properties(passages, vocabulary), f"- source: {scalar(source)}", "  passages:"]
    lines += [written for passage in passages for written in _passage(passage)]
    return "\n".join(lines) + "\n"


def _properties(passages: Sequence[DraftPassage], vocabulary: Vocabulary) -> Iterator[str]:
    kinds = {claim.kind for passage in passages for claim in passage.claims if claim.kind}
    for kind in sorted(kinds):
        found = [each.id for each in vocabulary.properties.values() if each.kind == kind]
        if found:
            yield f"# properties of the kind {kind}: {', '.join(found)}"


def _passage(passage: DraftPassage) -> Iterator[str]:
    if not passage.is_new:
        yield f"  # line {passage.line}: this passage is recorded already; add these claims to it"
    yield from item_lines({"passage": passage.words}, 2)
    if passage.claims:
        yield "    claims:"
    else:
        yield f"    waived: {REPEATS if passage.repeats else TODO}"
    for claim in passage.claims:
        yield from _claim(claim)


def _claim(claim: DraftClaim) -> Iterator[str]:
    yield from (f"    # {line(note)}" for note in claim.notes)
    yield from item_lines(claim.record, 4)

"""A claim that was added, read back in words."""

from __future__ import annotations

from collections.abc import Iterator

from osclaims.base.add_claim import Added
from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.model.vocabulary import Vocabulary
from osclaims.report.safe import line
from osclaims.values.plain import value_json


def added_lines(added: Added) -> Iterator[str]:
    """What each claim says, how its value reads, and where the source prints it."""
    for claim in added.claims:
        source = added.ledger.sources[claim.source]
        yield f"{line(claim.id)}: {line(_says(claim, added.ledger.vocabulary))}"
        if isinstance(claim, Statement):
            yield f"  reads as: {line(_reading(claim))}"
        elif isinstance(claim, Quotation):
            yield f"  {claim.form} speech"
        yield f"  line {claim.excerpt.line} of {source.text_path}: {line(claim.excerpt.exact)}"


def _says(claim: AnyClaim, vocabulary: Vocabulary) -> str:
    match claim:
        case Statement():
            return f"{vocabulary.named(claim.subject)}, {claim.property}: {claim.printed}"
        case Quotation():
            return f"{vocabulary.named(claim.speaker)}: {claim.quote or claim.words}"
        case Comparison():
            return f"{vocabulary.named(claim.subject)} {claim.said(vocabulary.named)}"


def _reading(claim: Statement) -> str:
    if claim.value is None:
        return f"nothing yet: {claim.unresolved}"
    return str(value_json(claim.value)["reading"])

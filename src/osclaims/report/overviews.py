"""What the commands that look across a base say in JSON; the keys are a contract with other programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from osclaims.evidence.place import Place
from osclaims.model.claim import Quotation, Statement
from osclaims.model.source import Source
from osclaims.report.contracts import Json, claim_json
from osclaims.values.plain import value_json

if TYPE_CHECKING:
    from osclaims.base.compare import Answer, Question
    from osclaims.base.coverage import Coverage, Seen
    from osclaims.base.entities import Told
    from osclaims.base.search import Hit
    from osclaims.base.timeline import Dated


def coverage_json(coverage: Coverage) -> Json:
    """A source with what is seen in it by kind, what of it is missing, and the text in no passage."""
    from osclaims.base.coverage import KINDS  # noqa: PLC0415 - who has a coverage has it already

    return {
        "source": coverage.source.id,
        "share": round(coverage.share, 4),
        "seen": len(coverage.seen),
        "claimed": coverage.count(state="claimed"),
        "not_claims": coverage.count(state="not-claim"),
        "kinds": {
            kind: {"seen": coverage.count(kind), "missing": coverage.count(kind, "missing")} for kind in KINDS
        },
        "missing": [_missing(seen, coverage.source) for seen in coverage.missing],
        "gaps": [_placed(gap, coverage.source) for gap in coverage.gaps],
    }


def _missing(seen: Seen, source: Source) -> Json:
    return {
        "kind": seen.sighting.kind,
        "speaker": seen.sighting.speaker,
        **_placed(seen.place, source),
        "column": source.text.column_of(seen.place.start),
    }


def _placed(place: Place, source: Source) -> Json:
    return {
        "words": place.of(source.text.raw),
        "start": place.start,
        "end": place.end,
        "line": source.text.line_of(place.start),
    }


def question_json(question: Question, sources: Iterable[str]) -> Json:
    """A question with the printed answers and their claims, source by source, in the same order."""
    answers = {source: question.answers.get(source, ()) for source in sources}
    return {
        "subject": question.subject,
        "property": question.property,
        "kind": question.kind,
        "qualifiers": dict(question.qualifiers),
        "severity": question.severity,
        "answers": {source: [_printed(answer) for answer in found] for source, found in answers.items()},
        "claims": {source: [answer.id for answer in found] for source, found in answers.items()},
        "findings": [finding.id for finding in question.findings],
    }


def _printed(answer: Answer) -> str:
    return answer.printed if isinstance(answer, Statement) else answer.said()


def dated_json(dated: Dated) -> Json:
    """A date with the claim that prints it and what it is to that claim."""
    claim = dated.claim
    return {
        "claim": claim.id,
        "source": claim.source,
        "subject": claim.speaker if isinstance(claim, Quotation) else claim.subject,
        "property": None if isinstance(claim, Quotation) else claim.property,
        "role": dated.role,
        "asserted_by": claim.asserted_by,
        "date": value_json(dated.span),
        "crisp": dated.span.crisp,
        "derivation": dated.span.derivation or None,
    }


def hit_json(hit: Hit, source: Source) -> Json:
    """A claim that was found, with its sentence and where in the text the words stand."""
    return {
        "score": hit.score,
        "sentence": _placed(hit.sentence, source),
        "hits": [_placed(place, source) for place in hit.places],
        "claim": claim_json(hit.claim),
    }


def told_json(told: Told) -> Json:
    """An entity with the number of claims about it and of its own."""
    entity = told.entity
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type or None,
        "within": entity.within,
        "aliases": list(entity.aliases),
        "wikidata": entity.wikidata,
        "note": entity.note or None,
        "about": told.about,
        "said": told.said,
    }

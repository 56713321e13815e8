"""What every command says in JSON: plain dictionaries whose keys are a contract with other programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from osclaims.model.claim import AnyClaim, Comparison, Excerpt, Quotation, Statement
from osclaims.model.finding import Difference, Finding, Ruling
from osclaims.model.source import Source
from osclaims.problems import Problem
from osclaims.values.convert import Converted
from osclaims.values.plain import VALUE_KEYS, value_json
from osclaims.values.relation import Relation
from osclaims.values.value import Figure, Value

if TYPE_CHECKING:
    from osclaims.base.quotations import Utterance

Json = dict[str, Any]

CLAIM_KEYS = (
    "id", "kind", "source", "subject", "property", "qualifiers", "value", "converted",
    "from", "until", "as_of", "on", "speaker", "utterance", "form", "quote", "parts", "occasion",
    "relation", "object", "object_as", "factor", "words", "stance",
    "asserted_by", "asserted_as", "printed_in", "topics", "note", "excerpt",
)  # fmt: skip


def claim_json(claim: AnyClaim) -> Json:
    """A claim with every key of the contract; what it does not have is null."""
    found: Json = dict.fromkeys(CLAIM_KEYS)
    found |= {
        "id": claim.id,
        "kind": claim.kind,
        "source": claim.source,
        "from": value_json(claim.times.start) if claim.times.start else None,
        "until": value_json(claim.times.until) if claim.times.until else None,
        "as_of": value_json(claim.times.as_of) if claim.times.as_of else None,
        "on": value_json(claim.times.on) if claim.times.on else None,
        "asserted_by": claim.asserted_by,
        "asserted_as": claim.asserted_as,
        "printed_in": claim.printed_in,
        "topics": list(claim.topics),
        "note": claim.note,
        "excerpt": excerpt_json(claim.excerpt),
    }
    match claim:
        case Statement():
            return found | _statement(claim)
        case Quotation():
            return found | _quotation(claim)
        case Comparison():
            return found | _comparison(claim)


def _statement(claim: Statement) -> Json:
    return {
        "subject": claim.subject,
        "property": claim.property,
        "qualifiers": dict(claim.qualifiers),
        "value": value_json(claim.value) if claim.value else _unresolved(claim),
        "converted": value_json(claim.converted) if claim.converted else None,
    }


def _unresolved(claim: Statement) -> Json:
    """A value whose wording resolves to nothing: printed words and the reason, nothing else."""
    empty: Json = dict.fromkeys(VALUE_KEYS)
    return empty | {"kind": "date", "printed": claim.printed, "reading": f"unresolved: {claim.unresolved}"}


def _quotation(claim: Quotation) -> Json:
    return {
        "speaker": claim.speaker,
        "utterance": claim.utterance,
        "form": claim.form,
        "quote": claim.quote,
        "parts": list(claim.parts),
        "occasion": claim.occasion,
        "words": claim.words,
    }


def _comparison(claim: Comparison) -> Json:
    return {
        "subject": claim.subject,
        "property": claim.property,
        "qualifiers": dict(claim.qualifiers),
        "relation": claim.relation,
        "object": claim.object,
        "object_as": claim.object_as,
        "factor": value_json(claim.factor) if claim.factor else None,
        "words": claim.words,
        "stance": claim.stance,
    }


def readings_json(
    values: Sequence[Value], relation: Relation | None, conversion: Converted | None = None
) -> list[Json]:
    """Values as read; of two, the second says how it stands to the first; the first in the unit asked for."""
    found = [value_json(value) | _converted(value) for value in values]
    if conversion is not None:
        exact = {"exact": conversion.exact, "because": conversion.because}
        found[0]["in"] = value_json(conversion.figure) | exact
    if relation is not None:
        found[-1]["relation"] = {
            "name": relation.name,
            "severity": relation.severity,
            "because": relation.because,
            "difference": None if relation.difference is None else f"{relation.difference:f}",
            "ratio": None if relation.ratio is None else f"{relation.ratio:f}",
            "finer": relation.finer,
        }
    return found


def _converted(value: Value) -> Json:
    """The conversion that a figure brings along: `CNY1 (14 US cents)`."""
    converted = value.converted if isinstance(value, Figure) else None
    return {"converted": value_json(converted) if converted else None}


def excerpt_json(excerpt: Excerpt) -> Json:
    """An excerpt: offsets in code points, end exclusive, `exact == text[start:end]`."""
    return {
        "exact": excerpt.exact,
        "prefix": excerpt.prefix,
        "suffix": excerpt.suffix,
        "start": excerpt.start,
        "end": excerpt.end,
        "line": excerpt.line,
    }


def claim_columns() -> list[str]:
    """The columns that a table of claims has in any case; values and qualifiers have theirs as they occur."""
    return [*CLAIM_KEYS[:-1], *(f"excerpt.{key}" for key in excerpt_json(Excerpt.of("")))]


def finding_json(finding: Finding) -> Json:
    """A finding; agreements say their origins too."""
    found: Json = {
        "id": finding.id,
        "rule": finding.rule,
        "about": finding.about,
        "severity": finding.severity,
        "positions": [{"printed": p.printed, "claims": list(p.claims)} for p in finding.positions],
        "differs": [_difference(difference) for difference in finding.differs],
        "claims": list(finding.claims),
        "sources": list(finding.sources),
        "summary": finding.summary,
        "because": finding.because,
        "ruling": _ruling(finding.ruling),
    }
    return found | {"origins": list(finding.origins)} if finding.severity == "agreement" else found


def _difference(difference: Difference) -> Json:
    return {
        "in": difference.aspect,
        "relation": difference.relation,
        "because": difference.because,
        "between": list(difference.between),
        "edits": [{"class": edit.name, "a": edit.a, "b": edit.b} for edit in difference.edits],
    }


def _ruling(ruling: Ruling | None) -> Json | None:
    if ruling is None:
        return None
    return {
        "verdict": ruling.verdict,
        "because": ruling.because,
        "by": ruling.by,
        "on": ruling.on,
        "lapsed": ruling.lapsed,
    }


def utterance_json(utterance: Utterance) -> Json:
    """An utterance with its renditions; the base text has no edits."""
    return {
        "utterance": utterance.id,
        "speaker": utterance.speaker,
        "occasion": utterance.occasion,
        "renditions": [
            {
                "claim": rendition.claim.id,
                "source": rendition.claim.source,
                "published": rendition.source.published.edtf if rendition.source.published else None,
                "form": rendition.claim.form,
                "words": rendition.claim.quote or rendition.claim.words,
                "edits": [
                    {"class": edit.class_, "a": edit.a, "b": edit.b}
                    for edit in (rendition.collation.edits if rendition.collation else ())
                ],
            }
            for rendition in utterance.renditions
        ],
    }


def utterance_rows(utterances: Sequence[Utterance], *, flat: bool) -> list[Json]:
    """Utterances with their renditions inside; for a flat table one row a rendition."""
    found = [utterance_json(utterance) for utterance in utterances]
    if not flat:
        return found
    return [
        {key: value for key, value in told.items() if key != "renditions"} | rendition
        for told in found
        for rendition in told["renditions"]
    ]


def source_json(source: Source, claims: int, coverage: float | None) -> Json:
    """A source with the number of its claims and the share of its figures, dates and quotations covered."""
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author or None,
        "published": source.published.edtf if source.published else None,
        "text": source.text_path,
        "sha256": source.sha256,
        "claims": claims,
        "coverage": coverage,
    }


def problem_json(problem: Problem) -> Json:
    """A problem with its place."""
    return {
        "file": problem.at.file,
        "line": problem.at.line,
        "column": problem.at.column,
        "message": problem.message,
        "hint": problem.hint or None,
    }

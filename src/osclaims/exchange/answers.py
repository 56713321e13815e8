"""What an assistant is told: claims, findings and quotations with the words and the place to cite.

Plain data under the keys of `docs/contracts.md`, without those that have nothing to say. Nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from osclaims.base import KnowledgeBase, UnknownNameError
from osclaims.base.excerpts import Printed, check_excerpt
from osclaims.base.names import one_of, whole_word
from osclaims.evidence.folded import fold
from osclaims.model.claim import AnyClaim
from osclaims.model.finding import Finding
from osclaims.report import contracts
from osclaims.report.overviews import question_json

Json = dict[str, Any]
Least = Literal["conflict", "discrepancy", "variant", "note"]

LIMIT = 50
"""How many claims or findings an answer holds unless more are asked for."""


def list_claims(base: KnowledgeBase, limit: int = LIMIT, **conditions: str | None) -> Json:
    """The claims that fulfil all conditions."""
    claims = base.claims(**conditions)
    return _answer(base, claims[: max(limit, 0)], found=len(claims))


def find_conflicts(
    base: KnowledgeBase,
    *,
    topic: str | None = None,
    subject: str | None = None,
    source: str | None = None,
    least: Least = "variant",
    limit: int = LIMIT,
) -> Json:
    """Where sources differ, the most serious first, with the claims on every side."""
    found = base.findings(least=least, topic=topic, subject=subject, source=source)
    shown = found[: max(limit, 0)]
    return _answer(base, _of(shown, base), found=len(found), findings=_findings(shown))


def quotations(base: KnowledgeBase, speaker: str) -> Json:
    """What a person is quoted as saying, by utterance, each with its renditions."""
    said = base.quotations(speaker)
    claims = [rendition.claim for utterance in said for rendition in utterance.renditions]
    return _answer(base, claims, utterances=[_filled(contracts.utterance_json(each)) for each in said])


def show_claim(base: KnowledgeBase, id_: str) -> Json:
    """A claim in its sentence with the findings it stands in; or a finding with its claims."""
    claims, findings = base.look_up(id_)
    return _answer(base, claims or _of(findings, base), findings=_findings(findings))


def compare(base: KnowledgeBase, subject: str, property_: str | None) -> Json:
    """One row a question that is asked of a subject: what each source answers."""
    asked = base.compare(subject, property_)
    claims = [answer for question in asked for answers in question.answers.values() for answer in answers]
    return _answer(base, claims, questions=[question_json(question, base.sources) for question in asked])


def checked(base: KnowledgeBase, excerpt: str, source: str | None, speaker: str | None) -> Json:
    """Whether some words are printed in a source, and whose they are."""
    where = one_of("source", source, base.source_names) if source else None
    by = whole_word("speaker", speaker, _people(base)) if speaker else None
    found = check_excerpt(excerpt, base.ledger, where, by)
    claims = list({claim.id: claim for each in found.printed for claim in each.claims}.values())
    told = {"verdict": found.verdict, "because": found.because}
    cited = [each.source.id for each in found.printed]
    return told | _answer(base, claims, cited, printed=[_printed(each) for each in found.printed])


def source_text(base: KnowledgeBase, id_: str) -> str:
    """The text of a source, as it is stored.

    Raises:
        UnknownNameError: there is no such source.
    """
    if id_ not in base.sources:
        raise UnknownNameError("source", id_, base.sources)
    return base.sources[id_].text.raw


def _people(base: KnowledgeBase) -> dict[str, tuple[str, ...]]:
    return {id_: entity.names for id_, entity in base.ledger.vocabulary.entities.items()}


def _claim(claim: AnyClaim, base: KnowledgeBase) -> Json:
    text = base.sources[claim.source].text
    sentence = text.sentence(claim.excerpt.place).of(text.raw)
    return _filled(contracts.claim_json(claim)) | {"sentence": fold(sentence)}


def _printed(printed: Printed) -> Json:
    text, place = printed.source.text, printed.place
    return {
        "source": printed.source.id,
        "exact": place.of(text.raw),
        "start": place.start,
        "end": place.end,
        "line": text.line_of(place.start),
        "sentence": fold(text.sentence(place).of(text.raw)),
        "claims": [claim.id for claim in printed.claims],
    }


def _of(findings: Iterable[Finding], base: KnowledgeBase) -> list[AnyClaim]:
    ids = dict.fromkeys(id_ for finding in findings for id_ in finding.claims)
    return [base.ledger.claims[id_] for id_ in ids if id_ in base.ledger.claims]


def _findings(findings: Iterable[Finding]) -> list[Json]:
    return [_filled(contracts.finding_json(finding)) for finding in findings]


def _answer(
    base: KnowledgeBase, claims: Sequence[AnyClaim], also: Iterable[str] = (), **told: object
) -> Json:
    """An answer with the claims that it rests on and the sources that it cites."""
    cited = dict.fromkeys((*(claim.source for claim in claims), *also))
    shown = {
        "claims": [_claim(claim, base) for claim in claims],
        "sources": [_source(base, id_) for id_ in cited],
    }
    return told | shown


def _source(base: KnowledgeBase, id_: str) -> Json:
    source = base.sources[id_]
    told = {"id": id_, "title": source.title, "publisher": source.publisher, "author": source.author}
    published = source.published.edtf if source.published else None
    return _filled({**told, "published": published, "url": source.url, "text": f"osclaims://sources/{id_}"})


def _filled(node: Json) -> Json:
    """Without the keys that say nothing, at every level."""
    return {
        key: _filled(v) if isinstance(v, dict) else v
        for key, v in node.items()
        if v not in (None, "", [], {})
    }

"""Questions by sources: what each source answers to everything that is asked of a subject."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from osclaims.base.names import one_of
from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.model.finding import SEVERITIES, Finding, Severity
from osclaims.model.vocabulary import Vocabulary

Answer: TypeAlias = Statement | Comparison


class Question(Frozen):
    """What is asked of a subject, who answers what, and the findings in which an answer stands.

    Answers with other qualifiers, or of another kind, answer another question here. `severity` is that of
    the heaviest finding.
    """

    subject: str
    property: str | None
    kind: str
    qualifiers: Mapping[str, str]
    answers: Mapping[str, tuple[Answer, ...]]
    findings: tuple[Finding, ...]
    severity: Severity | None


def questions(claims: Iterable[AnyClaim], findings: Sequence[Finding]) -> list[Question]:
    """The questions that some claims answer, subject by subject and property by property in their order.

    Answers stand by source, findings with the most serious first.
    """
    asked: dict[tuple[str, str], dict[object, list[Answer]]] = {}
    for claim in claims:
        if not isinstance(claim, Quotation):
            group = asked.setdefault((claim.subject, claim.property or ""), {})
            group.setdefault(_scope(claim), []).append(claim)
    about: dict[str, list[Finding]] = {}
    for finding in findings:
        for id_ in finding.claims:
            about.setdefault(id_, []).append(finding)
    return [_question(answers, about) for group in asked.values() for answers in group.values()]


def inside(claims: Iterable[AnyClaim], whole: str, vocabulary: Vocabulary) -> list[AnyClaim]:
    """The claims about an entity or about what lies within it.

    Raises:
        UnknownNameError: there is no such entity.
    """
    named = {id_: entity.names for id_, entity in vocabulary.entities.items()}
    id_ = one_of("subject", whole, named)
    about = (claim for claim in claims if not isinstance(claim, Quotation))
    return [claim for claim in about if vocabulary.is_within(claim.subject, id_)]


def _scope(claim: Answer) -> object:
    stated = ((name, word.casefold()) for name, word in claim.qualifiers.items())
    return claim.kind, tuple(sorted(stated))


def _question(answers: Sequence[Answer], about: Mapping[str, Sequence[Finding]]) -> Question:
    first = answers[0]
    by_source: dict[str, tuple[Answer, ...]] = {}
    for answer in answers:
        by_source[answer.source] = (*by_source.get(answer.source, ()), answer)
    concerned = {finding.id: finding for answer in answers for finding in about.get(answer.id, ())}
    weighed = sorted(concerned.values(), key=lambda finding: SEVERITIES.index(finding.severity))
    return Question(
        subject=first.subject,
        property=first.property,
        kind=first.kind,
        qualifiers=first.qualifiers,
        answers=by_source,
        findings=tuple(weighed),
        severity=weighed[0].severity if weighed else None,
    )

"""What every section of the page looks up: findings by claim, numbers of claims, and what filters go by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import groupby, islice

from osclaims.base import KnowledgeBase
from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim, Quotation
from osclaims.model.finding import SEVERITIES, Finding, Severity
from osclaims.report.page import anchors
from osclaims.report.safe import line

MOST = 500
"""How many findings of one severity the page shows; nobody reads more, and a browser would not bear them."""


class Choice(Frozen):
    """One choice of a filter: its id, how it is called and how many claims it has."""

    id: str
    name: str
    claims: int


class Keys(Frozen):
    """What a filter sees of a part of the page: places in the lists of choices, each with spaces between."""

    topics: str
    subjects: str
    sources: str
    severities: str


class Mention(Frozen):
    """A finding as something else refers to it."""

    severity: Severity
    summary: str
    href: str


class Desk(Frozen, dict=True):
    """A base with its findings, agreements last, ready to be looked up."""

    base: KnowledgeBase

    @cached_property
    def every_finding(self) -> tuple[Finding, ...]:
        """Every finding, the most serious first, agreements last."""
        return (*self.base.findings(), *self.base.agreements())

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Those that the page shows: of each severity the first few hundred."""
        grouped = groupby(self.every_finding, key=lambda finding: finding.severity)
        return tuple(finding for _, found in grouped for finding in islice(found, MOST))

    @cached_property
    def findings_of(self) -> Mapping[str, tuple[Finding, ...]]:
        """The findings that each claim stands in, the most serious first."""
        found: dict[str, list[Finding]] = {}
        for finding in self.findings:
            for claim in dict.fromkeys(finding.claims):
                found.setdefault(claim, []).append(finding)
        return {claim: tuple(findings) for claim, findings in found.items()}

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Each claim's number in its source, counted from 1 in the order of the text."""
        counted: dict[str, int] = {}
        numbers = {}
        for claim in sorted(self.base.ledger.claims.values(), key=lambda c: c.excerpt.start):
            counted[claim.source] = numbers[claim.id] = counted.get(claim.source, 0) + 1
        return numbers

    @cached_property
    def topics(self) -> list[Choice]:
        """Every topic, the most frequent first."""
        return [Choice(topic, topic.replace("-", " "), count) for topic, count in self.base.topics.items()]

    @cached_property
    def subjects(self) -> list[Choice]:
        """Everything that claims are about and everyone who speaks, by name."""
        counted = Counter(subject_of(claim) for claim in self.base.ledger.claims.values())
        names = self.base.entity_names
        found = [Choice(id_, line(names.get(id_, id_)), count) for id_, count in counted.items()]
        return sorted(found, key=lambda choice: (choice.name.casefold(), choice.id))

    @cached_property
    def sources(self) -> list[Choice]:
        """Every source, in the order of the file."""
        names = {id_: f"{source.publisher}: {source.title}" for id_, source in self.base.sources.items()}
        counted = Counter(claim.source for claim in self.base.ledger.claims.values())
        return [Choice(id_, line(name), counted[id_]) for id_, name in names.items()]

    def keys(self, claims: Iterable[AnyClaim], severities: Iterable[Severity] | None = None) -> Keys:
        """What filters see of a part that tells these claims; `severities` where it is a finding itself."""
        told = list(claims)
        if severities is None:
            severities = [f.severity for claim in told for f in self.findings_of.get(claim.id, ())]
        return Keys(
            topics=_places(self._topic_at, (topic for claim in told for topic in claim.topics)),
            subjects=_places(self._subject_at, map(subject_of, told)),
            sources=_places(self._source_at, (claim.source for claim in told)),
            severities=" ".join(dict.fromkeys(severities)),
        )

    def mentions(self, claim: str) -> list[Mention]:
        """The findings that a claim stands in."""
        return [mention(finding) for finding in self.findings_of.get(claim, ())]

    def heaviest(self, claims: Iterable[AnyClaim]) -> Mention | None:
        """The most serious finding that one of the claims stands in."""
        found = [finding for claim in claims for finding in self.findings_of.get(claim.id, ())[:1]]
        first = min(found, key=lambda finding: SEVERITIES.index(finding.severity), default=None)
        return mention(first) if first else None

    @cached_property
    def _topic_at(self) -> dict[str, int]:
        return {choice.id: at for at, choice in enumerate(self.topics)}

    @cached_property
    def _subject_at(self) -> dict[str, int]:
        return {choice.id: at for at, choice in enumerate(self.subjects)}

    @cached_property
    def _source_at(self) -> dict[str, int]:
        return {choice.id: at for at, choice in enumerate(self.sources)}


def mention(finding: Finding) -> Mention:
    """A finding as something else refers to it."""
    return Mention(finding.severity, line(finding.summary), anchors.link(anchors.of_finding(finding.id)))


def subject_of(claim: AnyClaim) -> str:
    """What a claim is about; a quotation, its speaker."""
    return claim.speaker if isinstance(claim, Quotation) else claim.subject


def _places(order: Mapping[str, int], ids: Iterable[str]) -> str:
    return " ".join(str(order[id_]) for id_ in dict.fromkeys(ids))

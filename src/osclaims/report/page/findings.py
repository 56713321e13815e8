"""Findings as the page shows them: reasons, positions in their sentences, figures on their line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from osclaims.base.quotations import utterances
from osclaims.frozen import Frozen
from osclaims.model.claim import Quotation
from osclaims.model.finding import SEVERITIES, Finding, Position, Ruling, Severity
from osclaims.report.page import anchors
from osclaims.report.page.apparatus import Speech, speech
from osclaims.report.page.claims import Told, told
from osclaims.report.page.desk import Desk, Keys
from osclaims.report.page.differing import Part, marked
from osclaims.report.page.figures import measured
from osclaims.report.page.measured import Measured
from osclaims.report.safe import line

SHOWN = 6
"""How many claims of one position are shown before the rest folds away."""
LINKED = frozenset({"tension", "name"})
"""Rules whose positions are linked by a person or by name: nothing in them is set off as differing."""


class Reason(Frozen):
    """One difference: what is compared, how the two stand to each other, and why, step by step."""

    aspect: str
    relation: str
    severity: Severity
    steps: list[str]


class Stand(Frozen):
    """A position: what is printed, the differing digits or words marked, and the claims that say it."""

    printed: list[Part]
    shown: list[Told]
    folded: list[Told]


class Card(Frozen):
    """One finding, whole."""

    id: str
    rule: str
    severity: Severity
    summary: str
    because: str
    reasons: list[Reason]
    stands: list[Stand]
    speech: Speech | None
    measured: list[Measured]
    origins: list[str]
    ruling: Ruling | None
    anchor: str
    href: str
    keys: Keys


class Group(Frozen):
    """The findings of one severity."""

    severity: Severity
    cards: list[Card]


def groups(desk: Desk) -> list[Group]:
    """Every finding under its severity, the heaviest first."""
    grouped = groupby(desk.findings, key=lambda finding: finding.severity)
    return [Group(severity, [_card(finding, desk) for finding in found]) for severity, found in grouped]


def _card(finding: Finding, desk: Desk) -> Card:
    claims = [desk.base.ledger.claims[id_] for id_ in finding.claims]
    return Card(
        id=line(finding.id),
        rule=finding.rule,
        severity=finding.severity,
        summary=line(finding.summary),
        because=line(finding.because),
        reasons=_reasons(finding),
        stands=[_stand(position, finding, desk) for position in finding.positions],
        speech=_speech(finding, desk),
        measured=[] if finding.rule in LINKED else measured(finding, desk),
        origins=[line(origin) for origin in finding.origins],
        ruling=finding.ruling,
        anchor=anchors.of_finding(finding.id),
        href=anchors.link(anchors.of_finding(finding.id)),
        keys=desk.keys(claims, [finding.severity]),
    )


def _reasons(finding: Finding) -> list[Reason]:
    """The differences, the heaviest first; what several pairs have alike is told once."""
    rows = {(d.aspect, d.relation, d.because): d.severity for d in finding.differs}
    ordered = sorted(rows.items(), key=lambda row: SEVERITIES.index(row[1]))
    return [
        Reason(aspect, relation.replace("-", " "), severity, line(because).split("; "))
        for (aspect, relation, because), severity in ordered
    ]


def _stand(position: Position, finding: Finding, desk: Desk) -> Stand:
    others = [other.printed for other in finding.positions if other is not position]
    claims = [told(desk.base.ledger.claims[id_], desk) for id_ in position.claims]
    return Stand(_printed(position.printed, others, finding), claims[:SHOWN], claims[SHOWN:])


def _printed(printed: str, others: Sequence[str], finding: Finding) -> list[Part]:
    if finding.rule in LINKED or finding.severity == "agreement" or not others:
        return [Part(line(printed), differs=False)]
    return marked(printed, others)


def _speech(finding: Finding, desk: Desk) -> Speech | None:
    """The renditions side by side, where the finding is about one utterance."""
    claims = [desk.base.ledger.claims[id_] for id_ in finding.claims]
    quoted = [claim for claim in claims if isinstance(claim, Quotation)]
    if finding.rule != "utterance" or len(quoted) != len(claims):
        return None
    found = utterances(quoted, desk.base.sources)
    return speech(found[0], desk) if len(found) == 1 else None

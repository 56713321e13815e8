"""Findings with what people ruled on them; a ruling lapses when what it was made on has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.model.finding import Finding, Ruling
from osclaims.model.ledger import Ledger


def fingerprint(claim: AnyClaim) -> str:
    """A short hash of what a ruling is made on: the excerpt and the claim's own words."""
    match claim:
        case Statement():
            words = claim.printed
        case Quotation():
            words = claim.quote or claim.words or ""
        case Comparison():
            words = claim.words or ""
    seen = "\n".join((" ".join(claim.excerpt.exact.split()), words))
    return hashlib.sha256(seen.encode()).hexdigest()[:12]


def ruled(findings: Iterable[Finding], ledger: Ledger) -> Iterator[Finding]:
    """Each finding with the last ruling on it, marked lapsed when a claim in it is new or has changed."""
    rulings = {ruling.finding: ruling for ruling in ledger.rulings}
    for finding in findings:
        ruling = rulings.get(finding.id)
        yield replace(finding, ruling=_now(ruling, finding, ledger)) if ruling else finding


def _now(ruling: Ruling, finding: Finding, ledger: Ledger) -> Ruling:
    now = {id_: fingerprint(ledger.claims[id_]) for id_ in finding.claims if id_ in ledger.claims}
    return replace(ruling, lapsed=dict(ruling.seen) != now)

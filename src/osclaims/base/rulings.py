"""Findings with what people ruled on them; a ruling lapses when what it was made on has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from osclaims.loading.words import shown
from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.model.finding import Finding, Ruling
from osclaims.model.ledger import Ledger
from osclaims.problems import Problem


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


def unfounded(rulings: Iterable[Ruling], findings: Sequence[Finding]) -> Iterator[Problem]:
    """A problem for each ruling on what is found no more, and what its rule now finds of the same claims."""
    known = {finding.id for finding in findings}
    found = {(finding.rule, claim): finding.id for finding in findings for claim in finding.claims}
    for ruling in rulings:
        if ruling.finding not in known:
            rule = ruling.finding.partition("/")[0]
            near = dict.fromkeys(found[rule, claim] for claim in ruling.seen if (rule, claim) in found)
            hint = f"its claims are now in {' and '.join(map(repr, near))}" if near else "take the ruling out"
            yield Problem(ruling.at, f"no finding {shown(ruling.finding)}", hint)


def _now(ruling: Ruling, finding: Finding, ledger: Ledger) -> Ruling:
    now = {id_: fingerprint(ledger.claims[id_]) for id_ in finding.claims if id_ in ledger.claims}
    return replace(ruling, lapsed=dict(ruling.seen) != now)

"""A person's decision on a finding, with the hashes of what it was made on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from osclaims.base.change import Desk, change
from osclaims.base.knowledge import KnowledgeBase
from osclaims.base.refused import RefusedError
from osclaims.base.rulings import fingerprint
from osclaims.loading.append import with_item
from osclaims.loading.cache import load_cached
from osclaims.loading.rulings import FILE
from osclaims.loading.write_yaml import Typed
from osclaims.model.finding import Finding, Verdict


def decide(root: Path, finding: str, verdict: Verdict, *, because: str, by: str, on: date) -> Finding:
    """The finding with its new ruling, which is written after those that there are; the last one holds.

    The ruling lapses when the excerpt or the value of one of its claims changes, or another claim joins.

    Raises:
        UnknownNameError: there is no such finding.
        RefusedError: no reason is given, or the file cannot be added to.
    """
    if not because.strip():
        raise RefusedError("a ruling says why: --because REASON")
    decided: list[str] = []

    def edit(desk: Desk) -> None:
        base = KnowledgeBase(load_cached(root))
        found = base.finding(finding)
        ruling: dict[str, Typed] = {
            "finding": found.id,
            "verdict": verdict,
            "because": because,
            **({"by": by} if by else {}),
            "on": on.isoformat(),
            "seen": {id_: fingerprint(base.ledger.claims[id_]) for id_ in found.claims},
        }
        desk.put(FILE, with_item(desk.text(FILE), FILE, "rulings", ruling))
        decided.append(found.id)

    return KnowledgeBase(change(root, edit)).finding(decided[0])

"""Every rule has findings and silences, in many domains: claims in, findings out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from osclaims.base import KnowledgeBase
from osclaims.model.finding import Finding
from osclaims.rules import RULES

CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted(Path(__file__).parent.glob("cases/*.yaml"))
    for case in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes strings only
]


@pytest.mark.parametrize("case", CASES)
def test_claims_in_findings_out(case: dict[str, Any], base_of: Callable[..., KnowledgeBase]) -> None:
    base = base_of(case)
    found = [finding for finding in (*base.findings(), *base.agreements()) if finding.rule in case["rules"]]
    assert [
        shown(finding, expected) for finding, expected in zip(found, case["findings"], strict=False)
    ] == case["findings"]
    assert len(found) == len(case["findings"]), [finding.id for finding in found]


def shown(finding: Finding, expected: dict[str, Any]) -> dict[str, Any]:
    """A finding cut down to what its case speaks of."""
    differs = [f"{d.aspect}: {d.relation}" for d in finding.differs]
    whole: dict[str, Any] = {
        "id": finding.id,
        "severity": finding.severity,
        "positions": [position.printed for position in finding.positions],
        "differs": list(dict.fromkeys(differs)),
        "claims": list(finding.claims),
        "because": finding.because,
        "origins": list(finding.origins),
        "edits": [f"{e.name}: {e.a} / {e.b}" for d in finding.differs for e in d.edits],
    }
    return {key: whole[key] for key in expected}


def test_every_rule_has_findings_and_silences() -> None:
    cases = [param.values[0] for param in CASES]
    for rule in RULES:
        own = [case for case in cases if isinstance(case, dict) and rule.id in case["rules"]]
        assert any(case["findings"] for case in own), f"{rule.id} has no case with a finding"
        assert any(not case["findings"] for case in own), f"{rule.id} has no case without one"

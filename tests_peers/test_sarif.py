"""A reader of SARIF that somebody else wrote sees every problem at its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from osclaims.base import KnowledgeBase
from osclaims.loading.load import load_ledger
from osclaims.report.sarif import problems_sarif

Ask = Callable[..., Any]
CLAIMS = "data/claims.yaml"


def test_sarif_tools_lists_the_problems_of_a_spoilt_base(
    ask: Ask, base: KnowledgeBase, tmp_path: Path
) -> None:
    root = base.ledger.root
    spoilt = (root / CLAIMS).read_bytes().replace(b"only US$5.5 million", b"only US$5.6 million", 1)
    problems = load_ledger(root, {CLAIMS: spoilt}).problems
    assert problems
    log = tmp_path / "problems.sarif"
    log.write_text(problems_sarif(problems, "1", ""), encoding="utf-8")
    seen = ask("sarif", log)
    assert seen["tools"] == ["osclaims"]
    assert sorted((one["Location"], one["Line"]) for one in seen["records"]) == sorted(
        (problem.at.file, problem.at.line) for problem in problems
    )

"""Whole outputs of the shipped base, kept as files; `make golden` rebuilds them, for somebody to look at."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]

OUTPUTS = {
    "list-cost-80": (80, ["list", "--topic", "cost"]),
    "list-cost-120": (120, ["list", "--topic", "cost"]),
    "list-cost-200": (200, ["list", "--topic", "cost"]),
    "conflicts-80": (80, ["conflicts"]),
    "conflicts-120": (120, ["conflicts"]),
    "conflicts-all-120": (120, ["conflicts", "--all"]),
    "agreements-120": (120, ["agreements"]),
    "quote-tsai-80": (80, ["quote", "tsai"]),
    "quote-tsai-200": (200, ["quote", "tsai"]),
    "show-80": (80, ["show", "scmp-debate/v3-training-cost"]),
    "sources-80": (80, ["sources"]),
    "topics-80": (80, ["topics"]),
    "compare-80": (80, ["compare", "deepseek-r1"]),
    "compare-140": (140, ["compare", "deepseek-r1"]),
    "timeline-80": (80, ["timeline"]),
    "timeline-140": (140, ["timeline"]),
    "search-80": (80, ["search", "open", "source", "value"]),
    "entities-120": (120, ["entities"]),
    "coverage-80": (80, ["coverage"]),
    "conflicts-json": (80, ["conflicts", "--format", "json"]),
    "list-cost-json": (80, ["list", "--topic", "cost", "--format", "json"]),
    "list-cost-csv": (80, ["list", "--topic", "cost", "--format", "csv"]),
    "list-cost-markdown": (80, ["list", "--topic", "cost", "--format", "markdown"]),
    "quote-tsai-json": (80, ["quote", "tsai", "--format", "json"]),
}


@pytest.mark.parametrize("name", OUTPUTS)
def test_the_shipped_base_prints_what_was_looked_at(name: str) -> None:
    width, arguments = OUTPUTS[name]
    environment = {**os.environ, "COLUMNS": str(width), "NO_COLOR": "1", "PYTHONUTF8": "1"}
    environment.pop("OSCLAIMS_KB", None)
    ran = subprocess.run(
        [sys.executable, "-m", "osclaims", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    kept = HERE / f"{name}.txt"
    if os.environ.get("OSCLAIMS_GOLDEN") == "rebuild":
        kept.write_text(ran.stdout, encoding="utf-8")
    assert ran.stdout == kept.read_text(encoding="utf-8")
    assert all(len(line) <= width for line in ran.stdout.splitlines()) or arguments[-1] in {
        "json",
        "csv",
        "markdown",
    }


def test_no_golden_file_is_left_over() -> None:
    assert {path.stem for path in HERE.glob("*.txt")} == set(OUTPUTS)

"""docs/problems.md shows every problem as it is printed; OSCLAIMS_GOLDEN=rebuild writes its table anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from osclaims.loading.load import load_ledger

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs/problems.md"
SECTIONS: dict[str, list[dict[str, Any]]] = yaml.safe_load((HERE / "broken.yaml").read_text("utf-8"))
TABLE = "| what was written | what `osclaims check` prints |\n| --- | --- |\n"


def test_the_page_shows_every_problem_as_printed(
    tmp_path_factory: pytest.TempPathFactory, good_with: Callable[[dict[str, Any], Path], Path]
) -> None:
    table = "".join(
        f"## {section}\n\n{TABLE}"
        + "".join(_rows(case, good_with(case, tmp_path_factory.mktemp("case"))) for case in cases)
        + "\n"
        for section, cases in SECTIONS.items()
    )
    shown = PAGE.read_text("utf-8")
    introduction = shown[: shown.index("\n## ") + 1]
    if os.environ.get("OSCLAIMS_GOLDEN") == "rebuild":
        PAGE.write_text(introduction + table.rstrip("\n") + "\n", "utf-8")
    assert PAGE.read_text("utf-8") == introduction + table.rstrip("\n") + "\n"


def _rows(case: dict[str, Any], root: Path) -> str:
    printed = "<br>".join(_code(str(problem)) for problem in load_ledger(root).problems)
    return f"| {case['name']} | {printed or 'nothing: no problem'} |\n"


def _code(text: str) -> str:
    escaped = text.replace("|", "\\|")
    return f"`` {escaped} ``" if "`" in text else f"`{escaped}`"

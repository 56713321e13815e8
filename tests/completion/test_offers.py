"""What the shell is offered: ids, topics, speakers, sources and the rest, of the base that is asked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OFFERS = [
    ("osclaims list --topic pri", ["price"]),
    ("osclaims list --topic open", ["open-source"]),
    ("osclaims list --source s", ["scmp-tsai", "scmp-debate", "shoulders"]),
    ("osclaims list --speaker sam", ["sam-altman"]),
    ("osclaims list --property training-c", ["training-cost"]),
    ("osclaims list --kind st", ["statement"]),
    ("osclaims quote jo", ["joe-tsai"]),
    ("osclaims show yicai/r1-o", ["yicai/r1-output-price", "yicai/r1-output-price-lower"]),
    ("osclaims show tension/share", ["tension/share-or-not"]),
    ("osclaims compare deepseek-v", ["deepseek-v3"]),
    ("osclaims compare deepseek-r1 api", ["api-price"]),
    ("osclaims coverage yi", ["yicai"]),
    ("osclaims draft yi", ["yicai"]),
    ("osclaims entities --type pe", ["person"]),
    ("osclaims entities --within deepseek-m", ["deepseek-models"]),
    ("osclaims explain subj", ["subject"]),
    ("osclaims cover", ["coverage"]),
    ("osclaims list --kb tests/loading/good --source ", ["gazette", "herald"]),
    ("osclaims list --kb /nowhere --source s", []),
    ("osclaims list --topic nothing-like-it", []),
]


@pytest.mark.parametrize(("line", "offered"), OFFERS, ids=[line for line, _ in OFFERS])
def test_a_name_that_begins_so_is_offered(line: str, offered: list[str]) -> None:
    words = line.split(" ")
    environment = {"COMP_WORDS": "\n".join(words), "COMP_CWORD": str(len(words) - 1)}
    assert sorted(completed("complete_bash", environment)) == sorted(offered)


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_every_shell_is_told_in_its_own_way(shell: str) -> None:
    environment = {"_TYPER_COMPLETE_ARGS": "osclaims quote jo", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    assert "joe-tsai" in " ".join(completed(f"complete_{shell}", environment))


def completed(action: str, environment: dict[str, str]) -> list[str]:
    """The lines that a shell is told."""
    ran = subprocess.run(
        [sys.executable, "-m", "osclaims"],
        cwd=ROOT,
        env={**os.environ, **environment, "_OSCLAIMS_COMPLETE": action},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stderr == ""
    return ran.stdout.split()

"""The pages do what they say: every command of the how-to runs, every link leads on."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from osclaims.loading.find import ENVIRONMENT, shipped_base

DOCS = Path("docs")
HOW_TO = (DOCS / "how-to.md").read_text(encoding="utf-8")
TASKS = re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", HOW_TO, re.MULTILINE | re.DOTALL)
COMMANDS = {title: re.findall(r"^\$ (osclaims .+)$", body, re.MULTILINE) for title, body in TASKS}


@pytest.mark.parametrize("task", [title for title, commands in COMMANDS.items() if commands])
def test_the_commands_of_a_task_run_one_after_the_other(task: str, tmp_path: Path) -> None:
    environment = {**os.environ, ENVIRONMENT: str(shipped_base())}
    for command in COMMANDS[task]:
        asked = [sys.executable, "-m", *shlex.split(command)]
        done = subprocess.run(
            asked, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=str)
def test_every_link_to_a_page_leads_to_one(page: Path) -> None:
    made = {"options.md", "files.md"}
    links = re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if link not in made and not (page.parent / link).is_file()] == []

"""The documents say what is there: every command of the README runs, every command and rule has its page."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from osclaims.cli.app import COMMANDS
from osclaims.cli.lazy import name_of
from osclaims.rules import RULES

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^\$ (osclaims .+)$", README, re.MULTILINE)
NAMES = [name_of(command) for command in COMMANDS]


@pytest.mark.parametrize("command", SHOWN)
def test_a_command_of_the_readme_runs(command: str, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        cwd=tmp_path,
        env={**os.environ, "OSCLAIMS_KB": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr


def test_the_readme_shows_the_three_commands_and_the_two_targets() -> None:
    assert {"osclaims list --topic cost", "osclaims conflicts", "osclaims quote tsai"} <= set(SHOWN)
    assert "make demo" in README
    assert "make test" in README


@pytest.mark.parametrize("name", NAMES)
def test_a_command_has_its_section(name: str) -> None:
    sections = re.findall(
        r"^## `?([\w-]+)`?", (ROOT / "docs/commands.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert name in sections


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.__name__)
def test_a_command_says_what_it_does_with_an_example(command: object) -> None:
    assert "Example: osclaims " in (command.__doc__ or "")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_a_manual_page(rule: object) -> None:
    manual = getattr(rule, "manual", "")
    title, _, body = manual.partition("\n\n")
    assert title.endswith(".")
    assert len(body) > 100


def test_no_document_or_lock_file_names_a_registry() -> None:
    tracked = subprocess.run(
        [shutil.which("git") or "git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    named = [name for name in tracked if not name.startswith("seeds/") and (ROOT / name).is_file()]
    hosts = re.compile(r"https?://[\w.-]*(?:pypi|pythonhosted|npmjs|registry)[\w.-]*")
    guilty = [n for n in named if hosts.search((ROOT / n).read_text(encoding="utf-8", errors="ignore"))]
    assert guilty == []

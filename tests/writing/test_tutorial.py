"""The tutorial is walked as a newcomer would: in an empty folder, every command typed, every answer compared.

OSCLAIMS_GOLDEN=rebuild writes the answers anew, for a person to read.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs/tutorial.md"
ARTICLE = re.compile(r"this as `([\w.-]+)`:\n\n```text\n(.*?)```", re.DOTALL)
TODAY = "2024-05-08"
"""The day on which the tutorial is read; rulings are dated."""
SESSION = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)


def test_the_tutorial_holds_word_for_word(tmp_path: Path) -> None:
    page = PAGE.read_text("utf-8")
    for name, text in ARTICLE.findall(page):
        (tmp_path / name).write_text(text, "utf-8")
    walk = Walk(tmp_path)
    walked = SESSION.sub(lambda session: walk.session(session.group()), page)
    if os.environ.get("OSCLAIMS_GOLDEN") == "rebuild":
        PAGE.write_text(walked, "utf-8")
    assert walked == PAGE.read_text("utf-8")
    assert walk.statuses.count(0) == len(walk.statuses) - 1, "one mistake is shown, nothing else fails"


class Walk:
    """A shell in an empty folder, without a cache, a terminal or a base of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.statuses: list[int] = []
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        dropped = {"COLUMNS", "OSCLAIMS_KB", "FORCE_COLOR"}
        kept = {key: value for key, value in os.environ.items() if key not in dropped}
        self.environment = kept | {"PATH": path}

    def session(self, typed: str) -> str:
        """The commands of a session, each with what it prints."""
        return "".join(
            f"$ {command}\n{self.answer(command)}" for command in re.findall(r"(?m)^\$ (.*)$", typed)
        )

    def answer(self, command: str) -> str:
        """What a command prints, on either stream; `cd` is done by the shell itself."""
        if command.startswith("cd "):
            self.folder /= command.removeprefix("cd ")
            return ""
        done = subprocess.run(
            ["bash", "-c", command],  # noqa: S607 - the shell that a reader types into
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        self.statuses.append(done.returncode)
        printed = done.stdout.replace(datetime.now(UTC).astimezone().date().isoformat(), TODAY)
        return "".join(f"{line.rstrip()}\n" for line in printed.splitlines()).rstrip("\n") + "\n"

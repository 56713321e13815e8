"""Completion as a person meets it: real shells on a terminal, a Tab, and the completed command run."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PATIENCE = 30
"""Seconds after which a shell that still says nothing has failed."""
_ESCAPES = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()=>][0-9A-Z]?|[78])|[\r\x07\x08\x0f]"
)

SHELLS = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        'bind "set enable-bracketed-paste off"; eval "$(_OSCLAIMS_COMPLETE=source_bash osclaims)"',
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        'autoload -U compinit; compinit -u -D; eval "$(_OSCLAIMS_COMPLETE=source_zsh osclaims)"',
    ),
    "fish": (["fish", "--no-config", "-i"], "_OSCLAIMS_COMPLETE=source_fish osclaims | source"),
}
TYPED = [
    ("list --topic pri", "ce", "yicai/r1-input-price"),
    ("list --source sho", "ulders", "shoulders/r1-released"),
    ("quote joe", "-tsai", "approaching zero"),
    ("show yicai/approaching-z", "ero", "that endeavor is approaching zero"),
    ("show name/world", "-governments-summit", "World Government Summit"),
    ("compare deepseek-v", "3", "US$5.5 million"),
    ("compare deepseek-r1 api", "-price", "CNY16"),
    ("entities --type pers", "on", "Liang Wenfeng"),
    ("explain subj", "ect", "related subjects"),
    ("timel", "ine", "January 20"),
]


@pytest.fixture(scope="module", params=SHELLS)
def home(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A shell's name and a home folder of its own."""
    return request.param, tmp_path_factory.mktemp(request.param)


@pytest.mark.parametrize(("typed", "rest", "says"), TYPED, ids=[typed for typed, _, _ in TYPED])
def test_tab_completes_what_is_typed(home: tuple[str, Path], typed: str, rest: str, says: str) -> None:
    shell, folder = home
    with started(shell, folder) as terminal:
        terminal.send(f"osclaims {typed}\t")
        terminal.wait_for(rest)
        terminal.send("\r")
        terminal.wait_for(says)


class Terminal:
    """What a shell prints and what is typed to it."""

    def __init__(self, handle: int) -> None:
        self.handle = handle
        self.printed = ""

    def send(self, typed: str) -> None:
        """Type."""
        self.printed = ""
        os.write(self.handle, typed.encode())

    def wait_for(self, words: str) -> None:
        """Read until some words are printed after what was typed last."""
        end = time.monotonic() + PATIENCE
        while words not in " ".join(_ESCAPES.sub("", self.printed).split()):
            ready, _, _ = select.select([self.handle], [], [], max(0.0, end - time.monotonic()))
            if not ready:
                pytest.fail(f"{words!r} is not in {self.printed!r}")
            self.printed += os.read(self.handle, 65536).decode(errors="replace")


@contextmanager
def started(shell: str, folder: Path) -> Iterator[Terminal]:
    """A shell on a terminal of its own, its completion loaded."""
    arguments, script = SHELLS[shell]
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("OSCLAIMS")},
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "TERM": "xterm",
        "COLUMNS": "200",
        "PS1": "% ",
    }
    process, handle = pty.fork()
    if process == 0:
        os.chdir(ROOT)
        os.execvpe(arguments[0], arguments, environment)  # noqa: S606 - a shell of the table above
    terminal = Terminal(handle)
    try:
        terminal.send(f"{script}; echo rea''dy\r")
        terminal.wait_for("ready")
        yield terminal
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(handle)

"""A small base to write to, and children that do it at the same time or die in the midst of it."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

GOOD = Path(__file__).parents[1] / "loading/good"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A copy of the good base of the loader's tests."""
    return Path(shutil.copytree(GOOD, tmp_path / "base"))


@pytest.fixture
def in_child() -> Callable[[Callable[[], object]], int]:
    """Start a child that does one thing; gives its process id."""
    return child


@pytest.fixture
def killed_at() -> Callable[[int, Callable[[], object]], bool]:
    """Do one thing in a child that kills itself at its nth step; gives whether it got that far."""

    def run(step: int, work: Callable[[], object]) -> bool:
        pid = child(lambda: dying(step, work))
        return os.WIFSIGNALED(os.waitpid(pid, 0)[1])

    return run


def child(work: Callable[[], object]) -> int:
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    return pid


def dying(step: int, work: Callable[[], object]) -> None:
    """Do the work; at the nth line of the code that locks, checks and writes, send SIGKILL."""
    left = step

    def trace(frame: FrameType, event: str, _: Any) -> Any:  # noqa: ANN401 - the form that the interpreter asks for
        nonlocal left
        if not frame.f_code.co_filename.endswith(("write_file.py", "change.py", "lock.py")):
            return None
        if event == "line":
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    sys.settrace(trace)
    work()
    sys.settrace(None)

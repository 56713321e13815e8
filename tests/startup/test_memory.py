"""What compiled libraries allocate for the program is freed once: Python's own allocator looks over it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from osclaims.loading.cache import ENVIRONMENT


@pytest.mark.parametrize("command", ["check", "list --topic cost", "read --kind money US$5.5million"])
def test_a_command_ends_without_a_word_of_the_allocator(command: str, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "osclaims", *command.split()],
        env={**os.environ, "PYTHONMALLOC": "malloc_debug", ENVIRONMENT: str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]

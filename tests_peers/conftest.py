"""Somebody else's programs, each in an environment of its own, asked what they make of our files."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from osclaims.base import KnowledgeBase, load
from osclaims.exchange.formats import FORMATS, export
from osclaims.loading.find import shipped_base

collect_ignore = ["consumers"]

HERE = Path(__file__).parent
ENVIRONMENTS = HERE.parent / ".venvs"

Ask = Callable[..., Any]


@pytest.fixture(scope="session")
def ask() -> Ask:
    """Run `consumers/ask_NAME.py` with the Python of that peer, and read the JSON that it prints."""

    def run(peer: str, *arguments: object, script: str = "") -> Any:  # noqa: ANN401 - whatever that peer says
        python = ENVIRONMENTS / f"peer-{peer}" / "bin" / "python"
        command = [str(python), str(HERE / "consumers" / f"ask_{script or peer}.py"), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    return run


@pytest.fixture(scope="session")
def base() -> KnowledgeBase:
    return load(shipped_base())


@pytest.fixture(scope="session")
def exported(base: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Where the shipped base stands in a format."""
    folder = tmp_path_factory.mktemp("exported")
    named = {form.name: form for form in FORMATS}

    def path(name: str) -> Path:
        if not (folder / name).exists():
            export(base, named[name], folder / name)
        return folder / name

    return path

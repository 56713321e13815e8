"""A command imports what it needs and no more; the list of what that is stands in `imports.yaml`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from osclaims.loading.cache import ENVIRONMENT, load_cached
from osclaims.loading.find import shipped_base

LISTED = yaml.safe_load((Path(__file__).parent / "imports.yaml").read_text(encoding="utf-8"))
WATCHED = set(LISTED["watched"])
PROGRAM = """
import atexit, json, os, sys
sys.argv = ["osclaims", *json.loads(os.environ["ARGUMENTS"])]
atexit.register(lambda: sys.stderr.write("\\n" + json.dumps(list(sys.modules))))
from osclaims.cli import run
run()
"""


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder with the shipped base's parsed form."""
    folder = tmp_path_factory.mktemp("warm")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ENVIRONMENT, str(folder))
        load_cached(shipped_base())
    return folder


@pytest.mark.parametrize("case", LISTED["commands"], ids=str)
def test_a_command_imports_what_is_listed(case: dict[str, Any], warm: Path, tmp_path: Path) -> None:
    completing = (
        {"_OSCLAIMS_COMPLETE": "complete_bash", "COMP_WORDS": case["complete"]} if "complete" in case else {}
    )
    words = len(case.get("complete", "").split())
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={
            **os.environ,
            **completing,
            "COMP_CWORD": str(words - 1),
            "ARGUMENTS": json.dumps(case.get("run", [])),
            ENVIRONMENT: str(tmp_path if "cold" in case else warm),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout
    assert WATCHED.intersection(json.loads(run.stderr.splitlines()[-1])) == set(case["imports"])

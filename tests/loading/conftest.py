"""Small changes to a good base: what an author can get wrong, written out as files."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

GOOD = Path(__file__).parent / "good"
Case = Mapping[str, Any]


@pytest.fixture
def base_with(tmp_path: Path) -> Callable[[Case], Path]:
    """Write the good base with a case's changes into the test's own folder."""
    return lambda case: written(case, tmp_path)


@pytest.fixture
def good_with() -> Callable[[Case, Path], Path]:
    """Write the good base with a case's changes into a folder."""
    return written


def written(case: Case, folder: Path) -> Path:
    """The good base with a case's changes, in a folder of that folder."""
    root = folder / "base"
    shutil.copytree(GOOD, root)
    for file, text in case.get("write", {}).items():
        (root / file).write_bytes(text.encode("latin-1"))
    for file in case.get("remove", ()):
        (root / file).unlink()
    for file, changes in case.get("change", {}).items():
        change(root / file, changes)
    return root


def change(path: Path, changes: Mapping[str, str]) -> None:
    """Replace words of a file, each of which it holds once; `{herald}` is the SHA-256 of that text."""
    text = path.read_text("utf-8")
    for old, new in changes.items():
        before, after = (words.replace("{herald}", sha256("herald")) for words in (old, new))
        assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in {path.name}"
        text = text.replace(before, after)
    path.write_text(text, "utf-8")


def sha256(source: str) -> str:
    """The SHA-256 that the good base records for a source."""
    return hashlib.sha256((GOOD / f"seeds/{source}.txt").read_bytes()).hexdigest()

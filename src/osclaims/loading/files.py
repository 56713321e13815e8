"""Files of a base, read without ever leaving its folder."""

from __future__ import annotations

import hashlib
from pathlib import Path

from osclaims.loading.check import Report
from osclaims.loading.tree import Node, read_tree
from osclaims.problems import Location


class UnreadableBaseError(Exception):
    """There is no base where one was looked for, or none that can be read at all."""


def inside(root: Path, relative: str) -> Path | None:
    """The file that a base's relative path names, or None when it leads out of the base."""
    if "\0" in relative:
        return None
    path = (root / relative).resolve()
    return path if path.is_relative_to(root.resolve()) else None


def read_text(root: Path, relative: str, at: Location, report: Report) -> tuple[str, str] | None:
    """A file's text and the SHA-256 of its bytes; None with a problem at `at` when it has none to give."""
    path = inside(root, relative)
    if path is None:
        report.add(at, f"the path {relative!r} leaves the base", "put the file into the base's folder")
        return None
    try:
        raw = path.read_bytes()
    except OSError as error:
        report.add(at, f"cannot read {relative!r}: {(error.strerror or 'unreadable').lower()}")
        return None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        report.add(Location(relative, line, column), "the text is not UTF-8", "save the file as UTF-8")
        return None
    return text, hashlib.sha256(raw).hexdigest()


def read_yaml(root: Path, relative: str, report: Report, *, block_only: bool = False) -> Node | None:
    """A YAML file's tree; None when it is missing, empty or broken, which is reported."""
    found = read_text(root, relative, Location(relative), report)
    if found is None:
        return None
    tree, problems = read_tree(found[0].removeprefix("\ufeff"), relative, block_only=block_only)
    report.extend(problems)
    return tree


def claims_files(root: Path) -> list[str]:
    """The paths of the claims files, in the order of their names."""
    data = root / "data"
    split = sorted(path.relative_to(root).as_posix() for path in (data / "claims").glob("*.yaml"))
    single = ["data/claims.yaml"] if (data / "claims.yaml").exists() or not split else []
    return single + split

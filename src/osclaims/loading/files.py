"""Files of a base, read without ever leaving its folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path

from msgspec import field

from osclaims.frozen import Frozen
from osclaims.loading.check import Report
from osclaims.loading.inside import fault, inside
from osclaims.loading.read_yaml import read_tree
from osclaims.loading.tree import Node
from osclaims.loading.words import shown
from osclaims.problems import Location

MARK = "\ufeff"
"""What some editors put in front of a text: it says UTF-8 and is no part of it."""

MOST_LINES = 4_000_000
"""The most lines and commas of a YAML file: as many entries as fit into memory."""


class Folder(Frozen, dict=True):
    """A base's folder; `instead` holds the bytes of files as they would be after a change.

    `asked` collects the SHA-256 of every file that was asked for, empty where there was none to read.
    """

    root: Path
    instead: Mapping[str, bytes] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)

    @cached_property
    def path(self) -> Callable[[str], Path | None]:
        """Tells which file a relative path names, links followed; None when it leads out of the base."""
        return inside(self.root)

    def holds(self, relative: str) -> bool:
        """Whether there is such a file."""
        self.asked.setdefault(relative, "")
        return relative in self.instead or (self.root / relative).exists()

    def size(self, relative: str) -> int:
        """The bytes of a file; none where there is nothing to read."""
        if relative in self.instead:
            return len(self.instead[relative])
        path = self.path(relative)
        return path.stat().st_size if path and path.is_file() else 0

    def bytes_of(self, relative: str, at: Callable[[], Location], report: Report) -> bytes | None:
        """A file's bytes; None with a problem at `at` when it has none to give."""
        self.asked.setdefault(relative, "")
        if relative in self.instead:
            return self.instead[relative]
        path = self.path(relative)
        if path is None:
            hint = "put the file into the base's folder"
            report.add(at(), f"the path {shown(relative)} leaves the base", hint)
            return None
        try:
            if reason := fault(path):
                report.add(at(), f"cannot read {shown(relative)}: {reason}")
                return None
            raw = path.read_bytes()
        except OSError as error:
            reason = (error.strerror or "unreadable").lower()
            report.add(at(), f"cannot read {shown(relative)}: {reason}")
            return None
        self.asked[relative] = hashlib.sha256(raw).hexdigest()
        return raw

    def text_of(self, relative: str, at: Callable[[], Location], report: Report) -> tuple[str, str] | None:
        """A file's text and the SHA-256 of its bytes; None with a problem when it is not UTF-8."""
        raw = self.bytes_of(relative, at, report)
        if raw is None or (text := _decoded(raw, relative, report)) is None:
            return None
        return text, self.asked[relative] or hashlib.sha256(raw).hexdigest()

    def yaml_of(self, relative: str, report: Report) -> bytes | None:
        """A YAML file's bytes; None with a problem when there are none, or too many for a tree."""
        raw = self.bytes_of(relative, lambda: Location(relative), report)
        if raw and len(raw) > MOST_LINES and raw.count(b"\n") + raw.count(b",") > MOST_LINES:
            hint = "split it into data/claims/*.yaml"
            report.add(Location(relative), f"more than {MOST_LINES:,} lines and commas", hint)
            return None
        return raw

    def tree_of(self, relative: str, report: Report, *, block_only: bool = False) -> Node | None:
        """A YAML file's tree; None when it is missing, empty or broken, which is reported."""
        raw = self.yaml_of(relative, report)
        if raw is None or (text := _decoded(raw, relative, report)) is None:
            return None
        tree, problems = read_tree(text.removeprefix(MARK), relative, block_only=block_only)
        report.extend(problems)
        return tree

    def claims_files(self) -> list[str]:
        """The paths of the claims files, in the order of their names."""
        found = {path.relative_to(self.root).as_posix() for path in self.root.glob("data/claims/*.yaml")}
        split = sorted(found | {name for name in self.instead if name.startswith("data/claims/")})
        single = ["data/claims.yaml"] if self.holds("data/claims.yaml") or not split else []
        return single + split


def _decoded(raw: bytes, relative: str, report: Report) -> str | None:
    """The text of a file's bytes; None with a problem when they are not UTF-8."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        report.add(Location(relative, line, column), "the text is not UTF-8", "save the file as UTF-8")
        return None

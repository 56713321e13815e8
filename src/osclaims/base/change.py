"""A change to a base: made on paper, checked as if it were written, and only then written."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct, field

from osclaims.base.refused import RefusedError
from osclaims.loading.append import NotAppendableError
from osclaims.loading.cache import load_cached
from osclaims.loading.check import Report
from osclaims.loading.files import Folder
from osclaims.loading.lock import locked
from osclaims.loading.sources import read_sources
from osclaims.loading.write_file import ChangedUnderneathError, replace_file
from osclaims.model.ledger import Ledger
from osclaims.model.source import Source
from osclaims.problems import Location, Problem

_VARIABLE = re.compile(r"'[^']*'|\"[^\"]*\"|\d+")


class Desk(Struct):
    """The files of a base while it is being changed: what they hold now, and what they shall hold."""

    folder: Folder
    old: dict[str, bytes | None] = field(default_factory=dict)
    new: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def at(cls, root: Path) -> Desk:
        """The files of the base in a folder."""
        return cls(Folder(root))

    def text(self, relative: str) -> str:
        """The text of a file; empty where there is no such file yet."""
        raw = self.content(relative)
        try:
            return (raw or b"").decode("utf-8")
        except UnicodeDecodeError as error:
            raise RefusedError(f"{relative} is not UTF-8: save it as UTF-8 first") from error

    def content(self, relative: str) -> bytes | None:
        """The bytes of a file, as it will be; None where there is no such file yet."""
        if relative in self.new:
            return self.new[relative]
        if relative not in self.old:
            exists = self.folder.holds(relative)
            self.old[relative] = self._read(relative) if exists else None
        return self.old[relative]

    def sources(self) -> dict[str, Source]:
        """The sources as they are now."""
        return read_sources(self.folder, Report())

    @property
    def as_it_will_be(self) -> Folder:
        """The folder as it will be when this is written."""
        return Folder(self.folder.root, self.new)

    def put(self, relative: str, text: str | bytes) -> None:
        """Lay down what a file shall hold."""
        self.content(relative)
        self.new[relative] = text.encode("utf-8") if isinstance(text, str) else text

    def write(self) -> None:
        """Write every file that changed, texts first, so that nothing names a file that is not there."""
        for relative in sorted(self.new, key=lambda name: name.startswith("data/")):
            path = self.folder.path(relative)
            if path is None:
                raise RefusedError(f"the path {relative!r} leaves the base")
            if self.new[relative] != self.old[relative]:
                path.parent.mkdir(parents=True, exist_ok=True)
                replace_file(path, self.old[relative], self.new[relative])

    def _read(self, relative: str) -> bytes:
        report = Report()
        raw = self.folder.bytes_of(relative, lambda: Location(relative), report)
        if raw is None:
            raise RefusedError("the base cannot be changed:", report.problems)
        return raw


Edit: TypeAlias = Callable[[Desk], None]


def change(root: Path, edit: Edit) -> Ledger:
    """The base after an edit that brings no new problem, read, checked and written under one lock.

    Raises:
        RefusedError: the edit would bring a problem, or cannot be made; nothing was written.
    """
    try:
        with locked(root):
            desk = Desk.at(root)
            edit(desk)
            after = checked(root, desk.new)
            desk.write()
            return after
    except (NotAppendableError, ChangedUnderneathError) as error:
        raise RefusedError(str(error)) from error
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise RefusedError(f"cannot write {error.filename or root}: {reason}") from error


def checked(root: Path, new: Mapping[str, bytes]) -> Ledger:
    """The base as it would be with other files.

    Raises:
        RefusedError: these would bring a problem that the base does not have.
    """
    after = load_cached(root, new)
    if after.problems and (brought := _brought(load_cached(root).problems, after.problems)):
        raise RefusedError("nothing was written, because this would bring a problem:", brought)
    return after


def _brought(before: Sequence[Problem], after: Sequence[Problem]) -> list[Problem]:
    """The problems of `after` that `before` has none like; places move and are no likeness."""
    left = Counter(map(_kind, before))
    found = []
    for problem in after:
        left[_kind(problem)] -= 1
        if left[_kind(problem)] < 0:
            found.append(problem)
    return found


def _kind(problem: Problem) -> tuple[str, str]:
    return problem.at.file, _VARIABLE.sub("", problem.message)

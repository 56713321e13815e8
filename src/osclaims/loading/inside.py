"""Where the files of a base really are, which no link and no path leaves, and which of them are read."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from functools import cache
from pathlib import Path

LARGEST = 64_000_000
"""The bytes of the largest file that is read; a hundred thousand claims take half of that."""


def inside(root: Path) -> Callable[[str], Path | None]:
    """Tells of a relative path which file it names, links followed; None when that is outside `root`.

    >>> file = inside(Path("base"))
    >>> file("seeds/../data/claims.yaml") == Path("base/data/claims.yaml").resolve(), file("../claims.yaml")
    (True, None)
    """
    whole = root.resolve()

    def real(path: Path) -> Path | None:
        found = path.resolve()
        is_whole = found.resolve() == found  # behind a circle of links, links are not followed
        return found if is_whole and found.is_relative_to(whole) else None

    folder = cache(real)

    def file(relative: str) -> Path | None:
        path = whole / relative
        if "\0" in relative:
            return None
        try:
            parent = folder(path.parent) if path.name != ".." else None
            if parent and not os.path.islink(parent / path.name):  # noqa: PTH114 - Path's raises for long names
                return parent / path.name
            return real(path)
        except RuntimeError:  # a circle of links
            return None

    return file


def fault(path: Path) -> str:
    """Why a file is not read; empty for one that can be.

    Raises:
        OSError: there is none.
    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        return "it is no file"
    return f"it is larger than {LARGEST // 1_000_000} MB" if found.st_size > LARGEST else ""

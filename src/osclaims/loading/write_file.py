"""A file replaced so that it is the old one or the new one, whatever happens meanwhile."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


class ChangedUnderneathError(Exception):
    """A file is no longer what it was when it was read; nothing was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} was changed by someone else meanwhile; nothing was written, try again")


def replace_file(path: Path, old: bytes | None, new: bytes) -> None:
    """Put `new` where `old` stands (None: where no file is yet), for a writer who holds the base's lock.

    The text is written aside, synced and renamed, so a reader, or whoever comes after a crash, finds the old
    file or the new one. What a killed writer left aside is overwritten by the next.

    Raises:
        ChangedUnderneathError: the file does not hold `old`.
    """
    aside = path.with_name(f".{path.name}.aside")
    aside.unlink(missing_ok=True)
    lay_aside(new, aside, path)
    if _content(path) != old:
        aside.unlink()
        raise ChangedUnderneathError(path)
    aside.replace(path)
    _sync(path.parent)


def lay_aside(content: bytes, aside: Path, path: Path) -> None:
    """Write where nothing is what shall take the place of a file: synced, and with the mode that it has."""
    with aside.open("xb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    if path.exists():
        shutil.copymode(path, aside)


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _sync(folder: Path) -> None:
    """Make a rename last through a loss of power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

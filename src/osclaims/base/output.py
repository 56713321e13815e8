"""Files that a command writes for others: whole or not at all, and never over the base that they tell of."""

from __future__ import annotations

import os
from errno import ELOOP
from pathlib import Path
from secrets import token_hex

from osclaims.base.refused import RefusedError
from osclaims.loading.check import Report
from osclaims.loading.files import Folder
from osclaims.loading.find import FILE
from osclaims.loading.tree import Items, Keys
from osclaims.loading.write_file import lay_aside


def write(content: bytes, target: Path) -> None:
    """Write a file: aside, synced, renamed, so that there is always the old one or the new one.

    Links are followed to their end. Into what is no regular file, as a device or a pipe, it is just written.

    Raises:
        OSError: there is no place to write to.
    """
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    place = Path(os.path.realpath(target))
    if place.is_symlink():
        raise OSError(ELOOP, os.strerror(ELOOP))
    new = aside(place.parent)
    try:
        lay_aside(content, new, place)
        new.replace(place)
    finally:
        new.unlink(missing_ok=True)


def aside(folder: Path) -> Path:
    """A name in a folder that nobody has, for what is renamed once it is whole."""
    return folder / f".osclaims.{token_hex(4)}"


def spare_base(root: Path, target: Path) -> None:
    """Say at once when a command is told to write over a file that makes the base at `root`.

    Raises:
        RefusedError: `target`, links followed, is a file of records or the text of a source.
    """
    own = [*records_of(root), *texts_of(root)]
    if os.path.realpath(target) in map(os.path.realpath, own):
        raise RefusedError(f"{target} belongs to the base; nothing was written")


def records_of(root: Path) -> list[Path]:
    """The files of records that a base has."""
    return sorted((root / "data").rglob("*.yaml"))


def texts_of(root: Path) -> list[Path]:
    """The texts that a base's sources name, whether they are there or not."""
    folder = Folder(root)
    tree = folder.tree_of(FILE, Report())
    named = [each.get("text") for each in tree if isinstance(each, Keys)] if isinstance(tree, Items) else []
    return [path for text in named if isinstance(text, str) and (path := folder.path(text))]

"""Files written whole or not at all, and never outside of where they were asked for."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from osclaims.base.output import aside, write
from osclaims.exchange.errors import ExchangeError
from osclaims.loading.inside import inside

Files: TypeAlias = Mapping[str, bytes]
"""What is to be written, by relative path; a format of one file has the path ``""``."""


def write_file(content: bytes, target: Path, *, replace: bool = False) -> None:
    """Write one file.

    Raises:
        ExchangeError: there is such a file already and `replace` is not asked for, or no place to write to.
    """
    try:
        if target.is_dir():
            raise ExchangeError(f"{target} is a folder; name a file")
        if target.is_file() and not replace:
            raise ExchangeError(f"{target} exists already; --force writes over it")
        write(content, target)
    except OSError as error:
        raise ExchangeError(f"cannot write {target}: {error.strerror}") from error


def write_folder(files: Files, target: Path) -> None:
    """Write a folder of files: aside, then renamed into place; into one that is there, each of what it holds.

    Raises:
        ExchangeError: the target holds something, a path leads out of it, or there is no place to write to.
    """
    try:
        is_there = target.exists()
        if is_there and (not target.is_dir() or any(target.iterdir())):
            raise ExchangeError(f"{target} exists already; name a folder that is new or empty")
        home = target if is_there else target.parent
        home.mkdir(parents=True, exist_ok=True)
        new = aside(home)
        try:
            _lay_down(files, new)
            for made in list(new.iterdir()) if is_there else [new]:
                made.replace(target / made.name if is_there else target)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        raise ExchangeError(f"cannot write {target}: {error.strerror}") from error


def _lay_down(files: Files, folder: Path) -> None:
    folder.mkdir()
    place_of = inside(folder)
    for path, content in files.items():
        if (place := place_of(path)) is None:
            raise ExchangeError(f"the path {path!r} leaves the folder")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)

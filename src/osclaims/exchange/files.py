"""Files written whole or not at all, and never outside of where they were asked for."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from osclaims.exchange.errors import ExchangeError
from osclaims.loading.inside import inside

Files: TypeAlias = Mapping[str, bytes]
"""What is to be written, by relative path; a format of one file has the path ``""``."""


def write_file(content: bytes, target: Path, *, replace: bool = False) -> None:
    """Write one file: aside, synced, renamed, so that there is always the old one or the new one.

    Raises:
        ExchangeError: there is such a file already and `replace` is not asked for, or no place to write to.
    """
    if target.is_dir():
        raise ExchangeError(f"{target} is a folder; name a file")
    if target.exists() and not replace:
        raise ExchangeError(f"{target} exists already; --force writes over it")
    try:
        handle, aside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise ExchangeError(f"cannot write {target}: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(aside).chmod(0o666 & ~_umask())
        Path(aside).replace(target)
    except OSError as error:
        raise ExchangeError(f"cannot write {target}: {error.strerror}") from error
    finally:
        Path(aside).unlink(missing_ok=True)


def write_folder(files: Files, target: Path) -> None:
    """Write a folder of files: beside the target, then renamed into place.

    Raises:
        ExchangeError: the target holds something, a path leads out of it, or there is no place to write to.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise ExchangeError(f"{target} exists already; name a folder that is new or empty")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}."))
    except OSError as error:
        raise ExchangeError(f"cannot write {target}: {error.strerror}") from error
    try:
        aside.chmod(0o777 & ~_umask())
        place_of = inside(aside)
        for path, content in files.items():
            if (place := place_of(path)) is None:
                raise ExchangeError(f"the path {path!r} leaves the folder")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        aside.replace(target)
    except OSError as error:
        raise ExchangeError(f"cannot write {target}: {error.strerror}") from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

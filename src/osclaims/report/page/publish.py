"""The page onto the disk, whole or not at all, and into the reader's browser."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write(html: str, path: Path) -> None:
    """Write the page to `path`: aside first, then renamed, so that no half of it is ever seen.

    Raises:
        OSError: the file cannot be written there.
    """
    aside, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(aside, "w", encoding="utf-8", newline="\n") as file:
            file.write(html)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def show(address: str) -> None:
    """Open an address in the reader's browser."""
    import webbrowser  # noqa: PLC0415 - only when asked for

    webbrowser.open(address)


def _mode() -> int:
    """What a new file may be read by, as this process was told."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

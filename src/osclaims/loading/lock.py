"""One lock a base: whoever changes it reads, checks and writes while nobody else does."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the lock of a base, after waiting for whoever has it; a killed process holds nothing.

    The lock is the operating system's (`flock`) on the folder `data`, so it leaves no file behind. It keeps
    out only those who ask for it; an editor does not, which is why a write looks at the file again.
    """
    import fcntl  # noqa: PLC0415 - writing alone needs it, and not every system has it

    folder = os.open(root / "data", os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)

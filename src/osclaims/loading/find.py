"""Which folder is the base: the named one, the environment's, the nearest, or the one that is shipped."""

from __future__ import annotations

import os
from pathlib import Path

from osclaims.stopped import Stopped

ENVIRONMENT = "OSCLAIMS_KB"
FILE = "data/sources.yaml"
_PACKAGE = Path(__file__).parents[1]


class UnreadableBaseError(Stopped):
    """There is no base where one was looked for, or none that can be read at all."""


def shipped_base() -> Path:
    """The folder of the base that comes with osclaims."""
    inside_wheel = _PACKAGE / "shipped"
    return inside_wheel if inside_wheel.is_dir() else _PACKAGE.parents[1]


def find_base(named: Path | None = None, start: Path | None = None) -> Path:
    """The base to use: the named one, the environment's, the nearest parent that is one, the shipped one.

    Raises:
        UnreadableBaseError: the base that was named is no folder with a `data/sources.yaml`.
    """
    chosen = named or (Path(os.environ[ENVIRONMENT]) if os.environ.get(ENVIRONMENT) else None)
    if chosen is not None:
        require_base(chosen)
        return chosen
    here = (start or Path.cwd()).resolve()
    return next((folder for folder in (here, *here.parents) if (folder / FILE).is_file()), shipped_base())


def require_base(root: Path) -> None:
    """Say at once when a folder is no base.

    Raises:
        UnreadableBaseError: it holds no `data/sources.yaml`.
    """
    if not (root / FILE).is_file():
        raise UnreadableBaseError(f"{root} is no base: it holds no {FILE}")

"""What can be wrong with a table of claims, or with the engine that is to read it."""

from __future__ import annotations

from osclaims.stopped import Stopped


class TableError(Stopped):
    """A file that is no table of claims, or cannot be made into one; the message says why."""


class MissingEngineError(Stopped):
    """What an engine needs is not installed; the message says what to install."""

    status = 3


def require(package: str, extra: str) -> None:
    """Say what to install when a package is missing.

    Raises:
        MissingEngineError: it is.
    """
    from importlib.util import find_spec  # noqa: PLC0415 - only engines ask

    if find_spec(package) is None:
        raise MissingEngineError(f"{package} is not installed: pip install 'osclaims[{extra}]'")

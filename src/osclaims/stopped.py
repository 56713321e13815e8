"""What every error that a user can cause is: a command says it in a line or two, without a traceback."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar


class Stopped(Exception):  # noqa: N818 - what the others are kinds of, and no error by itself
    """Something that cannot be done as asked; the message says why.

    `status` is what a command that meets it exits with: 2 for usage or what cannot be read, 3 where an
    optional package is missing.
    """

    status: ClassVar[int] = 2

    def lines(self) -> Sequence[str]:
        """What to say, a line each; texts of a source stand in them as they are printed."""
        return [str(self)]

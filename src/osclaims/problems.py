"""An author's mistake, with its place. Problems are values: they are collected, sorted and shown."""

from __future__ import annotations

from osclaims.frozen import Frozen


class Location(Frozen, order=True):
    """A place in a file of the base; line and column count from 1, 0 where there is none.

    >>> str(Location("data/claims.yaml", 12, 7))
    'data/claims.yaml:12:7'
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


MOST = 10_000
"""How many problems are told at once; nobody reads more."""

NOWHERE = Location("")
"""For what was not read from a file."""


class Problem(Frozen, order=True):
    """What is wrong at a place, and a hint of what would mend it.

    `instead` is what should be typed at the place, where only one thing can be meant; else it is empty.

    >>> str(Problem(Location("data/claims.yaml", 12, 7), "no source 'yicia'", "did you mean 'yicai'?"))
    "data/claims.yaml:12:7: no source 'yicia' (did you mean 'yicai'?)"
    """

    at: Location
    message: str
    hint: str = ""
    instead: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.at}: {self.message}{hint}"

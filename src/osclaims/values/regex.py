"""Regular expressions that cost nothing until they are used."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class _Late:
    """Stands for a pattern; the first use of a method compiles it, and keeps the methods in its place."""

    __slots__ = ("flags", "pattern", *_METHODS)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a compiled pattern has
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at its first use: a program meets few of the wordings it knows.

    Raises `re.error` at that first use, where the pattern is none.

    >>> regex("[0-9]+").findall("14 in 2025")
    ['14', '2025']
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))

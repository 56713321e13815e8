"""Regular expressions that cost nothing until they are used."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("findall", "finditer", "match", "search", "split", "sub")


class _Late:
    """Stands for a pattern; the first use of a method compiles it, and keeps the methods in its place."""

    __slots__ = ("flags", "fullmatch", "pattern", *_METHODS)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a compiled pattern has
        compiled = re.compile(self.pattern, self.flags)
        for method in ("fullmatch", *_METHODS):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


class _Needing:
    """A pattern that is asked only for texts in which what it needs is found."""

    __slots__ = ("_needs", "_whole", "pattern")

    def __init__(self, pattern: str, needs: re.Pattern[str]) -> None:
        self.pattern, self._needs, self._whole = pattern, needs, regex(pattern)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._whole.fullmatch(text) if self._needs.search(text) else None


def regex(pattern: str, flags: int = 0, *, needs: re.Pattern[str] | None = None) -> re.Pattern[str]:
    """What `re.compile` gives, compiled at its first use: a program meets few of the wordings it knows.

    `needs` is a small pattern that is found in every text which the large one matches whole; it is looked
    for first, and such a pattern is for `fullmatch` alone. Raises `re.error` at that first use, where the
    pattern is none.

    >>> regex("[0-9]+").findall("14 in 2025")
    ['14', '2025']
    >>> regex(r"(a|b) (week|month) ago", needs=regex("ago")).fullmatch("a week later")
    """
    return cast("re.Pattern[str]", _Late(pattern, flags) if needs is None else _Needing(pattern, needs))

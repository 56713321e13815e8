"""How many there are of something, in words."""

from __future__ import annotations


def counted(count: int, noun: str) -> str:
    """The count and its noun, which is plural unless there is one.

    >>> counted(1, "source"), counted(0, "source"), counted(1_400, "discrepancy")
    ('1 source', '0 sources', '1,400 discrepancies')
    """
    return f"{count:,} {plural(count, noun)}"


def plural(count: int, noun: str) -> str:
    """The noun, in the plural unless there is one.

    >>> plural(1, "entity"), plural(3, "entity")
    ('entity', 'entities')
    """
    if count == 1:
        return noun
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"

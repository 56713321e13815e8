"""How many there are of something, in words."""

from __future__ import annotations


def counted(count: int, noun: str) -> str:
    """The count and its noun, which is plural unless there is one.

    >>> counted(1, "source"), counted(2, "source"), counted(4, "discrepancy")
    ('1 source', '2 sources', '4 discrepancies')
    """
    return f"{count} {noun if count == 1 else f'{noun[:-1]}ies' if noun.endswith('y') else f'{noun}s'}"

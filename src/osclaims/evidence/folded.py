"""A text with each run of whitespace as one space, and the way back to the text as it is stored."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from osclaims.evidence.place import Place

SPACES = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""Every space of Unicode but the plain one."""


@dataclass(frozen=True, slots=True)
class Folded:
    """The folded text in stretches that kept their length: where each begins, here and in the raw text."""

    text: str
    starts: list[int]
    raw_starts: list[int]

    def offset(self, raw: int) -> int:
        """Where an offset of the raw text is in the folded one."""
        at = bisect_right(self.raw_starts, raw) - 1
        here = self.starts[at] + raw - self.raw_starts[at]
        return min(here, self.starts[at + 1]) if at + 1 < len(self.starts) else here

    def place(self, start: int, length: int) -> Place:
        """Where a stretch of the folded text stands in the raw one; its ends are no spaces."""
        starts, raw = self.starts, self.raw_starts
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, start + length - 1, first) - 1
        return Place(raw[first] + start - starts[first], raw[last] + start + length - starts[last])


def folded(raw: str) -> Folded:
    r"""The text with each run of whitespace as one space, those at its ends too.

    >>> words = folded("It costs\u00a0 CNY16,\nnot CNY1.")
    >>> words.text, words.place(9, 5), words.offset(17)
    ('It costs CNY16, not CNY1.', Place(start=10, end=15), 16)
    """
    flat = raw
    for space in SPACES:
        if space in flat:
            flat = flat.replace(space, " ")
    kept, starts, raw_starts, begins = [], [0], [0], 0
    gap = flat.find("  ")
    while gap >= 0:
        kept.append(flat[begins : gap + 1])
        begins = gap + 2
        while flat.startswith(" ", begins):
            begins += 1
        starts.append(starts[-1] + len(kept[-1]))
        raw_starts.append(begins)
        gap = flat.find("  ", begins)
    return Folded("".join([*kept, flat[begins:]]), starts, raw_starts)

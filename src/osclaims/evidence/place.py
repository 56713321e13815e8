"""A place in a text: half-open, in code points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """The code points from `start` up to but not including `end`.

    >>> Place(2, 5).of("a cat sat")
    'cat'
    """

    start: int
    end: int

    def of(self, raw: str) -> str:
        """The words that stand here in `raw`, line breaks untouched."""
        return raw[self.start : self.end]

    def holds(self, other: Place) -> bool:
        """Whether `other` lies wholly in this place."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Place) -> bool:
        """Whether some code point lies in both."""
        return self.start < other.end and other.start < self.end

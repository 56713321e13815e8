"""A place in a text, half-open and in code points; and words that have several."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from osclaims.frozen import Frozen


class Place(Frozen, order=True):
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


class Ambiguous(ValueError):  # noqa: N818 - a domain noun, as Unreadable is
    """Words that stand more than once; `places` says where."""

    def __init__(self, words: str, places: list[Place]) -> None:
        super().__init__(words, places)
        self.words, self.places = words, places

    def __str__(self) -> str:
        return f"{self.words!r} stands {len(self.places)} times; give a prefix or a suffix"


def clear_of(places: Iterable[Place], others: Iterable[Place]) -> Iterator[Place]:
    """Yield the places that meet none of the others, which do not meet each other.

    >>> list(clear_of([Place(0, 2), Place(4, 6)], [Place(5, 9), Place(2, 4)]))
    [Place(start=0, end=2)]
    """
    taken = sorted(others)
    ends = [other.end for other in taken]
    for place in places:
        following = bisect_right(ends, place.start)
        if following == len(taken) or taken[following].start >= place.end:
            yield place

"""The words of a text and where each of them stands, made once for any number of searches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from osclaims.evidence.place import Place
from osclaims.evidence.quotes import MARKS
from osclaims.evidence.spelling import APOSTROPHES
from osclaims.frozen import Frozen
from osclaims.values.regex import regex

OUTER_MARKS = ".,;:!?()[]" + "".join(MARKS)
"""What may touch a word without being a part of it."""
_CHUNK = regex(r"\S+")


STEM = 4
"""Letters that two words have to share at their beginning to be alike; words with a digit always are."""


class Concordance(Frozen):
    """The runs of non-spaces of a text in order: keys, first and end code points, and the spots of each stem.

    >>> words = concordance("The cat sat. “Cat!”")
    >>> words.keys, words.spots["cat"]
    (('the', 'cat', 'sat', 'cat'), [1, 3])
    """

    keys: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    spots: Mapping[str, Sequence[int]]

    def within(self, place: Place) -> tuple[int, int]:
        """The number of the first word that meets a place, and of the one behind the last."""
        return bisect_right(self.ends, place.start), bisect_left(self.starts, place.end)

    def like(self, key: str, low: int, high: int) -> Sequence[int]:
        """Where words like a key stand, from the word `low` up to but not including `high`."""
        spots = self.spots.get(stem_of(key), ())
        return spots[bisect_left(spots, low) : bisect_left(spots, high)]


def concordance(raw: str) -> Concordance:
    """Index the words of a text."""
    places = [chunk.span() for chunk in _CHUNK.finditer(raw)]
    keys = keys_of(raw)
    spots: dict[str, list[int]] = {}
    for at, key in enumerate(keys):
        spots.setdefault(stem_of(key), []).append(at)
    return Concordance(keys, [start for start, _ in places], [end for _, end in places], spots)


def stem_of(key: str) -> str:
    """What words that are alike have in common.

    >>> stem_of("closing") == stem_of("closed"), stem_of("£40") == stem_of("$38m"), stem_of("in")
    (True, True, 'in')
    """
    return "#" if any(map(str.isdecimal, key)) else key[:STEM]


def keys_of(raw: str) -> tuple[str, ...]:
    """What each run of non-spaces is looked for by: no case, no marks at its edges.

    >>> keys_of("“It’s OPEN.”")
    ("it's", 'open')
    """
    return tuple(chunk.strip(OUTER_MARKS).casefold() for chunk in raw.translate(APOSTROPHES).split())

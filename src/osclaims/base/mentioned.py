"""Which entities a text names, and where."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from osclaims.evidence.place import Place
from osclaims.frozen import Frozen
from osclaims.model.vocabulary import Vocabulary


class Mentioned(Frozen):
    """The names that a text prints, letter for letter, in the order of the text."""

    found: tuple[tuple[Place, str, tuple[str, ...]], ...]

    def within(self, part: Place) -> dict[str, str]:
        """The entities named in a part of the text, each with its name there."""
        named: dict[str, str] = {}
        first = bisect_left(self.found, part.start, key=lambda each: each[0].start)
        for place, name, ids in islice(self.found, first, None):
            if place.start >= part.end:
                break
            if part.holds(place):
                named |= {id_: name for id_ in ids if id_ not in named}
        return named


def mentioned(raw: str, vocabulary: Vocabulary) -> Mentioned:
    """Every longest name of an entity in a text.

    >>> from osclaims.model.vocabulary import Entity
    >>> known = Vocabulary({"ann-lee": Entity("ann-lee", "Ann Lee", aliases=("Lee",))})
    >>> mentioned("Leeds saw Lee, or Ann Lee.", known).within(Place(0, 14))
    {'ann-lee': 'Lee'}
    """
    return Mentioned(tuple(_occurrences(raw, vocabulary)))


def _occurrences(raw: str, vocabulary: Vocabulary) -> Iterator[tuple[Place, str, tuple[str, ...]]]:
    meant: dict[str, list[str]] = {}
    for entity in vocabulary.entities.values():
        for name in entity.names:
            meant.setdefault(name, []).append(entity.id)
    if meant:
        longest_first = sorted(meant, key=lambda name: (-len(name), name))
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
        for found in pattern.finditer(raw):
            yield Place(*found.span()), found.group(), tuple(meant[found.group()])

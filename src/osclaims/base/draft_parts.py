"""Where the words of a draft stand: quotations put together, and an excerpt in which they stand once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from operator import attrgetter

from osclaims.evidence.anchor import Text, fold
from osclaims.evidence.detect import Sighting
from osclaims.evidence.place import Place
from osclaims.frozen import Frozen

_SPLIT = re.compile(r",[^.!?\n]{1,120},\s*[^\w\s]\Z")
"""What stands between two halves of one sentence: a comma, who said it, a comma and a mark."""
_WORD_AFTER = re.compile(r"\s*\S+?(?=[.,;:!?…]*(?:\s|\Z))")
_WIDENINGS = 40
_FAR = 200
"""Code points that a word and the space beside it may take; a longer word is cut."""
_LONGEST = 1_000
"""Code points of a sentence that is an excerpt, and of what is said to stand beside words."""


class Said(Frozen):
    """One quotation: its parts, where "he said" splits it, and the likely speaker."""

    parts: tuple[Place, ...]
    speaker: str | None

    def holds(self, place: Place) -> bool:
        """Whether a place lies inside a part."""
        at = bisect_right(self.parts, place.start, key=attrgetter("start")) - 1
        return at >= 0 and self.parts[at].holds(place)


def groups(text: Text, seen: Sequence[Sighting]) -> list[Said]:
    """The quotations among some sightings, halves of one sentence put together.

    >>> from osclaims.evidence.detect import detect
    >>> raw = "“We lost,” Ann Lee said, “and they won.” “Now go.”"
    >>> [[part.of(raw) for part in said.parts] for said in groups(Text(raw), detect(raw))]
    [['We lost', 'and they won'], ['Now go']]
    """
    found: list[Said] = []
    for one in seen:
        if one.kind == "quotation":
            place = Place(one.start, one.end)
            if found and _SPLIT.match(text.raw[found[-1].parts[-1].end : place.start]):
                found[-1] = Said((*found[-1].parts, place), found[-1].speaker or one.speaker)
            else:
                found.append(Said((place,), one.speaker))
    return found


def said_at(place: Place, said: Sequence[Said]) -> Said | None:
    """The quotation, of some in the order of the text, in which a place lies."""
    at = bisect_right(said, place.start, key=lambda each: each.parts[0].start) - 1
    return said[at] if at >= 0 and said[at].holds(place) else None


def frame(text: Text, words: Sequence[Place], passage: Place) -> Place | None:
    """The excerpt for some words: their sentence; or less of it, where they stand in it more than once.

    None when they stand more than once in all that holds them and stands once itself, or are a part of longer
    words, where nothing finds them.

    >>> text = Text("Two won. Of 5 and 5 more, two lost.")
    >>> frame(text, [Place(18, 19)], Place(0, 35)).of(text.raw)
    '5 more'
    """
    if not all(text.stands_once(part.of(text.raw), part) for part in words):
        return None
    whole = Place(words[0].start, words[-1].end)
    sentence = text.sentence(whole)
    clipped = Place(max(sentence.start, passage.start), min(sentence.end, passage.end))
    is_short = clipped.end - clipped.start <= max(_LONGEST, whole.end - whole.start)
    if is_short and _are_single(text, words, clipped) and text.stands_once(clipped.of(text.raw), passage):
        return clipped
    wider = takewhile(lambda each: _are_single(text, words, each), _widened(text.raw, whole, passage))
    free = (each for each in wider if text.stands_once(each.of(text.raw), each))
    return _first_single(text, free, passage)


def _first_single(text: Text, wider: Iterator[Place], passage: Place) -> Place | None:
    """The first of ever wider places whose words stand once in a passage.

    As words that hold such words stand there once too, steps double until some do, and halve again.
    """

    def is_single(place: Place) -> bool:
        return text.stands_once(place.of(text.raw), passage)

    size = 1
    while batch := list(islice(wider, size)):
        last = len(batch) - 1
        if is_single(batch[last]):
            return batch[bisect_left(batch, x=True, hi=last, key=is_single)]
        size *= 2
    return None


def selector(text: Text, words: Sequence[Place], excerpt: Place | None, passage: Place) -> dict[str, str]:
    """The keys of a claim that say where in its passage its words stand; none when the passage says it.

    >>> selector(Text("5 5"), [Place(0, 1)], None, Place(0, 3))
    {'suffix': '5'}
    """
    if excerpt == passage:
        return {}
    if excerpt is not None:
        return {"excerpt": fold(excerpt.of(text.raw))}
    start, end = words[0].start, words[-1].end
    beside = {
        "prefix": text.raw[max(passage.start, start - _LONGEST) : start],
        "suffix": text.raw[end : min(passage.end, end + _LONGEST)],
    }
    return {key: fold(near) for key, near in beside.items() if near.strip()}


def _widened(raw: str, place: Place, passage: Place) -> Iterator[Place]:
    """A place with a word more behind it, then before it, and so on to the edges of the passage."""
    for _ in range(_WIDENINGS):
        after = _WORD_AFTER.match(raw, place.end, min(passage.end, place.end + _FAR))
        place = Place(place.start, after.end() if after else place.end)
        yield place
        before = raw[max(passage.start, place.start - _FAR) : place.start]
        words = before.split()[-1:]
        place = Place(
            place.start - len(before) + before.rindex(words[0]) if words else place.start, place.end
        )
        yield place


def _are_single(text: Text, words: Sequence[Place], excerpt: Place) -> bool:
    """Whether each part of some words stands once in an excerpt; if not, so it is in a wider one."""
    return all(text.stands_once(part.of(text.raw), excerpt) for part in words)

"""Where a word may be cut off from what touches it: at its ends, and nowhere inside."""

from __future__ import annotations

import re
from unicodedata import combining

from osclaims.evidence.place import Place
from osclaims.values.regex import regex

_APOSTROPHES = "'\u2019"
_NOT = regex(rf"n[{_APOSTROPHES}]t(?!\w)", re.IGNORECASE)


def cuts_word(raw: str, at: int) -> bool:
    """Whether a text goes on with the same word at an offset.

    Marks and hyphens part words, and so does a capital that begins one: texts lose their line breaks.
    "n't" is part of its verb. Scripts that print words without spaces are parted anywhere.

    >>> [cuts_word("nineteen, AIRecently, can't", at) for at in (4, 8, 12, 25)]
    [True, False, False, True]
    """
    if not 0 < at < len(raw):
        return False
    before, after = raw[at - 1], raw[at]
    if before in _APOSTROPHES or after in _APOSTROPHES:
        return any(_NOT.match(raw, max(at - back, 0)) for back in (1, 2))
    if not _parts_by_spaces(before) or _begins_word(raw, at):
        return False
    return combining(after) > 0 or _parts_by_spaces(after)


def _parts_by_spaces(letter: str) -> bool:
    """Whether it is a letter of a script that parts its words by spaces: Latin, Greek or Cyrillic."""
    return letter.isalpha() and (letter < "\u0530" or "\u1e00" <= letter < "\u2000")


def _begins_word(raw: str, at: int) -> bool:
    """Whether a capital stands here behind or before a small letter."""
    return raw[at].isupper() and (raw[at - 1].islower() or raw[at + 1 : at + 2].islower())


def whole_words(raw: str, place: Place) -> Place:
    """The place, and at its ends the rest of the words that it cuts.

    >>> whole_words("all nineteen men", Place(4, 8)), whole_words("we can't", Place(3, 6))
    (Place(start=4, end=12), Place(start=3, end=8))
    """
    start, end = place.start, place.end
    while cuts_word(raw, start):
        start -= 1
    while cuts_word(raw, end):
        end += 1
    return Place(start, end)

"""Words beside a date that are no part of it: a label before it, a note behind it on a later print.

What a date is called does not change when it was: "built in 1802" is of 1802. A label is words that no form
of a date knows and that deny, weigh or count nothing; the date has to stand without an anchor, and is vague,
since a label may be of a part of it ("birthday in 1872"). Of a thing that was made and then printed, cast or
issued, the first date is its own. The words are kept, and the reading shows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from osclaims.values.dates.reader import Reader
from osclaims.values.dates.stretch import NeedsAnchor, Piece, Refused, Stretch
from osclaims.values.figures.shop_words import GOVERNING
from osclaims.values.regex import regex

_DENYING = """
    not no non never nor neither none cannot without lacking except excepting excluding barring besides
    unlike outside unless false wrong wrongly erroneous erroneously misdated fake contrary opposite
    instead rather
"""
_WEIGHING = """
    if whether though although but however else other others versus vs doubtful doubtfully disputed
    alleged say allegedly supposed supposedly reputedly estimated est guess guessed said cf compare
    nearly almost hardly soon barely scarcely actually really corrected recently formerly
"""
_COUNTING = """
    annual annually anniversary bicentenary centenary centennial jubilee yearly every each per twice
    most age eve minus plus percent page pages vol volume nos number issue chapter room
    route flight lot item fig figure plate model version size height length total sum aged
"""
_OTHER_YEARS = """
    am pm bc bce ad ce ah anno hegirae hijri hijra mundi saka samvat vikram julian meiji taisho showa
    heisei reiwa minguo juche fy fiscal financial academic school tax season
"""
STOPS = frozenset(f"{_DENYING}{_WEIGHING}{_COUNTING}{_OTHER_YEARS}".split())
"""Words that make of a date beside them something else, or make no date of a number."""
_CALENDARS = frozenset((
    "orthodox", "eastern", "greek", "russian", "coptic", "julian", "lunar", "chinese", "vietnamese", "korean",
    "tibetan", "jewish", "persian", "iranian",
))  # fmt: skip
_FEASTS = frozenset(("easter", "christmas", "new", "good"))
"""Feasts that another calendar than the western has too, on other days."""
_PASSED = frozenset(("of", "the", "date", "day", "first"))
"""Words of other forms that may stand in a label."""
_LATER = (
    "printed|reprinted|published|republished|cast|recast|issued|reissued|released|rereleased|revised|restored"
    "|rebuilt|renovated|reconstructed|remastered|translated|exhibited|print|printing|reprint|impression"
    "|edition|copy|casting"
)
"""What is done with a thing after it was made."""
_WORD = regex(r"[^\W\d_]{2,}(?:['-][^\W\d_]+)*[.:,]?")
_NOTE = regex(
    rf"(?P<rest>.+?)(?:[,;] ?| ?\()"
    rf"(?P<note>(?:(?:later|early|modern|posthumous(?:ly)?) )?(?:{_LATER})\b[^()]*)\)?"
)
_TWO = regex(r"([^,;]+)[,;] (?:.*[,;] )?([^,;]+)|([^()]+) \(([^()]+)\)")


def beside(text: str, reader: Reader, known: frozenset[str]) -> Stretch | None:
    """The date of a text with words beside it, None when it has none; `known` are the words of all forms."""
    if found := _NOTE.fullmatch(text):
        return replace(reader.read(found["rest"], reader), beside=found["note"])
    words = text.split()
    end = _end_of_label(words, known | STOPS)
    return _labelled(words, end, reader) if end else None


def two_dates(text: str, reader: Reader) -> tuple[str, ...]:
    """The dates of a text that names several without saying what the second is of; none when it does not."""
    if not (found := _TWO.fullmatch(text)):
        return ()
    both = tuple(filter(None, found.groups()))
    for each in both:
        reader.read(each, reader)
    return both


def narrower(named: Iterable[Stretch]) -> Stretch | None:
    """Of two names of one date the one that says more ("next Monday, 17 May"); None when they disagree."""
    first, second = named
    if first.hedge or second.hedge:
        return None
    return second if _within(second, first) else first if _within(first, second) else None


def _within(inner: Stretch, outer: Stretch) -> bool:
    return all(any(_holds(piece, each) for piece in outer.outer) for each in inner.outer)


def _holds(piece: Piece, other: Piece) -> bool:
    if None in piece or None in other:
        return False
    return (piece[0] or 0) <= (other[0] or 0) and (other[1] or 0) <= (piece[1] or 0)


def _end_of_label(words: list[str], meaning: frozenset[str]) -> int:
    """How many words in front say nothing of the date; the last of them is of no form."""
    end = 0
    for count, word in enumerate(words[:-1], 1):
        if _is_free(word, meaning):
            end = count
        elif word not in _PASSED:
            break
    if not end or words[end - 1] in GOVERNING:
        return 0
    return 0 if words[end - 1] in _CALENDARS and words[end] in _FEASTS else end


def _labelled(words: list[str], end: int, reader: Reader) -> Stretch:
    try:
        found = reader.read(" ".join(words[end:]).removeprefix("of "), replace(reader, anchor=None))
    except NeedsAnchor:
        raise Refused(
            "words stand beside it, so it has to be a date without an anchor", at=words[0]
        ) from None
    return replace(found, crisp=False, beside=" ".join(words[:end]))


def _is_free(word: str, meaning: frozenset[str]) -> bool:
    """Whether a word says nothing of a date, as one or as several; of a joined word, whether no part does."""
    parts = re.split("['-]", word.rstrip(".:,"))
    stems = (*parts, *(part.removesuffix("s") for part in parts))
    return bool(_WORD.fullmatch(word)) and not word.endswith("n't") and meaning.isdisjoint(stems)

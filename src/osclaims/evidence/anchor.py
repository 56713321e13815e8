"""Where words stand in a source text.

Runs of whitespace fold to one space, no-break and thin spaces among them; nothing else folds: never case,
digits, signs or punctuation. Offsets are code points of the text as it is stored.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, islice
from typing import TYPE_CHECKING

from osclaims.evidence.borders import cuts_word, whole_words
from osclaims.evidence.folded import Folded, fold, folded
from osclaims.evidence.place import Ambiguous, Place
from osclaims.evidence.running import runs_in, runs_on
from osclaims.values.regex import regex

if TYPE_CHECKING:
    from osclaims.evidence.concordance import Concordance

__all__ = ["Ambiguous", "Place", "Text", "anchor", "fold"]

CONTEXT = 32
"""Code points of prefix and suffix, enough to tell two places apart and short enough to show."""

_SHORT = 256
"""Code points of words up to which a look from the end of a text is quick, whatever stands there."""
_PLAIN = " \n"
"""Spaces beside which no word and no figure goes on."""
_LINE_BREAK = regex(r"\r\n|\r|\n")
_NONSPACE = regex(r"\S")


class Text:
    r"""A source text, prepared once for any number of look-ups.

    >>> text = Text("It costs\u00a0 CNY16,\nnot CNY1.")
    >>> text.find("costs CNY16"), text.find("CNY1")
    ([Place(start=3, end=15)], [Place(start=21, end=25)])
    >>> text.line_of(21), text.column_of(21)
    (2, 5)
    """

    def __init__(self, raw: str) -> None:
        """Keep `raw` as it is; everything else is derived when first asked for."""
        self.raw = raw

    def __repr__(self) -> str:
        return f"Text({len(self.raw)} code points)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self.raw == other.raw

    def __hash__(self) -> int:
        return hash(self.raw)

    def line_of(self, offset: int) -> int:
        """The line, counted from 1, in which a code point stands."""
        return bisect_right(self._line_starts, offset)

    def column_of(self, offset: int) -> int:
        """The column, counted from 1 in code points, in which a code point stands."""
        return offset - self._line_starts[self.line_of(offset) - 1] + 1

    def find(
        self, words: str, within: Place | None = None, prefix: str | None = None, suffix: str | None = None
    ) -> list[Place]:
        """Every place of `words`, overlapping ones too, in the order of the text.

        `within` narrows the search; `prefix` and `suffix` are words that stand directly before and after.
        A figure never touches another digit, and a word touches only letters that these are.
        Raises ValueError when `words` is blank.
        """
        if (prefix or suffix) or (place := self._alone(words, within)) is None:
            return list(self._free(words, within, prefix, suffix))
        return [place]

    def stands_once(self, words: str, within: Place | None = None) -> bool:
        """Whether `words` have one place there; the search ends at the second."""
        if self._alone(words, within) is not None:
            return True
        return len(list(islice(self._free(words, within, None, None), 2))) == 1

    def cut(self, words: str, within: Place | None = None) -> list[Place]:
        """Where `words` stand only as a part of longer words: the places of these, whole."""
        wanted = _wanted(words)
        places = [self.folded.place(at, len(wanted)) for at in self._spots(wanted, within)]
        return [whole for place in places if (whole := whole_words(self.raw, place)) != place]

    def next_passage(self, words: str, after: int) -> Place | None:
        """The place of `words` if they begin at the first non-space at or after `after`, else None."""
        text, here = self.folded.text, self.folded.offset(after)
        here += text.startswith(" ", here)
        as_given = "" != words == words.strip() and text.startswith(words, here)
        wanted = words if as_given else _wanted(words)
        if not text.startswith(wanted, here):
            return None
        place = self.folded.place(here, len(wanted))
        return None if runs_on(self.raw, wanted, place.end) or cuts_word(self.raw, place.end) else place

    def first_nonspace(self, after: int) -> int:
        """The offset of the first non-space at or after `after`; the text's length when there is none."""
        rest = _NONSPACE.search(self.raw, after)
        return rest.start() if rest else len(self.raw)

    def context(self, place: Place) -> tuple[str, str]:
        """What stands directly before and after, as a W3C TextQuoteSelector has it."""
        before = self.raw[max(0, place.start - CONTEXT) : place.start]
        return before, self.raw[place.end : place.end + CONTEXT]

    def sentence(self, place: Place) -> Place:
        """The sentence, or else the line, round a place."""
        from osclaims.evidence.sentences import sentence  # noqa: PLC0415 - few look-ups need one

        return sentence(self.raw, place, self._lines(place))

    @cached_property
    def quoted(self) -> tuple[Place, ...]:
        """The stretches inside quotation marks, marks excluded, nested ones too."""
        from osclaims.evidence.quotes import quoted_regions  # noqa: PLC0415 - only forms need them

        return tuple(quoted_regions(self.raw))

    def quoted_at(self, place: Place) -> list[Place]:
        """The quoted stretches that meet a place."""
        first = bisect_right(self._quoted_ends, place.start)
        last = bisect_left(self.quoted, Place(place.end, 0))
        return [region for region in self.quoted[first:last] if region.end > place.start]

    @cached_property
    def _quoted_ends(self) -> list[int]:
        """Up to where the quoted stretches reach, each with those before it."""
        return [*accumulate((region.end for region in self.quoted), max)]

    @cached_property
    def concordance(self) -> Concordance:
        """Its words and where each stands."""
        from osclaims.evidence.concordance import concordance  # noqa: PLC0415 - only a miss needs it

        return concordance(self.raw)

    @cached_property
    def folded(self) -> Folded:
        """The text with each run of whitespace as one space."""
        return folded(self.raw)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_BREAK.finditer(self.raw))]

    def _lines(self, place: Place) -> Place:
        """The lines in which a place stands."""
        following = bisect_right(self._line_starts, place.end)
        ends = [*self._line_starts[following : following + 1], len(self.raw)]
        return Place(self._line_starts[self.line_of(place.start) - 1], ends[0])

    def _alone(self, words: str, within: Place | None) -> Place | None:
        """The place of words that stand as they are given, once and free; None leaves all of that open."""
        folded, size = self.folded, len(words)
        text = folded.text
        start, end = self._window(within) if within else (0, len(text))
        at = text.rfind(words, start, end) if 0 < size <= _SHORT else -1
        if at < 0 or text.rfind(words, start, at + size - 1) >= 0 or words.strip() != words:
            return None
        place = folded.place(at, size)
        return None if self._touches(words, place) else place

    def _free(
        self, words: str, within: Place | None, prefix: str | None, suffix: str | None
    ) -> Iterator[Place]:
        """Every place of words that nothing runs into, in the order of the text."""
        wanted = _wanted(words)
        before, after = fold(prefix) if prefix else "", fold(suffix) if suffix else ""
        for at in self._spots(wanted, within):
            place = self.folded.place(at, len(wanted))
            framed = not (before or after) or self._framed(at, at + len(wanted), before, after)
            if framed and not self._touches(wanted, place, before, after):
                yield place

    def _window(self, within: Place | None) -> tuple[int, int]:
        """Where a place of the text, or else the whole, begins and ends in the folded text."""
        if within is None:
            return 0, len(self.folded.text)
        return self.folded.offset(within.start), self.folded.offset(within.end)

    def _spots(self, wanted: str, within: Place | None) -> Iterator[int]:
        """Where folded words stand in the folded text, whatever touches them."""
        text = self.folded.text
        start, end = self._window(within)
        at = text.find(wanted, start, end)
        while at >= 0:
            yield at
            at = text.find(wanted, at + 1, end)

    def _framed(self, start: int, end: int, before: str, after: str) -> bool:
        text = self.folded.text
        head = text[max(0, start - len(before) - 1) : start].rstrip(" ")
        tail = text[end : end + len(after) + 1].lstrip(" ")
        return head.endswith(before) and tail.startswith(after)

    def _touches(self, wanted: str, place: Place, before: str = "", after: str = "") -> bool:
        """Whether a figure goes on at either end, or a word does and nobody said with which words."""
        raw, start, end = self.raw, place.start, place.end
        if raw[start - 1 : start] not in _PLAIN and (
            (not before and cuts_word(raw, start)) or runs_in(raw, wanted, start)
        ):
            return True
        if raw[end : end + 1] not in _PLAIN and not after and cuts_word(raw, end):
            return True
        return runs_on(raw, wanted, end)


def anchor(
    excerpt: str, text: str | Text, *, prefix: str | None = None, suffix: str | None = None
) -> Place | None:
    """The one place at which `excerpt` stands in `text`, None when it does not.

    Raises Ambiguous when it stands more than once and neither `prefix` nor `suffix` tells the places
    apart; ValueError when it is blank.

    >>> anchor("US$5.5 million", "It cost only US$5.5 million.")
    Place(start=13, end=27)
    >>> anchor("5.5", "5.576, not 15.5") is None
    True
    """
    prepared = text if isinstance(text, Text) else Text(text)
    places = prepared.find(excerpt, prefix=prefix, suffix=suffix)
    if len(places) > 1:
        raise Ambiguous(fold(excerpt), places)
    return places[0] if places else None


def _wanted(words: str) -> str:
    wanted = fold(words)
    if not wanted:
        raise ValueError("there are no words to look for")
    return wanted

"""What the words of a figure or a date most likely mean, hedges included, for a draft to say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import field

from osclaims.evidence.anchor import fold
from osclaims.evidence.place import Place
from osclaims.frozen import Frozen
from osclaims.model.source import Source
from osclaims.values.read import read_value
from osclaims.values.value import Entity, Figure, Kind, Unreadable, Value, Words

BARE = "1"
"""The unit of a number without one."""
_BEFORE = re.compile(r"(?:(?<!\S)[^\W\d]+\s+){1,4}\Z")
_WORD = re.compile(r"\S+")
_LOOK_BACK = 60
_AFTER = re.compile(r"(?:\s+[^\W\d]+\b){1,2}")
_NO_HEDGE = frozenset({"the", "all", "another", "his", "her", "their", "its", "these", "those", "a"})


class Guess(Frozen):
    """Words where they stand, their likely kind, and how they read; `reads` is false where they do not."""

    place: Place
    kind: Kind
    note: str
    reads: bool


class Readings(Frozen):
    """Reads the words of one source, the same words as the same kind once."""

    source: Source
    read: dict[tuple[str, Kind], Value | Unreadable] = field(default_factory=dict)

    def guess(self, place: Place, *, is_date: bool) -> Guess:
        """How a figure or a date reads in its source, with the hedging words that stand beside it.

        A figure is read as an age, a measure, money or a count.
        """
        raw = self.source.text.raw
        words = fold(place.of(raw))
        kind = "date" if is_date else self._kind(words)
        bare = self._read(words, kind)
        if isinstance(bare, Unreadable):
            undated = is_date and self.source.published is None
            reason = "its source has no date to count from" if undated else bare.reason
            return Guess(place, kind, f"does not read as {kind} by itself: {reason}", reads=undated)
        place, value = self._hedged(place, kind, bare)
        return Guess(place, kind, f"reads as {kind}: {value.reading}", reads=True)

    def _hedged(self, place: Place, kind: Kind, bare: Value) -> tuple[Place, Value]:
        """A figure or a date with all of its hedge, and with none of the words that only stand before it."""
        raw = self.source.text.raw
        found: list[tuple[Place, Value]] = []
        for wider in _hedgings(place, raw):
            value = self._read(fold(wider.of(raw)), kind)
            if not isinstance(value, Unreadable) and _hedge(value) != _hedge(bare):
                found.append((wider, value))
        same = [
            each
            for each in found
            if _hedge(each[1]) == _hedge(found[0][1]) and each[0].end == found[0][0].end
        ]
        return same[-1] if same else (place, bare)

    def _kind(self, words: str) -> Kind:
        if words.endswith("old"):
            return "age"
        measured = self._read(words, "quantity")
        if isinstance(measured, Figure) and measured.unit != BARE:
            return "quantity"
        if not isinstance(measured, Figure) or not isinstance(self._read(words, "money"), Unreadable):
            return "money"
        is_share = measured.number is None or measured.number % 1 != 0
        return "quantity" if is_share or words.endswith(("%", "per cent")) else "count"

    def _read(self, words: str, kind: Kind) -> Value | Unreadable:
        if (words, kind) not in self.read:
            self.read[words, kind] = self._value(words, kind)
        return self.read[words, kind]

    def _value(self, words: str, kind: Kind) -> Value | Unreadable:
        try:
            return read_value(
                words,
                kind,
                anchor=self.source.published,
                currency=self.source.currency,
                date_order=self.source.date_order,
                decimal=self.source.decimal,
            )
        except Unreadable as error:
            return error.with_traceback(None)


def _hedgings(place: Place, raw: str) -> Iterator[Place]:
    """The place with words before it, the most first; then with words behind it."""
    before = _BEFORE.search(raw, max(0, place.start - _LOOK_BACK), place.start)
    start = before.start() if before else place.start
    for word in _WORD.finditer(raw, start, place.start):
        if word.group().casefold() not in _NO_HEDGE:
            yield Place(word.start(), place.end)
    after = _AFTER.match(raw, place.end)
    if after:
        yield Place(place.start, after.end())


def _hedge(value: Value) -> tuple[str, ...]:
    return () if isinstance(value, Entity | Words) else value.hedge

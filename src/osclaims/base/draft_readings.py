"""What the words of a figure or a date most likely mean, hedges included, for a draft to say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from osclaims.evidence.anchor import fold
from osclaims.evidence.place import Place
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


@dataclass(frozen=True, slots=True)
class Guess:
    """Words where they stand, their likely kind, and how they read; `reads` is false where they do not."""

    place: Place
    kind: Kind
    note: str
    reads: bool


def guess(place: Place, source: Source, *, is_date: bool) -> Guess:
    """How a figure or a date reads in its source, with the hedging words that stand beside it.

    A figure is read as an age, a measure, money or a count.
    """
    raw = source.text.raw
    kind = "date" if is_date else _kind(fold(place.of(raw)), source)
    try:
        bare = _read(fold(place.of(raw)), kind, source)
    except Unreadable as error:
        undated = is_date and source.published is None
        reason = "its source has no date to count from" if undated else error.reason
        return Guess(place, kind, f"does not read as {kind} by itself: {reason}", reads=undated)
    hedged = (
        (wider, value)
        for wider in _hedgings(place, raw)
        if (value := _try(fold(wider.of(raw)), kind, source)) and _hedge(value) != _hedge(bare)
    )
    place, value = next(hedged, (place, bare))
    return Guess(place, kind, f"reads as {kind}: {value.reading}", reads=True)


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


def _kind(words: str, source: Source) -> Kind:
    if words.endswith("old"):
        return "age"
    measured = _try(words, "quantity", source)
    if isinstance(measured, Figure) and measured.unit != BARE:
        return "quantity"
    if measured is None or _try(words, "money", source) is not None:
        return "money"
    is_share = isinstance(measured, Figure) and (measured.number is None or measured.number % 1 != 0)
    return "quantity" if is_share or words.endswith(("%", "per cent")) else "count"


def _try(words: str, kind: Kind, source: Source) -> Value | None:
    try:
        return _read(words, kind, source)
    except Unreadable:
        return None


def _read(words: str, kind: Kind, source: Source) -> Value:
    return read_value(
        words,
        kind,
        anchor=source.published,
        currency=source.currency,
        date_order=source.date_order,
        decimal=source.decimal,
    )

"""How far a source has been read: which of the figures, dates and quotations that it prints are recorded.

What the detector sees in a passage that is not waived has to lie within the words of claims, or within words
that a person says are no claim. An excerpt round it does not count: a claim holds its own words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias, get_args

from osclaims.evidence.detect import Sighting, SightingKind, detect
from osclaims.evidence.place import Place
from osclaims.evidence.quotes import MARKS
from osclaims.model.claim import AnyClaim
from osclaims.model.ledger import Ledger
from osclaims.model.source import Passage, Source

State: TypeAlias = Literal["claimed", "not-claim", "missing"]

KINDS: tuple[SightingKind, ...] = get_args(SightingKind)

_JOINT = re.compile(rf"[\s.,;:!?…—{re.escape(''.join(MARKS))}]*\Z")
"""What may stand between and beside the words of claims: white space and the marks that end clauses."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One figure, date or quotation of a passage, and what has become of it."""

    sighting: Sighting
    state: State

    @property
    def place(self) -> Place:
        """Where it stands in its source."""
        return place_of(self.sighting)


@dataclass(frozen=True, slots=True)
class Coverage:
    """One source: what is seen in its passages, and the stretches of its text that no passage holds."""

    source: Source
    seen: tuple[Seen, ...]
    gaps: tuple[Place, ...]

    def count(self, kind: SightingKind | None = None, state: State | None = None) -> int:
        """How many are seen, of one kind or in one state."""
        return sum(kind in {None, one.sighting.kind} and state in {None, one.state} for one in self.seen)

    @property
    def missing(self) -> tuple[Seen, ...]:
        """What is neither recorded nor said to be no claim."""
        return tuple(one for one in self.seen if one.state == "missing")

    @property
    def share(self) -> float:
        """The share that is recorded or said to be no claim; 1 when there is nothing to record.

        A source of which no passage is laid out yet is covered by nothing.
        """
        if not self.seen:
            return 0.0 if self.is_untouched else 1.0
        return 1 - len(self.missing) / len(self.seen)

    @property
    def is_untouched(self) -> bool:
        """Whether no passage of the text has been laid out, though there is text."""
        text = self.source.text
        return self.gaps == (Place(text.first_nonspace(0), len(text.raw.rstrip())),)


def coverages(ledger: Ledger, sources: Iterable[str]) -> list[Coverage]:
    """The coverage of some sources of a base."""
    passages: dict[str, list[Passage]] = {}
    for passage in ledger.passages:
        passages.setdefault(passage.source, []).append(passage)
    claims: dict[str, list[AnyClaim]] = {}
    for claim in ledger.claims.values():
        claims.setdefault(claim.source, []).append(claim)
    return [
        coverage(ledger.sources[source], passages.get(source, ()), claims.get(source, ()))
        for source in sources
    ]


def coverage(source: Source, passages: Sequence[Passage], claims: Iterable[AnyClaim]) -> Coverage:
    """The coverage of one source by its passages and claims."""
    read = [passage.place for passage in passages if not passage.waived]
    claimed = [place for claim in claims for place in claim.words_at]
    dismissed = [entry.place for passage in passages for entry in passage.not_claims]
    raw = source.text.raw
    seen = tuple(
        Seen(sighting, _state(place_of(sighting), raw, claimed, dismissed))
        for sighting in detect(source.text)
        if any(place.meets(place_of(sighting)) for place in read)
    )
    return Coverage(source, seen, tuple(_gaps(source, passages)))


def place_of(sighting: Sighting) -> Place:
    """Where a sighting stands."""
    return Place(sighting.start, sighting.end)


def is_held(place: Place, raw: str, words: Iterable[Place]) -> bool:
    """Whether a place lies within some words, taken together; what joins clauses need not be in them.

    >>> raw = "“We lost. You won,” he said of the 5.5%."
    >>> is_held(Place(1, 18), raw, [Place(1, 8), Place(10, 17)])
    True
    >>> is_held(Place(35, 39), raw, [Place(35, 38)])
    False
    """
    reached = place.start
    for each in sorted(each for each in words if each.meets(place)):
        if not _JOINT.match(raw[reached : each.start]):
            return False
        reached = max(reached, each.end)
    return bool(_JOINT.match(raw[reached : place.end]))


def _state(place: Place, raw: str, claimed: Sequence[Place], dismissed: Sequence[Place]) -> State:
    if is_held(place, raw, claimed):
        return "claimed"
    return "not-claim" if is_held(place, raw, (*claimed, *dismissed)) else "missing"


def _gaps(source: Source, passages: Sequence[Passage]) -> Iterator[Place]:
    """The stretches of text, white space aside, that lie between the passages, before and behind them."""
    raw = source.text.raw
    laid = [Place(0, 0), *(passage.place for passage in passages), Place(len(raw), len(raw))]
    for before, after in pairwise(laid):
        words = raw[before.end : after.start]
        if words.strip():
            start = source.text.first_nonspace(before.end)
            yield Place(start, start + len(words.strip()))

"""How far a source has been read: which of the figures, dates and quotations that it prints are recorded.

What the detector sees in a passage that is not waived has to lie within the words of claims, or within words
that a person says are no claim. An excerpt round it does not count: a claim holds its own words alone, and
those of the dates at which it holds, where its passage prints them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from operator import attrgetter
from typing import Literal, TypeAlias, get_args

from osclaims.evidence.detect import Sighting, SightingKind, detect
from osclaims.evidence.place import Place, clear_of
from osclaims.evidence.quotes import MARKS
from osclaims.frozen import Frozen
from osclaims.loading.files import MARK
from osclaims.model.claim import AnyClaim
from osclaims.model.ledger import Ledger
from osclaims.model.source import Passage, Source

State: TypeAlias = Literal["claimed", "not-claim", "missing"]

KINDS: tuple[SightingKind, ...] = get_args(SightingKind)

_JOINTS = rf"\s.,;:!?…—{re.escape(''.join(MARKS))}"
"""What may stand between and beside the words of claims: white space and the marks that end clauses."""
_JOINT = re.compile(rf"[{_JOINTS}]*")
_UNJOINED = re.compile(rf"[^{_JOINTS}](?:.*[^{_JOINTS}])?", re.DOTALL)


class Seen(Frozen):
    """One figure, date or quotation of a passage, and what has become of it."""

    sighting: Sighting
    state: State

    @property
    def place(self) -> Place:
        """Where it stands in its source."""
        return place_of(self.sighting)


class Coverage(Frozen):
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
    raw, found = source.text.raw, detect(source.text)
    read = [passage.place for passage in passages if not passage.waived]
    unread = set(clear_of(map(place_of, found), read))
    claimed = list(_anchored(claims, passages))
    dismissed = [entry.place for passage in passages for entry in passage.not_claims]
    stretches = (joined(raw, claimed), joined(raw, [*claimed, *dismissed]))
    seen = tuple(
        Seen(sighting, _state(place_of(sighting), raw, *stretches))
        for sighting in found
        if place_of(sighting) not in unread
    )
    return Coverage(source, seen, tuple(_gaps(source, passages)))


def _anchored(claims: Iterable[AnyClaim], passages: Sequence[Passage]) -> Iterator[Place]:
    """Where the words of claims stand, those of the dates at which they hold among them."""
    held_by = {id_: passage.place for passage in passages for id_ in passage.claims}
    for claim in claims:
        yield from claim.words_at
        yield from _dates(claim, held_by.get(claim.id, claim.excerpt.place))


def _dates(claim: AnyClaim, passage: Place) -> Iterator[Place]:
    """Where a passage prints the dates at which a claim holds, once: in its excerpt, or else outside."""
    text, times = claim.excerpt.text, claim.times
    spans = (times.start, times.until, times.as_of, times.on)
    for words in (span.printed for span in spans if span):
        near = (place for place in (claim.excerpt.place, passage) if text.stands_once(words, place))
        for place in islice(near, 1):
            yield from text.find(words, place)


def place_of(sighting: Sighting) -> Place:
    """Where a sighting stands."""
    return Place(sighting.start, sighting.end)


def joined(raw: str, words: Iterable[Place]) -> list[Place]:
    """Words taken together: stretches of a text that neither meet nor are parted only by what joins clauses.

    >>> joined("“We lost. You won,” he said.", [Place(10, 17), Place(1, 8)])
    [Place(start=1, end=17)]
    """
    found: list[Place] = []
    for each in sorted(words):
        last = found[-1] if found else None
        if last and (each.start <= last.end or _JOINT.fullmatch(raw, last.end, each.start)):
            found[-1] = Place(last.start, max(last.end, each.end))
        else:
            found.append(each)
    return found


def is_held(place: Place, raw: str, stretches: Sequence[Place]) -> bool:
    """Whether a place lies within one of some joined stretches; marks at its ends need not be in it.

    >>> raw = "“We lost. You won,” he said of the 5.5%."
    >>> is_held(Place(1, 18), raw, [Place(1, 17)])
    True
    >>> is_held(Place(35, 39), raw, [Place(35, 38)])
    False
    """
    core = _UNJOINED.search(raw, place.start, place.end)
    if core is None:
        return True
    at = bisect_right(stretches, core.start(), key=attrgetter("start")) - 1
    return at >= 0 and core.end() <= stretches[at].end


def _state(place: Place, raw: str, claimed: Sequence[Place], known: Sequence[Place]) -> State:
    """What became of a place, by the words of claims, and by these and what was said to be no claim."""
    if is_held(place, raw, claimed):
        return "claimed"
    return "not-claim" if is_held(place, raw, known) else "missing"


def _gaps(source: Source, passages: Sequence[Passage]) -> Iterator[Place]:
    """The stretches of text, white space aside, that lie between the passages, before and behind them."""
    raw = source.text.raw
    laid = [Place(0, 0), *(passage.place for passage in passages), Place(len(raw), len(raw))]
    for before, after in pairwise(laid):
        words = raw[before.end : after.start]
        if words.strip() not in {"", MARK}:
            start = source.text.first_nonspace(before.end)
            yield Place(start, start + len(words.strip()))

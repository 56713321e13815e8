"""Claims found by words: every word that is asked for, in the claim itself or in what it is about.

Case and accents do not count. A word is found whole, or at the beginning of a longer one; a number whole.
Each source's text is gone through once, however many claims it makes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from msgspec import field

from osclaims.evidence.place import Place
from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.model.source import Source
from osclaims.model.vocabulary import Vocabulary
from osclaims.values.text import fold_name

_WORD = re.compile("\\d+(?:[.,]\\d+)*(?!\\w)|[\\w\u0300-\u036f]+")
_OWN, _ABOUT, _AROUND, _BESIDE = 8, 4, 2, 1
"""What a hit is worth: in the claim's own words, in what it is about, in its excerpt, in a note on it."""
_WHOLE, _BEGINNING = 2, 1
"""How many times that, when the word is found whole, and when it begins a longer one."""


class Hit(Frozen):
    """A claim that all words were found for; `places` are where they stand in its sentence."""

    claim: AnyClaim
    score: int
    sentence: Place
    places: tuple[Place, ...]


def words_of(text: str) -> list[str]:
    r"""The words of a text as they are looked for.

    >>> words_of("Pokémon’s US$90,000 (5.5 %)")
    ['pokemon', 's', 'us', '90000', '5.5']
    >>> words_of("\u0301")
    []
    """
    return [word for found in _WORD.finditer(text) if (word := _folded(found.group()))]


def search(
    words: str, claims: Iterable[AnyClaim], vocabulary: Vocabulary, sources: Mapping[str, Source]
) -> list[Hit]:
    """The claims in which each of some words is found, the best first; none when there is no word."""
    names = {id_: " ".join((id_, *entity.names)) for id_, entity in vocabulary.entities.items()}
    wanted = [_Wanted(word, sources, names) for word in dict.fromkeys(words_of(words))]
    scored = [(score, claim) for claim in claims if wanted and (score := _sum(wanted, claim))]
    scored.sort(key=lambda found: -found[0])
    return [_hit(claim, score, wanted, sources[claim.source]) for score, claim in scored]


def _sum(wanted: Iterable[_Wanted], claim: AnyClaim) -> int:
    """What the finds of all words are worth together; 0 as soon as one is not found."""
    total = 0
    for word in wanted:
        score = word.score(claim)
        if not score:
            return 0
        total += score
    return total


class _Stands(Frozen):
    """Where a word stands in one text: the starts of its finds in order, and the ends and worth of each."""

    starts: list[int] = field(default_factory=list)
    finds: list[tuple[int, int]] = field(default_factory=list)

    def within(self, part: Place) -> Iterator[tuple[Place, int]]:
        at = bisect_left(self.starts, part.start)
        while at < len(self.starts) and self.starts[at] < part.end:
            end, likeness = self.finds[at]
            yield Place(self.starts[at], end), likeness
            at += 1

    def best(self, part: Place) -> int:
        return max((likeness for _, likeness in self.within(part)), default=0) if self.starts else 0


class _Wanted(Frozen):
    """One word, with where it stands in every text that was asked about."""

    word: str
    sources: Mapping[str, Source]
    names: Mapping[str, str]
    seen: dict[str, _Stands] = field(default_factory=dict)
    alike: dict[str, int] = field(default_factory=dict)

    def score(self, claim: AnyClaim) -> int:
        """What the best find in a claim is worth; 0 when there is none."""
        stands = self.stands(claim.source)
        excerpt = claim.excerpt.place
        return max(
            _OWN * max(map(stands.best, claim.words_at), default=0),
            _ABOUT * max(map(self._likeness, _about(claim)), default=0),
            _AROUND * stands.best(excerpt),
            _BESIDE * max(self._likeness(claim.note), self._likeness(claim.asserted_as)),
            _BESIDE * (_best(self.word, claim.id) if self.word in claim.id else 0),
        )

    def stands(self, source: str) -> _Stands:
        """Where the word stands in a source."""
        if source not in self.seen:
            found = self.seen[source] = _Stands()
            for one in _WORD.finditer(self.sources[source].text.raw):
                if likeness := _likeness(self.word, _folded(one.group())):
                    found.starts.append(one.start())
                    found.finds.append((one.end(), likeness))
        return self.seen[source]

    def _likeness(self, text: str | None) -> int:
        """How well the word is found in a text that many claims have, or in the names of an id."""
        if not text:
            return 0
        if text not in self.alike:
            self.alike[text] = _best(self.word, self.names.get(text, text))
        return self.alike[text]


def _best(word: str, text: str) -> int:
    return max((_likeness(word, each) for each in words_of(text)), default=0)


def _likeness(word: str, other: str) -> int:
    if word == other:
        return _WHOLE
    return _BEGINNING if other.startswith(word) and not word[0].isdecimal() else 0


def _about(claim: AnyClaim) -> Iterator[str | None]:
    """The ids and words of what a claim is about."""
    match claim:
        case Statement():
            yield from (claim.subject, claim.property, *claim.qualifiers.values())
        case Quotation():
            yield from (claim.speaker, claim.occasion)
        case Comparison():
            yield from (claim.subject, claim.object, claim.object_as, claim.property)
    yield from (claim.asserted_by, *claim.topics)


def _hit(claim: AnyClaim, score: int, wanted: Iterable[_Wanted], source: Source) -> Hit:
    sentence = source.text.sentence(claim.excerpt.place)
    found = {place for word in wanted for place, _ in word.stands(source.id).within(sentence)}
    return Hit(claim, score, sentence, tuple(_runs(sorted(found), source.text.raw)))


def _runs(places: Iterable[Place], raw: str) -> Iterator[Place]:
    """Places with those that only white space keeps apart as one."""
    run: Place | None = None
    for place in places:
        if run is not None and raw[run.end : place.start].strip():
            yield run
            run = None
        run = Place(run.start if run else place.start, place.end)
    if run is not None:
        yield run


@cache
def _folded(word: str) -> str:
    return fold_name(word.replace(",", "") if word[0].isdecimal() else word)

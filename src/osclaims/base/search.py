"""Claims found by words: every word that is asked for, in the claim itself or in what it is about.

Case and accents do not count. A word is found whole, or at the beginning of a longer one; a number whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from osclaims.evidence.place import Place
from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.model.source import Source
from osclaims.model.vocabulary import Vocabulary
from osclaims.values.text import fold_name

_WORD = re.compile("\\d+(?:[.,]\\d+)*(?!\\w)|[\\w\u0300-\u036f]+")
_OWN, _ABOUT, _AROUND, _BESIDE = 8, 4, 2, 1
"""What a hit is worth: in the claim's own words, in what it is about, in its excerpt, in a note on it."""
_WHOLE = 2
"""How many times more a whole word is worth than the beginning of one."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A claim that all words were found for; `places` are where they stand in its sentence."""

    claim: AnyClaim
    score: int
    sentence: Place
    places: tuple[Place, ...]


def words_of(text: str) -> list[str]:
    """The words of a text as they are looked for.

    >>> words_of("Pokémon’s US$90,000 (5.5 %)")
    ['pokemon', 's', 'us', '90000', '5.5']
    """
    return [_folded(found.group()) for found in _WORD.finditer(text)]


def search(
    words: str, claims: Iterable[AnyClaim], vocabulary: Vocabulary, sources: Mapping[str, Source]
) -> list[Hit]:
    """The claims in which each of some words is found, the best first; none when there is no word."""
    names = {id_: " ".join((id_, *entity.names)) for id_, entity in vocabulary.entities.items()}
    wanted = list(dict.fromkeys(words_of(words)))
    scored = [
        (score, claim) for claim in claims if wanted and (score := _score(wanted, claim, names)) is not None
    ]
    scored.sort(key=lambda found: -found[0])
    return [_hit(claim, score, wanted, sources[claim.source]) for score, claim in scored]


def _hit(claim: AnyClaim, score: int, wanted: list[str], source: Source) -> Hit:
    sentence = source.text.sentence(Place(claim.excerpt.start, claim.excerpt.end))
    found = _WORD.finditer(source.text.raw, sentence.start, sentence.end)
    places = (
        Place(*one.span()) for one in found if any(_likeness(word, _folded(one.group())) for word in wanted)
    )
    return Hit(claim, score, sentence, tuple(_runs(places, source.text.raw)))


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


def _score(wanted: list[str], claim: AnyClaim, names: Mapping[str, str]) -> int | None:
    """What the best hit of each word is worth together; None when one of them is nowhere."""
    fields = [(worth, text) for worth, text in _fields(claim, names) if text]
    everything = fold_name(" ".join(text for _, text in fields)).replace(",", "")
    if not all(word in everything for word in wanted):
        return None
    held = [(worth, words_of(text)) for worth, text in fields]
    best = [max(worth * _likeness(word, each) for worth, words in held for each in words) for word in wanted]
    return sum(best) if all(best) else None


def _likeness(word: str, other: str) -> int:
    if word == other:
        return _WHOLE
    return int(other.startswith(word) and not word[0].isdecimal())


def _fields(claim: AnyClaim, names: Mapping[str, str]) -> Iterator[tuple[int, str | None]]:
    """The texts of a claim with what a hit in each is worth."""
    about: tuple[str | None, ...]
    match claim:
        case Statement():
            yield _OWN, claim.printed
            yield _OWN, claim.converted.printed if claim.converted else None
            about = (claim.subject, claim.property, *claim.qualifiers.values())
        case Quotation():
            yield _OWN, claim.quote or claim.words
            about = (claim.speaker, claim.occasion)
        case Comparison():
            yield _OWN, claim.words
            about = (claim.subject, claim.object, claim.object_as, claim.property)
    yield _ABOUT, " ".join(names.get(each, each) for each in about if each)
    yield _ABOUT, " ".join(claim.topics)
    yield _AROUND, claim.excerpt.exact
    credited = claim.asserted_by or ""
    yield _ABOUT, names.get(credited, credited)
    yield _BESIDE, f"{claim.asserted_as or ''} {claim.note or ''}"
    yield _BESIDE, claim.id


def _folded(word: str) -> str:
    return fold_name(word.replace(",", "") if word[0].isdecimal() else word)

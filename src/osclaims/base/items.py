"""What rules bring together beside claims: mentions of names in texts, and claims that people linked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.model.ledger import Ledger
from osclaims.model.source import Source
from osclaims.rules.name import Mention
from osclaims.rules.tension import Linked
from osclaims.values.text import fold_name
from osclaims.values.value import Entity

_WORD = re.compile(r"\w+(?:-\w+)*(?!\w*[$€£¥])")
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)

Names = Mapping[str, list[tuple[tuple[str, ...], str, tuple[str, ...]]]]
"""By first word: all words of a name, the name as recorded, and the entities it names; longest first."""


def links(ledger: Ledger) -> list[Linked]:
    """Every tension with its claims; one whose claims were left out for a problem is not told."""
    found = []
    for tension in ledger.tensions:
        claims = tuple(ledger.claims[id_] for id_ in tension.claims if id_ in ledger.claims)
        if len(claims) == len(tension.claims):
            found.append(Linked(tension, claims))
    return found


def mentions(ledger: Ledger) -> list[Mention]:
    """How often, where and in which claims' excerpts each source prints each proper name of each entity."""
    names = _names(ledger)
    by_source: dict[str, list[AnyClaim]] = {}
    for claim in ledger.claims.values():
        by_source.setdefault(claim.source, []).append(claim)
    return [
        mention
        for source in ledger.sources.values()
        for mention in _in_source(source, names, by_source.get(source.id, []))
    ]


def _names(ledger: Ledger) -> Names:
    meant: dict[str, set[str]] = {}
    for entity in ledger.vocabulary.entities.values():
        for name in map(_without_article, entity.names):
            if name[:1].isupper():
                meant.setdefault(name, set()).add(entity.id)
    found: dict[str, list[tuple[tuple[str, ...], str, tuple[str, ...]]]] = {}
    for name, entities in meant.items():
        words = tuple(_WORD.findall(fold_name(name)))
        if words:
            found.setdefault(words[0], []).append((words, name, tuple(sorted(entities))))
    for same_start in found.values():
        same_start.sort(key=lambda entry: (-len(entry[0]), entry[1]))
    return found


def _in_source(source: Source, names: Names, claims: Sequence[AnyClaim]) -> Iterator[Mention]:
    found: dict[tuple[str, str], list[tuple[int, list[AnyClaim]]]] = {}
    for start, name, entities in _occurrences(source.text.raw, names):
        near = _claims_at(start, claims)
        for entity in entities:
            about = [claim for claim in near if len(entities) == 1 or _refers(claim, entity)]
            if about:
                found.setdefault((entity, name), []).append((start, about))
    for (entity, name), places in found.items():
        lines = tuple(source.text.line_of(start) for start, _ in places)
        yield Mention(entity, name, source.id, lines, _ids(about for _, about in places))


def _claims_at(start: int, claims: Sequence[AnyClaim]) -> list[AnyClaim]:
    """The claims in whose excerpt a name stands; where it stands in none, the claim that is nearest."""
    inside = [claim for claim in claims if claim.excerpt.start <= start < claim.excerpt.end]
    return inside or sorted(claims, key=lambda claim: (abs(claim.excerpt.start - start), claim.id))[:1]


def _refers(claim: AnyClaim, entity: str) -> bool:
    """Whether a claim is about an entity, or has it for an answer."""
    match claim:
        case Statement():
            value = claim.value
            return entity in {
                claim.subject,
                claim.asserted_by,
                value.id if isinstance(value, Entity) else None,
            }
        case Quotation():
            return entity == claim.speaker
        case Comparison():
            return entity in {claim.subject, claim.object}


def _ids(groups: Iterable[Sequence[AnyClaim]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.id for group in groups for claim in group))


def _occurrences(raw: str, names: Names) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Every longest name in a text; words are alike but for case, abbreviations to the letter."""
    printed = list(_WORD.finditer(raw))
    words = [fold_name(word.group()) for word in printed]
    at = 0
    while at < len(words):
        for wanted, name, entities in names.get(words[at], ()):
            first = printed[at].group()
            as_named = first[0].isupper() and (not name.isupper() or first.isupper())
            if as_named and tuple(words[at : at + len(wanted)]) == wanted:
                yield printed[at].start(), name, entities
                at += len(wanted) - 1
                break
        at += 1


def _without_article(name: str) -> str:
    return _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name

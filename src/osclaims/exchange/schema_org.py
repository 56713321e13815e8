"""schema.org in JSON-LD: what is claimed, by whom and where; a review only where a person has ruled.

osclaims rates nothing. So every claim is a `Claim`, one speech act being one claim however many sources
render it, and only a ruling that still stands becomes a `ClaimReview`, with the verdict the person chose.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from osclaims.base import KnowledgeBase
from osclaims.evidence.folded import fold
from osclaims.exchange.dates import day, first_of
from osclaims.exchange.files import Files
from osclaims.exchange.json_text import as_json
from osclaims.exchange.names import claim_iri, is_web, ruling_iri, source_iris
from osclaims.exchange.wording import sentence
from osclaims.model.claim import UNNAMED, AnyClaim, Quotation
from osclaims.model.finding import Finding
from osclaims.model.source import Source

Json = dict[str, Any]


def files(base: KnowledgeBase) -> Files:
    """One file: a graph of articles, claims and reviews."""
    iris = source_iris(base.sources)
    graph = [
        *(_article(source, iris[id_]) for id_, source in base.sources.items()),
        *(_claim(renditions, base, iris) for renditions in _said_once(base.claims())),
        *_reviews(base),
    ]
    return as_json({"@context": "https://schema.org", "@graph": graph})


def _said_once(claims: Iterable[AnyClaim]) -> list[list[AnyClaim]]:
    """Claims one by one, the renditions of an utterance together with its base text first."""
    groups: dict[str, list[AnyClaim]] = {}
    for claim in claims:
        groups.setdefault(_root(claim), []).append(claim)
    return [sorted(group, key=lambda claim: claim.id != root) for root, group in groups.items()]


def _root(claim: AnyClaim) -> str:
    return claim.utterance if isinstance(claim, Quotation) else claim.id


def _article(source: Source, iri: str) -> Json:
    published = day(source.published)
    return _filled(
        {
            "@type": "Article",
            "@id": iri,
            "headline": source.title,
            "author": {"@type": "Person", "name": source.author} if source.author else None,
            "publisher": _publisher(source),
            "datePublished": published,
            "url": source.url if is_web(source.url) else None,
            "inLanguage": source.language,
        }
    )


def _claim(renditions: list[AnyClaim], base: KnowledgeBase, iris: Mapping[str, str]) -> Json:
    claim = renditions[0]
    sources = [base.sources[id_] for id_ in dict.fromkeys(each.source for each in renditions)]
    first = first_of(sources)
    return _filled(
        {
            "@type": "Claim",
            "@id": claim_iri(claim.id),
            "name": sentence(claim, base),
            "text": fold(claim.excerpt.exact),
            "author": _author(claim, base),
            "appearance": [{"@id": iris[source.id]} for source in sources],
            "firstAppearance": {"@id": iris[first.id]} if first else None,
            "keywords": list(claim.topics),
        }
    )


def _author(claim: AnyClaim, base: KnowledgeBase) -> Json:
    """Whom the source credits the claim to, else who publishes the source."""
    by = claim.said_by
    if by is None or by == UNNAMED:
        return _publisher(base.sources[claim.source])
    entity = base.ledger.vocabulary.entities.get(by)
    kind = "Person" if entity and entity.type == "person" else "Organization"
    wikidata = f"https://www.wikidata.org/entity/{entity.wikidata}" if entity and entity.wikidata else None
    return _filled({"@type": kind, "name": entity.name if entity else by, "sameAs": wikidata})


def _publisher(source: Source) -> Json:
    return {"@type": "Organization", "name": source.publisher}


def _reviews(base: KnowledgeBase) -> Iterator[Json]:
    for finding in (*base.findings(), *base.agreements()):
        if finding.ruling is not None and not finding.ruling.lapsed:
            yield _review(finding, base)


def _review(finding: Finding, base: KnowledgeBase) -> Json:
    ruling = finding.ruling
    roots = dict.fromkeys(
        _root(base.ledger.claims[id_]) for id_ in finding.claims if id_ in base.ledger.claims
    )
    return _filled(
        {
            "@type": "ClaimReview",
            "@id": ruling_iri(finding.id),
            "claimReviewed": finding.summary,
            "itemReviewed": [{"@id": claim_iri(id_)} for id_ in roots],
            "reviewBody": ruling.because if ruling else "",
            "author": {"@type": "Person", "name": ruling.by} if ruling and ruling.by else None,
            "datePublished": ruling.on if ruling else "",
            "reviewRating": {"@type": "Rating", "alternateName": ruling.verdict} if ruling else None,
        }
    )


def _filled(node: Json) -> Json:
    return {key: value for key, value in node.items() if value}

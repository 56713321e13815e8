"""FollowTheMoney statements, one a line: who and what the base names, and every claim as a note on it.

https://followthemoney.tech : each statement belongs to the dataset that says it, here the source; what only
the vocabulary says belongs to the dataset `vocabulary`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from osclaims.base import KnowledgeBase
from osclaims.evidence.folded import fold
from osclaims.exchange.dates import day
from osclaims.exchange.files import Files
from osclaims.exchange.names import distinct, is_web
from osclaims.exchange.wording import sentence
from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.model.source import Source
from osclaims.model.vocabulary import Entity
from osclaims.report.formats import as_text

SCHEMATA = {
    "person": "Person",
    "company": "Company",
    "organisation": "Organization",
    "organization": "Organization",
    "publication": "Organization",
    "group": "LegalEntity",
    "event": "Event",
    "occasion": "Event",
    "city": "Address",
    "province": "Address",
    "country": "Address",
    "place": "Address",
}
OTHER = "Asset"
"""For models, products, platforms and every other type: a thing that is no person and no place."""

Facts = Iterator[tuple[str, str]]


def files(base: KnowledgeBase) -> Files:
    """One file of JSON lines."""
    return {"": as_text(list(_statements(base)), "jsonl").encode(errors="backslashreplace")}


def _statements(base: KnowledgeBase) -> Iterator[dict[str, Any]]:
    entities, claims = base.ledger.vocabulary.entities, base.claims()
    ids = distinct(
        {id_: id_ for id_ in entities}
        | {_article_of(id_): f"source-{id_}" for id_ in base.sources}
        | {claim.id: claim.id.replace("/", ".") for claim in claims},
        "-",
    )
    datasets = distinct({"": "vocabulary"} | {id_: _slug(id_) for id_ in base.sources}, "_")
    for entity in entities.values():
        schema = SCHEMATA.get(entity.type, OTHER)
        yield from _said(ids[entity.id], schema, datasets[""], _entity(entity))
    for source in base.sources.values():
        yield from _said(ids[_article_of(source.id)], "Article", datasets[source.id], _article(source))
    for claim in claims:
        yield from _said(ids[claim.id], "Note", datasets[claim.source], _note(claim, base, ids))


def _article_of(source: str) -> str:
    """What stands for a source among the things that have an id: no entity's and no claim's has a colon."""
    return f"source:{source}"


def _said(id_: str, schema: str, dataset: str, facts: Facts) -> Iterator[dict[str, Any]]:
    for prop, value in facts:
        if value:
            told = {"entity_id": id_, "prop": prop, "schema": schema, "value": value, "dataset": dataset}
            yield {"canonical_id": id_, **told, "external": False, "origin": "osclaims"}


def _slug(source: str) -> str:
    """A source's id as the name of a dataset: letters, digits and underscores."""
    return source.replace("-", "_").replace(".", "_")


def _entity(entity: Entity) -> Facts:
    yield "name", entity.name
    for alias in entity.aliases:
        yield "alias", alias
    yield "wikidataId", entity.wikidata or ""


def _article(source: Source) -> Facts:
    yield "title", source.title
    yield "publisher", source.publisher
    yield "author", source.author
    yield "publishedAt", day(source.published) or ""
    yield "sourceUrl", source.url if is_web(source.url) else ""
    yield "bodyText", source.text.raw


def _note(claim: AnyClaim, base: KnowledgeBase, ids: Mapping[str, str]) -> Facts:
    yield "name", sentence(claim, base)
    yield "description", fold(claim.excerpt.exact)
    yield "proof", ids[_article_of(claim.source)]
    for entity in _entities(claim):
        yield "entity", ids[entity] if entity in base.ledger.vocabulary.entities else ""
    for topic in claim.topics:
        yield "keywords", topic


def _entities(claim: AnyClaim) -> Iterator[str]:
    """Whom and what a claim is about or credited to."""
    match claim:
        case Statement():
            yield claim.subject
        case Quotation():
            yield claim.speaker
        case Comparison():
            yield from (claim.subject, claim.object or "")
    yield claim.asserted_by or ""

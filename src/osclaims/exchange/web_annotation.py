"""W3C Web Annotations in JSON-LD: one a claim, anchored by its words and by its position.

https://www.w3.org/TR/annotation-model/ counts as we do: code points from 0, `end` the first one outside.
"""

from __future__ import annotations

from typing import Any

from osclaims.base import KnowledgeBase
from osclaims.exchange.files import Files
from osclaims.exchange.json_text import as_json
from osclaims.exchange.names import claim_iri, source_iri
from osclaims.exchange.wording import sentence
from osclaims.model.claim import AnyClaim

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def files(base: KnowledgeBase) -> Files:
    """One file: a page of annotations, in the order of the claims."""
    claims = base.claims()
    return as_json(
        {
            "@context": CONTEXT,
            "id": "urn:osclaims:page:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "partOf": {"id": "urn:osclaims:claims", "type": "AnnotationCollection", "total": len(claims)},
            "items": [annotation(claim, base) for claim in claims],
        }
    )


def annotation(claim: AnyClaim, base: KnowledgeBase) -> dict[str, Any]:
    """A claim as an annotation on its source: what it says and its topics, on its excerpt."""
    return {
        "@context": CONTEXT,
        "id": claim_iri(claim.id),
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            _body(sentence(claim, base), "describing"),
            *(_body(topic, "tagging") for topic in claim.topics),
        ],
        "target": {"source": source_iri(base.sources[claim.source]), "selector": _selectors(claim)},
    }


def _body(value: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _selectors(claim: AnyClaim) -> list[dict[str, Any]]:
    at = claim.excerpt
    return [
        {"type": "TextQuoteSelector", "exact": at.exact, "prefix": at.prefix, "suffix": at.suffix},
        {"type": "TextPositionSelector", "start": at.start, "end": at.end},
    ]

"""A folder that linkml-reference-validator checks by itself: our excerpts, the texts they are from, a schema.

In it run `linkml-reference-validator validate data claims.yaml --schema schema.yaml --target-class Claims`.
"""

from __future__ import annotations

from typing import Any

from osclaims.base import KnowledgeBase
from osclaims.evidence.folded import fold
from osclaims.exchange.files import Files
from osclaims.exchange.wording import sentence
from osclaims.exchange.yaml_text import as_yaml

_NAME = "https://osclaims.example/excerpts"


def files(base: KnowledgeBase) -> Files:
    """`claims.yaml`, `schema.yaml` and the texts, one a source."""
    claims = [
        {
            "id": claim.id,
            "says": sentence(claim, base),
            "excerpt": fold(claim.excerpt.exact),
            "reference": f"file:texts/{claim.source}.txt",
        }
        for claim in base.claims()
    ]
    texts = {f"texts/{id_}.txt": source.text.raw.encode() for id_, source in base.sources.items()}
    return {"claims.yaml": as_yaml({"claims": claims}), "schema.yaml": as_yaml(_schema()), **texts}


def _schema() -> dict[str, Any]:
    text = {"range": "string"}
    return {
        "id": _NAME,
        "name": "excerpts",
        "prefixes": {"linkml": "https://w3id.org/linkml/", "excerpts": f"{_NAME}/"},
        "default_prefix": "excerpts",
        "imports": ["linkml:types"],
        "classes": {
            "Claims": {
                "tree_root": True,
                "attributes": {"claims": {"range": "Claim", "multivalued": True, "inlined_as_list": True}},
            },
            "Claim": {
                "attributes": {
                    "id": {**text, "identifier": True},
                    "says": text,
                    "excerpt": {**text, "implements": ["linkml:excerpt"]},
                    "reference": {**text, "implements": ["linkml:authoritative_reference"]},
                }
            },
        },
    }

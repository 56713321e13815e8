"""CSL-JSON of the sources, for Zotero, pandoc and whatever else renders citations.

https://docs.citationstyles.org : a name is kept whole (`literal`), since how it divides is not recorded.
"""

from __future__ import annotations

from typing import Any

from osclaims.base import KnowledgeBase
from osclaims.exchange.dates import parts
from osclaims.exchange.files import Files
from osclaims.exchange.json_text import as_json
from osclaims.exchange.names import is_web
from osclaims.model.source import Source
from osclaims.values.value import Span


def files(base: KnowledgeBase) -> Files:
    """One file: the sources in the order of the base."""
    return as_json([_item(source) for source in base.sources.values()])


def _item(source: Source) -> dict[str, Any]:
    item = {
        "id": source.id,
        "type": "article-newspaper",
        "title": source.title,
        "container-title": source.publisher,
        "author": [{"literal": source.author}] if source.author else None,
        "issued": _issued(source.published) if source.published else None,
        "URL": source.url if is_web(source.url) else None,
        "language": source.language,
    }
    return {key: value for key, value in item.items() if value}


def _issued(published: Span) -> dict[str, Any]:
    known = parts(published)
    return {"date-parts": known} if known else {"literal": published.edtf}

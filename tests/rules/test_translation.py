"""A translation is shown beside its original, and no word of it is held against one of the original's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from osclaims.base import KnowledgeBase
from osclaims.report.page.wording import aligned
from osclaims.rules.utterance import edits_that_count


def test_a_translation_is_neither_collated_nor_aligned(base_of: Callable[..., KnowledgeBase]) -> None:
    claims: list[dict[str, Any]] = [
        {"monde": {"speaker": "lee", "quote": "Nous ne partirons jamais d’ici"}},
        {"times": {"speaker": "lee", "quote": "We will never leave", "rendition-of": "monde/c1"}},
    ]
    sources = {"monde": {"language": "fr"}, "times": {"language": "en"}}
    base = base_of({"entities": [{"id": "lee", "name": "Ann Lee"}], "sources": sources, "claims": claims})
    ((original, translated),) = (utterance.renditions for utterance in base.quotations("lee"))
    assert translated.collation is None
    assert aligned(original.claim, translated.claim) is None
    assert list(edits_that_count(original.claim, translated.claim)) == []

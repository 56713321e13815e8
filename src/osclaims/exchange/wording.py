"""A claim in one line of plain words, for formats that want a sentence and not a record."""

from __future__ import annotations

from osclaims.base import KnowledgeBase
from osclaims.model.claim import AnyClaim


def said_of(claim: AnyClaim, base: KnowledgeBase) -> tuple[str, str]:
    """What a claim is about, and what it says of it."""
    from osclaims.report.terminal.marks import said, topic_of  # noqa: PLC0415 - draws with rich, loaded when asked

    names = base.entity_names
    return topic_of(claim, names), said(claim, names).plain


def sentence(claim: AnyClaim, base: KnowledgeBase) -> str:
    """What a claim is about and what it says of it, in one line."""
    about, says = said_of(claim, base)
    return f"{about}: {says}"

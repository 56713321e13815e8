"""The hierarchy as a table, for screens that look at what a subject lies within."""

from __future__ import annotations

from osclaims.rules.rule import Context


def ancestry(context: Context) -> list[tuple[str, str]]:
    """Every entity with itself, and with everything that it lies within."""
    vocabulary = context.vocabulary
    return [(id_, above) for id_ in vocabulary.entities for above in (id_, *vocabulary.ancestors(id_))]

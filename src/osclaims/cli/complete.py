"""What the shell offers while a person types."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from osclaims.base.knowledge import KnowledgeBase


def _offers(names: Callable[[KnowledgeBase], Iterable[str]]) -> Callable[[str], list[str]]:
    def offer(incomplete: str) -> list[str]:
        from osclaims.base.knowledge import load
        from osclaims.base.names import plain
        from osclaims.loading.find import UnreadableBaseError

        try:
            base = load()
        except UnreadableBaseError:
            return []
        wanted = plain(incomplete)
        return [name for name in names(base) if plain(name).startswith(wanted)]

    return offer


sources = _offers(lambda base: base.sources)
topics = _offers(lambda base: base.topics)
subjects = _offers(lambda base: base.ledger.vocabulary.entities)
properties = _offers(lambda base: base.ledger.vocabulary.properties)
speakers = _offers(lambda base: base.speakers)
ids = _offers(lambda base: base.ledger.claims)


def rules(incomplete: str) -> list[str]:
    """The rules, for `explain`."""
    from osclaims.rules import RULES

    return [rule.id for rule in RULES if rule.id.startswith(incomplete)]

"""What the shell offers while a person types."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from osclaims.base.knowledge import KnowledgeBase, load
from osclaims.base.names import plain
from osclaims.loading.find import UnreadableBaseError
from osclaims.rules import RULES


def _offers(names: Callable[[KnowledgeBase], Iterable[str]]) -> Callable[[str], list[str]]:
    def offer(incomplete: str) -> list[str]:
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
rules = _offers(lambda _base: [rule.id for rule in RULES])

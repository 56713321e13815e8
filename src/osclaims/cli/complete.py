"""What the shell offers while a person types."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from typer import Context

if TYPE_CHECKING:
    from osclaims.base.knowledge import KnowledgeBase
    from osclaims.model.vocabulary import Entity


def _offers(names: Callable[[KnowledgeBase], Iterable[str]]) -> Callable[[Context, str], list[str]]:
    def offer(ctx: Context, incomplete: str) -> list[str]:
        """The names that begin as typed, from the base that the command line names."""
        from osclaims.base.knowledge import load

        return _beginning(lambda: names(load(ctx.params.get("kb"))), incomplete)

    return offer


def _beginning(names: Callable[[], Iterable[str]], incomplete: str) -> list[str]:
    """The names that begin as typed; none where there is no base to read them from."""
    from osclaims.base.names import plain
    from osclaims.loading.find import UnreadableBaseError

    wanted = plain(incomplete)
    try:
        return [name for name in names() if plain(name).startswith(wanted)]
    except UnreadableBaseError:
        return []


def ids(ctx: Context, incomplete: str) -> list[str]:
    """Claims; findings once a rule is typed, since finding them takes longer than looking claims up."""
    from osclaims.loading.cache import claim_ids
    from osclaims.loading.find import find_base

    claims = _beginning(lambda: claim_ids(find_base(ctx.params.get("kb"))), incomplete)
    return claims or (_findings(ctx, incomplete) if "/" in incomplete else [])


def _of_entities(base: KnowledgeBase) -> Collection[Entity]:
    return base.ledger.vocabulary.entities.values()


sources = _offers(lambda base: base.sources)
topics = _offers(lambda base: base.topics)
subjects = _offers(lambda base: base.ledger.vocabulary.entities)
properties = _offers(lambda base: base.ledger.vocabulary.properties)
speakers = _offers(lambda base: base.speakers)
types = _offers(lambda base: dict.fromkeys(entity.type for entity in _of_entities(base)))
_findings = _offers(lambda base: (each.id for each in (*base.findings(), *base.agreements())))


def rules(incomplete: str) -> list[str]:
    """The rules, for `explain`."""
    from osclaims.rules import RULES

    return [rule.id for rule in RULES if rule.id.startswith(incomplete)]

"""What the shell offers while a person types."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING

from typer import Context

if TYPE_CHECKING:
    from osclaims.base.knowledge import KnowledgeBase
    from osclaims.model.vocabulary import Entity


def _offers(names: Callable[[KnowledgeBase, str], Iterable[str]]) -> Callable[[Context, str], list[str]]:
    def offer(ctx: Context, incomplete: str) -> list[str]:
        """The names that begin as typed, from the base that the command line names."""
        from osclaims.base.knowledge import load
        from osclaims.base.names import plain
        from osclaims.loading.find import UnreadableBaseError

        try:
            base = load(ctx.params.get("kb"))
        except UnreadableBaseError:
            return []
        wanted = plain(incomplete)
        return [name for name in names(base, incomplete) if plain(name).startswith(wanted)]

    return offer


def _of_entities(base: KnowledgeBase) -> Collection[Entity]:
    return base.ledger.vocabulary.entities.values()


def ids(ctx: Context, incomplete: str) -> list[str]:
    """Claims; findings once a rule is typed, since finding them takes longer than looking claims up."""
    from osclaims.base.names import plain
    from osclaims.loading.cache import claim_ids
    from osclaims.loading.find import UnreadableBaseError, find_base

    try:
        claims = claim_ids(find_base(ctx.params.get("kb")))
    except UnreadableBaseError:
        return []
    wanted = plain(incomplete)
    found = [id_ for id_ in claims if plain(id_).startswith(wanted)]
    return found or (_findings(ctx, incomplete) if "/" in incomplete else [])


sources = _offers(lambda base, _: base.sources)
topics = _offers(lambda base, _: base.topics)
subjects = _offers(lambda base, _: base.ledger.vocabulary.entities)
properties = _offers(lambda base, _: base.ledger.vocabulary.properties)
speakers = _offers(lambda base, _: base.speakers)
types = _offers(lambda base, _: dict.fromkeys(entity.type for entity in _of_entities(base)))
_findings = _offers(lambda base, _: (each.id for each in (*base.findings(), *base.agreements())))


def rules(incomplete: str) -> list[str]:
    """The rules, for `explain`."""
    from osclaims.rules import RULES

    return [rule.id for rule in RULES if rule.id.startswith(incomplete)]

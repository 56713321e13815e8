"""The entities of a base, with how much is said about each and by each."""

from __future__ import annotations

from collections import Counter

from osclaims.base.names import one_of
from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.model.ledger import Ledger
from osclaims.model.vocabulary import Entity
from osclaims.values.value import Entity as EntityValue


class Told(Frozen):
    """An entity; how many claims are about it or name it, and how many are its words or credited to it."""

    entity: Entity
    about: int
    said: int


def told(ledger: Ledger, *, type_: str | None = None, within: str | None = None) -> list[Told]:
    """The entities of one type, or that lie within one, or all of them, in the order of the vocabulary.

    Raises:
        UnknownNameError: there is no such type or entity.
    """
    known = ledger.vocabulary
    entities = list(known.entities.values())
    if type_ is not None:
        meant = one_of("type", type_, {entity.type: () for entity in entities})
        entities = [entity for entity in entities if entity.type == meant]
    if within is not None:
        whole = one_of("entity", within, {entity.id: entity.names for entity in known.entities.values()})
        entities = [entity for entity in entities if known.is_within(entity.id, whole)]
    about = Counter(id_ for claim in ledger.claims.values() for id_ in _named(claim))
    said = Counter(claim.said_by for claim in ledger.claims.values())
    return [Told(entity, about[entity.id], said[entity.id]) for entity in entities]


def _named(claim: AnyClaim) -> set[str | None]:
    match claim:
        case Statement():
            return {claim.subject, claim.value.id if isinstance(claim.value, EntityValue) else None}
        case Comparison():
            return {claim.subject, claim.object}
        case Quotation():
            return {claim.occasion}

"""The words a base is written in: entities with their hierarchy and names, and properties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal

from msgspec import field

from osclaims.frozen import Frozen
from osclaims.values.text import fold_name
from osclaims.values.value import Kind, Named


class Entity(Frozen):
    """A person, company, model, place, occasion ...: anything claims are about or name."""

    id: str
    name: str
    type: str = ""
    within: str | None = None
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    note: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Its name, then its aliases."""
        return (self.name, *self.aliases)


class Property(Frozen):
    """What a statement says of its subject, and how its values are read and compared.

    `measured_from`, `change_of` and `adds_up` say which other figures its own imply.
    """

    id: str
    kind: Kind
    topics: tuple[str, ...] = ()
    values: Literal["one", "many"] = "many"
    qualifiers: tuple[str, ...] = ()
    exact: bool | str = False
    tolerance: str | None = None
    digits: int = 2
    severity: str | None = None
    measured_from: str | None = None
    change_of: str | None = None
    adds_up: bool = False
    note: str = ""


class Vocabulary(Frozen, dict=True):
    """Entities and properties by id; the frozen, picklable context that every rule is given."""

    entities: Mapping[str, Entity] = field(default_factory=dict)
    properties: Mapping[str, Property] = field(default_factory=dict)

    def ancestors(self, entity: str) -> tuple[str, ...]:
        """The ids an entity lies within, nearest first.

        >>> places = {"hangzhou": Entity("hangzhou", "Hangzhou", within="zhejiang"),
        ...           "zhejiang": Entity("zhejiang", "Zhejiang")}
        >>> Vocabulary(places).ancestors("hangzhou")
        ('zhejiang',)
        """
        return tuple(self._climb(entity))

    def _climb(self, entity: str) -> Iterator[str]:
        seen = {entity}
        at = self.entities.get(entity)
        while at is not None and at.within and at.within not in seen:
            seen.add(at.within)
            yield at.within
            at = self.entities.get(at.within)

    def is_within(self, entity: str, group: str) -> bool:
        """Whether `entity` is `group` or lies somewhere inside it."""
        return entity == group or group in self._climb(entity)

    def common_parent(self, a: str, b: str) -> str | None:
        """What relates two subjects: the one that holds the other, else the parent that both share.

        A shared parent counts only when it is the direct parent of both.
        """
        if self.is_within(a, b):
            return b
        if self.is_within(b, a):
            return a
        first, second = self.entities.get(a), self.entities.get(b)
        if first and second and first.within and first.within == second.within:
            return first.within
        return None

    def named(self, entity: str) -> str:
        """The name to show for an id: its entity's name, else the id itself."""
        known = self.entities.get(entity)
        return known.name if known else entity

    @cached_property
    def names(self) -> dict[str, tuple[Named, ...]]:
        """Every folded id, name and alias with the entities it may stand for."""
        found: dict[str, dict[str, Named]] = {}
        for entity in self.entities.values():
            named = Named(entity.id, self.ancestors(entity.id))
            for name in (entity.id, *entity.names):
                found.setdefault(fold_name(name), {})[entity.id] = named
        return {name: tuple(meant.values()) for name, meant in found.items()}

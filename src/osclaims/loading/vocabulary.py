"""`vocabulary.yaml` into entities and properties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from osclaims.loading.check import Report, mapping, record, records
from osclaims.loading.files import Folder
from osclaims.loading.record import keys_of
from osclaims.loading.records import ClaimRecord, EntityRecord, PropertyRecord, VocabularyRecord
from osclaims.loading.tree import Keys
from osclaims.model.claim import SOURCE, UNNAMED
from osclaims.model.vocabulary import Entity, Property, Vocabulary
from osclaims.values.tolerance import read_tolerance, tolerance_fits
from osclaims.values.value import Unreadable

FILE = "data/vocabulary.yaml"
E = TypeVar("E", EntityRecord, PropertyRecord)

_EXACT = {"yes": True, "no": False}


def read_vocabulary(folder: Folder, report: Report) -> Vocabulary | None:
    """The vocabulary with its hierarchy checked: parents exist and nothing lies within itself."""
    before = len(report.problems)
    tree = mapping(folder.tree_of(FILE, report), FILE, "`entities:` or `properties:`", report)
    if tree is None and len(report.problems) == before:
        return Vocabulary()
    if tree is None or record(VocabularyRecord, tree, report) is None:
        return None
    entities = dict(_each(EntityRecord, "entities", tree, report))
    vocabulary = Vocabulary(
        entities={id_: _entity(found) for id_, (found, _) in entities.items()},
        properties={
            id_: _property(found, at, report)
            for id_, (found, at) in _each(PropertyRecord, "properties", tree, report)
        },
    )
    for found, at in entities.values():
        _check_id(found, at, report)
        _check_parent(found, at, vocabulary, report)
    return vocabulary


def _each(kind: type[E], key: str, tree: Keys, report: Report) -> Iterator[tuple[str, tuple[E, Keys]]]:
    seen: set[str] = set()
    for found, node in records(kind, tree.get(key), report):
        if found is None:
            continue
        if found.id in seen:
            report.add(node.place("id"), f"the id {found.id!r} stands twice in {key}")
            continue
        seen.add(found.id)
        yield found.id, (found, node)


def _entity(found: EntityRecord) -> Entity:
    return Entity(found.id, found.name, found.type, found.within, found.aliases, found.wikidata, found.note)


def _property(found: PropertyRecord, node: Keys, report: Report) -> Property:
    for qualifier in found.qualifiers:
        if qualifier in keys_of(ClaimRecord):
            report.add(
                node.place("qualifiers"),
                f"the qualifier {qualifier!r} is a key that every claim has",
                "choose another word",
            )
    _check_tolerance(found, node, report)
    return Property(
        id=found.id,
        kind=found.kind,
        topics=found.topics,
        values=found.values,
        qualifiers=found.qualifiers,
        exact=_EXACT.get(found.exact, found.exact),
        tolerance=found.tolerance,
        digits=int(found.digits),
        severity=found.severity,
        measured_from=found.measured_from,
        change_of=found.change_of,
        adds_up=found.adds_up == "yes",
        note=found.note,
    )


def _check_tolerance(found: PropertyRecord, node: Keys, report: Report) -> None:
    if found.tolerance is None:
        return
    try:
        misfit = tolerance_fits(read_tolerance(found.tolerance), found.kind)
    except Unreadable as error:
        report.add(node.place("tolerance"), f"tolerance: {error.reason}", error.expected)
    else:
        if misfit:
            report.add(node.place("tolerance"), f"tolerance: {misfit}", "mend `tolerance:` or `kind:`")


def _check_id(found: EntityRecord, node: Keys, report: Report) -> None:
    if found.id in (SOURCE, UNNAMED):
        message = f"no entity can be called {found.id!r}: in claims that stands for something else"
        report.add(node.place("id"), message, "choose another id")


def _check_parent(found: EntityRecord, node: Keys, vocabulary: Vocabulary, report: Report) -> None:
    if found.within is None:
        return
    if found.within not in vocabulary.entities:
        report.unknown(node.place("within"), "entity", found.within, vocabulary.entities)
    elif vocabulary.is_within(found.within, found.id):
        report.add(node.place("within"), f"{found.id!r} lies within itself", "a hierarchy has no cycle")

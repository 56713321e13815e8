"""JSON Schemas of a base's files, made from the records and its own vocabulary, for editors to read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from osclaims.loading.drafts import KEYS, KIND_OF, NEEDED
from osclaims.loading.record import Record, schema_of
from osclaims.loading.records import (
    BlockRecord,
    ClaimRecord,
    EntityRecord,
    PassageRecord,
    PropertyRecord,
    RulingRecord,
    SourceRecord,
    TensionRecord,
)
from osclaims.model.claim import UNNAMED
from osclaims.model.vocabulary import Vocabulary

Schema: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SCALARS = ["string", "number", "boolean"]
"""What a text may look like to an editor, which takes `1.10` for a number and `no` for a boolean."""


class _AsTyped(GenerateJsonSchema):
    """Texts as an editor sees them."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Any scalar, with the pattern that holds when it is a string."""
        return {**super().str_schema(schema), "type": _SCALARS}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A record's sentence and its keys, where it stands."""
        kind: type[Record] = schema["cls"]
        about = (kind.__doc__ or "").split("\n\n")[0]
        found = {"description": about, **self.generate_inner(schema["schema"])}
        return found if kind.others == "allow" else {**found, "additionalProperties": False}


def schemas(vocabulary: Vocabulary, sources: Iterable[str]) -> dict[str, Schema]:
    """The schema of each file by its name: claims, sources, vocabulary, rulings.

    Entities, properties, qualifiers and sources that the base has are offered; a reference to a claim may be
    any, since claims change with every line that is typed.
    """
    return {
        "claims": _document("What each source says", _list(_block(vocabulary, sources))),
        "sources": _document("The sources", _list(record_schema(SourceRecord))),
        "vocabulary": _document(
            "Entities and properties",
            _mapping(entities=_list(_entity(vocabulary)), properties=_list(record_schema(PropertyRecord))),
        ),
        "rulings": _document(
            "Decisions and tensions",
            _mapping(
                rulings=_list(record_schema(RulingRecord)), tensions=_list(record_schema(TensionRecord))
            ),
        ),
    }


def _document(title: str, body: Schema) -> Schema:
    return {"$schema": DIALECT, "title": title, **body}


def _list(items: Schema) -> Schema:
    return {"type": ["array", "null"], "items": items}


def _mapping(**properties: Schema) -> Schema:
    return {"type": ["object", "null"], "properties": properties, "additionalProperties": False}


def record_schema(kind: type[Record]) -> Schema:
    """A record's schema with nothing but what an editor needs: its sentence, its keys, its needed keys."""
    found = _plain(_AsTyped().generate(schema_of(kind)))
    return {key: found[key] for key in _KEPT if key in found}


_KEPT = ("description", "type", "properties", "required", "additionalProperties")


def _plain(node: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """A schema without titles, defaults and the null that a key left out would be."""
    match node:
        case {"anyOf": [kept, {"type": "null"}]}:
            return _plain(kept)
        case dict():
            return {key: _plain(value) for key, value in node.items() if not _passed_over(node, key)}
        case list():
            return [_plain(value) for value in node]
        case _:
            return node


def _passed_over(node: Schema, key: str) -> bool:
    """Whether a schema's key is its title or default, and not a record's key of that name."""
    return (key == "title" and isinstance(node[key], str)) or (key == "default" and "properties" not in node)


def _entity(vocabulary: Vocabulary) -> Schema:
    found = record_schema(EntityRecord)
    return _with(found, within=_one_of(vocabulary.entities))


def _block(vocabulary: Vocabulary, sources: Iterable[str]) -> Schema:
    passage = _with(record_schema(PassageRecord), claims=_list(_claim(vocabulary)))
    return _with(
        record_schema(BlockRecord),
        source=_one_of(sources),
        occasion=_one_of(vocabulary.entities),
        passages=_list(passage),
    )


def _claim(vocabulary: Vocabulary) -> Schema:
    """A claim: its common keys, the vocabulary's names where they belong, and the keys of its kind alone."""
    found = record_schema(ClaimRecord)
    texts = {name: {"type": _SCALARS} for each in vocabulary.properties.values() for name in each.qualifiers}
    entity, either = _one_of(vocabulary.entities), _suggest([*vocabulary.entities, "source"])
    one_or_many = {"anyOf": [{"type": _SCALARS}, {"type": "array", "items": {"type": _SCALARS}}]}
    member = {"anyOf": [{"type": _SCALARS}, found["properties"]["values"]["items"]]}
    named = {
        "speaker": entity,
        "asserted-by": _one_of([*vocabulary.entities, UNNAMED]),
        "occasion": entity,
        "property": _one_of(vocabulary.properties),
        "subject": either,
        "object": either,
        "quote": one_or_many,
        "values": {"type": "array", "items": member},
    }
    typed = _with(found, **texts, **named)
    kinds = [_kind(key, kind, sorted(texts)) for key, kind in KIND_OF]
    return {**typed, "additionalProperties": False, "oneOf": kinds}


def _kind(key: str, kind: Any, qualifiers: Sequence[str]) -> Schema:  # noqa: ANN401 - a ClaimKind
    """One kind of claim: the key that makes it one, what else it needs, and no key of another kind."""
    free = set(KEYS[kind]) | (set(qualifiers) if kind != "quotation" else set())
    needed = [{"anyOf": [{"required": [choice]} for choice in choices]} for choices in NEEDED[kind]]
    return {
        "title": kind,
        "required": [key],
        "propertyNames": {"enum": sorted(free)},
        "allOf": needed,
    }


def _with(schema: Schema, **properties: Schema) -> Schema:
    return {**schema, "properties": {**schema["properties"], **properties}}


def _one_of(names: Iterable[str]) -> Schema:
    """One of some names; anything as long as there are none."""
    found = sorted(names)
    return {"enum": found} if found else {"type": _SCALARS}


def _suggest(names: Iterable[str]) -> Schema:
    """One of some names, or the id of a claim."""
    return {"anyOf": [{"enum": sorted(names)}, {"type": "string"}]}

"""JSON Schemas of a base's files, made from the records and its own vocabulary, for editors to read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from msgspec import inspect

from osclaims.loading.drafts import KEYS, KIND_OF, NEEDED
from osclaims.loading.record import Record
from osclaims.loading.records import (
    END,
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
    return _schema(inspect.type_info(kind))


def _schema(wanted: inspect.Type) -> Schema:
    return _SCHEMAS[type(wanted)](wanted)


def _record(wanted: inspect.StructType) -> Schema:
    about = (wanted.cls.__doc__ or "").split("\n\n")[0]
    return {
        "description": about,
        "type": "object",
        "properties": {field.encode_name: _schema(field.type) for field in wanted.fields},
        "required": [field.encode_name for field in wanted.fields if field.required],
        **({"additionalProperties": False} if wanted.forbid_unknown_fields else {}),
    }


def _union(wanted: inspect.UnionType) -> Schema:
    """Any of several; None is what a key left out would be, and nobody types it."""
    either = [_schema(each) for each in wanted.types if not isinstance(each, inspect.NoneType)]
    return either[0] if len(either) == 1 else {"anyOf": either}


def _text(wanted: inspect.StrType) -> Schema:
    pattern = {"pattern": wanted.pattern.replace(END, "$")} if wanted.pattern else {}
    return {"type": _SCALARS, **pattern}


def _several(wanted: inspect.VarTupleType) -> Schema:
    least = {"minItems": wanted.min_length} if wanted.min_length else {}
    return {"type": "array", "items": _schema(wanted.item_type), **least}


_SCHEMAS: Mapping[type[inspect.Type], Callable[[Any], Schema]] = {
    inspect.StructType: _record,
    inspect.UnionType: _union,
    inspect.StrType: _text,
    inspect.VarTupleType: _several,
    inspect.DictType: lambda each: {"type": "object", "additionalProperties": _schema(each.value_type)},
    inspect.LiteralType: lambda each: {"enum": list(each.values)},
    inspect.Metadata: lambda each: {**each.extra_json_schema, **_schema(each.type)},
    inspect.AnyType: lambda _: {},
}
"""By what an annotation is."""


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
    texts = {name: {"type": _SCALARS} for each in vocabulary.properties.values() for name in each.qualifiers}
    entity, either = _one_of(vocabulary.entities), _suggest([*vocabulary.entities, "source"])
    named = {
        "speaker": entity,
        "asserted-by": _one_of([*vocabulary.entities, UNNAMED]),
        "occasion": entity,
        "property": _one_of(vocabulary.properties),
        "subject": either,
        "object": either,
    }
    typed = _with(record_schema(ClaimRecord), **texts, **named)
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

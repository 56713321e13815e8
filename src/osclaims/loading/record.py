"""Classes whose annotations say what a person may type; pydantic's core checks it and makes their instances.

A pydantic model says the same, but takes longer to be made than a small base to be read. The core alone does
the checking here; what this module adds is its schema, of the few shapes that annotations of records have.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, TypeVar

from pydantic_core import CoreSchema, SchemaValidator, core_schema

R = TypeVar("R", bound="Record")


class Like(NamedTuple):
    """A text that matches a pattern, in an annotation."""

    pattern: str


class AtLeast(NamedTuple):
    """A list with so many members or more, in an annotation."""

    least: int


class First(NamedTuple):
    """What is done to what was typed before it is checked, in an annotation."""

    change: Callable[[Any], Any]


class Then(NamedTuple):
    """A check of what was found sound, in an annotation: it gives the value back, or raises."""

    check: Callable[[Any], Any]


class Record:
    """A mapping whose keys are hyphenated in YAML and refused when unknown, unless `others` are allowed.

    A default is what stands after an annotation; a key without one is needed.
    """

    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")
    others: ClassVar[Literal["allow", "forbid"]] = "forbid"
    __pydantic_extra__: dict[str, Any] | None

    @property
    def extra(self) -> dict[str, Any]:
        """What was typed under keys that are none of the record's own."""
        return self.__pydantic_extra__ or {}


def made(kind: type[R], typed: Mapping[str, Any]) -> R:
    """The record that a mapping describes.

    Raises:
        ValidationError: it describes none; the error has every fault with its place.
    """
    record: R = _VALIDATORS[kind].validate_python(typed)
    return record


def keys_of(kind: type[Record]) -> list[str]:
    """The keys of a record as they are typed.

    >>> class Seen(Record):
    ...     as_of: str = ""
    >>> keys_of(Seen)
    ['as-of']
    """
    return [_key(name) for name in kind.__annotations__]


def _key(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def schema_of(kind: type[Record]) -> CoreSchema:
    """The schema of a record for pydantic's core."""
    hints = typing.get_type_hints(kind, include_extras=True)
    fields = {
        name: core_schema.model_field(_with_default(kind, name, hints[name]), validation_alias=_key(name))
        for name in kind.__annotations__
    }
    return core_schema.model_schema(kind, core_schema.model_fields_schema(fields, extra_behavior=kind.others))


class _Validators(dict[type[Record], SchemaValidator]):
    """A validator of each kind of record, made when the first such record is met."""

    def __missing__(self, kind: type[Record]) -> SchemaValidator:
        self[kind] = SchemaValidator(schema_of(kind))
        return self[kind]


_VALIDATORS = _Validators()


def _with_default(kind: type[Record], name: str, hint: Any) -> CoreSchema:  # noqa: ANN401 - any annotation
    found, default = _schema(hint), getattr(kind, name, ...)
    return found if default is ... else core_schema.with_default_schema(found, default=default)


def _schema(hint: Any) -> CoreSchema:  # noqa: ANN401 - any annotation
    if shape := _SHAPES.get(typing.get_origin(hint) or hint):
        return shape(*typing.get_args(hint))
    return schema_of(hint)


def _annotated(hint: Any, *marks: NamedTuple) -> CoreSchema:  # noqa: ANN401 - any annotation
    found = _schema(hint)
    for mark in marks:
        match mark:
            case Like(pattern):
                found = {**found, "pattern": pattern}
            case AtLeast(least):
                found = {**found, "min_length": least}
            case First(change):
                found = core_schema.no_info_before_validator_function(change, found)
            case Then(check):
                found = core_schema.no_info_after_validator_function(check, found)
    return found


_SHAPES: dict[Any, Callable[..., CoreSchema]] = {
    str: core_schema.str_schema,
    Any: core_schema.any_schema,
    Annotated: _annotated,
    Literal: lambda *choices: core_schema.literal_schema(list(choices)),
    typing.Union: lambda hint, _: core_schema.nullable_schema(_schema(hint)),
    dict: lambda key, value: core_schema.dict_schema(_schema(key), _schema(value)),
    tuple: lambda member, _: core_schema.tuple_schema([_schema(member)], variadic_item_index=0),
}
"""By what an annotation is, or is one of."""

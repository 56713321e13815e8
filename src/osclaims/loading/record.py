"""Classes whose annotations say what a person may type; msgspec makes their instances, or refuses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, dataclass_transform

from msgspec import Struct, ValidationError, convert

R = TypeVar("R", bound="Record")


def _as_typed(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


@dataclass_transform(frozen_default=True)
class Record(Struct, frozen=True, rename=_as_typed, forbid_unknown_fields=True):
    """A mapping whose keys are hyphenated in YAML, and refused when unknown.

    A default is what stands after an annotation; a key without one is needed.
    """


def made(kind: type[R], typed: Mapping[str, Any]) -> R | None:
    """The record that a mapping describes; None when it describes none, and `faults` then says why."""
    try:
        return convert(typed, kind)
    except ValidationError:
        return None


def keys_of(kind: type[Record]) -> tuple[str, ...]:
    """The keys of a record as they are typed.

    >>> class Seen(Record):
    ...     as_of: str = ""
    >>> keys_of(Seen)
    ('as-of',)
    """
    return kind.__struct_encode_fields__

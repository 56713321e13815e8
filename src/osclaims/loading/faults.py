"""Everything in which typed keys are not the record that they should be, in words for who typed them.

msgspec stops at the first fault; here the same annotations are gone through for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Literal

from msgspec import inspect

from osclaims.frozen import Frozen
from osclaims.loading.record import Record
from osclaims.loading.tree import Step
from osclaims.loading.words import shape_of, shown

Steps = tuple[Step, ...]


class Fault(Frozen):
    """A key that is missing, a key that is unknown, or a value that is wrong and what is said of it."""

    path: Steps
    sort: Literal["missing", "unknown", "wrong"]
    said: str = ""


def faults(kind: type[Record], typed: object) -> Iterator[Fault]:
    """Each fault with the path to it; nothing when a record could be made.

    >>> from typing import Literal
    >>> class Seen(Record):
    ...     by: str
    ...     how: Literal["near", "far"] = "near"
    >>> for fault in faults(Seen, {"how": "off"}):
    ...     print(fault)
    Fault(path=('by',), sort='missing', said='')
    Fault(path=('how',), sort='wrong', said="'off' is none of 'far' or 'near'")
    """
    yield from _faults(_annotated(kind), typed, ())


@cache
def _annotated(kind: type[Record]) -> inspect.Type:
    return inspect.type_info(kind)


def _faults(wanted: inspect.Type, typed: object, path: Steps, form: str = "") -> Iterator[Fault]:
    match wanted, typed:
        case inspect.AnyType(), _:
            pass
        case inspect.Metadata(), _:
            form = (wanted.extra_json_schema or {}).get("description", "")
            yield from _faults(wanted.type, typed, path, form)
        case inspect.UnionType(), _:
            yield from _faults(_likest(wanted, typed), typed, path)
        case inspect.StructType(), dict():
            yield from _of_record(wanted, typed, path)
        case inspect.DictType(), dict():
            yield from _of_members(wanted.value_type, typed.items(), path)
        case inspect.VarTupleType(), list():
            yield from _of_members(wanted.item_type, enumerate(typed), path)
            if wanted.min_length and len(typed) < wanted.min_length:
                yield Fault(path, "wrong", f"there are too few; {wanted.min_length} are needed")
        case inspect.StrType() | inspect.LiteralType(), str():
            if said := _of_text(wanted, typed, form):
                yield Fault(path, "wrong", said)
        case _:
            yield Fault(path, "wrong", f"expected {_SHAPES[type(wanted)][1]}, found {shape_of(typed)}")


_SHAPES: dict[type[inspect.Type], tuple[type, str]] = {
    inspect.StructType: (dict, "a mapping of keys"),
    inspect.DictType: (dict, "a mapping"),
    inspect.VarTupleType: (list, "a list"),
    inspect.StrType: (str, "text"),
    inspect.LiteralType: (str, "text"),
}
"""What is typed for each, and what it is called."""


def _of_record(wanted: inspect.StructType, typed: dict[str, Any], path: Steps) -> Iterator[Fault]:
    for field in wanted.fields:
        at = (*path, field.encode_name)
        if field.encode_name in typed:
            yield from _faults(field.type, typed[field.encode_name], at)
        elif field.required:
            yield Fault(at, "missing")
    if wanted.forbid_unknown_fields:
        known = {field.encode_name for field in wanted.fields}
        yield from (Fault((*path, key), "unknown") for key in typed if key not in known)


def _of_members(wanted: inspect.Type, typed: Iterable[tuple[Step, object]], path: Steps) -> Iterator[Fault]:
    for step, member in typed:
        yield from _faults(wanted, member, (*path, step))


def _of_text(wanted: inspect.StrType | inspect.LiteralType, typed: str, form: str) -> str:
    if isinstance(wanted, inspect.LiteralType):
        return "" if typed in wanted.values else f"{shown(typed)} is none of {_listed(wanted.values)}"
    if not wanted.pattern or re.search(wanted.pattern, typed):
        return ""
    return f"{shown(typed)} is not {form}" if form else "there is nothing here"


def _likest(wanted: inspect.UnionType, typed: object) -> inspect.Type:
    """Which of several was meant: the first that is typed in this shape, else the first."""
    return next((each for each in wanted.types if _is_typed_so(each, typed)), wanted.types[0])


def _is_typed_so(wanted: inspect.Type, typed: object) -> bool:
    plain = wanted.type if isinstance(wanted, inspect.Metadata) else wanted
    return type(plain) in _SHAPES and isinstance(typed, _SHAPES[type(plain)][0])


def _listed(choices: Sequence[object]) -> str:
    *others, last = map(repr, choices)
    return f"{', '.join(others)} or {last}"

"""Frozen values as one line of JSON and back, exactly: for the columns of a table that no query looks into.

Every object is a list that begins with its sort, so that reading makes objects of the classes named here and
no others; decimals are kept digit by digit.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from hashlib import blake2b
from typing import Any

from msgspec import Struct

from osclaims.model.claim import Times
from osclaims.model.finding import Difference, Edit, Finding, Position
from osclaims.model.vocabulary import Entity, Property, Vocabulary
from osclaims.rules.rule import Context
from osclaims.values import value as values
from osclaims.values.interval import Interval

CLASSES: Mapping[str, type[Struct]] = {
    "figure": values.Figure,
    "span": values.Span,
    "entity": values.Entity,
    "words": values.Words,
    "interval": Interval,
    "times": Times,
    "vocabulary": Vocabulary,
    "named": Entity,
    "property": Property,
    "context": Context,
    "finding": Finding,
    "position": Position,
    "difference": Difference,
    "edit": Edit,
}
_SORTS = {kind: sort for sort, kind in CLASSES.items()}
_FIELDS = {kind: kind.__struct_fields__ for kind in _SORTS}

SHAPE = blake2b(
    repr([(sort, _FIELDS[kind]) for sort, kind in CLASSES.items()]).encode(), digest_size=4
).hexdigest()
"""A digest of what packed lines look like: a line reads as it was written only where this is the same."""


def pack(thing: object) -> str:
    """One line that `unpack` turns into an equal object.

    >>> pack((Interval(Decimal("5.45"), None), "about"))
    '["tuple",["interval",["decimal","5.45"],null],"about"]'
    """
    return json.dumps(_plain(thing), ensure_ascii=False, separators=(",", ":"))


def unpack(line: str) -> Any:  # noqa: ANN401 - whatever was packed
    """The object that a line holds.

    Raises:
        ValueError: the line was not made by `pack`.
    """
    try:
        return _thing(json.loads(line))
    except (TypeError, ValueError, KeyError, IndexError, InvalidOperation, RecursionError) as error:
        raise ValueError(f"not a packed value: {line[:60]!r}") from error


def _plain(thing: Any) -> Any:  # noqa: ANN401 - any part of a value
    match thing:
        case None | str() | bool() | int():
            return thing
        case Decimal():
            return ["decimal", str(thing)]
        case tuple():
            return ["tuple", *map(_plain, thing)]
        case Mapping():
            return ["mapping", *([key, _plain(part)] for key, part in thing.items())]
        case _:
            kind = type(thing)
            return [_SORTS[kind], *(_plain(getattr(thing, name)) for name in _FIELDS[kind])]


def _thing(plain: Any) -> Any:  # noqa: ANN401 - any part of a value
    if not isinstance(plain, list):
        return plain
    sort, *parts = plain
    match sort:
        case "decimal":
            return Decimal(parts[0])
        case "tuple":
            return tuple(map(_thing, parts))
        case "mapping":
            return {key: _thing(part) for key, part in parts}
        case _:
            kind = CLASSES[sort]
            return kind(**dict(zip(_FIELDS[kind], map(_thing, parts), strict=True)))

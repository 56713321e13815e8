"""The columnar table of claims: one row a statement, with all that a screen asks and all that a rule reads.

A screen works on `question`, `kind`, `unit`, `low`, `high`, `reading` and their like, mostly numbers of eight
bytes; whatever it lets through becomes the very `Statement` that a base in memory would hold, out of the
packed columns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from hashlib import blake2b
from typing import Any, NamedTuple, get_type_hints

from msgspec import field

from osclaims.engines.errors import TableError
from osclaims.engines.packed import pack, unpack
from osclaims.frozen import Frozen
from osclaims.model.claim import Excerpt, Statement, Times
from osclaims.rules.question import as_read, question
from osclaims.rules.rule import Context
from osclaims.rules.subject import heads, telling_figure
from osclaims.values.exact import EXACT
from osclaims.values.interval import Interval
from osclaims.values.value import Figure, Span, Value

VERSION = "2"
"""Goes up when a column changes its meaning; a table of another version is refused."""


class Rest(Frozen):
    """What few statements have, packed into one column."""

    times: Times = Times()
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    asserted_as: str | None = None
    unresolved: str = ""
    rests_on: tuple[str, ...] = ()


_NOTHING = Rest()


class Row(NamedTuple):
    """One statement. `docs/columns.md` says what each column means; the names and types are a contract."""

    id: str
    source: str
    subject: str
    property: str
    question: int
    kind: str
    unit: str | None
    low: float | None
    high: float | None
    reading: int
    one: bool
    graded: bool
    head: str | None
    other_head: str | None
    asserted_by: str | None
    printed: str
    excerpt: str
    value: str | None
    rest: str | None


COLUMNS = Row._fields
TYPES: Mapping[str, str] = {
    name: {int: "int64", bool: "bool", float | None: "double"}.get(kind, "string")
    for name, kind in get_type_hints(Row).items()
}
"""Arrow's name for each column's type."""

TOLD = ("id", "source", "subject", "property", "asserted_by", "printed", "excerpt", "value", "rest")
"""The columns that a statement is made of; the others are for screens."""


def row_of(statement: Statement, context: Context) -> Row:
    """The row of a statement."""
    property_ = context.vocabulary.properties[statement.property]
    told, head = _told_by(statement.value), _heads(statement, context)
    return Row(
        id=statement.id,
        source=statement.source,
        subject=statement.subject,
        property=statement.property,
        question=_digest(question(statement)),
        kind=property_.kind,
        unit=told.unit,
        low=told.low,
        high=told.high,
        reading=told.reading,
        one=property_.values == "one",
        graded=property_.severity is not None,
        head=head[0] if head else None,
        other_head=head[-1] if len(head) > 1 else None,
        asserted_by=statement.asserted_by,
        printed=statement.printed,
        excerpt=statement.excerpt.exact,
        value=told.value,
        rest=_rest(statement),
    )


class _ToldByValue(Frozen):
    """The columns that a value alone decides."""

    unit: str | None
    low: float | None
    high: float | None
    reading: int
    value: str | None


@lru_cache(maxsize=65536)
def _told_by(value: Value | None) -> _ToldByValue:
    """What a value tells, found once for as long as it is remembered: feeds repeat themselves."""
    first = _first(value)
    return _ToldByValue(
        unit=_unit(value),
        low=_nearest(first.low) if first else None,
        high=_nearest(first.high) if first else None,
        reading=digest(value),
        value=pack(value) if value is not None else None,
    )


def statement_of(told: Sequence[Any]) -> Statement:
    """The statement of a row's columns `TOLD`; of its place, topics and notes nothing is kept."""
    id_, source, subject, property_, asserted_by, printed, excerpt, value, rest = told
    more: Rest = unpacked(rest, Rest) if rest else _NOTHING
    return Statement(
        id=id_,
        source=source,
        excerpt=Excerpt.of(excerpt),
        asserted_by=asserted_by,
        asserted_as=more.asserted_as,
        times=more.times,
        subject=subject,
        property=property_,
        printed=printed,
        value=unpacked(value, Value) if value is not None else None,
        unresolved=more.unresolved,
        qualifiers=more.qualifiers,
        rests_on=more.rests_on,
    )


def digest(value: Value | None) -> int:
    """A number of 64 bits that values share when they read the same, wording and derivation aside."""
    return _digest(_told(as_read(value)))


def _digest(told: object) -> int:
    return int.from_bytes(blake2b(repr(told).encode(), digest_size=8).digest(), "big", signed=True)


def _told(part: object) -> object:
    """A key whose equal parts are written alike: 5.50 and 5.5 are one number."""
    match part:
        case Decimal():
            return str(part.normalize(EXACT)) if part else "0"
        case tuple():
            return tuple(map(_told, part))
        case Interval():
            return (_told(part.low), _told(part.high))
        case _:
            return part


def _rest(statement: Statement) -> str | None:
    rest = Rest(
        statement.times,
        statement.qualifiers,
        statement.asserted_as,
        statement.unresolved,
        statement.rests_on,
    )
    return None if rest == _NOTHING else pack(rest)


def _first(value: Value | None) -> Interval | None:
    """The first member of what a value can be stretched to: the hull of a set hides what lies between."""
    return value.outer[0] if isinstance(value, (Figure, Span)) else None


def _unit(value: Value | None) -> str | None:
    match value:
        case Figure():
            return value.unit
        case Span():
            return "minute"
        case _:
            return None


def _nearest(bound: Decimal | None) -> float | None:
    """The nearest double, so that bounds that touch still touch."""
    return None if bound is None else float(bound)


def _heads(statement: Statement, context: Context) -> list[str]:
    """A telling figure at two digits, once or twice; nothing for the rest."""
    figure = telling_figure(statement, context)
    return sorted(str(head) for head in heads(figure.number)) if figure and figure.number else []


@lru_cache(maxsize=65536)
def unpacked(line: str, kind: Any) -> Any:  # noqa: ANN401 - a value or the rest of a statement
    """What a packed column holds, read once for as long as it is remembered: tables repeat themselves.

    Raises:
        TableError: the line was not made by `pack`.
    """
    try:
        return unpack(line, kind)
    except ValueError as error:
        raise TableError(f"a packed column is damaged: {error}") from error

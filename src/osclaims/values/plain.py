"""A value as plain data: what every command says in JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from osclaims.values.interval import Interval, hull
from osclaims.values.value import Entity, Figure, Span, Value, Words

Json = dict[str, Any]
Bound = Callable[[Decimal], str]

VALUE_KEYS = (
    "kind",
    "printed",
    "number",
    "low",
    "high",
    "core",
    "unit",
    "edtf",
    "entity",
    "text",
    "hedge",
    "members",
    "reading",
)


def value_json(value: Value) -> Json:
    """Give a value as plain data with the keys of the contract, absent fields None.

    Numbers are plain decimal strings in the base unit, dates ISO minutes. `low` and `high` are the outer
    bounds, half-open, None where there is none; `core` is such a pair, `hedge` the list of hedges from the
    outermost in; the `members` of a set are pairs of outer bounds.

    >>> from osclaims.values.read import read_value
    >>> seen = value_json(read_value("over US$5.5 million", "money"))
    >>> seen["number"], seen["low"], seen["high"], seen["core"], seen["hedge"]
    ('5500000', '5500000', None, ['5500000', '8250000'], ['over'])
    """
    found: Json = dict.fromkeys(VALUE_KEYS)
    found |= {"kind": value.kind, "printed": value.printed, "reading": value.reading}
    match value:
        case Figure():
            number = None if value.number is None else plain(value.number)
            return found | _stretches(value, plain) | {"number": number, "unit": value.unit}
        case Span():
            from osclaims.values.dates import iso_minute  # noqa: PLC0415 - figures need no calendar

            return found | _stretches(value, iso_minute) | {"edtf": value.edtf}
        case Entity():
            return found | {"entity": value.id}
        case Words():
            return found | {"text": value.printed}


def plain(number: Decimal) -> str:
    """Write a number in full, without exponent, grouping or the zeros that arithmetic leaves at whole ones.

    >>> plain(Decimal("5.5E+6")), plain(Decimal("2.20")), plain(Decimal("150.0"))
    ('5500000', '2.20', '150')
    """
    whole = number.to_integral_value()
    return f"{whole:f}" if number == whole else f"{number:f}"


def _stretches(value: Figure | Span, write: Bound) -> Json:
    low, high = _pair(hull(value.outer), write)
    return {
        "low": low,
        "high": high,
        "core": _pair(hull(value.core), write),
        "hedge": list(value.hedge) or None,
        "members": _members(value.outer, write),
    }


def _pair(interval: Interval, write: Bound) -> list[str | None]:
    return [None if bound is None else write(bound) for bound in (interval.low, interval.high)]


def _members(parts: Iterable[Interval], write: Bound) -> list[list[str | None]] | None:
    members = [_pair(part, write) for part in parts]
    return members if len(members) > 1 else None

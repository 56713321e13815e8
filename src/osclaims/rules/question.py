"""Whether two statements answer one question: subject and property alike, nothing stated keeps them apart."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from osclaims.model.claim import Statement, Times
from osclaims.values.interval import Interval
from osclaims.values.text import fold_wording
from osclaims.values.value import Entity, Figure, Span, Value, Words

Scope = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """What two statements that meet state together, and what only one of them states."""

    scope: Scope
    unspecified: tuple[str, ...]


def question(statement: Statement) -> tuple[str, str]:
    """What a statement answers, qualifiers and times aside."""
    return statement.subject, statement.property


def meeting(a: Statement, b: Statement) -> Meeting | None:
    """How two statements meet; None when a qualifier or a time keeps them apart.

    Two different stated qualifiers do not meet; a stated and an absent one do, and that is said.
    """
    if not qualifiers_meet(a.qualifiers, b.qualifiers):
        return None
    first, second = lifetime(a.times), lifetime(b.times)
    if first and second and not first.meets(second):
        return None
    together = {**a.qualifiers, **b.qualifiers}
    lonely = sorted(a.qualifiers.keys() ^ b.qualifiers.keys())
    if (first is None) != (second is None):
        lonely.append("time")
    return Meeting(tuple(sorted((name, _folded(word)) for name, word in together.items())), tuple(lonely))


def qualifiers_meet(a: Mapping[str, str], b: Mapping[str, str]) -> bool:
    """Whether nothing that both state differs.

    >>> qualifiers_meet({"direction": "input"}, {"direction": "Input", "per": "token"})
    True
    """
    return all(_folded(a[name]) == _folded(b[name]) for name in a.keys() & b.keys())


def lifetime(times: Times) -> Interval | None:
    """When a statement holds, in minutes; None when it states no time.

    It holds until the time named by `until` begins: "until July 2023" and "from July 2023" do not meet.
    """
    point = times.on or times.as_of
    low = _low(times.start or point)
    high = _low(times.until) if times.until else _high(point)
    if not (times.start or times.until or point):
        return None
    return None if low is not None and high is not None and low >= high else Interval(low, high)


def as_read(value: Value | None) -> Hashable:
    """A key that two values share exactly when they read the same, wording and derivation aside."""
    match value:
        case Figure():
            return (
                value.kind,
                value.unit,
                value.number,
                value.place,
                value.place2,
                value.hedge,
                value.core,
                value.outer,
            )
        case Span():
            return (value.kind, value.crisp, value.hedge, value.core, value.outer)
        case Entity():
            return (value.kind, value.id)
        case Words():
            return (value.kind, fold_wording(value.printed))
        case None:
            return None


def _low(span: Span | None) -> Decimal | None:
    return span.outer[0].low if span else None


def _high(span: Span | None) -> Decimal | None:
    return span.outer[-1].high if span else None


def _folded(word: str) -> str:
    return " ".join(word.casefold().split())

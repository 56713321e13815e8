"""Whether two statements answer one question: subject and property alike, nothing stated keeps them apart."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from decimal import Decimal

from osclaims.frozen import Frozen
from osclaims.model.claim import Statement, Times
from osclaims.values.interval import Interval
from osclaims.values.regex import regex
from osclaims.values.text import fold_wording
from osclaims.values.value import Entity, Figure, Span, Value, Words

Scope = tuple[tuple[str, str], ...]

_HYPHEN = regex(r"(?<=\w)-(?=\w)")


class Meeting(Frozen):
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
    if not times_meet(a.times, b.times):
        return None
    together = {**a.qualifiers, **b.qualifiers}
    lonely = sorted(a.qualifiers.keys() ^ b.qualifiers.keys())
    if (lifetime(a.times) is None) != (lifetime(b.times) is None):
        lonely.append("time")
    return Meeting(scope_of(together), tuple(lonely))


def scope_of(qualifiers: Mapping[str, str]) -> Scope:
    """What qualifiers state, in one order and without regard to case and hyphens.

    >>> scope_of({"per": "token", "half": "H1-2024"})
    (('half', 'h1 2024'), ('per', 'token'))
    """
    return tuple(sorted((name, _folded(word)) for name, word in qualifiers.items()))


def qualifiers_meet(a: Mapping[str, str], b: Mapping[str, str]) -> bool:
    """Whether nothing that both state differs.

    >>> qualifiers_meet({"direction": "input"}, {"direction": "Input", "per": "token"})
    True
    """
    return all(_folded(a[name]) == _folded(b[name]) for name in a.keys() & b.keys())


def times_meet(a: Times, b: Times) -> bool:
    """Whether two statements may hold at one time; what states no time holds at any."""
    first, second = lifetime(a), lifetime(b)
    return first is None or second is None or first.meets(second)


def lifetime(times: Times) -> Interval | None:
    """When a statement holds, in minutes; None when it states no time.

    It holds until the time named by `until` begins: "until July 2023" and "from July 2023" do not meet. What
    begins and ends within one named time ("from 2024 until 2024") holds to its end.
    """
    point = times.on or times.as_of
    if not (times.start or times.until or point):
        return None
    low = _low(times.start or point)
    high = _low(times.until) if times.until else _high(point)
    if low is not None and high is not None and low >= high:
        high = _high(times.until) or high
    return Interval(low, None if low is not None and high is not None and low >= high else high)


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
                fold_wording(value.of) if value.kind == "quantity" else "",
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
    """A qualifier's words without regard to case, blanks and the hyphens between words."""
    return " ".join(_HYPHEN.sub(" ", word.casefold()).split())

"""Two amounts printed in two currencies or units imply a rate; two such pairs must imply one rate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from osclaims.model.claim import Statement
from osclaims.model.finding import Finding
from osclaims.rules.arithmetic.sum import bounds, ratio, shown, told
from osclaims.rules.rule import Context
from osclaims.values.interval import Interval
from osclaims.values.value import Figure


def sums(statements: Sequence[Statement], context: Context) -> Iterator[Finding]:
    """One finding for each pair of units that a source converts more than once for one time."""
    groups: dict[tuple[str, str, str], list[tuple[Statement, Interval]]] = {}
    for statement in statements:
        rate = _rate(statement)
        if rate is not None:
            groups.setdefault((*rate[0], _time(statement)), []).append((statement, rate[1]))
    for (unit, other, time), found in groups.items():
        if len(found) > 1:
            yield _finding((unit, other), time, found, context)


def _time(statement: Statement) -> str:
    """The time for which a statement holds, as it is stated: rates of two times are two rates."""
    times = statement.times
    return "..".join(span.edtf for span in (times.start, times.until, times.as_of, times.on) if span)


def _rate(statement: Statement) -> tuple[tuple[str, str], Interval] | None:
    """The units of a printed conversion and the rate it implies."""
    value, converted = statement.value, statement.converted
    amount, other = bounds(value), bounds(converted)
    if amount is None or other is None or not (isinstance(value, Figure) and isinstance(converted, Figure)):
        return None
    rate = ratio(amount, other)
    return ((value.unit, converted.unit), rate) if rate and value.unit != converted.unit else None


def _finding(
    units: tuple[str, str], time: str, found: Sequence[tuple[Statement, Interval]], context: Context
) -> Finding:
    statements = [statement for statement, _ in found]
    unit, other = units
    about = "/".join(filter(None, (statements[0].source, f"{unit}-{other}", time)))
    holds = all(a.meets(b) for (_, a), (_, b) in combinations(found, 2))
    rates = ", ".join(f"{_pair(statement)}: {shown(rate)}" for statement, rate in found)
    verdict = "the implied rates meet" if holds else "the implied rates do not meet"
    return told(
        about.replace(" ", "-"),
        statements,
        context,
        holds=holds,
        relation="same-rate" if holds else "different-rate",
        because=f"{unit} for one {other}, {rates}; {verdict}",
        summary=f"{statements[0].source}: {unit} for one {other}",
    )


def _pair(statement: Statement) -> str:
    converted = statement.converted.printed if statement.converted else ""
    return f"{statement.printed} = {converted}"

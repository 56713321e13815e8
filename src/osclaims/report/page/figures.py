"""The figures and dates of a finding: how each reads, and where each lies on a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from osclaims.model.claim import AnyClaim, Comparison, Statement
from osclaims.model.finding import Finding
from osclaims.report.page.bars import Bar, line_of_bars
from osclaims.report.page.desk import Desk
from osclaims.report.page.measured import Measured, Reading
from osclaims.report.page.rates import implied_rates
from osclaims.report.page.scale import days, numbers, short
from osclaims.report.safe import line
from osclaims.values.exact import grouped, rounded
from osclaims.values.interval import Interval
from osclaims.values.value import Figure, Span, Value

MOST = 12
"""How many values one line shows; a quarrel of more is summed up in its positions."""
TWO = 2
_NAMELESS = ("1", "item")


Named = tuple[str, Value]


def measured(finding: Finding, desk: Desk) -> list[Measured]:
    """One line for each unit in which the finding holds at least two values that differ."""
    claims = [desk.base.ledger.claims[id_] for id_ in dict.fromkeys(finding.claims)]
    publishers = [line(desk.base.sources[claim.source].publisher) for claim in claims]
    if finding.rule == "arithmetic" and (rates := implied_rates(claims, publishers)):
        return rates
    groups: dict[str, list[Named]] = {}
    for claim, publisher in zip(claims, publishers, strict=True):
        for value in _values(claim):
            groups.setdefault(_unit(value), []).append((publisher, value))
    distinct = {unit: _distinct(values) for unit, values in groups.items()}
    return [
        _measured(unit, values[:MOST], finding, desk)
        for unit, values in distinct.items()
        if len(values) >= TWO and any(_bounds([value for _, value in values]))
    ]


def _values(claim: AnyClaim) -> Iterator[Figure | Span]:
    found: tuple[Value | None, ...] = ()
    if isinstance(claim, Statement):
        found = (claim.value, claim.converted)
    elif isinstance(claim, Comparison):
        found = (claim.factor,)
    yield from (value for value in found if isinstance(value, (Figure, Span)))


def _unit(value: Value) -> str:
    return value.unit if isinstance(value, Figure) else "date"


def _distinct(values: Sequence[Named]) -> list[Named]:
    """Each reading of each publisher once."""
    return list({(who, value.printed, value.reading): (who, value) for who, value in values}.values())


def _measured(unit: str, values: Sequence[Named], finding: Finding, desk: Desk) -> Measured:
    bars = [_bar(who, value) for who, value in values] + list(_supposed(finding, desk))
    bounds = list(_bounds([value for _, value in values], bars))
    scale = days(bounds) if unit == "date" else numbers(bounds)
    title = "; ".join(f"{who}: {line(value.printed)} reads as {line(value.reading)}" for who, value in values)
    named = "" if unit in {*_NAMELESS, "date"} else unit
    readings = [_reading(who, value) for who, value in values if isinstance(value, Figure)]
    return Measured(named, readings, line_of_bars(bars, scale, title))


def _bar(who: str, value: Value) -> Bar:
    match value:
        case Figure():
            return Bar(line(value.printed), who, value.core, value.outer, value.number)
        case Span():
            return Bar(line(value.printed), who, value.core, value.outer)
        case _:
            raise TypeError("only figures and dates lie on a line")


def _bounds(values: Sequence[Value], bars: Sequence[Bar] = ()) -> Iterator[Decimal]:
    stretches = [part for value in values if isinstance(value, (Figure, Span)) for part in value.outer]
    stretches += [part for bar in bars for part in bar.core]
    for stretch in stretches:
        yield from (bound for bound in (stretch.low, stretch.high) if bound is not None)
    yield from (bar.printed for bar in bars if bar.printed is not None)


def _supposed(finding: Finding, desk: Desk) -> Iterator[Bar]:
    """Where a figure that was cut off would stand if it had been rounded to the same place."""
    for difference in finding.differs:
        pair = [desk.base.ledger.claims[id_] for id_ in difference.between]
        figures = [value for claim in pair for value in _values(claim) if isinstance(value, Figure)]
        if difference.relation == "truncates-to" and len(figures) == TWO:
            coarse, fine = sorted(figures, key=lambda figure: -figure.place)
            if fine.number is not None:
                number = rounded(fine.number, coarse.place)
                reach = (Interval(number - coarse.place / TWO, number + coarse.place / TWO),)
                name = f"{short(number)}, had it been rounded"
                yield Bar(name, "printed by nobody", reach, reach, number, supposed=True)


def _reading(who: str, figure: Figure) -> Reading:
    return Reading(
        who=who,
        printed=line(figure.printed),
        number="" if figure.number is None else grouped(figure.number),
        place=grouped(figure.place) if figure.place else "",
        holds=" or ".join(map(_stretch, figure.outer)),
    )


def _stretch(part: Interval) -> str:
    if part.low is None:
        return "anything" if part.high is None else f"less than {grouped(part.high)}"
    return f"{grouped(part.low)} {'or more' if part.high is None else f'to {grouped(part.high)}'}"

"""The rates that printed conversions imply, on one line: whether they meet is seen at once."""

from __future__ import annotations

from collections.abc import Sequence

from osclaims.model.claim import AnyClaim, Statement
from osclaims.report.page.bars import Bar, line_of_bars
from osclaims.report.page.measured import Measured
from osclaims.report.page.scale import numbers
from osclaims.report.safe import line
from osclaims.rules.arithmetic.sum import bounds, ratio
from osclaims.values.value import Figure


def implied_rates(claims: Sequence[AnyClaim], publishers: Sequence[str]) -> list[Measured]:
    """A line of rates for each two units in which some claims print one amount."""
    groups: dict[str, list[Bar]] = {}
    for claim, publisher in zip(claims, publishers, strict=True):
        match claim:
            case Statement(value=Figure() as value, converted=Figure() as converted):
                amount, other = bounds(value), bounds(converted)
                rate = ratio(amount, other) if amount and other else None
                name = f"{line(value.printed)} = {line(converted.printed)}"
                if rate is not None:
                    unit = f"{value.unit} for one {converted.unit}"
                    groups.setdefault(unit, []).append(Bar(name, publisher, (rate,), (rate,)))
            case _:
                continue
    return [_measured(unit, bars) for unit, bars in groups.items() if len(bars) > 1]


def _measured(unit: str, bars: Sequence[Bar]) -> Measured:
    ends = [end for bar in bars for part in bar.core for end in (part.low, part.high) if end is not None]
    title = f"{unit}, as implied by {'; '.join(bar.name for bar in bars)}"
    return Measured(unit, [], line_of_bars(bars, numbers(ends), title))

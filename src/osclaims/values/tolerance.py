"""The small difference that means nothing to a property: "10 minutes", "2%", "2 items"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from osclaims.values.currencies import CODES
from osclaims.values.cursor import END, Cursor
from osclaims.values.numerals import take_numeral
from osclaims.values.units import UNITS, Unit

_ITEMS = {"items": Unit("item"), "item": Unit("item")}
_SECONDS = Decimal(60)


@dataclass(frozen=True, slots=True)
class Tolerance:
    """An amount in a unit (None: that of the values), or with `unit` "%" a share of the larger."""

    amount: Decimal
    unit: str | None

    def of(self, unit: str, larger: Decimal) -> Decimal | None:
        """Give the tolerance for values of a unit; None when it is of another unit."""
        if self.unit == "%":
            return abs(larger) * self.amount
        if unit == "minute" and self.unit == "second":
            return self.amount / _SECONDS
        return self.amount if self.unit in (None, unit) else None


def read_tolerance(printed: str) -> Tolerance:
    """Read a tolerance.

    Raises Unreadable when it is no number with a unit.

    >>> read_tolerance("10 minutes").of("minute", Decimal(0))
    Decimal('10')
    >>> read_tolerance("2%").of("USD", Decimal(50))
    Decimal('1.00')
    """
    cursor = Cursor(printed)
    numeral = take_numeral(cursor, None, letters=False)
    if numeral is None or numeral.number is None:
        raise cursor.fail('a number and a unit, such as "10 minutes"')
    share = cursor.next.text in ("%", "percent", "per")
    unit = _unit(cursor)
    if cursor.next.kind != END:
        raise cursor.fail("the end of the tolerance")
    if share:
        return Tolerance(numeral.number / 100, "%")
    return Tolerance(numeral.number * unit.factor, unit.base) if unit else Tolerance(numeral.number, None)


def _unit(cursor: Cursor) -> Unit | None:
    if cursor.next.raw in CODES:
        cursor.at += 1
        return Unit(cursor.tokens[cursor.at - 1].raw)
    return cursor.phrase(_ITEMS) or cursor.phrase(UNITS)

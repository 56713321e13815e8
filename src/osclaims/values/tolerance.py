"""The small difference that means nothing to a property: "10 minutes", "2%", "2 items"."""

from __future__ import annotations

from decimal import Decimal

from osclaims.frozen import Frozen
from osclaims.values.exact import quotient
from osclaims.values.figures.currencies import CODES
from osclaims.values.figures.cursor import END, Cursor
from osclaims.values.figures.numerals import never, take_numeral
from osclaims.values.figures.units import RATIO, UNITS, Unit
from osclaims.values.value import Kind

_ITEMS = {"items": Unit("item"), "item": Unit("item")}
_LARGER = {
    ("minute", "second"): Decimal(60),
    ("day", "second"): Decimal(86400),
    ("year", "month"): Decimal(12),
}
"""How many of a tolerance's unit make one of the values'."""

_ABSOLUTE: dict[str, tuple[str, frozenset[str]]] = {
    "count": ('"2%" or "2 items"', frozenset({"item", "times", "second", "month", "percentage point"})),
    "age": ('"2%" or "2 years"', frozenset({"second", "month", "item"})),
    "date": ('a time such as "10 minutes" or "1 day"', frozenset({"second"})),
}
"""Of each kind with few units an example, and those that a tolerance may be in."""


class Tolerance(Frozen):
    """An amount in a unit (None: that of the values), or with `unit` "%" a share of the larger."""

    amount: Decimal
    unit: str | None

    def of(self, unit: str, larger: Decimal) -> Decimal | None:
        """Give the tolerance for values of a unit; None when it is of another unit."""
        if self.unit == "%":
            return abs(larger) * self.amount
        if self.unit and (larger_unit := _LARGER.get((unit, self.unit))):
            return quotient(self.amount, larger_unit)
        return self.amount if self.unit in (None, unit) else None


def tolerance_fits(tolerance: Tolerance, kind: Kind) -> str | None:
    """Say why a tolerance can never apply to values of a kind; None when it can.

    >>> tolerance_fits(read_tolerance("10 minutes"), "date")
    >>> tolerance_fits(read_tolerance("10 minutes"), "money")
    'a tolerance of money is an amount, a share such as "2%" or a sum, and not in second'
    """
    unit = tolerance.unit
    if kind in ("entity", "name", "text"):
        return f"values of kind {kind} have no tolerance"
    if kind in _ABSOLUTE:
        example, units = _ABSOLUTE[kind]
        fits = unit in units or (kind != "date" and unit in (None, "%"))
        return None if fits else f"a tolerance of kind {kind} is {example}, and not {_written(unit)}"
    of_money = unit in CODES
    if unit in (None, "%") or of_money == (kind == "money"):
        return None
    example = "sum" if kind == "money" else "measure"
    return (
        f'a tolerance of {kind} is an amount, a share such as "2%" or a {example}, and not {_written(unit)}'
    )


def _written(unit: str | None) -> str:
    return "a share" if unit == "%" else f"in {unit}" if unit else "a bare number"


def read_tolerance(printed: str) -> Tolerance:
    """Read a tolerance.

    Raises Unreadable when it is no number with a unit.

    >>> read_tolerance("10 minutes").of("minute", Decimal(0))
    Decimal('10')
    >>> read_tolerance("2%").of("USD", Decimal(50)), read_tolerance("5 per mille").unit
    (Decimal('1.00'), '%')
    """
    cursor = Cursor(printed)
    numeral = take_numeral(cursor, None, letters=never)
    if numeral is None or numeral.number is None:
        raise cursor.fail('a number and a unit, such as "10 minutes"')
    unit = _unit(cursor)
    if cursor.next.kind != END:
        raise cursor.fail("the end of the tolerance")
    if unit is None:
        return Tolerance(numeral.number, None)
    return Tolerance(numeral.number * unit.factor, "%" if unit.base == RATIO.base else unit.base)


def _unit(cursor: Cursor) -> Unit | None:
    if cursor.next.raw in CODES:
        cursor.at += 1
        return Unit(cursor.tokens[cursor.at - 1].raw)
    return cursor.phrase(_ITEMS) or cursor.phrase(UNITS)

"""The parts of one measure: "2 hours and 30 minutes", "5 dollars and 25 cents", "an hour and a half"."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from osclaims.values.exact import ONE
from osclaims.values.figures.currency_names import HUNDREDTHS
from osclaims.values.figures.cursor import END, Cursor
from osclaims.values.figures.letters import letters_are_scales
from osclaims.values.figures.magnitude import TENTH
from osclaims.values.figures.manner import Amount, Manner
from osclaims.values.figures.numeral import Numeral
from osclaims.values.figures.numerals import take_numeral
from osclaims.values.figures.unit_after import unit_after
from osclaims.values.figures.units import UNITS, Unit

_COMPOUND = ("quantity", "money")
_SMALLER = {UNITS["foot"]: (12, "inch"), UNITS["stone"]: (14, "pound")}
"""Of which units the next smaller need not be said, and how many of it make one."""

_SEVERAL = ("feet", "stones")
_NONE = (0, "")
_CENT = Decimal("0.01")
_TWO_DIGITS = 2
_AFTER_CENTS = ("per", "/", "a", "an", "each", "(", ")")


def take_parts(cursor: Cursor, manner: Manner, amount: Amount) -> Amount:
    """Take the smaller parts of the measure that an amount begins, and give the sum in the smallest unit."""
    if (halved := _and_a_half(cursor, amount)) is not None:
        return halved
    start = cursor.at
    if manner.kind not in _COMPOUND or amount.unit is None or amount.numeral.number is None:
        return amount
    hyphened = _take_hyphen(cursor, amount.unit)
    cursor.take("and", ",")
    part = _part(cursor, manner, amount.unit) or _cents(cursor, manner, amount)
    part = part or _rest(cursor, amount, hyphened=hyphened)
    if part is None:
        cursor.at = start
        return amount
    numeral, unit = part
    whole = amount.numeral.number * amount.unit.factor + (numeral.number or 0) * unit.factor
    joined = Numeral(whole / unit.factor, numeral.place, pointed=True)
    return take_parts(cursor, manner, Amount(joined, amount.sign, unit))


def _part(cursor: Cursor, manner: Manner, larger: Unit) -> tuple[Numeral, Unit] | None:
    """Take a number of a smaller unit of the same dimension; None, with nothing taken, without one."""
    start = cursor.at
    numeral = (
        take_numeral(cursor, manner.decimal, letters=lambda at: letters_are_scales(at, manner, None))
        if cursor.next.kind in ("number", "word")
        else None
    )
    counted = numeral is not None and numeral.number is not None and numeral.place
    unit = _unit_of_part(cursor, manner, numeral, larger) if numeral and counted else None
    if numeral is None or unit is None or unit.base != larger.base or unit.factor >= larger.factor:
        cursor.at = start
        return None
    return numeral, unit


def _unit_of_part(cursor: Cursor, manner: Manner, numeral: Numeral, larger: Unit) -> Unit | None:
    """Take the smaller unit; cents behind a sum are of its currency ("2 euros and 50 cents")."""
    if manner.kind == "money" and cursor.take(*HUNDREDTHS):
        return Unit(larger.base, _CENT)
    return unit_after(cursor, manner, numeral)


def _cents(cursor: Cursor, manner: Manner, amount: Amount) -> tuple[Numeral, Unit] | None:
    """Take the hundredths behind a currency's name that say no unit: "15 dollars 50", "one dollar and two".

    Digits are two; a bound has no such cents ("between 15 dollars and 50").
    """
    unit, before = amount.unit, cursor.tokens[: cursor.at]
    if manner.kind != "money" or unit is None or unit.factor <= _CENT or amount.numeral.place != ONE:
        return None
    named = [token.kind for token in before if token.text not in ("and", ",", ".")][-1] == "word"
    if not named or any(token.text == "between" for token in before):
        return None
    digits = cursor.next.kind != "number" or len(cursor.next.raw) == _TWO_DIGITS
    numeral = _number(cursor, manner.decimal) if digits else None
    ends = cursor.next.kind == END or cursor.next.text in _AFTER_CENTS
    if numeral is None or numeral.number is None or numeral.place != ONE or not ends:
        return None
    return (numeral, Unit(unit.base, _CENT)) if numeral.number * _CENT < unit.factor else None


def _number(cursor: Cursor, decimal: str | None) -> Numeral | None:
    return take_numeral(cursor, decimal) if cursor.next.kind in ("number", "word") else None


def _take_hyphen(cursor: Cursor, unit: Unit) -> bool:
    """Take the hyphen of "5-foot-10"; behind several feet it is that of a range ("5 feet-10")."""
    name, hyphen, part = cursor.tokens[cursor.at - 1], cursor.next, cursor.ahead()
    glued = name.end == hyphen.start and hyphen.end == part.start
    return glued and unit in _SMALLER and name.text not in _SEVERAL and cursor.take("-")


def _rest(cursor: Cursor, amount: Amount, *, hyphened: bool) -> tuple[Numeral, Unit] | None:
    """Take inches behind feet, or pounds behind stones, that say no unit: "5 ft 6", "a 5-foot-6 man".

    Without a hyphen they end the figure.
    """
    unit = amount.unit if amount.numeral.place == ONE else None
    many, name = _SMALLER.get(unit, _NONE) if unit else _NONE
    numeral = _number(cursor, None) if many else None
    ends = cursor.next.kind == END or (hyphened and cursor.next.text != "-" and cursor.next.text not in UNITS)
    whole = numeral is not None and (numeral.place == ONE or (hyphened and numeral.pointed))
    if numeral is None or numeral.number is None or not whole or not ends:
        return None
    return (numeral, UNITS[name]) if numeral.number < many else None


def _and_a_half(cursor: Cursor, amount: Amount) -> Amount | None:
    """Take "and a half" after the unit: "an hour and a half"."""
    start, number = cursor.at, amount.numeral.number
    if amount.unit is None or number is None or amount.numeral.pointed or not cursor.take("and"):
        return None
    part = take_numeral(cursor, None) if cursor.next.text in ("a", "half") else None
    if part is None or part.place or part.number is None:
        cursor.at = start
        return None
    return replace(
        amount, numeral=replace(amount.numeral, number=number + part.number, place=TENTH, pointed=True)
    )

"""Powers in digits: "2^10", "8 x 2^10", "2.5^-1"."""

from __future__ import annotations

from decimal import Decimal

from osclaims.values.exact import ONE, ZERO, quotient
from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.numeral import Numeral

_LARGEST_EXPONENT = 30


def take_exponent(cursor: Cursor) -> int | None:
    """Take a whole exponent with its sign; what is larger than any that is printed is none.

    Raises Unreadable for two signs, of which one may be a slip.
    """
    start = cursor.at
    if cursor.next.text == cursor.ahead().text == "-":
        raise cursor.fail("one sign", because="an exponent has one sign", choices=("^", "^-"))
    sign = "-" if cursor.take("-") else ""
    if not sign:
        cursor.take("+")
    token = cursor.take_kind("number")
    if token is None or not token.text.isdecimal() or int(token.text) > _LARGEST_EXPONENT:
        cursor.at = start
        return None
    return int(sign + token.text)


def take_power(cursor: Cursor, found: Numeral) -> Numeral:
    """Raise a number to the power behind it, or multiply it by one, as "x 10^3" does.

    A whole number raised is whole again, to its last digit; what comes of a point or of a negative exponent
    is a fraction. Without a power behind it the number is given back.
    """
    start, number = cursor.at, found.number or ZERO
    raised = _raised(cursor, number)
    if raised is not None:
        return Numeral(raised, ONE if raised == raised.to_integral_value() else ZERO)
    base = cursor.take_kind("number") if cursor.take("x", "\u00d7") else None
    factor = _raised(cursor, Decimal(base.text)) if base and base.text.isdecimal() else None
    if factor is None:
        cursor.at = start
        return found
    return found.times(factor)


def _raised(cursor: Cursor, base: Decimal) -> Decimal | None:
    start = cursor.at
    exponent = take_exponent(cursor) if cursor.take("^") else None
    if exponent is None or not base:
        cursor.at = start
        return None
    power = base ** abs(exponent)
    return power if exponent >= 0 else quotient(ONE, power)

"""Exact decimal arithmetic: a digit that would be lost is an error, never a rounding."""

from __future__ import annotations

from decimal import (
    ROUND_FLOOR,
    Clamped,
    Context,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
)

_TRAPS = [Inexact, InvalidOperation, DivisionByZero, Overflow, Clamped]
EXACT = Context(prec=80, Emin=-200, Emax=200, traps=_TRAPS)
"""The context of all reading. What does not fit 80 digits is refused."""

ROOMY = Context(prec=1000, Emin=-1000, Emax=1000, traps=_TRAPS)
"""The context of all relating. It holds what two figures that were read make of each other."""

_ROUGH = Context(prec=28)
_SHORT = Context(prec=3)
ZERO = Decimal(0)
ONE = Decimal(1)


def quotient(dividend: Decimal, divisor: Decimal) -> Decimal:
    """Divide, to 28 digits: for thirds and for ratios, which no decimal holds.

    >>> quotient(Decimal(1), Decimal(4))
    Decimal('0.25')
    """
    return _ROUGH.divide(dividend, divisor)


def times(dividend: Decimal, divisor: Decimal = ONE) -> str:
    """How many times the one goes into the other, to three digits, for people.

    >>> times(Decimal(12_000_000), Decimal(3)), times(Decimal("0.5576"))
    ('4,000,000', '0.558')
    """
    return f"{_SHORT.divide(dividend, divisor):,f}"


def power_of_ten(exponent: int) -> Decimal:
    """Give 10 to the `exponent`, as the unit of a decimal place."""
    return ONE.scaleb(exponent)


def last_nonzero_place(number: Decimal) -> Decimal:
    """Give the place of the last digit that is no zero; a unit for zero itself.

    >>> last_nonzero_place(Decimal(21000))
    Decimal('1E+3')
    """
    return power_of_ten(int(number.normalize(ROOMY).as_tuple().exponent)) if number else ONE


def cut(number: Decimal, place: Decimal) -> Decimal:
    """Cut a number off at a place, towards zero.

    >>> cut(Decimal("5.576"), Decimal("0.1"))
    Decimal('5.5')
    """
    return number // place * place


def rounded(number: Decimal, place: Decimal) -> Decimal:
    """Round a number at a place, ties away from zero.

    >>> rounded(Decimal("-5.576"), Decimal("0.1"))
    Decimal('-5.6')
    """
    return (2 * number + place.copy_sign(number)) // (2 * place) * place


def next_whole(number: Decimal) -> Decimal:
    """Give the first whole number above."""
    return number.to_integral_value(ROUND_FLOOR) + 1


def grouped(number: Decimal) -> str:
    """Write a number for people, in full, with its thousands.

    >>> grouped(Decimal("5.50E+6"))
    '5,500,000'
    """
    short = tidy(number)
    if len(short.as_tuple().digits) > _SHOWN and short != short.to_integral_value():
        return f"{float(short):,.6f}…"
    return f"{short:,f}"


_SHOWN = 20
"""A number with a fraction and more digits than this is a quotient; people are shown six places of it."""


def tidy(number: Decimal) -> Decimal:
    """Drop the zeros at the end that arithmetic leaves behind.

    >>> f"{tidy(Decimal('150.00')):f}"
    '150'
    """
    return number.normalize(ROOMY) if number else ZERO

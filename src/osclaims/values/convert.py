"""A figure in a unit that somebody asks for: exactly where the factor is, and saying so where it is not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal, localcontext
from fractions import Fraction
from typing import Any, NamedTuple

from msgspec.structs import replace

from osclaims.stopped import Stopped
from osclaims.values.exact import EXACT
from osclaims.values.figures.units import UNITS
from osclaims.values.interval import Interval
from osclaims.values.regex import regex
from osclaims.values.value import Figure, Unreadable

_DIGITS = 28
_OURS = frozenset({"1", "item", "year", "month", "times", "ordinal", "percentage point", "token"})
"""Base units of which a library of units knows nothing, or means something else."""
_SEVERAL = {
    "gallon": ("us gallon", "imperial gallon"),
    "barrel": ("oil barrel", "us beer barrel"),
    "ton": ("short ton", "long ton", "metric ton"),
    "short ton": ("short ton", "long ton", "metric ton"),
}
"""Names that are several units, asked for or printed; "ton" is read into a unit of its own."""
_UNIT = regex(r"[^\W\d_][^\W\d]*(?: ?(?:\*\*|\^)? ?[23])?", re.UNICODE)
_UNITS = regex(rf"°? ?{_UNIT.pattern}(?:(?: ?[/·*] ?| |-){_UNIT.pattern}){{0,4}}|%")


class MissingUnitsError(Stopped, ImportError):
    """The library of units, which only conversion asks for, is not installed."""

    status = 3


class Converted(NamedTuple):
    """A figure in the unit asked for, whether that is exact, and by which rule it was converted."""

    figure: Figure
    exact: bool
    because: str


class _Rule(NamedTuple):
    """What makes the other unit's number: so many times, and so much more."""

    factor: Fraction
    more: Fraction


def convert(figure: Figure, unit: str) -> Converted:
    """Convert a figure to a unit, its number, places and bounds.

    The factor is an exact fraction. Where a decimal holds every result, digits stay as they follow; else
    numbers are kept to 28 digits, the bounds are rounded outwards, and `exact` is false. Money has no
    exchange rate, months have no fixed number of days: both are refused. Raises Unreadable for a unit that is
    not known, has several meanings or is of another dimension, and MissingUnitsError when pint is needed and
    not installed.

    >>> from osclaims.values.read import read_value
    >>> converted = convert(read_value("26.2 miles", "quantity"), "km")
    >>> f"{converted.figure.number.normalize():f}", converted.figure.unit, converted.exact
    ('42.1648128', 'km', True)
    """
    wanted = unit.strip()
    if not _UNITS.fullmatch(wanted):
        raise _refused(wanted, f"{wanted!r} is no unit")
    rule = _by_table(figure.unit, wanted) or _by_library(figure.unit, wanted)
    more = f" and {rule.more} more" if rule.more else ""
    because = f"1 {figure.unit} is {rule.factor} {wanted}{more}"
    exact = all(_is_decimal(number * rule.factor + rule.more) for number in _numbers(figure))
    with localcontext(EXACT):
        found = _converted(figure, rule, wanted)
    return Converted(found, exact, because if exact else f"{because}, kept to {_DIGITS} digits")


def _numbers(figure: Figure) -> Iterator[Fraction]:
    """Every number of a figure: the printed one and all bounds."""
    bounds = (bound for part in (*figure.core, *figure.outer) for bound in (part.low, part.high))
    return (Fraction(number) for number in (figure.number, *bounds) if number is not None)


def _by_table(given: str, wanted: str) -> _Rule | None:
    """The rule for a unit of our own table that has the figure's base."""
    known = UNITS.get(wanted.casefold())
    if known is None or known.base != given:
        return None
    return _Rule(1 / Fraction(known.factor), Fraction(0))


def _by_library(given: str, wanted: str) -> _Rule:
    """The rule that pint knows, found from where nought and one of the unit lie."""
    if given in _OURS or given.partition("/")[0] in _OURS or given[:3].isupper():
        raise _refused(wanted, f"{given} has no exact conversion to {wanted}")
    for name in (wanted.casefold().rstrip("s"), given):
        if choices := _SEVERAL.get(name):
            raise _refused(wanted, f"{name} may be {' or '.join(choices)}", choices)
    pint = _library()
    registry = pint.UnitRegistry(non_int_type=Fraction)
    try:
        source = registry.Unit(_name(given))
        target = registry.Unit(_name(wanted))
        nought, one = (Fraction(registry.Quantity(Fraction(n), source).to(target).magnitude) for n in (0, 1))
    except (pint.errors.PintError, ValueError, TypeError, AttributeError, ArithmeticError) as error:
        raise _refused(wanted, f"{given} is not converted to {wanted}: {error}") from None
    except AssertionError:
        raise _refused(wanted, f"{wanted!r} is no unit") from None
    return _Rule(one - nought, nought)


def _library() -> Any:  # noqa: ANN401 - a module that may not be there
    try:
        import pint  # noqa: PLC0415 - only conversion pays for it
    except ImportError as missing:
        raise MissingUnitsError("units are converted by pint: pip install 'osclaims[units]'") from missing
    return pint


def _name(unit: str) -> str:
    """The unit's name as the library writes it."""
    known = UNITS.get(unit.casefold())
    name = known.base if known and known.factor == 1 else unit
    return (
        name.replace("degree ", "degree_").replace("short ton", "short_ton").replace("watt-hour", "watt_hour")
    )


def _converted(figure: Figure, rule: _Rule, unit: str) -> Figure:
    def placed(number: Decimal) -> Decimal:
        return _decimal(Fraction(number) * abs(rule.factor), ROUND_HALF_EVEN)

    def stretched(part: Interval) -> Interval:
        return Interval(
            None if part.low is None else _decimal(Fraction(part.low) * rule.factor + rule.more, ROUND_FLOOR),
            None
            if part.high is None
            else _decimal(Fraction(part.high) * rule.factor + rule.more, ROUND_CEILING),
        )

    number = figure.number
    return replace(
        figure,
        unit=unit,
        number=None
        if number is None
        else _decimal(Fraction(number) * rule.factor + rule.more, ROUND_HALF_EVEN),
        place=placed(figure.place),
        place2=placed(figure.place2),
        core=tuple(map(stretched, figure.core)),
        outer=tuple(map(stretched, figure.outer)),
    )


def _decimal(number: Fraction, rounding: str) -> Decimal:
    """The decimal of a fraction, exact when there is one."""
    if _is_decimal(number):
        return EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))
    return Context(prec=_DIGITS, rounding=rounding).divide(
        Decimal(number.numerator), Decimal(number.denominator)
    )


def _is_decimal(number: Fraction) -> bool:
    below = number.denominator
    for prime in (2, 5):
        while below % prime == 0:
            below //= prime
    return below == 1


def _refused(unit: str, reason: str, choices: tuple[str, ...] = ()) -> Unreadable:
    return Unreadable(reason, printed=unit, expected="a unit of the figure's dimension", choices=choices)

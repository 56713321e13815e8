"""Printed digits with their separators: which is the decimal point, and which only groups."""

from __future__ import annotations

from decimal import Decimal

from osclaims.frozen import Frozen
from osclaims.values.exact import power_of_ten
from osclaims.values.regex import regex

_SPACES = regex(r"['’ \u00a0\u2009\u202f]")
_ONE_COMMA_GROUPS = regex(r"[1-9]\d{0,2},\d{3}")
_WHOLE = {
    separator: regex(rf"\d*|\d{{1,3}}(?:{group}\d{{3}})+|\d{{1,2}}(?:{group}\d{{2}})+{group}\d{{3}}")
    for separator, group in ((",", ","), (".", r"\."), (" ", r"['’ \u00a0\u2009\u202f]"))
}


class Digits(Frozen):
    """A printed figure: its number, the unit of its last place, whether a point is printed."""

    number: Decimal
    place: Decimal
    pointed: bool


def read_digits(printed: str, decimal: str | None = None) -> Digits | None:
    """Read digits as printed; None when the separators fit no way of writing a number.

    `decimal` is the source's decimal sign. Without it both conventions are read where the separators
    leave one reading ("1.234,56", "45,50"), and the English one decides "1.234" and "1,234".

    >>> read_digits("1.234,56")
    Digits(number=Decimal('1234.56'), place=Decimal('0.01'), pointed=True)
    >>> read_digits("1.234").number, read_digits("1.234", ",").number
    (Decimal('1.234'), Decimal('1234'))
    """
    point = decimal or _point(printed)
    whole, pointed, fraction = printed.partition(point)
    grouping = "," if point == "." else "."
    if not _well_grouped(whole, grouping) or not (fraction.isdecimal() if pointed else whole):
        return None
    digits = _SPACES.sub("", whole.replace(grouping, ""))
    if not pointed:
        return Digits(Decimal(digits), power_of_ten(0), pointed=False)
    return Digits(Decimal(f"{digits}.{fraction}"), power_of_ten(-len(fraction)), pointed=True)


def _point(printed: str) -> str:
    dots, commas = printed.count("."), printed.count(",")
    if dots and commas:
        return max(".,", key=printed.rfind)
    if commas == 1 and not _ONE_COMMA_GROUPS.fullmatch(printed):
        return ","
    return "," if dots > 1 else "."


def _well_grouped(whole: str, grouping: str) -> bool:
    return any(_WHOLE[separator].fullmatch(whole) for separator in (grouping, " "))

"""Bounds that are stated: "5 ± 0.1", "$5 million, give or take 10%"."""

from __future__ import annotations

from msgspec.structs import replace

from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.manner import Amount
from osclaims.values.figures.numerals import take_numeral
from osclaims.values.figures.units import RATIO, UNITS

_LEEWAYS = dict.fromkeys(("±", "+/-", "+ / -", "plus or minus", "plus / minus", "give or take"), "±")
_LEEWAY_BEGINS = frozenset(phrase.split()[0] for phrase in _LEEWAYS)


def take_leeway(cursor: Cursor) -> str:
    """Take what states bounds, a comma before it too ("$5, give or take $1"); else say what is next."""
    start = cursor.at
    cursor.take(",")
    found = cursor.phrase(_LEEWAYS) if cursor.next.text in _LEEWAY_BEGINS else None
    if found is None:
        cursor.at = start
    return found or cursor.next.text


def take_share(cursor: Cursor, first: Amount) -> Amount | None:
    """Take a share of a measured figure as its leeway, "$5 million ± 10%"; of a percentage it is points."""
    start = cursor.at
    if first.unit is None or first.unit.base == RATIO.base or first.numeral.number is None:
        return None
    numeral = take_numeral(cursor, None)
    unit = cursor.phrase(UNITS) if numeral else None
    if numeral is None or numeral.number is None or unit is None or unit.base != RATIO.base:
        cursor.at = start
        return None
    share = numeral.number * unit.factor
    return Amount(replace(first.numeral, number=abs(first.numeral.number) * share, tail=()), 1, first.unit)

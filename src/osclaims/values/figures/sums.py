"""Numbers in several parts: "two and a half", "4 thousand 3 hundred and 21"."""

from __future__ import annotations

from decimal import Decimal

from osclaims.values.exact import ONE, ZERO, power_of_ten
from osclaims.values.figures import number_words as words
from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.digits import read_digits
from osclaims.values.figures.fractions import take_fraction
from osclaims.values.figures.numeral import Numeral
from osclaims.values.figures.spelled import take_spelled

_NAMED = words.SCALES | words.HUNDRED
_TEN = Decimal(10)
_HUNDRED = Decimal(100)
_THOUSAND = Decimal(1000)
_LONGEST = -4


def and_a_half(cursor: Cursor, found: Numeral) -> Numeral:
    """Take what makes a mixed number of a whole one: "and a half", "1/2", "½", "and a half million"."""
    start = cursor.at
    if found.number is None or found.pointed or found.reach or not found.place:
        return found
    joined = cursor.take("-")
    joined = (cursor.take("and") and (cursor.take("-") or True)) or joined
    ones = _ones(cursor, found.number) if joined else ZERO
    part = take_fraction(cursor) if joined or cursor.next.kind in ("number", "fraction") else None
    if part is None or part.number is None or part.number >= 1:
        cursor.at = start
        return found
    smaller = words.SCALES.get(cursor.next.text, ONE)
    if not ONE < smaller < found.scale:
        return _mixed(found.number + ones, part.number, found.place, found.scale)
    cursor.at += 1
    return _mixed(found.number, part.number, smaller, found.scale)


def _ones(cursor: Cursor, tens: Decimal) -> Decimal:
    """Take the ones of "twenty and three and three fifths", before their "and"; zero where there are none."""
    number = words.SMALL.get(cursor.next.text, _TEN)
    if cursor.ahead().text != "and" or number >= _TEN or tens % _TEN or tens >= _HUNDRED:
        return ZERO
    cursor.at += 2
    return number


def _mixed(whole: Decimal, part: Decimal, of: Decimal, scale: Decimal) -> Numeral:
    """Add a fraction: 2 and a half is 2.5, and what no decimal holds (2 and a third) stays a fraction."""
    number = whole + part * of
    exponent = int(part.as_tuple().exponent)
    if exponent < _LONGEST:
        return Numeral(number, ZERO, scale=scale)
    return Numeral(number, power_of_ten(exponent) * of, pointed=True, scale=scale)


def further_parts(cursor: Cursor, found: Numeral) -> Numeral:
    """Add what follows a word of scale and is less than it: "3 hundred" and "21" behind "4 thousand"."""
    while (part := _smaller_part(cursor, found)) is not None:
        found = part
    return found


def _smaller_part(cursor: Cursor, found: Numeral) -> Numeral | None:
    start = cursor.at
    scale = _NAMED.get(cursor.tokens[start - 1].text)
    if scale is None or found.number is None or found.pointed or found.reach:
        return None
    joined = cursor.take("and")
    part = _whole_part(cursor)
    named = part is not None and cursor.tokens[cursor.at - 1].text in _NAMED
    near = scale <= _THOUSAND and part is not None and (joined or part * _TEN >= scale > _HUNDRED)
    if part is None or part >= scale or not part or not (named or near):
        cursor.at = start
        return None
    place = _NAMED[cursor.tokens[cursor.at - 1].text] if named else ONE
    return Numeral(found.number + part, place if place > _HUNDRED else ONE, scale=found.scale)


def _whole_part(cursor: Cursor) -> Decimal | None:
    """Take a whole number in digits, with its word of scale, or in words."""
    digits = read_digits(cursor.next.raw) if cursor.next.kind == "number" else None
    if digits is None or digits.pointed:
        found = take_spelled(cursor) if cursor.next.kind == "word" else None
        return found.number if found and not found.pointed else None
    cursor.at += 1
    scale = _NAMED.get(cursor.next.text, ONE)
    cursor.at += scale > 1
    return digits.number * scale

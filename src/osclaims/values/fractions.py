"""Fractions: in figures, in words, one in so many, one over so many."""

from __future__ import annotations

from decimal import Decimal

from osclaims.values import number_words as words
from osclaims.values.cursor import Cursor
from osclaims.values.exact import ONE, ZERO, quotient
from osclaims.values.numeral import Numeral
from osclaims.values.parted import take_parted
from osclaims.values.spelled import take_spelled


def take_fraction(cursor: Cursor, *, strokes: bool = True) -> Numeral | None:
    """Take a fraction, with a stroke only if `strokes` divide; None, with nothing taken, without one."""
    start = cursor.at
    sign = cursor.take_kind("fraction")
    if sign is not None:
        return Numeral(quotient(*words.SIGNS[sign.text]), ZERO)
    found = (strokes and _slashed(cursor)) or _one_in(cursor) or _worded_fraction(cursor)
    if found is None:
        cursor.at = start
    return found


def _slashed(cursor: Cursor) -> Numeral | None:
    """Take "1/3"; raise Unreadable for "120/80" and "9/11", which are two figures."""
    above, mark, below = cursor.next, cursor.ahead(1), cursor.ahead(2)
    if not (above.text.isdecimal() and mark.text == "/" and below.text.isdecimal() and Decimal(below.text)):
        return None
    top, bottom = Decimal(above.text), Decimal(below.text)
    if top != ONE and not (top < bottom and bottom in _DIVISORS):
        said = f"{above.text}/{below.text}"
        raise cursor.fail(
            "one figure", because=f"{said!r} is two figures with a stroke between, and no fraction"
        )
    cursor.at += 3
    return Numeral(quotient(top, bottom), ZERO)


_DIVISORS = frozenset(map(Decimal, (*range(2, 11), 12, 16, 20, 32, 64, 100, 1000)))
"""What more than one part is a part of, when it is written with a stroke; of one part, anything."""


def _one_in(cursor: Cursor) -> Numeral | None:
    """Take "one in five" and "4 out of 5"."""
    start = cursor.at
    above = _small(cursor)
    joined = above is not None and (cursor.take("in") or (cursor.take("out") and cursor.take("of")))
    cursor.take("every")
    below = _small(cursor) if joined else None
    if above is None or not below:
        cursor.at = start
        return None
    return Numeral(quotient(above, below), ZERO)


def _worded_fraction(cursor: Cursor) -> Numeral | None:
    """Take "half", "a third", "two-thirds", "5 sixths", "one over twenty"; a bare "third" is an ordinal."""
    if cursor.take("half", "halves"):
        return Numeral(quotient(ONE, Decimal(2)), ZERO)
    if cursor.next.kind == "word" and (parted := take_parted(cursor)):
        return parted
    above = _whole_number(cursor)
    if above is None:
        return None
    if above == 1 and cursor.take("over"):
        below = _whole_number(cursor)
    else:
        cursor.take("-", "/")
        below = cursor.phrase(words.DENOMINATORS) if cursor.tokens[cursor.at - 1].kind != "word" else None
    return Numeral(quotient(above, below), ZERO) if below else None


def _whole_number(cursor: Cursor) -> Decimal | None:
    """Take a whole number, in digits or in words."""
    if cursor.next.text.isdecimal():
        cursor.at += 1
        return Decimal(cursor.tokens[cursor.at - 1].text)
    start = cursor.at
    found = take_spelled(cursor) if cursor.next.kind == "word" else None
    if found is None or found.pointed:
        cursor.at = start
        return None
    return found.number


def _small(cursor: Cursor) -> Decimal | None:
    token = cursor.next
    number = words.SMALL.get(token.text)
    if number is None and token.text.isdecimal():
        number = Decimal(token.text)
    cursor.at += number is not None
    return number

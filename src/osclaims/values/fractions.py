"""Fractions: in figures, in words, one in so many, one over so many."""

from __future__ import annotations

from decimal import Decimal

from osclaims.values import number_words as words
from osclaims.values.cursor import Cursor
from osclaims.values.exact import ONE, ZERO, quotient
from osclaims.values.numeral import Numeral
from osclaims.values.spelled import take_spelled

_A_HUNDRED = Decimal(100)


def take_fraction(cursor: Cursor) -> Numeral | None:
    """Take a fraction; None, with nothing taken, when none stands here."""
    start = cursor.at
    sign = cursor.take_kind("fraction")
    if sign is not None:
        return Numeral(quotient(*words.SIGNS[sign.text]), ZERO)
    found = _slashed(cursor) or _one_in(cursor) or _worded_fraction(cursor)
    if found is None:
        cursor.at = start
    return found


def _slashed(cursor: Cursor) -> Numeral | None:
    """Take "1/3"."""
    above, mark, below = cursor.next, cursor.ahead(1), cursor.ahead(2)
    if not (above.text.isdecimal() and mark.text == "/" and below.text.isdecimal() and Decimal(below.text)):
        return None
    cursor.at += 3
    return Numeral(quotient(Decimal(above.text), Decimal(below.text)), ZERO)


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
    """Take "half", "a third", "two-thirds", "twenty-three fifths", "five / sixths", "one over twenty".

    A bare "third" is an ordinal. Raises Unreadable where the words divide in two ways.
    """
    start = cursor.at
    word = cursor.next.text
    if word in ("half", "halves"):
        cursor.at += 1
        return Numeral(quotient(ONE, Decimal(2)), ZERO)
    if cursor.take("a", "an"):
        cursor.take("-")
        if below := cursor.phrase(words.DENOMINATORS):
            return Numeral(quotient(ONE, below), ZERO)
        cursor.at = start
    above = _whole_number(cursor)
    if above is None:
        return None
    if above == 1 and cursor.take("over"):
        below = _whole_number(cursor)
    else:
        cursor.take("-", "/")
        below = cursor.phrase(words.DENOMINATORS)
    if not below:
        return None
    _check_parting(cursor, start)
    return Numeral(quotient(above, below), ZERO)


def _check_parting(cursor: Cursor, start: int) -> None:
    """Refuse "one hundred and three quarters" (100.75 or 25.75) and "one hundred thirty fifths"."""
    taken = [token.text for token in cursor.tokens[start : cursor.at] if token.text != "-"]
    if len(taken) < _PARTED:
        return
    mixed = (
        taken[-3] == "and"
        and taken[-4] not in words.TENS
        and words.SMALL.get(taken[-2], _A_HUNDRED) < _A_HUNDRED
    )
    joined = f"{taken[-2]} {taken[-1]}" in words.DENOMINATORS and taken[-3] != "and"
    if mixed or joined:
        raise cursor.fail(
            "a fraction that divides in one way",
            because=f"{' '.join(taken)!r} divides in two ways",
            choices=(
                f"{' '.join(taken[:-2])} | {' '.join(taken[-2:])}",
                f"{' '.join(taken[:-1])} | {taken[-1]}",
            ),
        )


_PARTED = 4
"""Words from which on a fraction may be parted in two ways."""


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

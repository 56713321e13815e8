"""Numbers in words."""

from __future__ import annotations

from decimal import Decimal

from osclaims.values.exact import ONE, ZERO, power_of_ten
from osclaims.values.figures import number_words as words
from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.numeral import Numeral

_AFTER_ARTICLE = words.SCALES.keys() | words.HUNDRED.keys() | {"dozen"}


def take_spelled(cursor: Cursor) -> Numeral | None:
    """Take "two hundred and three", "two million five hundred thousand", "two point five"."""
    zero = cursor.phrase(words.ZERO_WORDS)
    if zero is not None:
        return _pointed(cursor, zero) or Numeral(zero, ONE)
    part = _below_thousand(cursor)
    if part is None:
        return None
    return _pointed(cursor, part) or _summed(cursor, part)


def _pointed(cursor: Cursor, whole: Decimal) -> Numeral | None:
    if not cursor.take("point"):
        return None
    places = ""
    while (digit := _DIGITS.get(cursor.next.text)) is not None:
        places += digit
        cursor.at += 1
    if not places:
        places = f"{_below_hundred(cursor) or ''}"
    if not places:
        raise cursor.fail("the digits after the point")
    return Numeral(Decimal(f"{whole}.{places}"), power_of_ten(-len(places)), pointed=True)


_TEN = Decimal(10)
_RANKS = words.ORDINALS.keys() - {"second"}
"""What makes a rank of tens without a hyphen: "twenty first", but not "twenty second delays"."""
_DIGITS = {word: str(number) for word, number in words.SMALL.items() if number < _TEN} | dict.fromkeys(
    words.ZERO_DIGITS, "0"
)


def _summed(cursor: Cursor, first: Decimal) -> Numeral:
    """Add up parts of falling scale; the place is the last scale that is named."""
    part: Decimal | None = first
    total, place = ZERO, _NO_LIMIT
    while part is not None:
        scale = words.SCALES.get(cursor.next.text, ONE)
        if scale >= place:
            break
        total, place = total + part * scale, scale
        cursor.at += scale > 1
        part = _joined(cursor, place) if scale > 1 else None
    return Numeral(total, place, scale=place)


_HUNDRED = Decimal(100)
_NO_LIMIT = power_of_ten(80)


def _joined(cursor: Cursor, place: Decimal) -> Decimal | None:
    """Take a further part of the same number; what has a scale of its own as large is another number."""
    start = cursor.at
    listed = cursor.take(",")
    joined = cursor.take("and", "-", "&")
    part = _below_thousand(cursor)
    divided = joined and cursor.next.text in words.DENOMINATORS  # "five million and three quarters"
    if (
        part is None
        or divided
        or (listed and part < _HUNDRED)
        or words.SCALES.get(cursor.next.text, ONE) >= place
    ):
        cursor.at = start
        return None
    return part


def _below_thousand(cursor: Cursor) -> Decimal | None:
    number = _below_hundred(cursor)
    if number is None and cursor.next.text in ("a", "an") and cursor.ahead().text in _AFTER_ARTICLE:
        cursor.at += 1
        number = ONE
    if number is None or not cursor.take(*words.HUNDRED):
        return number
    start = cursor.at
    cursor.take("and", "-", "&")
    rest = _below_hundred(cursor)
    if rest is None or cursor.next.text in words.HUNDRED:
        cursor.at = start
        rest = ZERO
    return number * 100 + rest


def _below_hundred(cursor: Cursor) -> Decimal | None:
    tens = words.TENS.get(cursor.next.text)
    if tens is None:
        number = words.SMALL.get(cursor.next.text)
        cursor.at += number is not None
        return number
    hyphened = cursor.ahead().text == "-"
    if cursor.ahead(1 + hyphened).text in (words.ORDINALS if hyphened else _RANKS):
        return None  # a twenty-first, or a delay of twenty seconds
    cursor.at += 1
    start = cursor.at
    cursor.take("-")
    ones = words.SMALL.get(cursor.next.text)
    cursor.at = start if ones is None or ones >= _TEN else cursor.at + 1
    return tens + ones if cursor.at > start and ones else tens

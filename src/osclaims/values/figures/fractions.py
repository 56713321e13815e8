"""Fractions: in figures, in words, one in so many, one over so many."""

from __future__ import annotations

from decimal import Decimal
from itertools import takewhile

from osclaims.values.exact import ONE, ZERO, quotient
from osclaims.values.figures import number_words as words
from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.digits import Digits, read_digits
from osclaims.values.figures.numeral import Numeral
from osclaims.values.figures.parted import refuse_quarters, take_parted
from osclaims.values.figures.spelled import take_spelled
from osclaims.values.figures.units import UNITS
from osclaims.values.regex import regex
from osclaims.values.value import Unreadable


def take_fraction(cursor: Cursor, *, strokes: bool = True) -> Numeral | None:
    """Take a fraction, with a stroke only if `strokes` divide; None, with nothing taken, without one."""
    start = cursor.at
    sign = cursor.take_kind("fraction")
    if sign is not None:
        return Numeral(quotient(*words.SIGNS[sign.text]), ZERO)
    found = (strokes and (_slashed(cursor) or _marked(cursor))) or _one_in(cursor) or _worded_fraction(cursor)
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
        raise _two_figures(cursor, f"{said!r} is two figures with a stroke between, and no fraction")
    cursor.at += 3
    _ends_nth(cursor)
    return Numeral(quotient(top, bottom), ZERO)


def _ends_nth(cursor: Cursor) -> bool:
    """Take what makes a divisor of the digits that it touches: "1/27th", "two-20ths"."""
    return cursor.next.start == cursor.tokens[cursor.at - 1].end and cursor.take(*_ENDINGS)


def _nth(cursor: Cursor) -> Decimal | None:
    """Take "27th" of "one-27th"; None, where none stands here."""
    start, digits = cursor.at, cursor.take_kind("number")
    if digits and digits.text.isdecimal() and _ends_nth(cursor):
        return Decimal(digits.text)
    cursor.at = start
    return None


def _two_figures(cursor: Cursor, because: str) -> Unreadable:
    return cursor.fail("one figure", because=because, choices=("the one divided by the other", "two figures"))


_YEAR = regex(r"1[5-9]\d\d|20\d\d")
_ENDINGS = ("th", "ths", "st", "sts", "nd", "nds", "rd", "rds")
_AMONG = {"in": "in", "out of": "out of"}
_HIGHEST = ("4", "5", "6", "10", "20", "100")
_DIVISORS = frozenset(map(Decimal, (*range(2, 11), 12, 16, 20, 32, 64, 100, 1000)))
"""What more than one part is a part of, when it is written with a stroke; of one part, anything."""


def _marked(cursor: Cursor) -> Numeral | None:
    """Take "4.5/5", a mark with its decimal out of the highest that there is."""
    below = cursor.ahead(2)
    above = read_digits(cursor.next.raw) if cursor.ahead().text == "/" else None
    if above is None or not above.pointed or below.text not in _HIGHEST or above.number > Decimal(below.text):
        return None
    cursor.at += 3
    return _share(above, Decimal(below.text))


def _share(above: Digits, below: Decimal) -> Numeral:
    """A share, to the place of what is above where a point is printed there."""
    share = quotient(above.number, below)
    if not above.pointed:
        return Numeral(share, ZERO)
    return Numeral(share, quotient(above.place, below), pointed=True)


def _one_in(cursor: Cursor) -> Numeral | None:
    """Take "one in five", "9-in-10", "4.5 out of 5"; "5 in 10 days" and "8 in 5" are no shares."""
    start, hyphened = cursor.at, cursor.ahead().text == "-"
    above = _part(cursor) if cursor.ahead(1 + hyphened).text in ("in", "out") else None
    cursor.take("-")
    joint = cursor.phrase(_AMONG) if above is not None else None
    joined, among = joint is not None, joint == "in"
    cursor.take("-")
    cursor.take("every")
    dated = among and _YEAR.fullmatch(cursor.next.raw)  # "5 in 2024"
    below = _all(cursor) if joined and not dated else None
    if above is None or not below or above.number > below or (among and above.pointed) or _is_time(cursor):
        cursor.at = start
        return None
    return _share(above, below)


def _part(cursor: Cursor) -> Digits | None:
    """Take a few, or any number of digits."""
    token = cursor.next
    small = words.SMALL.get(token.text)
    digits = read_digits(token.raw) if token.kind == "number" else None
    found = Digits(small, ONE, pointed=False) if small else digits
    cursor.at += found is not None
    return found


def _all(cursor: Cursor) -> Decimal | None:
    """Take the whole number among which a part is: "5", "a million", "100,000", "twenty-one"."""
    digits = read_digits(cursor.next.raw) if cursor.next.kind == "number" else None
    if digits is None or digits.pointed:
        found = take_spelled(cursor) if cursor.next.kind == "word" else None
        return found.number if found and not found.pointed else None
    cursor.at += 1
    scale = words.SCALES.get(cursor.next.text, ONE)
    cursor.at += scale > 1
    return digits.number * scale


def _is_time(cursor: Cursor) -> bool:
    """Whether a length of time follows: "10 days", "100-year"."""
    unit = UNITS.get(cursor.ahead(cursor.next.text == "-").text)
    return unit is not None and unit.base in ("second", "month")


def _worded_fraction(cursor: Cursor) -> Numeral | None:
    """Take "half", "a third", "two-thirds", "5 sixths", "one over twenty"; a bare "third" is an ordinal."""
    if cursor.take("half", "halves"):
        return Numeral(quotient(ONE, Decimal(2)), ZERO)
    if cursor.next.text == "quarter" and _may_be_one(cursor) and cursor.take("quarter"):
        return Numeral(quotient(ONE, Decimal(4)), ZERO)
    if cursor.next.kind == "word" and (parted := take_parted(cursor)):
        return parted
    above = _whole_number(cursor)
    if above is None:
        return None
    if cursor.take("over"):
        below = _whole_number(cursor)
        if below and above != 1:
            raise _two_figures(cursor, f"{above:f} over {below:f} may be two figures, as of a pressure")
    else:
        spelled = cursor.tokens[cursor.at - 1].kind == "word"
        joined = cursor.take("-", "/")
        below = _nth(cursor) if spelled and joined else None
        below = below or (cursor.phrase(words.DENOMINATORS) if joined or not spelled else None)
        refuse_quarters(cursor, above, cursor.tokens[cursor.at - 1].text)
    return Numeral(quotient(above, below), ZERO) if below else None


def _may_be_one(cursor: Cursor) -> bool:
    """Whether a quarter has no article: "quarter million", "quarter of a million", "quarter-point"."""
    behind = [token.text for token in cursor.tokens[cursor.at + 1 : cursor.at + 4]]
    leading = takewhile(lambda text: text in ("-", "of", "a"), behind)
    return next(iter(behind[len(list(leading)) :]), "") in (*words.SCALES, "point")


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

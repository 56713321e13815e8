"""A numeral, in digits, in words, as a fraction or as a vague word; no hedge, no unit, no sign."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from osclaims.values import number_words as words
from osclaims.values.cursor import Cursor
from osclaims.values.digits import Digits, read_digits
from osclaims.values.exact import ONE, ZERO, power_of_ten, quotient
from osclaims.values.interval import Interval


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number with the place of its last printed digit (0 for a fraction), or a vague word's `reach`.

    `reach` is core and outer; `pointed` says that a decimal point is printed, `scale` is the
    product of its words and letters of scale.
    """

    number: Decimal | None
    place: Decimal
    pointed: bool = False
    scale: Decimal = ONE
    reach: tuple[Interval, Interval] | None = None

    def times(self, scale: Decimal, *, places: bool = True) -> Numeral:
        """Multiply by a word of scale; `hundred` leaves the place of whole digits alone."""
        return replace(
            self,
            number=None if self.number is None else self.number * scale,
            place=self.place * scale if places else self.place,
            scale=self.scale * scale if places else self.scale,
            reach=self.reach and (stretched(self.reach[0], scale), stretched(self.reach[1], scale)),
        )


def stretched(interval: Interval, factor: Decimal) -> Interval:
    """Multiply both bounds by a positive factor."""
    low, high = interval.low, interval.high
    return Interval(None if low is None else low * factor, None if high is None else high * factor)


def take_numeral(cursor: Cursor, decimal: str | None, *, letters: bool = True) -> Numeral | None:
    """Take a numeral with its words of scale; with `letters`, "m", "bn" and the like are such words.

    Raises Unreadable when digits are grouped in no known way.
    """
    start = cursor.at
    found = _vague(cursor) or _fraction(cursor) or _digits(cursor, decimal) or take_spelled(cursor)
    if found is None:
        cursor.at = start
        return None
    found = _and_a_half(cursor, found)
    while (scale := _scale(cursor, found, letters=letters)) is not None:
        found = _and_a_half(cursor, _scaled(found, scale))
    return found


def _scale(cursor: Cursor, found: Numeral, *, letters: bool) -> Decimal | None:
    """Take a word or letter of scale; after half or a few also "a million", "of a million"."""
    start = cursor.at
    if not found.place or found.reach:
        cursor.take("of")
        cursor.take("a", "an")
    cursor.take("-")
    word = cursor.next.text
    scale = _SCALES.get(word)
    if scale is None and letters:
        scale = words.SCALE_LETTERS.get(word)
    cursor.at = start if scale is None else cursor.at + 1
    return scale


_SCALES = words.SCALES | words.HUNDRED | {"dozen": words.DOZEN}


def _scaled(found: Numeral, scale: Decimal) -> Numeral:
    """Multiply by a scale. A hundred is digits, no scale; a dozen is a vague word."""
    if scale == words.DOZEN and found.number is not None:
        return _dozens(found.number * scale)
    return found.times(scale, places=scale > _HUNDRED or found.pointed or found.reach is not None)


_HUNDRED = Decimal(100)
_HALF = Decimal("0.5")


def _dozens(number: Decimal) -> Numeral:
    leeway = max(ONE, quotient(number, words.DOZEN).to_integral_value()) + _HALF
    core, outer = Interval(number - _HALF, number + _HALF), Interval(number - leeway, number + leeway)
    return Numeral(number, ONE, reach=(core, outer))


def _vague(cursor: Cursor) -> Numeral | None:
    known = cursor.phrase(words.VAGUE)
    if known is not None:
        return Numeral(None, ONE, reach=(_whole(*known.core), _whole(*known.outer)))
    power = words.POWERS.get(cursor.next.text)
    if power is None:
        return None
    cursor.at += 1
    reach = Interval(2 * power, 10 * power), Interval(power, 20 * power)
    return Numeral(None, power, scale=power, reach=reach)


def _whole(low: int, high: int) -> Interval:
    return Interval(low - _HALF, high + _HALF)


def _fraction(cursor: Cursor) -> Numeral | None:
    start = cursor.at
    sign = cursor.take_kind("fraction")
    if sign is not None:
        above, below = words.SIGNS[sign.text].split("/")
        return Numeral(quotient(Decimal(above), Decimal(below)), ZERO)
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
    """Take "half", "a third", "two-thirds", "three quarters"; a bare "third" is an ordinal."""
    word = cursor.next.text
    if word in ("half", "halves"):
        cursor.at += 1
        return Numeral(quotient(ONE, Decimal(2)), ZERO)
    above = ONE if cursor.take("a", "an") else _small(cursor)
    cursor.take("-")
    below = words.DENOMINATORS.get(cursor.next.text)
    if above is None or below is None:
        return None
    cursor.at += 1
    return Numeral(quotient(above, below), ZERO)


def _small(cursor: Cursor) -> Decimal | None:
    token = cursor.next
    number = words.SMALL.get(token.text)
    if number is None and token.text.isdecimal():
        number = Decimal(token.text)
    cursor.at += number is not None
    return number


def _digits(cursor: Cursor, decimal: str | None) -> Numeral | None:
    token = cursor.next
    if token.kind != "number":
        return None
    digits = read_digits(token.raw, decimal)
    if digits is None:
        raise cursor.fail(
            "a number whose digits are grouped in threes", choices=('decimal: "."', 'decimal: ","')
        )
    cursor.at += 1
    return Numeral(*digits[:2], pointed=digits.pointed)


def _and_a_half(cursor: Cursor, found: Numeral) -> Numeral:
    """Take what makes a mixed number of a whole one: "and a half", "1/2", "½"."""
    start = cursor.at
    if found.number is None or found.pointed or found.reach or not found.place:
        return found
    joined = cursor.take("and", "-")
    part = _fraction(cursor) if joined or cursor.next.kind in ("number", "fraction") else None
    if part is None or part.number is None or part.number >= 1:
        cursor.at = start
        return found
    return _mixed(found, part.number)


def _mixed(found: Numeral, part: Decimal) -> Numeral:
    """Add a fraction: 2 and a half is 2.5, and what no decimal holds (2 and a third) stays a fraction."""
    number = (found.number or ZERO) + part * found.place
    exponent = int(part.as_tuple().exponent)
    if exponent < _LONGEST:
        return Numeral(number, ZERO, scale=found.scale)
    return Numeral(number, power_of_ten(exponent) * found.place, pointed=True, scale=found.scale)


_LONGEST = -4


def take_spelled(cursor: Cursor) -> Numeral | None:
    """Take a number in words: "two hundred and three", "two million five hundred thousand", "two point five"."""
    zero = cursor.phrase(words.ZERO_WORDS)
    if zero is not None:
        return Numeral(zero, ONE)
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
        raise cursor.fail("the digits after the point")
    return Numeral(Decimal(f"{whole}.{places}"), power_of_ten(-len(places)), pointed=True)


_TEN = Decimal(10)
_DIGITS = {word: str(number) for word, number in words.SMALL.items() if number < _TEN} | {"zero": "0"}


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


_NO_LIMIT = power_of_ten(80)


def _joined(cursor: Cursor, place: Decimal) -> Decimal | None:
    """Take a further part of the same number; what has a scale of its own as large is another number."""
    start = cursor.at
    cursor.take("and", "-")
    part = _below_thousand(cursor)
    if part is None or words.SCALES.get(cursor.next.text, ONE) >= place:
        cursor.at = start
        return None
    return part


def _below_thousand(cursor: Cursor) -> Decimal | None:
    number = _below_hundred(cursor)
    if number is None and cursor.next.text in ("a", "an") and cursor.ahead().text in _SCALES:
        cursor.at += 1
        number = ONE
    if number is None or not cursor.take("hundred"):
        return number
    start = cursor.at
    cursor.take("and", "-")
    rest = _below_hundred(cursor)
    if rest is None or cursor.next.text == "hundred":
        cursor.at = start
        rest = ZERO
    return number * 100 + rest


def _below_hundred(cursor: Cursor) -> Decimal | None:
    tens = words.TENS.get(cursor.next.text)
    if tens is None:
        number = words.SMALL.get(cursor.next.text)
        cursor.at += number is not None
        return number
    cursor.at += 1
    start = cursor.at
    cursor.take("-")
    ones = words.SMALL.get(cursor.next.text)
    cursor.at = start if ones is None or ones >= _TEN else cursor.at + 1
    return tens + ones if cursor.at > start and ones else tens

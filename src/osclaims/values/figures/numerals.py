"""A numeral, in digits, in words, as a fraction or as a vague word; no hedge, no unit, no sign."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from msgspec.structs import replace

from osclaims.values.exact import ONE, power_of_ten, quotient
from osclaims.values.figures import number_words as words
from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.digits import read_digits
from osclaims.values.figures.fractions import take_fraction
from osclaims.values.figures.numeral import Numeral
from osclaims.values.figures.powers import take_exponent, take_power
from osclaims.values.figures.spelled import take_spelled
from osclaims.values.figures.sums import and_a_half, further_parts
from osclaims.values.interval import Interval


def always(_: Cursor) -> bool:
    """Letters of scale are such wherever they stand."""
    return True


def never(_: Cursor) -> bool:
    """Letters are units."""
    return False


def take_numeral(
    cursor: Cursor,
    decimal: str | None,
    *,
    letters: Callable[[Cursor], bool] = always,
    strokes: bool = True,
) -> Numeral | None:
    """Take a numeral with its words of scale; `letters` says whether "m" or "bn" is one where it stands.

    `strokes` says whether one divides ("1/3") and "^" is a power; behind a currency a stroke says what a sum
    is per ("$5/100 km"), and what is raised is a note.

    Raises Unreadable when digits are grouped in no known way.
    """
    start = cursor.at
    found = (
        _vague(cursor)
        or _collective(cursor)
        or take_fraction(cursor, strokes=strokes)
        or _digits(cursor, decimal, powers=strokes)
        or take_spelled(cursor)
    )
    if found is None:
        cursor.at = start
        return None
    found = and_a_half(cursor, found)
    while (scale := _scale(cursor, found, letters=letters)) is not None:
        _check_dozens(cursor, start, found, scale)
        found = and_a_half(cursor, scaled(found, scale))
    return replace(further_parts(cursor, found), tail=_tail(cursor, start))


def _tail(cursor: Cursor, start: int) -> tuple[Decimal, ...]:
    """The words of scale that stand last, a half aside."""
    found: list[Decimal] = []
    for token in reversed(cursor.tokens[start + 1 : cursor.at]):
        scale = _SCALES.get(token.text) or words.SCALE_LETTERS.get(token.text)
        if scale is None:
            break
        found.insert(0, scale)
    return tuple(found)


def _scale(cursor: Cursor, found: Numeral, *, letters: Callable[[Cursor], bool]) -> Decimal | None:
    """Take a word or letter of scale; after half or a few also "a million", "of a million"."""
    start = cursor.at
    if not found.place or found.reach:
        cursor.take("of", "-")
        cursor.take("a", "an")
    cursor.take("-")
    word = cursor.next.text
    scale = _SCALES.get(word) or (words.POWERS.get(word) if found.reach else None)
    if scale is None and word in words.SCALE_LETTERS and letters(cursor):
        scale = words.SCALE_LETTERS[word]
    if scale is None:
        cursor.at = start
        return None
    cursor.at += 1
    if word in words.SCALE_LETTERS and cursor.ahead().kind in ("word", "sign"):
        cursor.take(".")
    return scale


_SCALES = words.SCALES | words.HUNDRED | dict.fromkeys(words.DOZENS, words.DOZEN)


def scaled(found: Numeral, scale: Decimal) -> Numeral:
    """Multiply by a scale. A hundred is digits, no scale; a dozen is a vague word."""
    if scale == words.DOZEN and found.number is not None:
        return _dozens(found.number * scale)
    return found.times(scale, places=scale > _HUNDRED or found.pointed or found.reach is not None)


def _check_dozens(cursor: Cursor, start: int, found: Numeral, scale: Decimal) -> None:
    """Refuse "three hundred and two dozen", which may be 324 or 3,624."""
    joints = [at for at in range(start, cursor.at) if cursor.tokens[at].text == "and"]
    if scale != words.DOZEN or not joints or found.place != ONE:
        return
    said = [token.raw for token in cursor.tokens[start : cursor.at]]
    cut = joints[-1] - start
    raise cursor.fail(
        "one number of dozens",
        because=f"{' '.join(said)!r} divides in two ways",
        choices=(
            f"{' '.join(said[:cut])} | {' '.join(said[cut + 1 :])}",
            f"{' '.join(said[:-1])} | {said[-1]}",
        ),
    )


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


def _collective(cursor: Cursor) -> Numeral | None:
    number = cursor.phrase(words.COLLECTIVES) or _scores(cursor)
    return None if number is None else Numeral(number, ONE)


def _scores(cursor: Cursor) -> Decimal | None:
    """Take "two score", which is forty; "a 2 score" and "95 score" are marks."""
    token, before = cursor.next, cursor.tokens[cursor.at - 1].text
    number = words.SMALL.get(token.text) or (Decimal(token.text) if token.text.isdecimal() else None)
    hyphened = cursor.ahead().text == "-"
    score = cursor.ahead(1 + hyphened).text == "score"
    if number is None or number > _TEN or not score or before in words.ARTICLES:
        return None
    cursor.at += 2 + hyphened
    return number * words.SCORE


_TEN = Decimal(10)


def _whole(low: int, high: int) -> Interval:
    return Interval(low - _HALF, high + _HALF)


def _digits(cursor: Cursor, decimal: str | None, *, powers: bool) -> Numeral | None:
    token = cursor.next
    if token.kind != "number":
        return None
    whole = _no_cents(cursor)
    digits = read_digits(token.raw, "," if whole and "." in token.raw else decimal)
    if digits is None:
        raise cursor.fail(
            "a number whose digits are grouped in threes", choices=('decimal: "."', 'decimal: ","')
        )
    cursor.at += 3 if whole else 1
    found = Numeral(digits.number, digits.place, pointed=digits.pointed or whole)
    exponent = _exponent(cursor)
    if exponent is not None:
        return found.times(power_of_ten(exponent))
    return take_power(cursor, found) if powers else found


def _no_cents(cursor: Cursor) -> bool:
    """Whether "50,-", "1.899,-" or "50/-" is printed: a way of saying that there are no cents."""
    number, mark, dash, after = (cursor.ahead(steps) for steps in range(4))
    glued = number.end == mark.start and mark.end == dash.start
    return mark.text in (",", ".", "/") and dash.text == "-" and glued and after.kind != "number"


def _exponent(cursor: Cursor) -> int | None:
    """Take the power of ten of "4e14" and "3 x 10^8"."""
    start = cursor.at
    glued = cursor.next.start == cursor.tokens[start - 1].end and cursor.ahead().start == cursor.next.end
    raised = glued and cursor.take("e")
    if not raised and cursor.take("x", "\u00d7") and cursor.take("10"):
        raised = cursor.take("^") or cursor.next.text == "-"
    power = take_exponent(cursor) if raised else None
    if power is None:
        cursor.at = start
    return power

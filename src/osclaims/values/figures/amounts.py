"""An amount: sign, unit before, numeral, unit after."""

from __future__ import annotations

from msgspec.structs import replace

from osclaims.values.exact import ONE, ZERO
from osclaims.values.figures import number_words
from osclaims.values.figures.ages import refuse_year
from osclaims.values.figures.compound import take_parts
from osclaims.values.figures.cursor import END, Cursor
from osclaims.values.figures.durations import take_duration
from osclaims.values.figures.letters import letters_are_scales
from osclaims.values.figures.manner import Amount, Manner
from osclaims.values.figures.numeral import Numeral
from osclaims.values.figures.numerals import scaled, take_numeral
from osclaims.values.figures.unit_after import unit_after, unit_of_fraction
from osclaims.values.figures.units import ORDINAL, TIMES, UNITS, Unit
from osclaims.values.regex import regex

_NUMBERED = {"no .": True, "#": True, "number": True, "ranked": True}
_AT_ONCE = {
    word: (Numeral(number, ONE), unit)
    for numbers, unit in ((number_words.MULTIPLES, TIMES), (number_words.ORDINAL_WORDS, ORDINAL))
    for word, number in numbers.items()
} | {"absolute zero": (Numeral(ZERO, ONE), UNITS["kelvin"])}
_LONGEST_AT_ONCE = 2
_THOUSAND = 1000
_GROUPED = regex(r"[1-9]\d{0,2}\.\d{3}")


def take_amount(cursor: Cursor, manner: Manner) -> Amount | None:
    """Take an amount; None, with nothing taken, when none stands here."""
    start = cursor.at
    sign = _sign(cursor)
    unit = manner.currencies.before(cursor) if manner.kind == "money" else None
    _refuse_hyphen(cursor)
    sign = _further_sign(cursor, sign)
    found = _at_once(cursor, manner) or _numeral_and_unit(cursor, manner, unit)
    if found is None:
        cursor.at = start
        return None
    amount = take_parts(cursor, manner, Amount(found[0], min(sign, manner.sign), found[1]))
    return replace(amount, sign=-amount.sign, below=True) if _below_zero(cursor, manner, amount) else amount


def _below_zero(cursor: Cursor, manner: Manner, amount: Amount) -> bool:
    """Take "below zero", or a "below" that ends the figure ("20 below"): the sign of a temperature."""
    alone = cursor.ahead().kind == END
    degrees = amount.unit is None or amount.unit.base.startswith("degree")
    if manner.kind != "quantity" or cursor.next.text != "below" or not degrees:
        return False
    if not (alone or cursor.ahead().text in ("zero", "0")):
        return False
    if amount.sign < 0:
        raise cursor.fail("one sign", because="a figure below zero has no further minus")
    cursor.at += 1 if alone else 2
    return True


def _at_once(cursor: Cursor, manner: Manner) -> tuple[Numeral, Unit] | None:
    """Take what is a number and its unit at once: "twice", "third", "No. 5", "2h30m"."""
    if manner.kind != "quantity":
        return None
    if cursor.phrase(_NUMBERED):
        numeral = take_numeral(cursor, manner.decimal)
        return (numeral, ORDINAL) if numeral else None
    return take_duration(cursor) or cursor.phrase(_AT_ONCE, _LONGEST_AT_ONCE)


def _numeral_and_unit(
    cursor: Cursor, manner: Manner, unit: Unit | None
) -> tuple[Numeral, Unit | None] | None:
    start = cursor.at
    numeral = take_numeral(
        cursor,
        manner.decimal,
        letters=lambda at: letters_are_scales(at, manner, unit),
        strokes=manner.kind != "money" or unit is None,
    )
    apart = cursor.next.end < cursor.ahead().start
    article = numeral is None and unit is None and apart and cursor.take("a", "an")
    if article:
        numeral = Numeral(ONE, ONE)
    if numeral is None:
        return None
    if manner.kind == "money" and not numeral.place:
        _refuse_shares(cursor, start)
    after = unit_after(cursor, manner, numeral) or unit_of_fraction(cursor, manner, numeral)
    if article and after is None and manner.kind != "count":
        return None
    if unit and after is None:
        manner.currencies.country(cursor, unit)
    if unit and after and unit != after:
        raise cursor.fail("one currency", because=f"{_said(unit)} and {_said(after)} on one figure")
    if manner.kind == "money":
        return _sum(cursor, manner, numeral, unit, after)
    _refuse_points(cursor, numeral)
    if manner.kind == "count" and after is None and not manner.decimal:
        _refuse_groups(cursor, start, numeral)
    if manner.kind == "age" and after is None:
        refuse_year(cursor, start)
    return numeral, after


def _sum(
    cursor: Cursor, manner: Manner, numeral: Numeral, before: Unit | None, after: Unit | None
) -> tuple[Numeral, Unit | None]:
    """A sum, with the scale that stands at its currency ("75 USD million"); "5 grand" are of the only one."""
    last = cursor.tokens[cursor.at - 1].text
    if before and last in number_words.DOZENS:
        raise cursor.fail(
            "a price, or a sum",
            because="a sum before 'dozen' may be the price of twelve",
            choices=("a dozen", "times twelve"),
        )
    unit = after or before
    if unit is None and last == "grand":
        unit = manner.currencies.only(cursor)
    if unit is None or unit.factor < _THOUSAND:
        return numeral, unit
    if numeral.scale > ONE:
        raise cursor.fail("one scale", because="both the figure and its currency have a scale")
    return scaled(numeral, unit.factor), Unit(unit.base)


def _refuse_groups(cursor: Cursor, start: int, numeral: Numeral) -> None:
    """Raise Unreadable for "5.000 people": of things that are counted, three places are as likely a group."""
    printed = cursor.tokens[start].text
    if cursor.at == start + 1 and _GROUPED.fullmatch(printed) and numeral.pointed:
        raise cursor.fail(
            "a declared decimal sign",
            because=f"{printed!r} may have three places, or be thousands",
            choices=('decimal: "."', 'decimal: ","'),
        )


def _refuse_points(cursor: Cursor, numeral: Numeral) -> None:
    """Raise Unreadable for "a quarter point", which is of a percentage or of an index."""
    word = next(token for token in cursor.tokens[cursor.at :] if token.text not in ("-", "a", "of"))
    if not numeral.place and word.text in ("point", "points"):
        raise cursor.fail(
            "points of what",
            because="a part of a point may be of a percentage point or of a point of an index",
            choices=("percentage point", "point of an index"),
        )


def _further_sign(cursor: Cursor, sign: int) -> int:
    """Take the sign behind a currency; a figure has one minus ("--5" is none)."""
    further = _sign(cursor)
    if sign < 0 and further < 0:
        raise cursor.fail("one sign", because="a figure has no two minus signs")
    return min(sign, further)


def _refuse_hyphen(cursor: Cursor) -> None:
    """Raise Unreadable for "USD-5", in which the hyphen joins or is a minus."""
    code, dash, figure = cursor.tokens[cursor.at - 1], cursor.next, cursor.ahead()
    glued = code.end == dash.start and dash.end == figure.start
    if code.kind == "word" and dash.text == "-" and glued and figure.kind == "number":
        raise cursor.fail(
            "a space, or no hyphen",
            because=f"the hyphen behind {code.raw!r} may be a minus",
            choices=(f"{code.raw} {figure.raw}", f"-{code.raw} {figure.raw}"),
        )


def _refuse_shares(cursor: Cursor, start: int) -> None:
    """Raise Unreadable for "$1 in 5", which is no sum."""
    if any(token.text in ("in", "out") for token in cursor.tokens[start : cursor.at]):
        raise cursor.fail("a sum of money", because="one thing in so many is a share, and no sum of money")


def _said(unit: Unit) -> str:
    return unit.base if unit.factor == ONE else f"{unit.factor:f} {unit.base}"


def _sign(cursor: Cursor) -> int:
    """Take a sign; a dash that stands apart is a bullet or a typing error, and no minus."""
    glued = cursor.next.end == cursor.ahead().start
    if cursor.take("minus", "negative") or (glued and cursor.take("-")):
        return -1
    cursor.take("+", "plus")
    return 1

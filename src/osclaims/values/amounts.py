"""An amount: sign, unit before, numeral, unit after."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import takewhile

from osclaims.values import number_words
from osclaims.values.counted import NO_NOUN
from osclaims.values.cursor import END, Cursor
from osclaims.values.exact import ONE, ZERO
from osclaims.values.hedge_words import SUFFIXES
from osclaims.values.magnitude import TENTH
from osclaims.values.money import Currencies
from osclaims.values.numeral import Numeral
from osclaims.values.numerals import take_numeral
from osclaims.values.units import ORDINAL, RATIO, TIMES, UNITS, Unit, take_unit
from osclaims.values.value import FigureKind, Unreadable


@dataclass(frozen=True, slots=True)
class Manner:
    """How the figures of one property in one source are read."""

    kind: FigureKind
    currencies: Currencies = field(default_factory=Currencies)
    decimal: str | None = None
    exact: Decimal | bool = False
    sign: int = 1

    @property
    def default(self) -> Unit | None:
        """The unit of a figure that prints none; money has none."""
        return _DEFAULTS.get(self.kind)


_DEFAULTS = {"quantity": RATIO, "count": Unit("item"), "age": Unit("year")}
_NUMBERED = {"no .": True, "#": True, "number": True, "ranked": True}
_AT_ONCE = {
    word: (Numeral(number, ONE), unit)
    for numbers, unit in ((number_words.MULTIPLES, TIMES), (number_words.ORDINALS, ORDINAL))
    for word, number in numbers.items()
} | {"absolute zero": (Numeral(ZERO, ONE), UNITS["kelvin"])}
_LONGEST_AT_ONCE = 2

_NO_COUNTED = {word for phrase in SUFFIXES for word in phrase.split()} | NO_NOUN | {"k", "m", "t"}
_CAPITALS = {"K": ("kelvin", "thousand"), "M": ("metres", "million"), "T": ("tonnes", "trillion")}
"""In a quantity these are scales where a noun follows ("300 K people"), and else may be either."""

_LETTERS_ARE_UNITS = {
    "m": ("metres", "million"),
    "t": ("tonnes", "trillion"),
    "mm": (),
}
"""At the end of a quantity these are a unit ("5 m"), before what is measured a scale ("5m tonnes").

Before another word they may be either, but for "mm", which is millimetres ("5 mm thick").
"""


@dataclass(frozen=True, slots=True)
class Amount:
    """One printed figure with what is printed of its unit."""

    numeral: Numeral
    sign: int
    unit: Unit | None


def take_amount(cursor: Cursor, manner: Manner) -> Amount | None:
    """Take an amount; None, with nothing taken, when none stands here."""
    start = cursor.at
    sign = manner.sign * _sign(cursor)
    unit = manner.currencies.before(cursor) if manner.kind == "money" else None
    sign *= _sign(cursor)
    found = _at_once(cursor, manner) or _numeral_and_unit(cursor, manner, unit)
    if found is None:
        cursor.at = start
        return None
    amount = _compound(cursor, manner, Amount(found[0], sign, found[1]))
    return replace(amount, sign=-amount.sign) if _below_zero(cursor, manner, amount) else amount


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
    """Take a word that is a number and its unit at once: "twice", "third"; and "No. 5"."""
    if manner.kind == "quantity" and cursor.phrase(_NUMBERED):
        numeral = take_numeral(cursor, manner.decimal)
        return (numeral, ORDINAL) if numeral else None
    return cursor.phrase(_AT_ONCE, _LONGEST_AT_ONCE) if manner.kind == "quantity" else None


def _numeral_and_unit(
    cursor: Cursor, manner: Manner, unit: Unit | None
) -> tuple[Numeral, Unit | None] | None:
    start = cursor.at
    numeral = take_numeral(
        cursor,
        manner.decimal,
        letters=lambda at: _letters_are_scales(at, manner, unit),
        strokes=manner.kind != "money" or unit is None,
    )
    article = numeral is None and unit is None and cursor.take("a", "an")
    if article:
        numeral = Numeral(ONE, ONE)
    if numeral is None:
        return None
    if manner.kind == "money" and not numeral.place:
        _refuse_shares(cursor, start)
    after = _unit_after(cursor, manner, numeral) or _unit_of_fraction(cursor, manner, numeral)
    if article and after is None and manner.kind != "count":
        return None
    if unit and after and unit != after:
        raise cursor.fail("one currency", because=f"{_said(unit)} and {_said(after)} on one figure")
    return numeral, after or unit


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


def _letters_are_scales(cursor: Cursor, manner: Manner, unit: Unit | None) -> bool:
    """Whether "m" and "t" in a quantity are scales ("5m tonnes") and not units at its end ("5 m").

    In a sum they are, unless the source declares that they are its only currency ("5 K").

    Raises Unreadable for "5m tall", which may be metres or millions.
    """
    letter, after = cursor.next, cursor.ahead()
    if letter.raw in _CAPITALS and manner.kind == "quantity":
        if letter.start > cursor.tokens[cursor.at - 1].end and after.text == "-":
            return False  # 3 T-shirts
        if not _names_counted(cursor):
            raise _either(cursor, _CAPITALS[letter.raw])
        return True
    if manner.kind == "money":
        return unit is not None or not manner.currencies.declares(letter, after)
    if manner.kind != "quantity" or letter.text not in _LETTERS_ARE_UNITS:
        return True
    if after.kind != "word" or after.text in UNITS:
        return after.kind == "word"
    choices = _LETTERS_ARE_UNITS[letter.text]
    if not choices:
        return False
    raise _either(cursor, choices)


def _either(cursor: Cursor, choices: tuple[str, ...]) -> Unreadable:
    letter = cursor.next.raw
    return cursor.fail(
        f"{letter!r} in full", because=f"{letter!r} may be {' or '.join(choices)}", choices=choices
    )


def _names_counted(cursor: Cursor) -> bool:
    """Whether a noun follows the letter, so that so many of it are counted: "300 K people"."""
    behind = takewhile(lambda token: token.text != "(", cursor.tokens[cursor.at + 1 :])
    return any(token.kind == "word" and token.text not in _NO_COUNTED for token in behind)


def _unit_of_fraction(cursor: Cursor, manner: Manner, numeral: Numeral) -> Unit | None:
    """Take "an hour" after "half", "of a mile" after "a quarter"."""
    start = cursor.at
    cursor.take("of")
    if not numeral.place and cursor.take("a", "an") and (unit := _unit_after(cursor, manner, numeral)):
        return unit
    cursor.at = start
    return None


def _unit_after(cursor: Cursor, manner: Manner, numeral: Numeral) -> Unit | None:
    if manner.kind == "money":
        return manner.currencies.after(cursor)
    if numeral.place == 1 and cursor.next.text in ("st", "nd", "rd", "th"):
        cursor.at += 1
        return ORDINAL
    return take_unit(cursor, manner.kind)


_COMPOUND = ("quantity", "money")


def _compound(cursor: Cursor, manner: Manner, amount: Amount) -> Amount:
    """Take the smaller parts of one measure: "2 hours and 30 minutes", "5 dollars and 25 cents"."""
    if (halved := _and_a_half(cursor, amount)) is not None:
        return halved
    start = cursor.at
    if manner.kind not in _COMPOUND or amount.unit is None or amount.numeral.number is None:
        return amount
    cursor.take("and", ",")
    numeral = take_numeral(cursor, manner.decimal) if cursor.next.kind in ("number", "word") else None
    whole = numeral is not None and numeral.number is not None and numeral.place
    unit = _unit_after(cursor, manner, numeral) if numeral and whole else None
    if unit is None or unit.base != amount.unit.base or unit.factor >= amount.unit.factor or not numeral:
        cursor.at = start
        return amount
    sum_of_both = amount.numeral.number * amount.unit.factor + (numeral.number or 0) * unit.factor
    joined = Numeral(sum_of_both / unit.factor, numeral.place, pointed=True)
    return _compound(cursor, manner, Amount(joined, amount.sign, unit))


def _and_a_half(cursor: Cursor, amount: Amount) -> Amount | None:
    """Take "and a half" after the unit: "an hour and a half"."""
    start, number = cursor.at, amount.numeral.number
    if amount.unit is None or number is None or amount.numeral.pointed or not cursor.take("and"):
        return None
    part = take_numeral(cursor, None) if cursor.next.text in ("a", "half") else None
    if part is None or part.place or part.number is None:
        cursor.at = start
        return None
    return replace(
        amount, numeral=replace(amount.numeral, number=number + part.number, place=TENTH, pointed=True)
    )

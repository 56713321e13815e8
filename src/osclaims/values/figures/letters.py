"""Letters that are a scale or a unit: "5m tonnes", "300 K people", "20 m"."""

from __future__ import annotations

from itertools import takewhile

from osclaims.values.figures.counted import NO_NOUN
from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.hedge_words import SUFFIXES
from osclaims.values.figures.manner import Manner
from osclaims.values.figures.units import UNITS, Unit
from osclaims.values.value import Unreadable

_NO_COUNTED = {word for phrase in SUFFIXES for word in phrase.split()} | NO_NOUN | {"k", "m", "t"}
_OF_MONEY = ("grand",)
"""A scale of sums only: "5 grand pianos" are five."""

RACES = ("run", "race", "walk", "ride", "swim", "road")
"""Behind these a "5K" is a distance."""

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


def letters_are_scales(cursor: Cursor, manner: Manner, unit: Unit | None) -> bool:
    """Whether "m" and "t" in a quantity are scales ("5m tonnes") and not units at its end ("5 m").

    In a sum they are, unless the source declares that they are its only currency ("5 K").

    Raises Unreadable for "5m tall", which may be metres or millions, and for "10K run".
    """
    letter, after = cursor.next, cursor.ahead()
    if letter.text == "k" and after.text in RACES:
        raise _either(cursor, ("kilometres", "thousand"))
    if letter.raw in _CAPITALS and manner.kind == "quantity":
        if letter.start > cursor.tokens[cursor.at - 1].end and after.text == "-":
            return False  # 3 T-shirts
        if not _names_counted(cursor):
            raise _either(cursor, _CAPITALS[letter.raw])
        return True
    if manner.kind == "money":
        return unit is not None or not manner.currencies.declares(letter, after)
    if manner.kind != "quantity" or letter.text not in _LETTERS_ARE_UNITS:
        barrels = letter.text == "b" and after.text == "/"
        return letter.text not in _OF_MONEY and not barrels
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

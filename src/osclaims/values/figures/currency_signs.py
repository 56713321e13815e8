"""What stands at a currency's sign or name: a letter, a scale, a country."""

from __future__ import annotations

from osclaims.values.exact import power_of_ten
from osclaims.values.figures.currencies import CODES
from osclaims.values.figures.currency_names import HUNDREDTHS, codes_of
from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.number_words import ARTICLES, SCALE_LETTERS, SCALES
from osclaims.values.figures.units import Unit

_THOUSANDS = {"k": 3, "K": 3, "M": 6, "m": 6, "mn": 6, "bn": 9}
_SCALES = SCALES | SCALE_LETTERS


def in_thousands(written: str) -> Unit | None:
    """Thousands or millions of a currency in one word: "MUSD", "kEUR", "EURm"."""
    for code, scale in ((written[-3:], written[:-3]), (written[:3], written[3:])):
        if code in CODES and scale in _THOUSANDS:
            return Unit(code, power_of_ten(_THOUSANDS[scale]))
    return None


def in_scale(found: Unit, cursor: Cursor) -> Unit:
    """Take the scale that some print behind the currency: "75 USD million", "€m 12"."""
    scale = _SCALES.get(cursor.next.text)
    leads = cursor.tokens[cursor.at - 2].kind != "number" and cursor.ahead().kind != "number"
    if scale is None or leads:
        return found
    cursor.at += 1
    return Unit(found.base, found.factor * scale)


def turned(written: str) -> str:
    """A name with its country behind: "dollars canadian" for Canadian dollars."""
    name, _, country = written.partition(" ")
    return f"{country} {name}".strip()


def is_apart(written: str, cursor: Cursor) -> bool:
    """Whether the word before a sign is no part of it: "a $5", but not "HK$5" or "US $5".

    Raises Unreadable for a letter that may belong to it: "c $ 5" is C$ 5, or circa $5.
    """
    word, sign = cursor.next, cursor.ahead()
    if " " not in written or sign.kind != "sign" or word.kind != "word":
        return False
    if word.end == sign.start or len(word.text) > 1:
        return False
    if word.text not in ARTICLES and codes_of(word.text + sign.text):
        raise cursor.fail(
            "a letter at its sign, or a word",
            because=f"{word.raw!r} may belong to the sign behind it",
            choices=(f"{word.raw.upper()}{sign.raw}", f"{word.raw}. {sign.raw}"),
        )
    return True


def is_of_next(cursor: Cursor) -> bool:
    """Whether the sign that was taken belongs to the figure behind it: "€8 €7", but not "8€ 7"."""
    figure, sign = cursor.tokens[cursor.at - 2], cursor.tokens[cursor.at - 1]
    glued = figure.end == sign.start and sign.end < cursor.next.start
    glued = glued or cursor.ahead().text in HUNDREDTHS
    return sign.kind == "sign" and cursor.next.kind == "number" and not glued

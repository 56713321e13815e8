"""What a number looks like in running text: digits or words, with scale and currency."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from osclaims.values.figures import number_words as words
from osclaims.values.figures.currencies import CODES, WRITTEN
from osclaims.values.figures.currency_names import codes_of
from osclaims.values.figures.cursor import END, Cursor
from osclaims.values.figures.numerals import take_numeral
from osclaims.values.value import Unreadable


def any_of(choices: Iterable[str]) -> str:
    """Give a pattern for any of some words, the longest first; a space in one is any gap.

    >>> re.findall(any_of(["few", "a few"]), "a  few, few")
    ['a  few', 'few']
    """
    longest_first = sorted(set(choices), key=lambda choice: (-len(choice), choice))
    return "(?:" + "|".join(re.escape(choice).replace(r"\ ", r"\s+") for choice in longest_first) + ")"


MONEY = "\u00a4"
"""What a currency begins with where wordings are compared."""
SIGN = r"[$\u00a2-\u00a5\u20a0-\u20bf\uff04\uffe1\uffe5]"
_WORDLIKE = frozenset({"ALL", "BAM", "COP", "CUP", "GEL", "MAD", "PEN", "RUB", "SOS", "TOP", "TRY"})
CURRENCY = (
    rf"(?!\d)(?:(?<![^\W\d_])(?:(?-i:{any_of(CODES - _WORDLIKE)}|Rs\.?)\s?|(?-i:{any_of(_WORDLIKE)})"
    rf"|(?:US|AU|CA|HK|NZ|NT|A|C|S|R){SIGN}\s?)|{SIGN}\s?)"
)
"""A currency before its figure: a code, or a sign with its country."""
_SHORTEST_NAME = 4
CURRENCY_NAMES = frozenset(
    {name for name in WRITTEN if name.isalpha() and name.isascii() and len(name) >= _SHORTEST_NAME}
    - {"gold", "mark", "marks", "real", "dong", "cent"}
    | {"cents", "pence", "euros", "yen", "rupees", "roubles", "won"}
)
NATION = r"(?:(?:US|U\.S\.|Canadian|Australian)\s+)"
"""Whose dollars; before the name of a currency."""

DIGITS = (
    r"(?>(?:\d{1,3}(?:[,'\u2019\u00a0\u2009\u202f]\d{3}){1,8}(?!\d)|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)|\d{1,24})"
    r"(?:[.,]\d{1,24}){0,3})"
)
"""Digits with their separators; bounded, so that pages of digits cost no more than other pages."""
_SCALE_LETTERS = words.SCALE_LETTERS.keys() - {"mill", "mil", "bill", "bil", "mm"}
SCALE = rf"(?:(?=[\s-]?[^\W\d_])(?:[\s-]?{any_of(words.SCALES)}\b|\s?{any_of(_SCALE_LETTERS)}\b))"
_POWER = any_of([*words.SCALES, "hundred", "dozen"])
_BELOW_HUNDRED = (
    rf"(?:{any_of(words.TENS)}(?:[\s-]+{any_of(list(words.SMALL)[:9])})?|{any_of(words.SMALL)})\b"
)
_BELOW_THOUSAND = rf"{_BELOW_HUNDRED}(?:[\s-]+hundred\b(?:\s+(?:and\s+)?{_BELOW_HUNDRED})?)?"
SPELLED = (
    rf"(?!\d)(?>(?:{_BELOW_HUNDRED}|(?:half\s+)?an?)(?:[\s-]+{_POWER}\b){{1,3}}"
    rf"(?:\s+(?:and\s+)?{_BELOW_THOUSAND}(?:[\s-]+{_POWER}\b){{0,2}}){{0,5}}|{_BELOW_HUNDRED})"
)
"""A number in words; a word of scale alone ("per million") is none."""
VAGUE = (
    rf"(?!\d)(?:{any_of(words.VAGUE)}(?:\s+(?:of\s+)?{_POWER})?"
    rf"|{any_of(words.POWERS)}(?:\s+of\s+{any_of(words.SCALES)})?)\b"
)
NUMBER = rf"(?:{DIGITS}{SCALE}?|{SPELLED})"
"""Digits or number words with their scale; no vague word."""
_AND_PARTS = (
    r"[\s-]+and[\s-]+(?:an?[\s-]+(?:half|quarter)|three[\s-]+quarters)"
    rf"|\s+point(?:\s+{any_of([*list(words.SMALL)[:9], *words.ZERO_DIGITS])}\b)+"
)
MIXED = rf"(?:\d{{0,24}}[{''.join(words.SIGNS)}]{SCALE}?|{NUMBER}(?:(?:{_AND_PARTS}){SCALE}?)?)"
"""A number with what it has beside wholes: "one and a half million", "five point two", "2\u00bd"."""
SHARE = (
    rf"(?:a|one|{any_of(list(words.SMALL)[1:])})"
    rf"[\s-]{any_of(words.DENOMINATORS.keys() - {'half', 'halves', 'second'})}"
    rf"(?=\s+(?:of|more|less|fewer|larger|smaller|higher|lower|as)\b|[.,;)]|\s*$)"
)
"""A fraction in words; what is not said to be a part of something is an ordinal ("a third goal")."""
_PLURALS = {word for word in words.DENOMINATORS if word.isalpha() and word.endswith("s")} - {
    "quarters",
    "halves",
}
PARTS = rf"{any_of(list(words.SMALL)[1:])}[\s-]{any_of(_PLURALS)}\b"
"""A fraction of several parts, whatever they are parts of: "a two-thirds majority"."""
COMPOUND_ORDINAL = any_of(word for word in words.ORDINAL_WORDS if " " in word).replace(r"\s+", r"[\s-]+")
GLUED = r"(?-i:x|kg|g|km|m|mm|cm|km/h|mph|[GTM]B|[kMG]?W|[kMGT]Wh|\u00b0?[CF])\b"
"""A unit that touches its digits."""


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """Give the words with which some phrases begin, in lower case.

    >>> sorted(first_words(["a few", "A handful", "few"]))
    ['a', 'few']
    """
    return frozenset(phrase.split()[0].lower() for phrase in phrases)


VAGUE_OPENERS = first_words((*words.VAGUE, *words.POWERS, "dozens"))
NUMBER_OPENERS = first_words((*words.SMALL, *words.TENS, "a", "an", "half"))
OPENERS = NUMBER_OPENERS | VAGUE_OPENERS
"""The words that can begin a number in words or a vague count, in lower case."""
CURRENCY_OPENERS = frozenset(code.lower() for code in CODES) | frozenset(
    ["us", "au", "ca", "hk", "nz", "nt", "c", "s", "r", "rs"]
)


@lru_cache(maxsize=4096)
def number_of(printed: str) -> Decimal | None:
    """The number that printed digits or number words stand for, None when they are none or more than that.

    >>> number_of("5.5 million"), number_of("twenty-five"), number_of("R1")
    (Decimal('5.5E+6'), Decimal('25'), None)
    """
    cursor = Cursor(printed)
    try:
        found = take_numeral(cursor, None)
    except (Unreadable, ArithmeticError):
        return None
    return found.number if found is not None and cursor.next.kind == END else None


def nth(printed: str) -> str:
    """What an ordinal is compared by, in figures and words alike.

    >>> nth("21st"), nth("Twenty-first")
    ('21th', '21th')
    """
    known = words.ORDINAL_WORDS.get(" ".join(printed.casefold().replace("-", " ").split()))
    number = number_of(printed[:-2]) if known is None else known
    return printed.casefold() if number is None else f"{number:f}th"


def money_of(printed: str) -> str:
    """What a currency is compared by: all that its sign or name may mean.

    >>> money_of("US$"), money_of("U.S. dollars"), money_of("€"), money_of("pence")
    ('¤USD', '¤USD', '¤EUR', '¤pence')
    """
    name = " ".join(printed.casefold().replace(".", "").replace("\u00a2", "cents").split())
    return f"{MONEY}{codes_of(name) or name}"


def is_one_currency(one: str, other: str) -> bool:
    """Whether two that `money_of` gave may be one currency.

    >>> is_one_currency(money_of("$"), money_of("US$")), is_one_currency(money_of("A$"), money_of("US$"))
    (True, False)
    """
    return one[:1] == other[:1] == MONEY and not set(one[1:].split()).isdisjoint(other[1:].split())


@lru_cache(maxsize=4096)
def reach_of(printed: str) -> tuple[Decimal | None, Decimal | None] | None:
    """The outer bounds of a vague count ("a handful", "dozens"), ends included; None when it is none.

    >>> reach_of("handful")
    (Decimal('1.5'), Decimal('10.5'))
    """
    found = take_numeral(Cursor(printed), None)
    return (found.reach[1].low, found.reach[1].high) if found is not None and found.reach else None

"""The words that stand for numbers, in literal tables."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from osclaims.values.exact import power_of_ten

ZERO_WORDS = {word: Decimal(0) for word in ("zero", "none", "no", "nil", "nobody", "nothing", "no one")}
ARTICLES = ("a", "an", "the", "one")

SMALL = {
    word: Decimal(value)
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split(),
        start=1,
    )
}
TENS = {
    word: Decimal(10 * value)
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
} | {"fourty": Decimal(40)}
HUNDRED = {"hundred": Decimal(100), "hundreds": Decimal(100)}

SCALES = {
    word: power_of_ten(exponent)
    for exponent, words in {
        3: "thousand thousands",
        5: "lakh lakhs lac lacs",
        6: "million millions",
        7: "crore crores",
        9: "billion billions milliard milliards",
        12: "trillion trillions",
        15: "quadrillion quadrillions",
        18: "quintillion quintillions",
    }.items()
    for word in words.split()
}
SCALE_LETTERS = {
    word: power_of_ten(exponent)
    for exponent, words in {
        3: "k",
        6: "m mn mm mln mio mil mill",
        7: "cr",
        9: "b bn bln bil bill",
        12: "t tn trn tln",
    }.items()
    for word in words.split()
}

DENOMINATORS = {
    word: Decimal(value)
    for value, words in {
        2: "half halves",
        3: "third thirds",
        4: "quarter quarters fourth fourths",
        5: "fifth fifths",
        6: "sixth sixths",
        7: "seventh sevenths",
        8: "eighth eighths",
        9: "ninth ninths",
        10: "tenth tenths",
        12: "twelfth twelfths",
        20: "twentieth twentieths",
        100: "hundredth hundredths",
        1000: "thousandth thousandths",
    }.items()
    for word in words.split()
}
SIGNS = dict(
    zip(
        "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞",
        "1/2 1/3 2/3 1/4 3/4 1/5 2/5 3/5 4/5 1/6 5/6 1/8 3/8 5/8 7/8".split(),
        strict=True,
    )
)

ORDINALS = {
    word: Decimal(value)
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
} | {"thirteenth": Decimal(13), "twentieth": Decimal(20), "hundredth": Decimal(100)}

MULTIPLES = {
    word: Decimal(value)
    for value, words in {
        1: "once",
        2: "twice double doubled",
        3: "thrice triple tripled",
        4: "quadruple quadrupled",
    }.items()
    for word in words.split()
}


class Vague(NamedTuple):
    """What a vague word asserts (core) and can be stretched to (outer), ends included."""

    core: tuple[int, int]
    outer: tuple[int, int]


FEW = Vague((3, 5), (2, 9))
SEVERAL = Vague((3, 7), (3, 12))
COUPLE = Vague((2, 2), (2, 3))
VAGUE = {
    "a couple": COUPLE,
    "couple": COUPLE,
    "a few": FEW,
    "few": FEW,
    "a handful": Vague((3, 6), (2, 10)),
    "handful": Vague((3, 6), (2, 10)),
    "several": SEVERAL,
    "dozens": Vague((24, 99), (20, 199)),
    "scores": Vague((40, 99), (20, 199)),
}

POWERS = {"tens": power_of_ten(1), "hundreds": power_of_ten(2)} | {
    word: scale for word, scale in SCALES.items() if word.endswith("s")
}
"""Plurals that stand alone: from twice the power to just under ten of it, at a stretch from one to twenty."""

DOZEN = Decimal(12)

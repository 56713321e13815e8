"""The words that stand for numbers, in literal tables."""

from __future__ import annotations

import re
from decimal import Decimal

from osclaims.frozen import Frozen
from osclaims.values.exact import power_of_ten


def _counted(words: str, *, start: int = 1, step: int = 1) -> dict[str, Decimal]:
    """Number the words of a list."""
    return {word: Decimal(step * value) for value, word in enumerate(words.split(), start)}


ZERO_DIGITS = ("zero", "nought", "naught")
ZERO_WORDS = {word: Decimal(0) for word in (*ZERO_DIGITS, "none", "no", "nil", "nobody", "nothing", "no one")}
ARTICLES = ("a", "an", "the", "one")

SMALL = _counted(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
TENS = _counted("twenty thirty forty fifty sixty seventy eighty ninety", start=2, step=10)
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
        3: "k grand tsd tys тыс",
        6: "m mn mm mln mio mil mill млн",
        7: "cr",
        9: "b bn bln bil bill mrd mld млрд",
        12: "t tn tr trn tln",
    }.items()
    for word in words.split()
}

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ORDINALS = _counted(_ORDINALS)
_TENTHS = _counted(
    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", start=2, step=10
)
_POWERS_BELOW = {
    f"{word}th": number
    for word, number in (HUNDRED | SCALES).items()
    if not word.endswith("s") and word not in ("lakh", "lac", "crore", "milliard")
}
ORDINAL_WORDS = (
    ORDINALS
    | _TENTHS
    | _POWERS_BELOW
    | {
        f"{ten} {one}": tens + number
        for ten, tens in TENS.items()
        for one, number in ORDINALS.items()
        if number < 10 and one != "second"  # noqa: PLR2004 - the next ten; a "twenty-second delay" is of seconds
    }
)
"""What is told apart by its place: "third", "twentieth", "twenty-first"."""
CARDINALS = {
    ordinal: cardinal
    for ordinals, cardinals in ((ORDINALS, SMALL), (_TENTHS, TENS))
    for ordinal, cardinal in zip(ordinals, cardinals, strict=True)
} | {f"{word}th": word for word in (HUNDRED | SCALES)}
"""The cardinal of each ordinal: "fifth" is of "five"."""

_SINGLE = {word: number for word, number in (ORDINALS | _TENTHS).items() if number > 2} | _POWERS_BELOW  # noqa: PLR2004 - a half is no second
_COMPOUND = {
    f"{ten} {one}": tens + number
    for ten, tens in TENS.items()
    for one, number in ORDINALS.items()
    if number < 10  # noqa: PLR2004 - the next ten
}
DENOMINATORS = (
    {name: number for word, number in (_SINGLE | _COMPOUND).items() for name in (word, f"{word}s")}
    | {f"one {word}": number for word, number in _POWERS_BELOW.items()}
    | {"half": Decimal(2), "halves": Decimal(2), "quarter": Decimal(4), "quarters": Decimal(4)}
)
"""What a fraction is divided by: "thirds", "twenty-fifth", "one-hundredth"."""

SIGNS = {
    sign: (Decimal(above), Decimal(below))
    for sign, above, below in re.findall(
        r"(.)(\d)/(\d)", "½1/2 ⅓1/3 ⅔2/3 ¼1/4 ¾3/4 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8"
    )
}

MULTIPLES = {f"{word}fold": number for word, number in (SMALL | TENS | {"hundred": Decimal(100)}).items()} | {
    word: Decimal(value)
    for value, words in {
        1: "once",
        2: "twice double doubled",
        3: "thrice triple tripled",
        4: "quadruple quadrupled",
    }.items()
    for word in words.split()
}


class Vague(Frozen):
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

COLLECTIVES = {
    name: Decimal(value)
    for value, names in {
        2: "pair,duo,brace,twosome",
        3: "trio,triplet,threesome",
        4: "quartet,foursome",
        5: "quintet",
        6: "sextet",
        13: "baker's dozen",
        20: "score",
        144: "gross,square dozen",
    }.items()
    for word in names.split(",")
    for name in (f"a {word}", f"a {word} of")
}
"""One of these is several: "a pair of suspects" is two."""

UNNUMBERED = frozenset(
    word
    for words in (
        "number lot majority minority series range group crowd set bunch host variety wave string cluster",
        "team crew gang flock herd pack list row raft slew swathe plethora multitude portion array abundance",
        "assortment",
    )
    for word in words.split()
)
"""An article before one of these counts nothing: how many "a number of people" are is not said."""

NO_NUMBERS = dict.fromkeys(("a good few", "a good many", "a great many", "a fair few"), True) | {
    f"{how_many} {digits}": True
    for how_many in ("single", "double", "triple")
    for digits in ("digit", "digits")
}
"""These say no number either, although they begin like one."""

POWERS = {"tens": power_of_ten(1), "hundreds": power_of_ten(2)} | {
    word: scale for word, scale in SCALES.items() if word.endswith("s")
}
"""Plurals that stand alone: from twice the power to just under ten of it, at a stretch from one to twenty."""

DOZEN = Decimal(12)
DOZENS = ("dozen", "dozens", "doz", "dozs", "dz", "dzs")
SCORE = Decimal(20)

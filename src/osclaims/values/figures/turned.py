"""Words behind a figure that turn it round: "5% less", "20 degrees below freezing", "5 fewer people".

Kept as what is counted, or dropped, they would make a fall of a rise. Multiples ("5 times less") are read:
what they compare says which way.
"""

from __future__ import annotations

from osclaims.values.figures.counted import ENDS_NOUN
from osclaims.values.figures.cursor import END, Cursor, Token
from osclaims.values.figures.units import ITEM, RATIO, TIMES, UNITS, Unit
from osclaims.values.value import FigureKind

ANYWHERE = dict.fromkeys(
    (
        *("less", "fewer", "minus", "excluding", "not including", "not counting", "apart from"),
        *("perhaps", "maybe", "possibly", "probably", "if not", "and falling", "again", "squared", "cubed"),
        *("percent", "per cent"),
    ),
    True,
)
"""These take something off a figure, make it doubtful, raise it to a power or divide it, anywhere."""

AT_AN_END = frozenset(
    ("down", "off", "below", "under", "beneath", "short", "shy", "lower", "smaller", "younger")
)
"""These do where they end the figure, or stand right behind a unit; "42 below deck" are still 42."""

_FALLS = frozenset(
    ("drop", "dip", "decline", "decrease", "fall", "reduction", "loss", "cut", "slump", "plunge", "discount")
)
"""What falls is named right behind a unit: "a 5% drop"; behind a bare figure it is counted ("5 cuts")."""


_NO_AGE = frozenset(("ago", "later", "earlier", "younger", "older", "next", "age", "apart", "experience"))
"""Beside these years are no age: "5 years older", "18 next month", "half his age"."""


def _is_measure(token: Token) -> bool:
    """Whether a unit that is none of age follows: "5 kg"; "42 in May" goes on."""
    return token.text == "%" or (token.text in UNITS and token.text not in ENDS_NOUN and len(token.text) > 1)


def refuse_turned(cursor: Cursor, kind: FigureKind, unit: Unit, *, first: bool) -> None:
    """Raise Unreadable where the next word turns the figure; `first` says that none came before it."""
    token, start = cursor.next, cursor.at
    if kind == "age" and (token.text in _NO_AGE or (first and _is_measure(token))):
        raise cursor.fail(
            "an age", because=f"{token.raw!r} makes it a difference, a distance or a measure, and no age"
        )
    if unit == TIMES or token.kind != "word":
        return
    measured = first and unit not in (ITEM, RATIO)
    turned = cursor.phrase(ANYWHERE, 2) or (measured and token.text in AT_AN_END | _FALLS)
    cursor.at = start
    if turned or (token.text in AT_AN_END and cursor.ahead().kind == END):
        raise cursor.fail("a figure as it stands", because=f"{token.raw!r} says less, or something else")

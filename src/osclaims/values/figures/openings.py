"""What stands before the amounts of a figure: a label, hedges, an article."""

from __future__ import annotations

from collections.abc import Mapping

from osclaims.values.figures import number_words, shop_words
from osclaims.values.figures.cursor import Cursor, Token
from osclaims.values.figures.hedge_words import PREFIXES
from osclaims.values.figures.parted import take_parted
from osclaims.values.value import FigureKind

_LONGEST_HEDGE = 5
_PREFIXES = {"money": shop_words.PREFIXES}
_NUMBERS = number_words.SMALL.keys() | number_words.TENS.keys()


def take_label(cursor: Cursor) -> str:
    """Take what a figure is called in front of it: "Price: US$5"; "from:" and other hedges stay."""
    for steps in range(1, _LONGEST_LABEL + 1):
        if cursor.ahead(steps - 1).kind != "word":
            return ""
        if cursor.ahead(steps).text == ":":
            if cursor.words(steps) in _NO_LABELS:
                return ""
            cursor.at = steps + 1
            return cursor.printed[: cursor.tokens[steps].end].strip()
    return ""


_AGED = dict.fromkeys(
    ("aged", "age", "ages", "at age", "age of", "ages of", "the ages of", "at the age of", "at the ages of"),
    True,
)
_LONGEST_LABEL = 4
_NO_LABELS = frozenset(phrase for phrase, name in PREFIXES.items() if name) | {"from"}


def take_hedging(cursor: Cursor, kind: FigureKind) -> dict[str, str]:
    """Take the hedges before a figure, and the "aged" of an age; by class, as printed."""
    found = take_hedges(cursor, _PREFIXES.get(kind, PREFIXES)) or _take_from(cursor)
    cursor.take(":")
    if skip_ages(cursor, kind):
        found |= take_hedges(cursor, PREFIXES)
    return found


def skip_ages(cursor: Cursor, kind: FigureKind) -> bool:
    """Skip what says of an age that it is one: "aged 39", "at the age of 39", "between the ages of"."""
    return kind == "age" and cursor.phrase(_AGED) is not None


def take_hedges(cursor: Cursor, table: Mapping[str, str]) -> dict[str, str]:
    """Take hedges as long as they follow each other, with the hyphen of "over-60"; by class, as printed."""
    found: dict[str, str] = {}
    start = cursor.next.start
    while (name := cursor.phrase(table, _LONGEST_HEDGE)) is not None:
        word = cursor.tokens[cursor.at - 1]
        found.setdefault(name, " ".join(cursor.printed[start : word.end].split()))
        if word.kind == "word" and cursor.next.start == word.end:
            cursor.take("-")
        start = cursor.next.start
    return found


def _take_from(cursor: Cursor) -> dict[str, str]:
    """Take a "from" with no end behind it, which is a floor."""
    rest = {token.text for token in cursor.tokens[cursor.at :]}
    if cursor.next.text != "from" or rest & {"to", "-"}:
        return {}
    cursor.at += 1
    return {"at least": "from"}


def refuse_unnumbered(cursor: Cursor) -> None:
    """Raise Unreadable for "a number of people", "a large group of", "double digits"."""
    start = cursor.next.start
    if not (cursor.phrase(number_words.NO_NUMBERS) or _is_group(cursor)):
        return
    said = cursor.printed[start : cursor.tokens[cursor.at - 1].end]
    raise cursor.fail("a number", because=f"{said!r} says no number")


def _is_group(cursor: Cursor) -> bool:
    """Take an article and a group of no said size, with a word between them: "a growing number of"."""
    article, first, second, of = (cursor.ahead(steps).text for steps in range(4))
    near = first in number_words.UNNUMBERED
    found = article in ("a", "an") and (near or (second in number_words.UNNUMBERED and of == "of"))
    cursor.at += found * (3 - near)
    return found


def skip_article(cursor: Cursor) -> None:
    """Skip "a" before a figure, unless it is the one that is divided ("a twenty-first")."""
    if cursor.next.text in ("a", "an") and _is_figure(cursor.next, cursor.ahead()) and not _divides(cursor):
        cursor.at += 1


def _divides(cursor: Cursor) -> bool:
    """Whether the article is the one that is divided: "a twenty-first"."""
    start = cursor.at
    found = take_parted(cursor)
    cursor.at = start
    return found is not None


def _is_figure(article: Token, token: Token) -> bool:
    """Whether a figure follows an article: "a 61-year-old", "a $5 note"; "A$5" is a sign, "A380" a name."""
    return token.start > article.end and (token.kind in ("number", "sign") or token.text in _NUMBERS)

"""A wording cut into words, each with the marks printed round it and with what it is compared by."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from osclaims.evidence.numbers import (
    COMPOUND_ORDINAL,
    CURRENCY,
    CURRENCY_NAMES,
    DIGITS,
    GLUED,
    MIXED,
    NATION,
    NUMBER_OPENERS,
    PARTS,
    SHARE,
    SIGN,
    any_of,
    money_of,
    nth,
    number_of,
)
from osclaims.evidence.place import Place
from osclaims.evidence.spelling import expanded
from osclaims.evidence.times import ANY_MONTH
from osclaims.frozen import Frozen
from osclaims.values.exact import tidy
from osclaims.values.figures.number_words import ORDINAL_WORDS, SIGNS
from osclaims.values.regex import regex

WordKind: TypeAlias = Literal["word", "number", "ellipsis", "editorial"]

ELLIPSIS = "\u2026"
"""What every mark of omission is compared by."""
GAP = "\u2002\u2026\u2002"
"""What joins the parts of a quotation into one wording: a printed mark of omission has other spaces."""
_BRACKETED_ELLIPSIS = r"[\[(]\s*(?:\u2026|\.\s?\.\s?\.)\s*[\])]"

_CLOCK = r"\d{1,2}:\d\d(?![\d:])"
_STROKED = r"(?<!/)(?:1/\d{1,4}|[2-9]/(?:[3-9]|10|12|16|20|100))(?![\d/])"
_OPENED = rf"(?=[\d{''.join(SIGNS)}]|{any_of(NUMBER_OPENERS)}\b)"
_TOKEN = regex(
    rf"""
    (?P<gap> {GAP} )
  | (?P<ellipsis> {_BRACKETED_ELLIPSIS} | \u2026 | \.\s?\.\s?\.(?:\s?\.)? )
  | (?P<editorial> (?<!\w)\[[^\[\]]*\](?!\w) | \(sic\) | \w*\[\w+\]\w+ | \w+\[\w*\] )
  | (?P<ordinal> (?<![\w.]) (?:{DIGITS}(?:st|nd|rd|th)|{COMPOUND_ORDINAL}) (?!\w) )
  | (?P<number> (?<![\w.]) (?P<sign>[-\u2212]|minus\s+)? (?P<currency>{CURRENCY})? (?P<inner>[-\u2212]?)
        (?P<figure>{_OPENED}(?:{_CLOCK}|{_STROKED}|{PARTS}|{SHARE}|{MIXED})) (?:(?!\w)|(?={GLUED}|[ap]m\b)) )
  | (?P<money> {SIGN} | {NATION}(?:dollars?|cents)\b )
  | (?P<abbreviation> (?:[A-Za-z]\.){{2,}} )
  | (?P<word> No\.(?=\s?\d) | \#(?=\d) | [%&] | (?<=\d)[-\u2013](?=\d)
        | \w+(?:['\u2019\u2010\u2011-]\w+)* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PRINTED_SIGNS = {
    "%": ("percent",),
    "&": ("and",),
    "-": ("to",),
    "\u2013": ("to",),
    "#": ("number",),
    "no.": ("number",),
}
_LONGEST_MONTH = 12
_BEHIND_MONTH = regex(rf"\b{ANY_MONTH}\s+\Z")
_BEFORE_MONTH = regex(rf"\s+(?:of\s+)?{ANY_MONTH}\b")


class Word(Frozen):
    """A word as printed, with the marks that touch it; `atoms` are what it is compared by.

    A compound or a contraction has several atoms, and so has a sum of money: its number ("#5500000") and its
    currency. An ordinal is told from a number ("5th"), unless it is the day of a month. An editorial word is
    what the printer put in: brackets and what they hold.
    """

    printed: str
    kind: WordKind
    atoms: tuple[str, ...]
    place: Place


def words_of(text: str) -> tuple[Word, ...]:
    """Cut a wording into words; marks go with the word that they touch.

    >>> [word.printed for word in words_of("“It isn't five million,” he said [...].")]
    ['“It', "isn't", 'five million,”', 'he', 'said', '[...].']
    """
    tokens = list(_TOKEN.finditer(text))
    starts = [
        _printed_start(text, found, before) for before, found in zip([None, *tokens], tokens, strict=False)
    ]
    ends = [*starts[1:], len(text)][: len(starts)]
    stretches = [Place(start, end) for start, end in zip([0, *starts[1:]], ends, strict=False)]
    return tuple(
        Word(" ".join(place.of(text).split()), *_read(found), place)
        for found, place in zip(tokens, stretches, strict=False)
    )


def _printed_start(text: str, found: re.Match[str], before: re.Match[str] | None) -> int:
    """Where a word begins with its opening marks; marks that touch the word before belong to that one."""
    gap = text[before.end() if before else 0 : found.start()]
    touching = re.search(r"\S*\Z", gap)
    return found.start() - (len(touching.group()) if touching and touching.group() != gap else 0)


def _read(found: re.Match[str]) -> tuple[WordKind, tuple[str, ...]]:
    """What kind of word was found, and what it is compared by."""
    printed = found.group()
    match found.lastgroup:
        case "gap" | "ellipsis" as mark:
            return "ellipsis", (GAP if mark == "gap" else ELLIPSIS,)
        case "editorial":
            return "editorial", _altered(printed)
        case "ordinal":
            return "number", _of_day(found, (nth(printed),))
        case "number" if (value := number_of(found["figure"].replace(":", "."))) is not None:
            minus = "-" if found["sign"] or found["inner"] else ""
            sum_of = (money_of(found["currency"]),) if found["currency"] else ()
            return "number", (f"#{minus}{tidy(value):f}", *sum_of)
        case "money":
            return "word", (money_of(printed),)
        case other:
            letters = printed.replace(".", "") if other == "abbreviation" else printed
            atoms = _PRINTED_SIGNS.get(letters.casefold()) or expanded(letters) or (letters,)
            return "word", _of_day(found, tuple(map(_counted, atoms)))


def _counted(atom: str) -> str:
    """A word as what it counts: an ordinal, a currency, the figure of "Covid-19"; else itself."""
    if atom in ORDINAL_WORDS:
        return nth(atom)
    if atom.isdecimal():
        return f"#{atom.lstrip('0') or '0'}"
    return money_of(atom) if atom in CURRENCY_NAMES else atom


def _of_day(found: re.Match[str], atoms: tuple[str, ...]) -> tuple[str, ...]:
    """An ordinal beside a month is a number: "March 5th" is "5 March"."""
    if not atoms[0][0].isdecimal() or not atoms[0].endswith("th"):
        return atoms
    text, start = found.string, found.start()
    before = _BEHIND_MONTH.search(text, max(0, start - _LONGEST_MONTH), start)
    return (f"#{atoms[0][:-2]}",) if before or _BEFORE_MONTH.match(text, found.end()) else atoms


def _altered(printed: str) -> tuple[str, ...]:
    """Give what an alteration is compared by; a bracket of its own stands for itself: nobody said it."""
    if printed[0] in "[(" and printed[-1] in "])":
        return (f"[{printed[1:-1]}]",)
    return expanded(printed.replace("[", "").replace("]", ""))

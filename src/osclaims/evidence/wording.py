"""A wording cut into words, each with the marks printed round it and with what it is compared by."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from osclaims.evidence.numbers import CURRENCY, NUMBER, number_of
from osclaims.evidence.place import Place
from osclaims.evidence.spelling import expanded
from osclaims.frozen import Frozen
from osclaims.values.exact import tidy
from osclaims.values.regex import regex

WordKind: TypeAlias = Literal["word", "number", "ellipsis", "editorial"]

ELLIPSIS = "\u2026"
"""What every mark of omission is compared by."""
_BRACKETED_ELLIPSIS = r"[\[(]\s*(?:\u2026|\.\s?\.\s?\.)\s*[\])]"

_TOKEN = regex(
    rf"""
    (?P<ellipsis> {_BRACKETED_ELLIPSIS} | \u2026 | \.\s?\.\s?\.(?:\s?\.)? )
  | (?P<editorial> (?<!\w)\[[^\[\]]*\](?!\w) | \(sic\) | \w*\[\w+\]\w+ | \w+\[\w*\] )
  | (?P<number> (?<![\w.]) (?P<sign>[-\u2212]?) (?P<currency>{CURRENCY})? (?P<inner>[-\u2212]?)
        (?P<figure>{NUMBER}) (?!\w) )
  | (?P<word> (?:[A-Za-z]\.){{2,}} | [%&] | (?<=\d)[-\u2013](?=\d) | \w+(?:['\u2019\u2010\u2011-]\w+)* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SIGNS = {"%": ("percent",), "&": ("and",), "-": ("to",), "\u2013": ("to",)}
_CURRENCIES = {"us$": "$"}


class Word(Frozen):
    """A word as printed, with the marks that touch it; `atoms` are what it is compared by.

    A compound or a contraction has several atoms, a number one ("#5500000", with its currency in front).
    An editorial word is what the printer put in: brackets and what they hold.
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
        Word(" ".join(place.of(text).split()), _kind(found), _atoms(found), place)
        for found, place in zip(tokens, stretches, strict=False)
    )


def _printed_start(text: str, found: re.Match[str], before: re.Match[str] | None) -> int:
    """Where a word begins with its opening marks; marks that touch the word before belong to that one."""
    gap = text[before.end() if before else 0 : found.start()]
    touching = re.search(r"\S*\Z", gap)
    return found.start() - (len(touching.group()) if touching and touching.group() != gap else 0)


def _kind(found: re.Match[str]) -> WordKind:
    match found.lastgroup:
        case "ellipsis":
            return "ellipsis"
        case "editorial":
            return "editorial"
        case "number" if number_of(found["figure"]) is not None:
            return "number"
        case _:
            return "word"


def _number(found: re.Match[str]) -> str:
    number = number_of(found["figure"])
    return "" if number is None else f"{tidy(number):f}"


def _atoms(found: re.Match[str]) -> tuple[str, ...]:
    printed = found.group()
    match _kind(found):
        case "ellipsis":
            return (ELLIPSIS,)
        case "editorial":
            return _altered(printed)
        case "number":
            currency = " ".join((found["currency"] or "").casefold().split())
            minus = "-" if found["sign"] or found["inner"] else ""
            return (f"{_CURRENCIES.get(currency, currency)}#{minus}{_number(found)}",)
        case "word":
            return _SIGNS.get(printed) or expanded(printed) or (printed,)


def _altered(printed: str) -> tuple[str, ...]:
    """Give what an alteration is compared by; a bracket of its own stands for itself: nobody said it."""
    if printed[0] in "[(" and printed[-1] in "])":
        return (f"[{printed[1:-1]}]",)
    return expanded(printed.replace("[", "").replace("]", ""))

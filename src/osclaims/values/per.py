"""What a rate is per: "a share", "per million tokens", "/month"."""

from __future__ import annotations

from decimal import Decimal

from osclaims.values.cursor import Cursor
from osclaims.values.exact import ONE, tidy
from osclaims.values.number_words import SCALE_LETTERS, SCALES
from osclaims.values.numerals import take_numeral

ADVERBS = {
    "yearly": "year",
    "annually": "year",
    "pa": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
    "each": "item",
    "ea": "item",
    "apiece": "item",
}
_SHORT = {
    "yr": "year",
    "hr": "hour",
    "mo": "month",
    "mth": "month",
    "wk": "week",
    "sec": "second",
    "mtok": "1000000 token",
}
_KEPT = ("ss", "us", "is")
_STOP = ("or", "and", "to", "at", "on", "in")
_MOST = 3
_EVERY = ("every", "each", "a", "an")


_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade"})


def take_per(cursor: Cursor, *, any_noun: bool) -> str | None:
    """Take what a rate is per, and give it as "share" or "1000000 token"; None when nothing says so.

    "a" and "an" need a noun of time, unless `any_noun` will do.
    """
    adverb = ADVERBS.get(cursor.next.text)
    if adverb and cursor.ahead().text in ("", "(", ")"):
        cursor.at += 1
        return adverb
    start = cursor.at
    if cursor.take("for") and cursor.next.text not in _EVERY:
        cursor.at = start
        return None
    cursor.take("-")
    article = cursor.next.text in ("a", "an")
    if not cursor.take("per", "/", "every", "each", "a", "an"):
        cursor.at = start
        return None
    cursor.take("-")
    many = _many(cursor)
    noun = _noun(cursor)
    if not noun or (article and not any_noun and noun not in _TIMES):
        cursor.at = start
        return None
    return noun if many == 1 else f"{tidy(many):f} {noun}"


def _many(cursor: Cursor) -> Decimal:
    """Take how many make the unit: "1,000", "million", "1M"; one when nothing says so."""
    scale = SCALES.get(cursor.next.text) or SCALE_LETTERS.get(cursor.next.text)
    if scale:
        cursor.at += 1
        return scale
    number = take_numeral(cursor, None)
    return number.number if number and number.number else ONE


def _noun(cursor: Cursor) -> str:
    words: list[str] = []
    while cursor.next.kind == "word" and cursor.next.text not in _STOP and len(words) < _MOST:
        words.append(cursor.next.text)
        cursor.at += 1
    if not words:
        return ""
    words[-1] = singular(words[-1])
    return " ".join(words)


def singular(noun: str) -> str:
    """Give the form in which a unit is named: "tokens" and "token" are one."""
    if noun in _SHORT:
        return _SHORT[noun]
    if noun == "people":
        return "person"
    return noun[:-1] if noun.endswith("s") and not noun.endswith(_KEPT) else noun

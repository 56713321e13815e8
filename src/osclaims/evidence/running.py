"""Whether a figure goes on beyond words that were found in a text, so that they print a part of it."""

from __future__ import annotations

from osclaims.values.regex import regex

_LOOK_BACK = 32
_RUNS_ON = regex(
    r"[.,'\u2019]?\d|[\u00a0\u2009\u202f]\d{3}(?!\d)"
    r"|\s?(?i:thousand|million|billion|trillion|crore|lakh|mn|bn|tn)\b"
)
_RUNS_IN = regex(r"\d[.,'\u2019]?\Z|(?:\A|[\s(])[-\u2212]\Z")
_GROUPS_RUN_IN = regex(r"(?<!\d)\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})*[\u00a0\u2009\u202f]\Z")
_GROUP = regex(r"\d{3}(?!\d)")
_BEGINS_WITH_FIGURE = regex(r"[.,]?\d|[$\u20ac\u00a3\u00a5\u20b9]\s?\d")
_NAMES_A_SIGN = regex(r"[A-Za-z]\Z|\d\Z")


def runs_in(raw: str, words: str, start: int) -> bool:
    """Whether a figure at the head of `words` begins before `start`: digits, a minus, letters of a currency.

    >>> runs_in("US$5", "$5", 2), runs_in("from $5", "$5", 5), runs_in("a -5", "5", 3)
    (True, False, True)
    """
    if words[0].isalpha() or not _BEGINS_WITH_FIGURE.match(words):
        return False
    before = raw[max(0, start - _LOOK_BACK) : start]
    if not words[0].isdecimal() and _NAMES_A_SIGN.search(before):
        return True
    grouped = _GROUP.match(words) and _GROUPS_RUN_IN.search(before)
    return bool(grouped or _RUNS_IN.search(before))


def runs_on(raw: str, words: str, end: int) -> bool:
    """Whether a figure at the tail of `words` goes on at `end`: digits, or the word of its scale.

    >>> runs_on("5.576", "5.5", 3), runs_on("5 million", "5", 1), runs_on("5 men", "5", 1)
    (True, True, False)
    """
    last = words[-1]
    if not (last.isdecimal() or (last in ".," and words[-2:-1].isdecimal())):
        return False
    return _RUNS_ON.match(raw, end) is not None

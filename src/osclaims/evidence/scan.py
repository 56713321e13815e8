"""Matching a large pattern only at the words that can begin it, which a page has few of."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|['\u2019](?=\d)|[^\sA-Za-z\d'\u2019]")
_MINUS = ("-", "\u2212")
MULTIPLIED = "fold"


def scan(pattern: re.Pattern[str], raw: str, openers: frozenset[str]) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer(raw)` would, if each match begins with a digit or one of `openers`.

    Openers are in lower case; a minus may stand before them, and "tenfold" opens as well.

    >>> [one.group() for one in scan(re.compile("two|tall"), "two tall men", frozenset(["two"]))]
    ['two']
    """
    end = 0
    for token in _TOKEN.finditer(raw):
        word, start = token.group(), token.start()
        opens = word[0].isdigit() or word.lower() in openers or word.endswith(MULTIPLIED)
        if start < end or not opens:
            continue
        signed = start - raw.startswith(_MINUS, max(0, start - 1), start)
        if found := pattern.match(raw, max(end, signed)) or pattern.match(raw, start):
            yield found
            end = found.end()

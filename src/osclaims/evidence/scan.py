"""Looking for large patterns only at the words that can begin them, which a page has few of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property

from osclaims.frozen import Frozen

DIGIT = "#"
"""Stands for any digit among the words that can begin something."""
MULTIPLIED = "fold"
"""Stands for any word that ends so, such as "tenfold"."""
APOSTROPHES = "'\u2019"
"""They begin something before a digit only ("the '90s")."""
_WORDS = rf"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[{APOSTROPHES}](?=\d)"
_MINUS = ("-", "\u2212")


class Scanner(Frozen, dict=True):
    """Patterns by the word that can begin them, in lower case; a minus may stand before it.

    >>> scanner = Scanner({"two": "two", DIGIT: "[0-9]+"})
    >>> [found.group() for found in scanner.scan("Two tall men, 12 small ones")]
    ['Two', '12']
    """

    patterns: Mapping[str, str]

    def scan(self, raw: str) -> Iterator[re.Match[str]]:
        """Yield what the patterns find in a text, case aside; no two meet."""
        end = 0
        for token in self._tokens.finditer(raw):
            start = token.start()
            pattern = self._opened(token.group()) if start >= end else None
            if pattern is None:
                continue
            signed = start - raw.startswith(_MINUS, max(0, start - 1), start)
            if found := pattern.match(raw, max(end, signed)) or pattern.match(raw, start):
                yield found
                end = found.end()

    def _opened(self, word: str) -> re.Pattern[str] | None:
        """What a word can begin."""
        if word[0].isdecimal():
            word = DIGIT
        elif word.endswith(MULTIPLIED):
            word = MULTIPLIED
        pattern = self.patterns.get(word.lower())
        return None if pattern is None else _compiled(pattern)

    @cached_property
    def _tokens(self) -> re.Pattern[str]:
        """Words, digits, and the signs that begin something."""
        single = (key for key in self.patterns if len(key) == 1 and not key.isalpha())
        signs = "".join(key for key in single if key not in (DIGIT, *APOSTROPHES))
        return re.compile(f"{_WORDS}|[{re.escape(signs)}]" if signs else _WORDS)


def by_word(forms: Iterable[tuple[str, Iterable[str]]], before: str = "") -> dict[str, str]:
    """One pattern for each word: the forms that it can begin, in their order, each behind `before`.

    >>> by_word([("two men", ["two"]), ("two|ten", ["two", "ten"])])
    {'two': '(?:two men|two|ten)', 'ten': '(?:two|ten)'}
    """
    opened: dict[str, list[str]] = {}
    for form, words in forms:
        for word in dict.fromkeys(words):
            opened.setdefault(word, []).append(form)
    return {word: f"{before}(?:{'|'.join(forms)})" for word, forms in opened.items()}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)

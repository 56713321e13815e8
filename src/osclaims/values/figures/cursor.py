"""The tokens of a printed value, and a place among them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from osclaims.frozen import Frozen
from osclaims.values.regex import regex
from osclaims.values.value import Unreadable

T = TypeVar("T")

_GROUPED = r"\d{1,3}(?:[,.'’ \u00a0\u2009\u202f]\d{3})+(?!\d)"
_INDIAN = r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"
_TOKEN = regex(
    rf"""
    (?P<number>(?:{_GROUPED}|{_INDIAN}|\d+)(?:[.,]\d+)*|(?<![^\W\d_])[.,]\d+)
  | (?P<fraction>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])
  | (?P<sign>[$¢£¤¥֏؋৲৳฿៛₠-₿﷼\uff04\uffe0\uffe1\uffe5\uffe6]|ரூ|රු|(?<!\w)[BS]/\.?(?![^\W\d_]))
  | (?P<word>(?:[^\W\d_]\.){{2,}}|[uU]\.[sSkK](?!\w)|[^\W\d_]+(?:['’][^\W\d_]+)*)
  | (?P<mark><=|>=|\+/-|\S)
    """,
    re.VERBOSE,
)
_DASHES = str.maketrans("–—\u2212\u2012\u2010\u2011\uff0d’\u2032\u2033”", "-------''\"\"")
_RAISED = ("2", "3")
"""The only numbers inside a phrase, where they touch it: "km2", but not "6 ft 2 in"."""

_WORDY = ("word", "sign")


class Token(Frozen):
    """A word, number, currency sign or mark: folded `text`, and where it stands in the printed value."""

    kind: str
    text: str
    start: int
    end: int
    raw: str


END = "end"


def tokens(printed: str) -> tuple[Token, ...]:
    """Cut a printed value into tokens; the last one is the end."""
    found = [
        Token(m.lastgroup or "", _folded(m), m.start(), m.end(), m.group()) for m in _TOKEN.finditer(printed)
    ]
    return (*found, Token(END, "", len(printed), len(printed), ""))


def _folded(match: re.Match[str]) -> str:
    text = match.group().casefold().translate(_DASHES)
    return text.replace(".", "") if match.lastgroup in _WORDY else text


class Cursor:
    """A place among the tokens. Every `take` moves on when it finds what it looks for, and only then."""

    __slots__ = ("at", "printed", "tokens")

    def __init__(self, printed: str) -> None:
        self.printed = printed
        self.tokens = tokens(printed)
        self.at = 0

    @property
    def next(self) -> Token:
        """The token to be read."""
        return self.tokens[self.at]

    def ahead(self, steps: int = 1) -> Token:
        """The token some steps after the next one; the end when there is none."""
        return self.tokens[min(self.at + steps, len(self.tokens) - 1)]

    def take(self, *texts: str) -> bool:
        """Take the next token if it is one of these."""
        found = self.tokens[self.at].text in texts and self.tokens[self.at].kind != END
        self.at += found
        return found

    def take_kind(self, kind: str) -> Token | None:
        """Take the next token if it is of this kind."""
        token = self.tokens[self.at]
        if token.kind != kind or kind == END:
            return None
        self.at += 1
        return token

    def phrase(self, table: Mapping[str, T], longest: int = 4) -> T | None:
        """Take the longest run of words that the table knows, hyphens read as spaces."""
        found, words, end = None, "", self.at
        for taken in range(longest):
            token = self.tokens[end]
            apart = token.start > self.tokens[end - 1].end
            if taken and token.text == "-" and self.tokens[end + 1].kind == "word":
                end += 1
                token = self.tokens[end]
            if token.kind == END or (
                taken and token.kind == "number" and (apart or token.text not in _RAISED)
            ):
                break
            words = f"{words} {token.text}" if words else token.text
            end += 1
            if words in table:
                found, self.at = table[words], end
                # keep looking from the same start: a longer phrase may begin alike
        return found

    def words(self, length: int) -> str:
        """The next tokens as a phrase, hyphens left out; empty when that many words do not follow."""
        taken = self.tokens[self.at : self.at + length]
        return " ".join([t.text for t in taken]) if all(t.kind in _WORDY for t in taken) else ""

    def fail(self, expected: str, *, because: str = "", choices: tuple[str, ...] = ()) -> Unreadable:
        """Give the error for what stands here; the caller raises it."""
        token = self.next
        stopped = f"{token.raw!r}" if token.kind != END else "the end"
        reason = because or f"expected {expected}, found {stopped} at {token.start}"
        return Unreadable(
            reason, printed=self.printed, position=token.start, expected=expected, choices=choices
        )

"""The words of what is counted, one by one: a further figure is none, digits in a name ("H800") are."""

from __future__ import annotations

from osclaims.values.figures import number_words
from osclaims.values.figures.counted import ENDS_NOUN
from osclaims.values.figures.cursor import END, Cursor, Token

_SHORTEST_NOUN = 3
_IN_NOUN = ("-", "'", "&", '"', "“", "”", ".")
_NUMBER_WORDS = (
    number_words.SMALL.keys()
    | number_words.TENS.keys()
    | number_words.SCALES.keys()
    | number_words.HUNDRED.keys()
    | {"half", "dozen", "dozens"}
) - {"one"}


def take_noun_word(cursor: Cursor) -> bool:
    """Take a word of what is counted; a further figure is none, digits in a name ("H800") are.

    A symbol that touches the digits and is no unit is no word ("20C"), a word that does is ("12cars").
    """
    token, before = cursor.next, cursor.tokens[cursor.at - 1]
    touches = token.start == before.end
    if token.kind == "word":
        symbol = touches and before.kind == "number" and len(token.text) < _SHORTEST_NOUN
        taken = (
            token.text not in _NUMBER_WORDS
            and not _begins_other(token, before)
            and (not (symbol or _is_letter(cursor)) or _in_name(cursor))
        )
    elif token.kind == "number":
        name = cursor.tokens[cursor.at - 2] if before.text == "-" else before
        named = name.kind == "word" and name.text not in ENDS_NOUN
        taken = touches and named and not token.raw.startswith((",", "."))
    else:
        taken = token.text in _IN_NOUN and cursor.ahead().kind != END
    cursor.at += taken
    return taken


def _begins_other(article: Token, before: Token) -> bool:
    """Whether an article behind a figure begins something else: "2 million a year ago"."""
    return article.raw in ("a", "an") and (before.kind == "number" or before.text in number_words.SCALES)


def _is_letter(cursor: Cursor) -> bool:
    """Whether a capital alone ends the figure: "20 C", which may be a unit."""
    token, before, after = cursor.next, cursor.tokens[cursor.at - 1], cursor.ahead()
    return len(token.raw) == 1 and token.raw.isupper() and before.kind == "number" and after.kind == END


def _in_name(cursor: Cursor) -> bool:
    """Whether the number just taken ends a name: "H800", "F-16"."""
    before = [token for token in cursor.tokens[: cursor.at] if token.text != "-"][-2:]
    touching = cursor.printed[before[0].end : before[-1].start]
    return before[0].kind == "word" and touching in ("", "-")

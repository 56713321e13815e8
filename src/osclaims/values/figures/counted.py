"""What a figure counts: the noun behind it, and whether two nouns name different things."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, takewhile

from osclaims.values.figures.cursor import Token
from osclaims.values.text import fold_wording
from osclaims.values.value import Figure

_BEFORE_NOUN = frozenset(
    word
    for words in ("of the a an its their his her our my your these those", "more fewer less other further")
    for word in words.split()
)
"""Words that lead up to what is counted."""

ENDS_NOUN = frozenset(
    word
    for words in (
        "in at on for to with from by as per than under over among across between within about around",
        "who that which where were was are is be been being have has had do does did will would can could",
        "and or but while since after before during until so out up down away ago later earlier now each",
        "worldwide them",
    )
    for word in words.split()
)
"""Words with which what is counted has ended: "2,048 GPUs in one cluster", "42 were hurt"."""

NO_NOUN = _BEFORE_NOUN | ENDS_NOUN
"""Words that are no noun themselves."""

_DONE = ("born", "built", "held", "left", "lost", "made", "seen", "sold", "taken")
"""What is said behind the counted of what is done with it, as words in "-ed" are."""

_IRREGULAR = {"people": "person", "persons": "person", "children": "child", "feet": "foot", "mice": "mouse"}
_PLURALS = (("men", "man"), ("ies", "y"), ("ves", "f"), ("ves", "fe"), ("es", ""), ("s", ""))


def noun(words: Sequence[Token]) -> str:
    """The noun with which the words behind a figure begin, as printed; empty when they begin with none.

    Of words that a hyphen joins to the figure ("671-billion-parameter model") the first alone is counted, and
    what is done with the counted ("people killed") is left out.

    >>> from osclaims.values.figures.cursor import tokens
    >>> noun(tokens("H800 GPUs in one cluster")[:-1]), noun(tokens("-parameter model")[:-1]), noun(())
    ('H800 GPUs', 'parameter', '')
    """
    if words and words[0].text == "-":
        return words[1].raw if len(words) > 1 else ""
    numbers = {word.start for word in words if word.kind == "number"}
    behind = dropwhile(lambda word: _leads_up(word) and word.end not in numbers, words)
    phrase = list(takewhile(lambda word: word.text not in ENDS_NOUN, behind))
    while len(phrase) > 1 and is_behind_noun(phrase[-1].text):
        phrase.pop()
    return _as_printed(phrase)


def _leads_up(word: Token) -> bool:
    return word.text in _BEFORE_NOUN or not word.text.isalnum()


def is_behind_noun(word: str) -> bool:
    """Whether a word or mark at the end of a phrase is no part of its noun: "killed" of "people killed"."""
    return word in _DONE or word.endswith("ed") or not word.isalnum()


def _as_printed(phrase: Sequence[Token]) -> str:
    """Tokens with a space where the source has one, or several."""
    spaced = [
        f" {word.raw}" if at and word.start > phrase[at - 1].end else word.raw
        for at, word in enumerate(phrase)
    ]
    return "".join(spaced) if any(word.kind == "word" for word in phrase) else ""


def one_unit(a: Figure, b: Figure) -> bool:
    """Whether two figures are in one unit, and of one thing as far as they say of what.

    A quantity says itself what it is of; what a count counts is its property's, however sources call it ("42
    dead", "45 people").
    """
    return a.unit == b.unit and (a.kind != "quantity" or alike(a.of, b.of))


def alike(noun: str, other: str) -> bool:
    """Whether two nouns may name one thing: number is no difference, nor is one that only says more.

    >>> alike("H800 GPUs", "GPU"), alike("apples", ""), alike("apples", "pears"), alike("GPU hours", "GPUs")
    (True, True, False, False)
    """
    words, others = (reversed(fold_wording(each).split()) for each in (noun, other))
    return all(_singulars(word) & _singulars(same) for word, same in zip(words, others, strict=False))


def _singulars(word: str) -> frozenset[str]:
    """The word, and every word of which it may be the plural."""
    return frozenset(
        (
            word,
            _IRREGULAR.get(word, word),
            *(
                word.removesuffix(plural) + singular
                for plural, singular in _PLURALS
                if word.endswith(plural) and len(word) > len(plural) + 1
            ),
        )
    )

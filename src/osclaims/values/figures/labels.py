"""A sum of money with words beside it, as shops print it: "Běžná cena 590 Kč", "790,00 € HT".

What a price is called does not change how much it is. Words at either end that say nothing of the amount
(no figure, number, scale, hedge, negation, unit or currency, by the tables of `shop_words`) are a label: it
is kept in the value, and its reading shows it. Whatever else stands beside a sum is refused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from osclaims.values.figures import shop_words as words
from osclaims.values.figures.amounts import take_amount
from osclaims.values.figures.counted import is_behind_noun
from osclaims.values.figures.cursor import END, Cursor, Token, tokens
from osclaims.values.figures.grammar import read_figure
from osclaims.values.figures.manner import Amount, Manner
from osclaims.values.figures.per import ADVERBS
from osclaims.values.regex import regex
from osclaims.values.value import Figure, Unreadable

_MARKS = frozenset(':,.;!?()[]*|%"“”„«»')
_BRACKETS = (("(", ")"), ("[", "]"))
_PER = ("per", "/", "a", "an", "every")
"""What the word behind belongs to, so that it is no label."""

_OTHER_SCRIPTS = "\u0530"
"""From here on letters are neither Latin, Greek nor Cyrillic, and need not part their words by spaces."""

_PARTED_POINT = regex(r"(?<=\d)([.,]) (?=\d\d(?!\d))")
_SIGN_FOR_POINT = regex(r"(?<=\d)([€$£]) ?(\d\d)$")
_PERCENTAGE = regex(r"-?\d+(?:[.,]\d+)? ?%")
"""The rate of a tax or of a reduction, which is no sum of money."""

_PART_OF_MORE = regex(r"(?:\+|plus)\s.*|.*\s(?:\+|plus)", re.IGNORECASE)
"""A sum with something added that is no tax."""

_LESS_THAN_NOTHING = regex(r"\bin (?:the (?:red|hole)|debt|deficit|arrears)\b", re.IGNORECASE)
"""Words beside a sum that say that it is owed."""

_UNJOINED = ("the end of the figure", "a sum of money", "a currency", "'or'")


def read_sum(printed: str, manner: Manner) -> Figure:
    """Read a figure whole; a sum of money may have a label, which is kept `beside` it.

    Raises Unreadable where that cannot be; of sums that nothing joins it names each.
    """
    try:
        return read_figure(printed, manner)
    except Unreadable as refusal:
        if manner.kind != "money" or refusal.choices:
            raise
        _refuse_debt(printed)
        found = _labelled(printed, manner)
        if found is None:
            raise _one_of_several(printed, manner, refusal) from refusal
        return found


def _labelled(printed: str, manner: Manner) -> Figure | None:
    """The sum without its label, and with its digits together; None when that cannot be read either."""
    first, last = _sum_of(printed, manner)
    before, price, after = printed[:first], printed[first:last], printed[last:]
    if not (price and _closed(before)) or _governs(before) or _PART_OF_MORE.fullmatch(price):
        return None
    try:
        figure = read_figure(_mended(price), manner)
    except Unreadable:
        return None
    beside = " … ".join(filter(None, (part.strip() for part in (before, figure.beside, after))))
    if "/" not in figure.unit and not ADVERBS.keys().isdisjoint(beside.casefold().split()):
        return None
    return replace(figure, printed=printed, beside=beside)


def _refuse_debt(printed: str) -> None:
    """Raise Unreadable for "$5m in the red", which may be less than nothing."""
    found = _LESS_THAN_NOTHING.search(printed)
    if found:
        raise Unreadable(
            f"{found[0]!r} says that it is owed: is the sum below zero?",
            printed=printed,
            position=found.start(),
            expected="a sum of money",
            choices=("a minus", "what is owed"),
        )


def _governs(label: str) -> bool:
    """Whether a label ends with a word that says where the sum lies, and not what it is: "until the $5"."""
    said = [word for word in label.casefold().split() if word not in words.DETERMINERS]
    return bool(said) and said[-1] in words.GOVERNING


def _mended(price: str) -> str:
    """Put together what a space or a sign parts: "119. 95", "35€ 99"."""
    return _SIGN_FOR_POINT.sub(r".\2\1", _PARTED_POINT.sub(r"\1", price))


def _closed(label: str) -> bool:
    return all(label.count(opening) == label.count(closing) for opening, closing in _BRACKETS)


def _sum_of(printed: str, manner: Manner) -> tuple[int, int]:
    """Where the sum begins and ends between its labels."""
    found = tokens(_without_percentages(printed, "%"))
    first, last = 0, len(found) - 1
    while first < last and _is_label(found, first, manner):
        first += 1
    while last > first and _is_label(found, last - 1, manner):
        last -= 1
    if found[last - 1].text in _PER:
        last += 1
    while not _closed(printed[found[last - 1].end :]):
        last += 1
    return found[first].start, found[last - 1].end


def _without_percentages(printed: str, filler: str) -> str:
    return _PERCENTAGE.sub(lambda rate: filler * len(rate[0]), printed)


def _is_label(found: Sequence[Token], at: int, manner: Manner) -> bool:
    """Whether a token says nothing of the amount; beside a rate "billed annually" does not."""
    token = found[at]
    tax = next((later for later in found[at + 1 :] if later.text != "%"), token)
    if token.text in words.TAXES or (token.text in words.INCLUSIONS and tax.text in words.TAXES):
        return True
    if token.kind == "mark":
        return token.text in _MARKS or (token.text == "/" and found[at + 1].kind == END)
    if token.text in ADVERBS:
        return found[at - 1].kind == "word" and is_behind_noun(found[at - 1].text)
    return token.kind == "word" and _stands_apart(found, at) and _says_no_amount(token, manner)


def _stands_apart(found: Sequence[Token], at: int) -> bool:
    """Whether a word is no part of a figure or a sign ("5x", "sub-$5"); it may touch the sign before it."""
    token, before, after = found[at], found[max(at - 1, 0)], found[at + 1]
    led = before.kind == "number" and before.end == token.start
    leads = after.start == token.end and after.text not in _MARKS and after.kind != END
    return not (led or leads)


def _says_no_amount(token: Token, manner: Manner) -> bool:
    """Whether a word leaves the amount as it is."""
    return (
        len(token.text) > 1
        and max(token.text) < _OTHER_SCRIPTS
        and token.text not in words.MEANINGFUL
        and not token.text.startswith(words.SCALE_STEMS)
        and not token.text.endswith("n't")
        and not manner.currencies.names(token.raw)
    )


def _one_of_several(printed: str, manner: Manner, refusal: Unreadable) -> Unreadable:
    """Name the sums, when there are several and nothing joins them."""
    found = _amounts(printed, manner)
    if refusal.expected not in _UNJOINED or len(found) == 1 or not any(amount.unit for amount, _ in found):
        return refusal
    choices = tuple(text for _, text in found)
    return Unreadable(
        f"nothing joins {' and '.join(choices)}: which one is meant?",
        printed=printed,
        position=refusal.position,
        expected="one sum of money",
        choices=choices,
    )


def _amounts(printed: str, manner: Manner) -> list[tuple[Amount, str]]:
    """Every amount that is printed in digits."""
    cursor, found = Cursor(_without_percentages(printed, " ")), []
    while cursor.next.kind != END:
        start = cursor.at
        amount = _amount(cursor, manner)
        if amount is None:
            cursor.at = start + 1
        elif any(token.kind == "number" for token in cursor.tokens[start : cursor.at]):
            found.append((amount, printed[cursor.tokens[start].start : cursor.tokens[cursor.at - 1].end]))
    return found


def _amount(cursor: Cursor, manner: Manner) -> Amount | None:
    try:
        return take_amount(cursor, manner)
    except Unreadable:
        return None

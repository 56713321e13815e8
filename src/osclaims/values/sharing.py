"""What the amounts of a range or a list share: the words of scale of the last, and its sign."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import reduce
from math import prod

from osclaims.values.cursor import Cursor
from osclaims.values.exact import ONE
from osclaims.values.manner import Amount
from osclaims.values.numerals import scaled

_LIST = ("or", ",")
_WHOLE_IN_ITSELF = Decimal(1000)


def share_sign(amounts: list[Amount]) -> list[Amount]:
    """Give all of "5 to 10 degrees below zero" the sign of the last."""
    if not amounts[-1].below:
        return amounts
    return [replace(amount, sign=-abs(amount.sign)) for amount in amounts]


def share_scale(cursor: Cursor, amounts: list[Amount], joint: str) -> list[Amount]:
    """Give "5" in "5-10 million" its million, "two" in "two or three hundred" its hundred.

    Figures of a thousand and up stand by themselves, and so do those that are more than what the last one
    has before its words of scale.
    """
    last = amounts[-1]
    return [_shared(cursor, amount, last, joint) for amount in amounts[:-1]] + [last]


def _shared(cursor: Cursor, amount: Amount, last: Amount, joint: str) -> Amount:
    number, tail = amount.numeral.number, last.numeral.tail
    if number is None or last.numeral.number is None or not tail or amount.numeral.tail:
        return amount
    limit = last.numeral.number / prod(tail, start=ONE)
    is_scale = last.numeral.scale > 1
    if number > limit and (joint not in _LIST or not is_scale) and joint != "±":
        if number >= _WHOLE_IN_ITSELF or not is_scale:
            return amount
        raise cursor.fail(
            "a range that rises", because=f"the range runs backwards from {number} to {limit:f}"
        )
    if limit == ONE and not is_scale:
        return amount
    return replace(amount, numeral=reduce(scaled, tail, amount.numeral))

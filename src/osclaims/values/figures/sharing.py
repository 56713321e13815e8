"""What the amounts of a range or a list share: the words of scale of the last, and its sign."""

from __future__ import annotations

from decimal import Decimal
from functools import reduce
from math import prod

from msgspec.structs import replace

from osclaims.values.exact import ONE, ZERO
from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.manner import Amount
from osclaims.values.figures.numeral import Numeral
from osclaims.values.figures.numerals import scaled
from osclaims.values.interval import Interval

_LIST = ("or", ",")
_RANGE = ("-", "to", "and")
_TEN = Decimal(10)
_HUNDRED = Decimal(100)
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
    amounts = _share_first(amounts, joint)
    last = amounts[-1]
    return [_shared(cursor, amount, last, joint) for amount in amounts[:-1]] + [last]


def _share_first(amounts: list[Amount], joint: str) -> list[Amount]:
    """Give "two" in "a million or two" its million: one scale, and a few of it."""
    first, last = amounts[0].numeral, amounts[-1].numeral
    if joint != "or" or not first.tail or first.number != prod(first.tail, start=ONE):
        return amounts
    if last.tail or last.number is None or not ONE < last.number < _TEN or not last.place:
        return amounts
    return [*amounts[:-1], replace(amounts[-1], numeral=_times(last, first.tail))]


def _times(numeral: Numeral, tail: tuple[Decimal, ...]) -> Numeral:
    """Multiply by words of scale, which the numeral then ends with."""
    return replace(reduce(scaled, tail, numeral), tail=tail)


def step(amounts: list[Amount]) -> Decimal:
    """How many of their last places neighbours are apart: of "two or three hundred" a hundred."""
    first = amounts[0].numeral.tail
    if any(amount.numeral.tail != first for amount in amounts):
        return ONE
    return prod((scale for scale in first if scale <= _HUNDRED), start=ONE)


def _refuse_thousands(cursor: Cursor, number: Decimal, last: Decimal) -> None:
    """Raise Unreadable for "5-6,000", of which both may be thousands."""
    if last >= _WHOLE_IN_ITSELF and not last % _HUNDRED and number * _WHOLE_IN_ITSELF < last:
        raise cursor.fail(
            "both ends in full",
            because=f"{number:f} to {last:,f} may both be thousands",
            choices=(f"{number:f} to {last:,f}", f"{number * _WHOLE_IN_ITSELF:,f} to {last:,f}"),
        )


def _shared(cursor: Cursor, amount: Amount, last: Amount, joint: str) -> Amount:
    number, tail = amount.numeral.number, last.numeral.tail
    if amount.numeral.reach and last.numeral.reach:
        return _share_vaguely(amount, last.numeral.reach[0], tail)
    if number is None or last.numeral.number is None or amount.numeral.tail:
        return amount
    if not tail:
        if joint in _RANGE and number >= ONE and None in (amount.unit, last.unit):
            _refuse_thousands(cursor, number, last.numeral.number)
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
    return replace(amount, numeral=_times(amount.numeral, tail))


def _share_vaguely(amount: Amount, last: Interval, tail: tuple[Decimal, ...]) -> Amount:
    """Give "tens" in "tens or hundreds of thousands" its thousands, unless it is more than hundreds."""
    reach, limit = amount.numeral.reach, last.low
    more = reach is None or limit is None or (reach[0].low or ZERO) * prod(tail, start=ONE) > limit
    return amount if more or amount.numeral.tail else replace(amount, numeral=_times(amount.numeral, tail))

"""Amounts joined to one figure: a single one, a range, one of several, or bounds that are stated."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import reduce
from math import prod

from osclaims.values.amounts import take_amount
from osclaims.values.currency_names import MEASURES
from osclaims.values.cursor import Cursor
from osclaims.values.exact import ONE
from osclaims.values.magnitude import Magnitude, measure, one_of, span, within
from osclaims.values.manner import Amount, Manner
from osclaims.values.numerals import scaled, take_numeral
from osclaims.values.per import take_per
from osclaims.values.units import RATIO, UNITS, Unit

_LIST = ("or", ",")
_LEEWAYS = dict.fromkeys(("±", "+/-", "+ / -", "plus or minus", "plus / minus", "give or take"), "±")
_LEEWAY_BEGINS = frozenset(phrase.split()[0] for phrase in _LEEWAYS)
_JOINTS = {"between": ("and",), "from": ("to", "-"), "": ("-", "to", *_LIST)}
_EXPECTED = {
    "money": "a sum of money",
    "quantity": "a quantity",
    "count": "a number",
    "age": "an age",
}
_LONG_JOINTS = {",": "or", "-": "to"}
"""What may follow a joint: "5, 6, or 7", "8- to 16-metre"."""

_WHOLE_IN_ITSELF = Decimal(1000)


def take_joined(cursor: Cursor, manner: Manner) -> tuple[Magnitude, Unit]:
    """Take all amounts of one figure: its magnitude in the base unit, and the unit.

    Raises Unreadable when an amount is missing, a range runs backwards, or no currency is printed.
    """
    opening = cursor.tokens[cursor.at - 1].text if cursor.take("between", "from") else ""
    amounts, joint = [_required(cursor, manner)], ""
    rate = _take_own_rate(cursor, manner, _JOINTS[opening])
    while (
        found := _further(cursor, manner, _JOINTS[opening] if not joint else _LIST, amounts[0])
    ) is not None:
        opening, joint = "", found[0]
        amounts.append(found[1])
        if joint not in _LIST:
            break
    if opening or joint == ",":
        raise cursor.fail(f"{_JOINTS[opening][0]!r} and {_EXPECTED[manner.kind]}" if opening else "'or'")
    if rate:
        _same_rate(cursor, manner, rate)
    units = _units(cursor, amounts, manner)
    shared = _share_scale(cursor, _share_sign(amounts), joint)
    figures = tuple(_measured(*pair, manner) for pair in zip(shared, units, strict=True))
    return _combined(cursor, joint, figures), units[0]


def _take_own_rate(cursor: Cursor, manner: Manner, joints: tuple[str, ...]) -> str:
    """Take what the first end of a range is per: "$350 per kg to $680 per kg"."""
    start = cursor.at
    rate = take_per(cursor, any_noun=manner.kind == "money") or ""
    after = cursor.ahead()
    if rate and cursor.next.text in joints and (after.kind in ("sign", "number") or after.raw.isupper()):
        return rate
    cursor.at = start
    return ""


def _same_rate(cursor: Cursor, manner: Manner, rate: str) -> None:
    """The last end is per the same, which is left to be taken behind the range."""
    start = cursor.at
    if take_per(cursor, any_noun=manner.kind == "money") != rate:
        raise cursor.fail(f"the same rate, per {rate}")
    cursor.at = start


def _required(cursor: Cursor, manner: Manner) -> Amount:
    amount = take_amount(cursor, manner)
    if amount is None:
        raise cursor.fail(_EXPECTED[manner.kind])
    return amount


def _further(
    cursor: Cursor, manner: Manner, joints: tuple[str, ...], first: Amount
) -> tuple[str, Amount] | None:
    """Take what joins a further amount, and the amount; nothing when none follows ("or so", "5-year")."""
    start = cursor.at
    joint = _leeway(cursor) if "-" in joints else cursor.next.text
    if joint != "±" and not cursor.take(*joints):
        return None
    if joint in _LONG_JOINTS and cursor.take(_LONG_JOINTS[joint]):
        joint = _LONG_JOINTS[joint]
    amount = (_leeway_share(cursor, first) if joint == "±" else None) or take_amount(cursor, manner)
    if amount is None or (joint == "or" and _converts(first, amount)):
        cursor.at = start
        return None
    return joint, amount


def _converts(first: Amount, other: Amount) -> bool:
    """Whether an "or" says the same in another unit: "5 billion yuan, or $700 million"."""
    return first.unit is not None and other.unit is not None and first.unit.base != other.unit.base


def _leeway(cursor: Cursor) -> str:
    """Take what states bounds, a comma before it too ("$5, give or take $1"); else say what is next."""
    start = cursor.at
    cursor.take(",")
    found = cursor.phrase(_LEEWAYS) if cursor.next.text in _LEEWAY_BEGINS else None
    if found is None:
        cursor.at = start
    return found or cursor.next.text


def _leeway_share(cursor: Cursor, first: Amount) -> Amount | None:
    """Take a share of a measured figure as its leeway, "$5 million ± 10%"; of a percentage it is points."""
    start = cursor.at
    if first.unit is None or first.unit.base == RATIO.base or first.numeral.number is None:
        return None
    numeral = take_numeral(cursor, None)
    unit = cursor.phrase(UNITS) if numeral else None
    if numeral is None or numeral.number is None or unit is None or unit.base != RATIO.base:
        cursor.at = start
        return None
    share = numeral.number * unit.factor
    return Amount(replace(first.numeral, number=abs(first.numeral.number) * share, tail=()), 1, first.unit)


def _units(cursor: Cursor, amounts: list[Amount], manner: Manner) -> list[Unit]:
    """The unit of each amount: its own, else the next one printed, else the one before."""
    following: Unit | None = None
    units: list[Unit | None] = []
    for amount in reversed(amounts):
        following = amount.unit or following
        units.insert(0, following)
    last = next((unit for unit in reversed(units) if unit), manner.default)
    if last is None:
        raise cursor.fail("a currency", because=_without_currency(cursor, manner))
    full = [unit or last for unit in units]
    if len({unit.base for unit in full}) > 1:
        raise cursor.fail(
            "one unit", because=f"two units in one figure: {', '.join(unit.base for unit in full)}"
        )
    return full


def _without_currency(cursor: Cursor, manner: Manner) -> str:
    """Why the figure that ends here has no currency: a further one has it ("half of $5"), or none has."""
    rest = cursor.tokens[cursor.at :]
    if not any(token.text not in MEASURES and manner.currencies.names(token.raw) for token in rest):
        return "no currency is printed: expected a code, a sign or a name"
    said = cursor.printed[: cursor.next.start].strip()
    return f"{said!r} stands before the sum, which is not worked out: expected one sum as printed"


def _share_sign(amounts: list[Amount]) -> list[Amount]:
    """Give all of "5 to 10 degrees below zero" the sign of the last."""
    if not amounts[-1].below:
        return amounts
    return [replace(amount, sign=-abs(amount.sign)) for amount in amounts]


def _share_scale(cursor: Cursor, amounts: list[Amount], joint: str) -> list[Amount]:
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


def _measured(amount: Amount, unit: Unit, manner: Manner) -> Magnitude:
    exact = manner.exact if isinstance(manner.exact, bool) else manner.exact / unit.factor
    whole = manner.kind == "count"
    return measure(amount.numeral, amount.sign, exact=exact, whole=whole, aged=manner.kind == "age").times(
        unit.factor
    )


def _combined(cursor: Cursor, joint: str, figures: tuple[Magnitude, ...]) -> Magnitude:
    if not joint:
        return figures[0]
    if joint in _LIST:
        return one_of(figures)
    if joint == "±":
        if figures[1].bottom <= 0:
            raise cursor.fail("a leeway above zero")
        return within(*figures)
    first, last = figures
    if first.bottom > last.top and first.top < 0:
        return span(last, first)
    if first.bottom > last.top:
        raise cursor.fail("a range that rises", because="the range runs backwards")
    return span(first, last)

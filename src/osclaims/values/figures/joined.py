"""Amounts joined to one figure: a single one, a range, one of several, or bounds that are stated."""

from __future__ import annotations

from decimal import Decimal

from osclaims.values.figures.amounts import take_amount
from osclaims.values.figures.currency_names import MEASURES
from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.hedge_words import SUFFIXES
from osclaims.values.figures.leeway import take_leeway, take_share
from osclaims.values.figures.magnitude import Magnitude, measure, one_of, span, within
from osclaims.values.figures.manner import Amount, Manner
from osclaims.values.figures.openings import skip_ages, take_hedges
from osclaims.values.figures.per import take_per
from osclaims.values.figures.sharing import share_scale, share_sign, step
from osclaims.values.figures.units import Unit

_LIST = ("or", ",")
_JOINTS = {"between": ("and",), "from": ("to", "-"), "": ("-", "to", *_LIST)}
_EXPECTED = {
    "money": "a sum of money",
    "quantity": "a quantity",
    "count": "a number",
    "age": "an age",
}
_LONG_JOINTS = {",": "or", "-": "to"}
"""What may follow a joint: "5, 6, or 7", "8- to 16-metre", "13-to-17"."""
_ORS = {f"{comma}{words}": "or" for words in ("if not", "or even", "or perhaps") for comma in ("", ", ")}
"""An "or" of several words: "hundreds, if not thousands"."""


def take_joined(cursor: Cursor, manner: Manner) -> tuple[Magnitude, Unit]:
    """Take all amounts of one figure: its magnitude in the base unit, and the unit.

    Raises Unreadable when an amount is missing, a range runs backwards, or no currency is printed.
    """
    opening = cursor.tokens[cursor.at - 1].text if cursor.take("between", "from") else ""
    skip_ages(cursor, manner.kind)
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
    shared = share_scale(cursor, share_sign(amounts), joint)
    figures = tuple(_measured(*pair, manner) for pair in zip(shared, units, strict=True))
    return _combined(cursor, joint, figures, step(shared)), units[0]


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
    joint = (cursor.phrase(_ORS) if "or" in joints else None) or _joint(cursor, joints)
    if not joint:
        return None
    amount = (take_share(cursor, first) if joint == "±" else None) or take_amount(cursor, manner)
    if amount is None or (joint == "or" and _converts(first, amount)):
        cursor.at = start
        return None
    return joint, amount


def _joint(cursor: Cursor, joints: tuple[str, ...]) -> str:
    """Take what joins a further amount; nothing where it is none of these."""
    joint = take_leeway(cursor) if "-" in joints else cursor.next.text
    if joint != "±" and not cursor.take(*joints):
        return ""
    if joint not in _LONG_JOINTS or not cursor.take(_LONG_JOINTS[joint]):
        return joint
    if cursor.next.start == cursor.tokens[cursor.at - 1].end:
        cursor.take("-")
    return _LONG_JOINTS[joint]


def _converts(first: Amount, other: Amount) -> bool:
    """Whether an "or" says the same in another unit: "5 billion yuan, or $700 million"."""
    if first.unit is None or other.unit is None or first.unit == other.unit:
        return False
    if first.unit.base != other.unit.base or first.size is None or other.size is None:
        return first.unit.base != other.unit.base
    return abs(first.size - other.size) * 10 < max(first.size, other.size)


def _units(cursor: Cursor, amounts: list[Amount], manner: Manner) -> list[Unit]:
    """The unit of each amount: its own, else the next one printed, else the one before."""
    following: Unit | None = None
    units: list[Unit | None] = []
    for amount in reversed(amounts):
        following = amount.unit or following
        units.insert(0, following)
    last = next((unit for unit in reversed(units) if unit), manner.default) or _behind_hedge(cursor, manner)
    if last is None:
        raise cursor.fail("a currency", because=_without_currency(cursor, manner))
    full = [unit or last for unit in units]
    if len({unit.base for unit in full}) > 1:
        raise cursor.fail(
            "one unit", because=f"two units in one figure: {', '.join(unit.base for unit in full)}"
        )
    return full


def _behind_hedge(cursor: Cursor, manner: Manner) -> Unit | None:
    """The currency that stands behind a hedge, which is left to be taken: "30-odd euros"."""
    start = cursor.at
    cursor.take("-")
    found = manner.currencies.after(cursor) if take_hedges(cursor, SUFFIXES) else None
    cursor.at = start
    return found


def _without_currency(cursor: Cursor, manner: Manner) -> str:
    """Why the figure that ends here has no currency: a further one has it ("half of $5"), or none has."""
    rest = cursor.tokens[cursor.at :]
    if not any(token.text not in MEASURES and manner.currencies.names(token.raw) for token in rest):
        return "no currency is printed: expected a code, a sign or a name"
    said = cursor.printed[: cursor.next.start].strip()
    return f"{said!r} stands before the sum, which is not worked out: expected one sum as printed"


def _measured(amount: Amount, unit: Unit, manner: Manner) -> Magnitude:
    exact = manner.exact if isinstance(manner.exact, bool) else manner.exact / unit.factor
    whole = manner.kind == "count"
    return measure(amount.numeral, amount.sign, exact=exact, whole=whole, aged=manner.kind == "age").times(
        unit.factor
    )


def _combined(cursor: Cursor, joint: str, figures: tuple[Magnitude, ...], step: Decimal) -> Magnitude:
    if not joint:
        return figures[0]
    if joint in _LIST:
        return one_of(figures, step)
    if joint == "±":
        if figures[1].bottom <= 0:
            raise cursor.fail("a leeway above zero")
        return within(*figures)
    first, last = figures
    if joint == "-" and first.number is not None and first.number == last.number:
        raise cursor.fail("a range that rises", because="two figures alike are no range")
    if first.bottom > last.top and first.top < 0:
        return span(last, first)
    if first.bottom > last.top:
        raise cursor.fail("a range that rises", because="the range runs backwards")
    return span(first, last)

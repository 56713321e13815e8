"""The one door to all reading: a printed value and its kind in, its meaning out."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, DecimalException, localcontext
from functools import lru_cache

from osclaims.values.exact import EXACT, ZERO
from osclaims.values.figures.labels import read_sum
from osclaims.values.figures.manner import Manner
from osclaims.values.figures.money import declared_by
from osclaims.values.figures.shortcut import take_shortcut
from osclaims.values.text import fold_name
from osclaims.values.value import Entity, Figure, FigureKind, Kind, Named, Span, Unreadable, Value, Words

_LONGEST = 400


def read_value(
    text: str,
    kind: Kind,
    *,
    anchor: Span | str | None = None,
    currency: Mapping[str, str] | None = None,
    exact: bool | str | Decimal = False,
    date_order: str | None = None,
    decimal: str | None = None,
    names: Mapping[str, tuple[Named, ...]] | None = None,
    zone: str | None = None,
) -> Value:
    """Read a printed value, with the precision it was printed with.

    `text` is the value as copied from the source, hedge included; it is read whole, not searched. `anchor`
    is the date that relative dates start from (EDTF, or a date value); `currency` says what the source's bare
    signs and letters mean (`{"$": "USD", "K": "ZMW"}`); `exact` takes final zeros as digits, or names the
    unit that figures are meant to ("0.01"); `date_order` is "day-first" or "month-first"; `decimal` the
    source's decimal sign; `names` maps folded names to what they may stand for; `zone` is the offset of the
    source's clock ("+08:00").

    Raises Unreadable when the text cannot be read without guessing.

    >>> read_value("US$5.5 million", "money").reading
    '5,500,000 USD, printed to 100,000: [5,450,000, 5,550,000)'
    >>> read_value("$5", "money", currency={"$": "USD"}).unit
    'USD'
    """
    if not text.strip():
        raise Unreadable("nothing is printed", printed=text, expected=f"a value of kind {kind}")
    match kind:
        case "money" | "quantity" | "count" | "age":
            return _figure(text, kind, frozenset((currency or {}).items()), decimal, exact)
        case "date":
            from osclaims.values.dates import read_date  # noqa: PLC0415 - figures need no calendar

            return read_date(text, anchor=anchor, date_order=date_order, zone=zone)
        case "entity":
            return _entity(text, names or {})
        case "name" | "text":
            return Words(kind, text, f"the words {text.strip()!r}")
        case _:
            raise ValueError(f"no kind {kind!r}: money, quantity, count, age, date, entity, name or text")


def _exactness(exact: bool | str | Decimal) -> Decimal | bool:  # noqa: FBT001 - the property's own value
    if isinstance(exact, bool):
        return exact
    try:
        unit = Decimal(exact)
    except DecimalException:
        unit = ZERO
    if not unit.is_finite() or unit <= 0:
        raise Unreadable(f"exact: {exact!r} is no unit", printed=str(exact), expected='a unit such as "0.01"')
    return unit


@lru_cache(maxsize=256, typed=True)
def _manner(
    kind: FigureKind,
    declared: frozenset[tuple[str, str]],
    decimal: str | None,
    exact: bool | str | Decimal,  # noqa: FBT001 - the property's own value
) -> Manner:
    return Manner(kind, declared_by(dict(declared)), decimal, _exactness(exact))


@lru_cache(maxsize=16_384, typed=True)
def _figure(
    text: str,
    kind: FigureKind,
    declared: frozenset[tuple[str, str]],
    decimal: str | None,
    exact: bool | str | Decimal,  # noqa: FBT001 - the property's own value
) -> Figure:
    """What is printed again, in the same circumstances, is read once."""
    manner = _manner(kind, declared, decimal, exact)
    if len(text) > _LONGEST:
        raise Unreadable("too long for one figure", printed=text, position=_LONGEST, expected="one figure")
    try:
        with localcontext(EXACT):
            return take_shortcut(text, manner) or read_sum(text, manner)
    except DecimalException as error:
        raise Unreadable(
            "more digits than can be held exactly", printed=text, expected="a figure of at most 80 digits"
        ) from error


def _entity(text: str, names: Mapping[str, tuple[Named, ...]]) -> Entity:
    meant = names.get(fold_name(text), ())
    if len(meant) != 1:
        raise _unknown(text, names) if not meant else _shared(text, meant)
    return Entity("entity", text, f"{text.strip()} is {meant[0].id}", meant[0].id, meant[0].within)


def _shared(text: str, meant: tuple[Named, ...]) -> Unreadable:
    ids = tuple(sorted(named.id for named in meant))
    return Unreadable(
        f"{text.strip()!r} may be {' or '.join(ids)}", printed=text, expected="one entity's name", choices=ids
    )


def _unknown(text: str, names: Mapping[str, tuple[Named, ...]]) -> Unreadable:
    from difflib import get_close_matches  # noqa: PLC0415 - only a miss pays for it

    near = tuple(get_close_matches(fold_name(text), names, n=3))
    hint = f"; did you mean {' or '.join(repr(name) for name in near)}?" if near else ""
    return Unreadable(
        f"no entity is named {text.strip()!r}{hint}", printed=text, expected="an entity's name", choices=near
    )

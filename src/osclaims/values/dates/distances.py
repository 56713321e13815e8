"""Hedged distances: more than a year ago, nearly two weeks later, less than a month before."""

from __future__ import annotations

import re

from msgspec.structs import replace

from osclaims.values.dates.amounts import AMOUNT, Amount, amount
from osclaims.values.dates.anchor import counted
from osclaims.values.dates.calendar import DAY, move_day, move_minute
from osclaims.values.dates.notation_out import noted
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Piece, Refused, Stretch
from osclaims.values.regex import regex

Tenths = tuple[int, int | None]

HEDGES: dict[str, tuple[str, Tenths, Tenths]] = {
    "over": ("over", (10, 15), (10, None)),
    "more than": ("over", (10, 15), (10, None)),
    "at least": ("over", (10, 15), (10, None)),
    "well over": ("over", (11, 15), (10, None)),
    "just over": ("just over", (10, 11), (10, 12)),
    "a little over": ("just over", (10, 11), (10, 12)),
    "nearly": ("nearly", (9, 10), (8, 10)),
    "almost": ("nearly", (9, 10), (8, 10)),
    "close to": ("nearly", (9, 10), (8, 10)),
    "just under": ("nearly", (9, 10), (8, 10)),
    "under": ("under", (5, 10), (0, 10)),
    "less than": ("under", (5, 10), (0, 10)),
    "up to": ("under", (5, 10), (0, 10)),
    "at most": ("under", (5, 10), (0, 10)),
}
"""Class, core and outer of each hedge, in tenths of the printed distance; None is no bound."""


def _hedged(found: re.Match[str], reader: Reader) -> Stretch:
    much, sign = amount(found), -1 if found["back"] else 1
    if much.core != much.outer:
        raise Refused("such a distance is counted in whole units", at=found["far"])
    why = f"{found['hedge']} {found['far']} {'before' if sign < 0 else 'after'} {{}}"
    anchor = reader.counted_from()
    if much.unit in ("minute", "hour") and anchor.minutes is not None:
        ahead = anchor.offset or 0
        start, end = (minute - ahead for minute in anchor.minutes)
        return replace(_from((start, end), much, sign, found["hedge"]), offset=anchor.offset).because(
            why.format(anchor.name)
        )
    if much.unit in ("minute", "hour"):
        return reader.relative(
            lambda day: _from((day * DAY, day * DAY + DAY), much, sign, found["hedge"]), why
        )
    return reader.relative(lambda day: _at(day, much, sign, found["hedge"]), why)


def _hedged_beside(found: re.Match[str], reader: Reader) -> Stretch:
    """More than a week before Christmas."""
    base = reader.read(found["rest"], reader)
    other = counted(base.core, base.outer, noted(base), base.offset)
    return _hedged(found, reader.at(other))


def _from(piece: tuple[int, int], much: Amount, sign: int, hedge: str) -> Stretch:
    """Every minute whose distance from some minute of the piece is in the hedge's share."""
    end = piece[0]
    for count, unit in (*much.lead, (much.core[0], much.unit)):
        end = move_minute(end, sign * count, unit)
    name, core, outer = HEDGES[hedge]
    inner, wide = (_minutes(piece, abs(end - piece[0]), sign, share) for share in (core, outer))
    return Stretch((inner,), (wide,), "span", crisp=False, hedge=(name,))


def _minutes(piece: tuple[int, int], distance: int, sign: int, share: Tenths) -> Piece:
    near = distance * share[0] // 10
    far = None if share[1] is None else -(-distance * share[1] // 10)
    if sign > 0:
        return piece[0] + near, None if far is None else piece[1] + far
    return None if far is None else piece[0] - far, piece[1] - near


def _at(day: int, much: Amount, sign: int, hedge: str) -> Stretch:
    """Every day whose distance is in the hedge's share of the printed one."""
    end = day
    for count, unit in (*much.lead, (much.core[0], much.unit)):
        end = move_day(end, sign * count, unit)
    name, core, outer = HEDGES[hedge]
    inner, wide = (_days(day, abs(end - day), sign, share) for share in (core, outer))
    return Stretch((inner,), (wide,), "span", crisp=False, hedge=(name,))


def _days(day: int, distance: int, sign: int, share: Tenths) -> Piece:
    near = distance * share[0] // 10
    far = None if share[1] is None else -(-distance * share[1] // 10)
    if sign > 0:
        return (day + near) * DAY, None if far is None else (day + far + 1) * DAY
    return None if far is None else (day - far) * DAY, (day - near + 1) * DAY


_HEDGE = rf"(?P<hedge>{'|'.join(sorted(HEDGES, key=len, reverse=True))})"
_SIDE = r"(?:(?P<back>ago|earlier|before|previously)|later|after|afterwards|from now)"
FORMS: tuple[Form, ...] = (
    (
        regex(
            rf"{_HEDGE} (?P<far>{AMOUNT}) (?:(?P<back>before|prior to|ahead of)|after|following|from) "
            r"(?!now$|today$)(?P<rest>.+)",
            needs=regex(" (?:before|prior|ahead|after|following|from) "),
        ),
        _hedged_beside,
    ),
    (regex(rf"{_HEDGE} (?P<far>{AMOUNT}) {_SIDE}", needs=regex(_SIDE)), _hedged),
    (regex(rf"(?:in|within) {_HEDGE} (?P<far>{AMOUNT})(?P<back>(?!))?", needs=regex("in ")), _hedged),
)

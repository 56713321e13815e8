"""Hedged distances: more than a year ago, nearly two weeks later, less than a month before."""

from __future__ import annotations

import re

from osclaims.values.dates.amounts import AMOUNT, Amount, amount
from osclaims.values.dates.calendar import DAY, move_day
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
    if much.unit in ("minute", "hour") or much.core != much.outer:
        raise Refused("such a distance is counted in days or longer", at=found["far"])
    why = f"{found['hedge']} {found['far']} {'before' if sign < 0 else 'after'} {{}}"
    return reader.relative(lambda day: _at(day, much, sign, found["hedge"]), why)


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
FORMS: tuple[Form, ...] = ((regex(rf"{_HEDGE} (?P<far>{AMOUNT}) {_SIDE}", needs=regex(_SIDE)), _hedged),)

"""Mornings, afternoons, evenings and nights: stretches of a day that no clock bounds."""

from __future__ import annotations

import re

from osclaims.values.dates.calendar import DAY
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Piece, Refused, Stretch, days_of, merged, of_day
from osclaims.values.regex import regex

HOURS_OF: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {
    "morning": ((6, 12), (0, 12)),
    "afternoon": ((12, 18), (12, 19)),
    "evening": ((18, 23), (16, 24)),
    "night": ((20, 28), (18, 32)),
    "tonight": ((18, 28), (16, 32)),
}
"""The hours of each part, core and outer; a night runs into the day after."""


def _of_day(found: re.Match[str], reader: Reader) -> Stretch:
    base = reader.read(found["rest"], reader)
    if base.unit != "day":
        raise Refused(f"which {found['part']} needs one day to stand on", at=found["rest"])
    return _part(base, found["part"])


def _of_anchor(found: re.Match[str], reader: Reader) -> Stretch:
    off = _STEPS.get(found["step"] or "", 0)
    why = ("the day before {}", "on {}", "the day after {}")[off + 1]
    return _part(reader.relative(lambda day: of_day(day + off), why), found["part"])


def _part(base: Stretch, part: str) -> Stretch:
    core, outer = (
        _hours(pieces, hours) for pieces, hours in zip((base.core, base.outer), HOURS_OF[part], strict=True)
    )
    return Stretch(core, outer, "span", crisp=False, hedge=base.hedge, why=base.why)


def _hours(pieces: tuple[Piece, ...], hours: tuple[int, int]) -> tuple[Piece, ...]:
    first, end = (60 * hour for hour in hours)
    return merged((day * DAY + first, day * DAY + end) for day in days_of(pieces))


_STEPS = {"last": -1, "next": 1}
_PART = r"(?P<part>morning|afternoon|evening|night)"
FORMS: tuple[Form, ...] = (
    (regex(rf"(?:(?P<step>last|this|next|in the|the) )?{_PART}"), _of_anchor),
    (regex(r"(?P<step>(?!))?(?P<part>tonight)"), _of_anchor),
    (regex(rf"(?P<rest>.+)(?<!early)(?<!mid)(?<!late)(?<! in the) {_PART}"), _of_day),
    (regex(rf"(?P<rest>(?!.* (?:to|until|till?|through) ).+),? in the {_PART}"), _of_day),
    (regex(rf"(?:on |in )?the {_PART} of (?P<rest>.+)"), _of_day),
)

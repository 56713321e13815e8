"""A time of day beside its part of the day: 10 p.m. tonight, tomorrow morning at 7."""

from __future__ import annotations

import re

from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Refused, Stretch

_HALVES = {"morning": "a", "afternoon": "p", "evening": "p", "night": "p", "tonight": "p"}
_TODAY = ("", "this", "the", "in the", "today")
_NIGHT_BEGINS = 6
"""The hour from which on a night's hours are those before midnight."""


def _at(found: re.Match[str], reader: Reader) -> Stretch:
    day, part, hour = found["day"].strip(" ,"), found["part"], int(found["hour"])
    half = _HALVES[part]
    if found["half"] and found["half"] != half:
        raise Refused(f"{found['half']}.m. is not in the {part}", at=found["half"])
    if part in ("night", "tonight") and not found["half"] and hour < _NIGHT_BEGINS:
        raise Refused(
            "a night has two such hours", at=found["hour"], choices=(f"{hour} a.m.", f"{hour} p.m.")
        )
    when = "yesterday" if (day, part) == ("last", "night") else "today" if day in _TODAY else day
    return reader.read(f"{when} at {hour}:{found['minute'] or '00'} {half}.m.", reader)


_TIME = r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?: ?(?P<half>[ap])\.? ?m\b\.?)?"
_PART = rf"(?P<part>{'|'.join(sorted(_HALVES, key=len, reverse=True))})"
FORMS: tuple[Form, ...] = (
    (re.compile(rf"(?P<day>|.+? ){_PART},? (?:at )?{_TIME}"), _at),
    (re.compile(rf"(?:at )?{_TIME},? (?:on )?(?P<day>|.+? ){_PART}"), _at),
)

"""A time of day beside its part of the day: 10 p.m. tonight, tomorrow morning at 7."""

from __future__ import annotations

import re

from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Refused, Stretch, approximate
from osclaims.values.dates.times import BARE
from osclaims.values.regex import regex

_IN = {
    "morning": "in the morning", "afternoon": "in the afternoon", "evening": "in the evening",
    "night": "at night", "tonight": "at night", "lunchtime": "at lunchtime",
}  # fmt: skip
_TODAY = ("", "this", "the", "in the", "at", "today")
_DAYS = {
    "the next": "the next day", "the following": "the next day", "the previous": "the previous day",
    "that": "that day", "the same": "that day", "that same": "that day",
}  # fmt: skip
_MORNING = ("morning", "lunchtime")
"""The parts of which an hour may be a.m."""
_AFTERNOON = ("afternoon", "evening", "night", "tonight", "lunchtime")


def _at(found: re.Match[str], reader: Reader) -> Stretch:
    day, part, half = found["day"].strip(" ,"), found["part"], found["half"]
    if half and part not in (_MORNING if half == "a" else _AFTERNOON):
        raise Refused(f"{half}.m. is not in the {part}", at=half)
    time = f"{found['time']} {half}.m." if half else f"{found['time']} {_IN[part]}"
    when = "yesterday" if (day, part) == ("last", "night") else "today" if day in _TODAY else day
    when = _DAYS.get(when, when)
    read = reader.read(f"{when} at {time}", reader)
    return approximate(read) if found["about"] else read


_TIME = rf"(?:(?P<about>about|around) )?(?P<time>{BARE})(?: ?(?P<half>[ap])\.? ?m\b\.?| o'?clock)?"
_PART = rf"(?P<part>{'|'.join(sorted(_IN, key=len, reverse=True))})"
_OF_DAY = regex(_PART)
FORMS: tuple[Form, ...] = (
    (regex(rf"(?P<day>|.+? ){_PART},? (?:at )?{_TIME}", needs=_OF_DAY), _at),
    (
        regex(
            rf"(?:at )?{_TIME},? (?:on )?"
            rf"(?P<day>|(?!(?:to|until|till?|through|and|or|-|\u2013) ).+? ){_PART}",
            needs=_OF_DAY,
        ),
        _at,
    ),
)

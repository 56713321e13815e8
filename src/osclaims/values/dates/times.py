"""Times of day as they are printed: in figures and in words, with their half of the day and their zone."""

from __future__ import annotations

import re

from osclaims.frozen import Frozen
from osclaims.values.dates.calendar import MINUTES, Unit
from osclaims.values.dates.notation_in import is_clock
from osclaims.values.dates.stretch import Refused
from osclaims.values.dates.words import CARDINALS, HOURS, NUMBER, any_of
from osclaims.values.dates.zones import ZONE
from osclaims.values.regex import regex

_NOON = 12 * 60
_BEFORE_LUNCH = 10 * 60
_DIAL = range(1, 13)
_AFTER_DIAL = range(13, 24)
_SHARES = {"quarter": 15, "half": 30, "three quarters": 45}
_SPELLED = {**CARDINALS, **_SHARES}
_LATER_HALF = ("p", "afternoon", "evening", "night")
"""What says no more beside an hour after the dial's: 15:30 p.m."""
_SIDES = {"past": 1, "after": 1, "to": -1, "before": -1, "till": -1}
_FIRST_OF = {"lunchtime": 0, "afternoon": 0, "evening": 60, "night": 360}
"""The first minute of the dial that is surely p.m. in that part of the day; a night has small hours too."""

_WORD = rf"(?:{any_of(HOURS)})"
_HOUR = rf"(?:{_WORD}|\d{{1,2}})"
_ONE = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_COUNT = rf"(?:\d{{1,2}}|(?:a )?(?:{'|'.join(_SHARES)})|{NUMBER})"
_MINUTE = rf"(?:(?:oh |o'){_ONE}|(?:twenty|thirty|forty|fifty)(?:[ -]{_ONE})?|ten|eleven|twelve|[a-z]+teen)\b"
_PAST = (
    rf"(?:{_COUNT}(?: minutes?| mins?)? past"
    rf"|(?:(?:a )?quarter|{_COUNT} (?:minutes?|mins?)) (?:to|before|till|after))"
)
SPOKEN = rf"(?:{_PAST} {_HOUR}(?: {_MINUTE})?|{_WORD} {_MINUTE})"
"""A quarter to seven, 20 min past eight, seven thirty."""
BARE = rf"(?:{SPOKEN}|{_WORD}|\d{{1,2}}(?:[:.]\d\d(?::\d\d)?)?)"
"""What is a time where "at" or a part of the day says so: seven, 7."""
_M = r"[ap]\.? ?m\b\.?"
_IN_PART = r" (?:in the (?:morning|afternoon|evening)|at (?:night|lunchtime))"
_EITHER = r"(?:ampm|a\.?m\.?(?:/| or )p\.?m\.?)"
_OFFSET = (
    r"(?:utc|gmt)? ?\+\d\d?(?::?\d\d)?|(?:utc|gmt) ?-\d\d?(?::?\d\d)?|(?: -|-(?=0))\d\d?(?::?\d\d)?|-\d{4}"
)
"""Ahead of UTC or behind it; after a dash set close, 9:00-12:00 is no offset but a range."""
TIME = (
    r"(?:(?:12 )?(?:noon|midnight|midday|mid[- ](?:night|day))"
    rf"|{BARE}(?: o'?clock| ?{_M})?{_IN_PART}"
    rf"|(?:{SPOKEN}|{_WORD})(?: o'?clock| ?{_M})|{SPOKEN}"
    rf"|\d{{3,4}} ?(?:{_M}|{_EITHER})|\d{{1,2}}(?:[:.]\d\d)?(?::\d\d)? ?[ap](?:\.? ?m\b)?\.?"
    rf"|{_M} ?\d{{1,2}}:\d\d(?::\d\d)?"
    r"|\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?hrs?\b| hours)?"
    rf"|\d{{1,2}}(?: o'?clock| ?{_EITHER})"
    rf"|\d\d\d\d ?(?:hrs?\b|hours)|\d{{1,2}} ?h ?\d\d(?: ?{_M})?|[0-2]\d[0-5]\d(?= ?(?:gmt|utc)))"
    rf"(?:,? ?\(?(?:{ZONE}|local time|{_OFFSET})\)?)?"
)
A_TIME = regex(
    rf"\d(?::| ?h)|\d ?(?:gmt|utc)"
    rf"|\d\.\d|\d ?[ap](?!pr|ug)|[ap]\.? ?m|o'?clock|hours|\d ?hr|noon|mid|past|min|quarter"
    rf"|{any_of(HOURS)}|morning|afternoon|evening|night|lunch"
)
"""Found in whatever `TIME` matches."""
_BEHIND = (
    r"(?: ?(?:(?P<half>[ap])(?:\.? ?m)?\b\.?|(?P<oclock>o'?clock)|hours\b|hrs?\b))?"
    r"(?: (?:in the|at) (?P<part>morning|afternoon|evening|night|lunchtime))?"
    r"(?:,? ?\(?(?P<zone>[a-z+-][^)]*)\)?)?"
)
_IN_FIGURES = regex(
    r"(?P<hour>\d{1,2})(?:(?:[:.]| ?h ?)?(?P<minute>\d\d))?(?::(?P<second>\d\d)[.,\d]*)?" + _BEHIND
)
_IN_WORDS = regex(
    rf"(?:(?P<count>{_COUNT})(?: minutes?| mins?)? (?P<side>{'|'.join(_SIDES)}) "
    rf"(?P<dial>{_HOUR})(?: (?P<on>{_MINUTE}))?"
    rf"|(?P<hour>{_WORD})(?: (?P<minute>{_MINUTE}))?)" + _BEHIND
)
_MIDDLE = regex("mid[- ]")
_JOINED = regex(r"\d{3}")
"""Figures that may be a year: 2024 p.m. is no time."""
_SAYS_EITHER = regex(f" ?{_EITHER}")
_HALF_FIRST = regex(r"([ap])\.? ?m\b\.? ?(\d[\d:]*)(.*)")


class Clock(Frozen):
    """A time of day: the minutes since midnight that it may be, what it is printed to, the zone's name."""

    minutes: tuple[int, ...]
    unit: Unit
    zone: str


def clock(text: str) -> Clock:
    """The time of day that a text which `TIME` or `BARE` matches names: two where its half is not said.

    >>> clock("20 min past eight in the evening").minutes, clock("6:55").minutes
    ((1220,), (415, 1135))
    """
    word, _, rest = _MIDDLE.sub("mid", text.removeprefix("12 ")).partition(" ")
    if word in ("noon", "midday"):
        return Clock((_NOON,), "hour", _zone(rest))
    if word.startswith("midnight"):
        raise Refused(
            "midnight begins a day or ends it",
            at="midnight",
            choices=("00:00 as it begins", "24:00 as it ends"),
        )
    text = _SAYS_EITHER.sub(" o'clock", text)
    spoken = _IN_WORDS.fullmatch(text)
    found = spoken or _IN_FIGURES.fullmatch(_HALF_FIRST.sub(r"\2 \1m\3", text))
    if not found:
        raise Refused(f"{text} is no time of day", at=text)
    unit: Unit = "minute" if found["minute"] or (spoken and found["side"]) else "hour"
    return Clock(_words(found) if spoken else _figures(found), unit, _zone(found["zone"] or ""))


def _figures(found: re.Match[str]) -> tuple[int, ...]:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    halved = found["half"] or found["part"]
    later = hour in _AFTER_DIAL and halved in _LATER_HALF and not _JOINED.match(found[0])
    if not is_clock(hour, minute) or (halved and hour not in _DIAL and not later):
        clock = " on a twelve-hour clock" if halved else ""
        raise Refused(f"there is no time {hour}:{minute:02d}{clock}", at=found["hour"])
    if halved and hour in _DIAL:
        return _in_half(hour, minute, found)
    if hour in _DIAL and (found["oclock"] or (len(found["hour"]) == 1 and not found["second"])):
        return _either_half(hour * 60 + minute)
    return (hour * 60 + minute,)


def _words(found: re.Match[str]) -> tuple[int, ...]:
    printed = found["hour"] or found["dial"]
    hour = HOURS[printed] if printed in HOURS else int(printed)
    minute = _spoken(found["minute"])
    if found["side"]:
        minute = _number(found["count"]) * _SIDES[found["side"]] + _spoken(found["on"])
    if hour not in _DIAL:
        raise Refused(f"there is no hour {hour} on a dial", at=printed)
    if found["half"] or found["part"]:
        return _in_half(hour, minute, found)
    return _either_half(hour * 60 + minute)


def _spoken(minutes: str | None) -> int:
    """The minutes that are said behind an hour: thirty, oh five; none where nothing is."""
    return _number(minutes.removeprefix("oh ").removeprefix("o'")) if minutes else 0


def _number(printed: str) -> int:
    """A number of minutes, or a share of the hour."""
    number = int(printed) if printed.isdigit() else _SPELLED.get(printed.removeprefix("a "), 60)
    if number not in MINUTES:
        raise Refused(f"{printed} is no number of minutes", at=printed)
    return number


def _in_half(hour: int, minute: int, found: re.Match[str]) -> tuple[int]:
    """The minute of the day, by a.m. and p.m. or by the part of the day."""
    if found["half"]:
        of_day = hour % 12 * 60 + _NOON * (found["half"] == "p") + minute
        if of_day < 0:
            raise Refused("it lies before midnight, and so on either day", at=found["half"])
        return (of_day,)
    dial = (hour * 60 + minute) % _NOON
    if found["part"] == "morning" or (found["part"] == "lunchtime" and dial >= _BEFORE_LUNCH):
        return (dial,)
    if dial < _FIRST_OF[found["part"]]:
        choices = tuple(f"{dial // 60 or 12}:{dial % 60:02d} {half}.m." for half in "ap")
        raise Refused(f"the {found['part']} may have two such hours", at=found["part"], choices=choices)
    return (dial + _NOON,)


def _either_half(minute: int) -> tuple[int, int]:
    return minute % _NOON, minute % _NOON + _NOON


def _zone(printed: str) -> str:
    return printed.strip(" ()").replace("local time", "")

"""Times of day: on a twelve-hour clock, on a twenty-four-hour clock, with a zone or without."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from osclaims.values.dates.calendar import DAY, MINUTES, Unit
from osclaims.values.dates.notation_in import is_clock
from osclaims.values.dates.offsets import zone_minutes
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Piece, Refused, Stretch, days_of, merged, of_day
from osclaims.values.dates.zones import ZONE, offset

NOON = 12 * 60
_TWELVE = range(1, 13)
TIME = (
    r"(?:(?:12 )?(?:noon|midnight)|midday"
    r"|\d{1,2}(?:[:.]\d\d)?(?: o'clock| ?[ap]\.? ?m\b\.?)? in the (?:morning|afternoon|evening)"
    r"|\d{1,2}(?:[:.]\d\d)?(?::\d\d)? ?[ap](?:\.? ?m\b)?\.?"
    r"|\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?hrs?\b| hours)?"
    r"|\d{1,2} o'clock"
    r"|\d\d\d\d ?(?:hrs?\b|hours)|\d\dh\d\d)"
    rf"(?:,? ?\(?(?:{ZONE}|local time|(?:utc|gmt)? ?[+-]\d\d?(?::?\d\d)?)\)?)?"
)
_PARTS = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d\d))?(?::(?P<second>\d\d)[.,\d]*)?"
    r" ?(?:(?P<half>[ap])(?:\.? ?m)?\b\.?|(?P<oclock>o'clock)|hours\b|hrs?\b)?"
    r"(?: in the (?P<part>[mae])(?:orning|fternoon|vening))?"
    r"(?:,? ?\(?(?P<zone>[a-z+-][^)]*)\)?)?"
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: the minute since midnight, whether minutes were printed, and the zone's name."""

    minute: int
    unit: Unit
    zone: str


def clock(text: str) -> Clock:
    """The time of day that a text which `TIME` matches names; Refused where it names two."""
    word, _, rest = text.removeprefix("12 ").partition(" ")
    if word in ("noon", "midday"):
        return Clock(NOON, "hour", _zone(rest))
    if word.startswith("midnight"):
        raise Refused(
            "midnight begins a day or ends it",
            at="midnight",
            choices=("00:00 as it begins", "24:00 as it ends"),
        )
    found = _PARTS.fullmatch(text)
    if not found:
        raise Refused(f"{text} is no time of day", at=text)
    unit: Unit = "minute" if found["minute"] else "hour"
    return Clock(_minute_of_day(found), unit, _zone(found["zone"] or ""))


def _minute_of_day(found: re.Match[str]) -> int:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = found["half"] or {"m": "a", "a": "p", "e": "p"}.get(found["part"] or "")
    if half:
        if hour not in _TWELVE or minute not in MINUTES:
            raise Refused(f"there is no {hour}:{minute:02d} on a twelve-hour clock", at=found["hour"])
        return hour % 12 * 60 + minute + (NOON if half == "p" else 0)
    if not is_clock(hour, minute):
        raise Refused(f"there is no time {hour}:{minute:02d}", at=found["hour"])
    if not found["part"] and (found["oclock"] or len(found["hour"]) == 1):
        choices = (f"{hour:02d}:{minute:02d}", f"{(hour + 12) % 24:02d}:{minute:02d}")
        raise Refused("morning or afternoon is not said", at=found["hour"], choices=choices)
    return hour * 60 + minute


def _zone(printed: str) -> str:
    return printed.strip(" ()").replace("local time", "")


def _time_of(time: Clock, base: Stretch, reader: Reader) -> Stretch:
    """That time on each day of the base."""
    if base.unit != "day":
        raise Refused("a time of day needs one day to stand on")
    ahead = _ahead(time, base, reader)
    core, outer = _on_days(base.core, time.minute, ahead), _on_days(base.outer, time.minute, ahead)
    crisp = base.crisp and len(outer) == 1
    return replace(base, core=core, outer=outer, unit=time.unit, crisp=crisp, edtf="", offset=ahead)


def _ahead(time: Clock, base: Stretch, reader: Reader) -> int | None:
    """The minutes that the clock is ahead of UTC, by its own zone or the source's; None if unknown."""
    if not time.zone:
        return None if reader.zone is None else zone_minutes(reader.zone)
    offsets = {offset(time.zone, day) for day in days_of(base.outer)}
    if len(offsets) > 1:
        raise Refused("the clocks are changed among those days", at=time.zone)
    return offsets.pop()


def _on_days(pieces: tuple[Piece, ...], minute: int, ahead: int | None) -> tuple[Piece, ...]:
    starts = (day * DAY + minute - (ahead or 0) for day in days_of(pieces))
    return merged((start, start + 1) for start in starts)


def _on_anchor(found: re.Match[str], reader: Reader) -> Stretch:
    time = clock(found["time"])
    base = reader.relative(of_day, "on {}") if reader.latest is None else of_day(reader.latest)
    return _time_of(time, base, reader)


def _before_its_year(found: re.Match[str], reader: Reader) -> Stretch:
    """`Wed Aug 05 12:00:00 2015`, as machines print it."""
    return _time_of(clock(found["time"]), reader.read(f"{found['rest']} {found['year']}", reader), reader)


def _on_day(found: re.Match[str], reader: Reader) -> Stretch:
    time = clock(found["time"])
    return _time_of(time, reader.read(found["rest"], reader), reader)


FORMS: tuple[Form, ...] = (
    (re.compile(rf"(?P<time>{TIME})"), _on_anchor),
    (re.compile(rf"(?P<time>{TIME}),? (?:on )?(?P<rest>.+)"), _on_day),
    (re.compile(rf"(?P<rest>.+?) (?P<time>{TIME})(?:, ?| )(?P<year>[1-9]\d{{3}})"), _before_its_year),
    (re.compile(rf"(?P<rest>.+?)(?:,|,? (?:at|for)|t)? ?(?P<time>{TIME})"), _on_day),
)

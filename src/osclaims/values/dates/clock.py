"""Times of day: on a twelve-hour clock, on a twenty-four-hour clock, with a zone or without."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from osclaims.values.dates.calendar import DAY, MINUTES, Unit
from osclaims.values.dates.notation_in import is_clock, zone_minutes
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Piece, Refused, Stretch, days_of, merged, of_day

NOON = 12 * 60
ZONES = {
    "gmt": 0, "utc": 0, "z": 0, "wet": 0, "west": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180,
    "msk": 180,
    "sast": 120, "pkt": 300, "wib": 420, "hkt": 480, "sgt": 480, "awst": 480, "jst": 540, "kst": 540,
    "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "est": -300, "edt": -240, "cdt": -300, "mst": -420,
    "mdt": -360, "pst": -480, "pdt": -420, "brt": -180,
    "beijing time": 480, "hong kong time": 480, "singapore time": 480, "tokyo time": 540, "moscow time": 180,
    "greenwich mean time": 0, "dubai time": 240,
}  # fmt: skip
"""Zone names with one offset all the year, in minutes ahead of UTC."""
UNCLEAR = {
    "cst": ("-06:00", "+08:00"), "ist": ("+01:00", "+02:00", "+05:30"), "bst": ("+01:00", "+06:00"),
    "et": ("-05:00", "-04:00"), "ct": ("-06:00", "-05:00"), "mt": ("-07:00", "-06:00"),
    "pt": ("-08:00", "-07:00"),
    "eastern": ("-05:00", "-04:00"), "central": ("-06:00", "-05:00"), "mountain": ("-07:00", "-06:00"),
    "pacific": ("-08:00", "-07:00"), "london time": ("+00:00", "+01:00"),
    "eastern time": ("-05:00", "-04:00"),
    "pacific time": ("-08:00", "-07:00"),
}  # fmt: skip
"""Zone names that stand for several offsets."""

_TWELVE = range(1, 13)
_ZONE = "|".join(sorted((*ZONES, *UNCLEAR), key=len, reverse=True))
TIME = (
    r"(?:(?:12 )?(?:noon|midnight)|midday"
    r"|\d{1,2}(?:[:.]\d\d)?(?::\d\d)? ?[ap](?:\.? ?m\b)?\.?"
    r"|\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?hrs?\b| hours)?"
    r"|\d{1,2}(?:[:.]\d\d)?(?: o'clock)? in the (?:morning|afternoon|evening)|\d{1,2} o'clock"
    r"|(?:\d\d\d\d|\d\dh\d\d) ?(?:hrs?\b|hours))"
    rf"(?:,? ?\(?(?:{_ZONE}|local time|(?:utc|gmt)? ?[+-]\d\d?(?::?\d\d)?)\)?)?"
)
_PARTS = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d\d))?(?::(?P<second>\d\d)[.,\d]*)?"
    r" ?(?:(?P<half>[ap])(?:\.? ?m)?\b\.?|(?P<oclock>o'clock)|hours\b|hrs?\b)?"
    r"(?: in the (?P<part>[mae])(?:orning|fternoon|vening))?"
    r"(?:,? ?\(?(?P<zone>[a-z+-][^)]*)\)?)?"
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: the minute since midnight, whether minutes were printed, the zone's offset if stated."""

    minute: int
    unit: Unit
    offset: int | None


def clock(text: str, reader: Reader) -> Clock:
    """The time of day that a text which `TIME` matches names; Refused where it names two."""
    word, _, rest = text.removeprefix("12 ").partition(" ")
    if word in ("noon", "midday"):
        return Clock(NOON, "hour", _offset(rest, reader))
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
    return Clock(_minute_of_day(found), unit, _offset(found["zone"] or "", reader))


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


def _offset(zone: str, reader: Reader) -> int | None:
    zone = zone.strip(" ()")
    if zone in UNCLEAR:
        raise Refused(f"{zone.upper()} stands for several offsets", at=zone, choices=UNCLEAR[zone])
    if zone in ZONES:
        return ZONES[zone]
    if zone in ("", "local time"):
        return None if reader.zone is None else zone_minutes(reader.zone)
    sign, figures = zone.lstrip("utcgm ")[:1], zone.lstrip("utcgm +-")
    hours = figures.partition(":")[0]
    return zone_minutes(f"{sign}{'0' if len(hours) in (1, 3) else ''}{figures}")


def _time_of(time: Clock, base: Stretch) -> Stretch:
    """That time on each day of the base."""
    if base.unit != "day":
        raise Refused("a time of day needs one day to stand on")
    core, outer = _on_days(base.core, time), _on_days(base.outer, time)
    crisp = base.crisp and len(outer) == 1
    return replace(base, core=core, outer=outer, unit=time.unit, crisp=crisp, edtf="", offset=time.offset)


def _on_days(pieces: tuple[Piece, ...], time: Clock) -> tuple[Piece, ...]:
    starts = (day * DAY + time.minute - (time.offset or 0) for day in days_of(pieces))
    return merged((start, start + 1) for start in starts)


def _on_anchor(found: re.Match[str], reader: Reader) -> Stretch:
    time = clock(found["time"], reader)
    base = reader.relative(of_day, "on {}") if reader.latest is None else of_day(reader.latest)
    return _time_of(time, base)


def _on_day(found: re.Match[str], reader: Reader) -> Stretch:
    time = clock(found["time"], reader)
    return _time_of(time, reader.read(found["rest"], reader))


FORMS: tuple[Form, ...] = (
    (re.compile(rf"(?P<time>{TIME})"), _on_anchor),
    (re.compile(rf"(?P<time>{TIME}),? (?:on )?(?P<rest>.+)"), _on_day),
    (re.compile(rf"(?P<rest>.+?)(?:,|,? at|t)? ?(?P<time>{TIME})"), _on_day),
)

"""From one time of day to another: 9 to 5, 11 to 1 p.m., Monday 9pm to 2am, Monday until 5pm."""

from __future__ import annotations

from msgspec.structs import replace

from osclaims.values.dates.calendar import DAY
from osclaims.values.dates.reader import Reader
from osclaims.values.dates.spans import spanned
from osclaims.values.dates.stretch import Piece, Refused, Stretch, hull, merged, moved, one_of
from osclaims.values.dates.words import HOURS, any_of
from osclaims.values.regex import regex

OF_CLOCK = ("hour", "minute")
BARE_HOUR = regex(rf"\d{{1,2}}|{any_of(HOURS)}")
_NOON = DAY // 2
_OF_24_HOURS = regex(r"(?:1[3-9]|2[0-3])[:.h]\d\d.*")


def to_time(first: str, last: str, reader: Reader) -> Stretch:
    """To a time of the day on which it begins, or of the next: "Monday 9am to 5pm", "Monday 9pm to 2am"."""
    start = reader.read(first, reader)
    low = hull(start.core)[0]
    if low is None:
        raise Refused("a range begins with a date", at=first)
    timed = start.unit in OF_CLOCK
    end = reader.read(
        f"{last} o'clock" if timed and BARE_HOUR.fullmatch(last) else last, reader.until(day_on(low, start))
    )
    if end.unit not in OF_CLOCK:
        return spanned(start, end, last)
    start, end = in_one_zone(start, end)
    return timed_range(start, _after(start, end), last) if timed else _from_day(start, end)


def _after(start: Stretch, end: Stretch) -> Stretch:
    """The end, on the day after where it would come before the start."""
    if start.hedge or any(_latest(start, each) is not None for each in end.core):
        return end
    return replace(end, core=moved(end.core[:1], DAY), outer=moved(end.outer[:1], DAY))


def _from_day(start: Stretch, end: Stretch) -> Stretch:
    """Monday until 5pm: from the beginning of the day."""
    core, outer = (
        (hull(begun)[0], hull(ended)[1])
        for begun, ended in ((start.core, end.core), (start.outer, end.outer))
    )
    return replace(end, core=(core,), outer=(outer,), unit="span", crisp=False, why=start.why)


def on_one_clock(first: str, end: Stretch) -> Stretch:
    """The end, after a start on a clock of twenty-four hours: 17:00 to 9:00 ends in the morning."""
    return replace(end, core=end.core[:1], outer=end.outer[:1]) if _OF_24_HOURS.fullmatch(first) else end


def timed_range(start: Stretch, end: Stretch, at: str) -> Stretch:
    """To each end from the latest such time before it: 11 to 1 p.m. begins in the morning."""
    if start.hedge or end.hedge:
        return spanned(start, end, at)
    pieces = merged((low, last[1]) for last in end.core if (low := _latest(start, last)) is not None)
    if not pieces:
        raise Refused("the range runs backwards", at=at)
    why = " and ".join(dict.fromkeys(filter(None, (start.why, end.why))))
    offset = end.offset if start.offset == end.offset else None
    return Stretch(pieces, pieces, "span", crisp=len(pieces) == len(end.core) == 1, why=why, offset=offset)


def of_one_night(start: Stretch, end: Stretch, at: str) -> Stretch:
    """10pm-2am, of no day: over the midnight that begins the day or the one that ends it."""
    forward = any(_latest(start, each) is not None for each in end.core)
    if forward or start.hedge or end.hedge or not _clock(end, 0) < _NOON < _clock(start, -1):
        return timed_range(start, end, at)
    morning = replace(end, core=end.core[:1], outer=end.outer[:1])
    return one_of((timed_range(_on(start, -DAY), morning, at), timed_range(start, _on(morning, DAY), at)))


def day_on(minute: int, time: Stretch) -> int:
    """The day on which a minute lies, on the clock of a time."""
    return (minute + (time.offset or 0)) // DAY


def in_one_zone(start: Stretch, end: Stretch) -> tuple[Stretch, Stretch]:
    """Both times, with the zone that one of them alone names: 9 a.m. to 5 p.m. EST."""
    return _in_zone(start, end.offset), _in_zone(end, start.offset)


def _in_zone(time: Stretch, offset: int | None) -> Stretch:
    if time.offset is not None or offset is None:
        return time
    return replace(_on(time, -offset), offset=offset)


def _clock(time: Stretch, which: int) -> int:
    """The minute of its day, on its own clock, of one of the times that it may be."""
    return ((time.core[which][0] or 0) + (time.offset or 0)) % DAY


def _on(time: Stretch, minutes: int) -> Stretch:
    return replace(time, core=moved(time.core, minutes), outer=moved(time.outer, minutes))


def _latest(start: Stretch, end: Piece) -> int | None:
    """The latest beginning that is not after the end."""
    return max((low for low, _ in start.core if low is not None and low <= (end[0] or 0)), default=None)

"""A time of day on its day: the anchor, or the one printed beside it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from osclaims.values.dates.calendar import DAY
from osclaims.values.dates.numeric import FULL
from osclaims.values.dates.offsets import zone_minutes
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Piece, Refused, Stretch, days_of, merged, of_day
from osclaims.values.dates.times import A_TIME, BARE, TIME, Clock, clock
from osclaims.values.dates.zones import offset
from osclaims.values.regex import regex

_DAY_NUMBER = regex(r"\d\d?")


def _time_of(time: Clock, base: Stretch, reader: Reader) -> Stretch:
    """That time on each day of the base."""
    if base.unit != "day":
        raise Refused("a time of day needs one day to stand on")
    ahead = _ahead(time, base, reader)
    core, outer = (_on_days(pieces, time, ahead) for pieces in (base.core, base.outer))
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


def _on_days(pieces: tuple[Piece, ...], time: Clock, ahead: int | None) -> tuple[Piece, ...]:
    starts = (day * DAY + minute - (ahead or 0) for day in days_of(pieces) for minute in time.minutes)
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
    day = f"the {found['rest']}" if _DAY_NUMBER.fullmatch(found["rest"]) else found["rest"]
    return _time_of(time, reader.read(day, reader), reader)


_NO_RANGE = r"(?<! to)(?<! til)(?<! till)(?<! until)(?<! through)(?<! and)(?<![-\u2013])"
_AT = regex(r"\bat ")
SIGNS = regex(rf"{A_TIME.pattern}|\bat | o[nf] |today|tomorrow|yesterday")
"""Found in whatever a form of a time beside its day matches."""
FORMS: tuple[Form, ...] = (
    (regex(rf"(?:at )?(?P<time>{TIME})", needs=A_TIME), _on_anchor),
    (
        regex(
            rf"(?:at )?(?P<time>{TIME}),? (?:on |of )?(?!(?:to|until|till?|through|-|\u2013) )(?P<rest>.+)",
            needs=A_TIME,
        ),
        _on_day,
    ),
    (
        regex(rf"(?P<rest>.+?) (?P<time>{TIME})(?:, ?| )(?P<year>[1-9]\d{{3}})", needs=A_TIME),
        _before_its_year,
    ),
    (regex(rf"(?P<rest>.+?){_NO_RANGE}(?:(?:,|,? (?:at|for))? |,|t)(?P<time>{TIME})", needs=A_TIME), _on_day),
    (regex(rf"(?P<time>{BARE}) (?:on|of) (?P<rest>.+)", needs=regex(" o[nf] ")), _on_day),
    (
        regex(
            rf"(?P<time>{BARE}) (?P<rest>today|tomorrow|yesterday)", needs=regex("today|tomorrow|yesterday")
        ),
        _on_day,
    ),
    (regex(rf"(?P<rest>.*[1-9]\d{{3}}) - (?P<time>{TIME})", needs=A_TIME), _on_day),
    (regex(rf"at (?P<time>{BARE})(?: on)? (?P<rest>.+)", needs=_AT), _on_day),
    (regex(rf"(?P<rest>.+?),? at (?P<time>{BARE})", needs=_AT), _on_day),
    (regex(rf"(?P<rest>{FULL}) (?P<time>[0-2]\d\.\d\d)"), _on_day),
)

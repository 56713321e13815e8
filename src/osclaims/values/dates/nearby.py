"""Close to a date, and from a date on: just before 1850, soon after noon, noonish, 5 May or later."""

from __future__ import annotations

import re

from msgspec.structs import replace

from osclaims.values.dates.calendar import move_minute
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import PART_OF_UNIT, Refused, Stretch, approximate, hull
from osclaims.values.dates.times import BARE, TIME
from osclaims.values.regex import regex


def _close(found: re.Match[str], reader: Reader) -> Stretch:
    """Just before, soon after: within one unit of the date, at most two."""
    base = reader.read(found["rest"], reader)
    (begins, ends), (low, high) = hull(base.core), hull(base.outer)
    if begins is None or ends is None or low is None or high is None:
        raise Refused("it needs a date with two ends", at=found["rest"])
    amount, unit = _unit(base, high - low)
    if found["before"]:
        core, outer = (_back(low, amount, unit), low), (_back(low, 2 * amount, unit), begins)
    else:
        core, outer = (high, _back(high, -amount, unit)), (ends, _back(high, -2 * amount, unit))
    hedge = (*base.hedge, "just before" if found["before"] else "just after")
    return replace(base, core=(core,), outer=(outer,), unit="span", crisp=False, hedge=hedge, edtf="")


def _back(minute: int, amount: int, unit: str) -> int:
    return move_minute(minute, -amount, unit)


def _unit(base: Stretch, length: int) -> tuple[int, str]:
    if base.unit in PART_OF_UNIT:
        return PART_OF_UNIT[base.unit], "minute"
    return (length, "minute") if base.unit == "span" else (1, base.unit)


def _or_beyond(found: re.Match[str], reader: Reader) -> Stretch:
    """5 May or later: the day itself belongs to it."""
    return reader.read(f"{'since' if found['on'] else 'by'} {found['rest']}", reader)


def _ish(found: re.Match[str], reader: Reader) -> Stretch:
    time = f"{found['hour']} o'clock" if found["hour"] else found["rest"]
    return approximate(reader.read(time, reader))


def _from_now(_: re.Match[str], reader: Reader) -> Stretch:
    """No sooner than now, and nothing says how much later."""
    return reader.read("since now", reader)


_SOON = r"(?:just|shortly|soon|immediately|right|directly|a little|a bit|straight|not long)"
SIGNS = regex(
    "just|shortly|soon|immediately|right|directly|little|bit|straight|long| (?:and|or) |ish|a.?s.?a.?p"
)
"""Found in whatever a form matches."""
FORMS: tuple[Form, ...] = (
    (
        regex(rf"{_SOON} (?:(?P<before>before|prior to|ahead of)|after|following) (?P<rest>.+)"),
        _close,
    ),
    (
        regex(
            r"(?P<rest>.+?),? (?:and|or) (?:any ?time )?"
            r"(?:(?P<on>later|after|afterwards?|since|thereafter|newer|onwards?)"
            r"|earlier|before|sooner|older|previously)",
            needs=regex(" (?:and|or) "),
        ),
        _or_beyond,
    ),
    (
        regex(rf"(?:at )?(?:(?P<hour>\d\d?)|(?P<rest>{TIME}|{BARE}|\d{{4}}))-?ish", needs=regex("ish$")),
        _ish,
    ),
    (regex(r"as soon as possible|a\.?s\.?a\.?p\.?"), _from_now),
)

"""From one date to another, and one of several."""

from __future__ import annotations

import re
from dataclasses import replace

from osclaims.values.dates.calendar import DAY
from osclaims.values.dates.notation_in import notation
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Piece, Refused, Stretch, hull, merged, of_year, one_of
from osclaims.values.dates.times import TIME
from osclaims.values.dates.words import HOURS, MONTH, NUMBER, UNITS, any_of
from osclaims.values.regex import regex

_BARE_HOUR = regex(rf"\d{{1,2}}|{any_of(HOURS)}")
_OF_24_HOURS = regex(r"(?:1[3-9]|2[0-3])[:.h]\d\d.*")
_ONLY_TIME = regex(rf"{TIME}|\d{{1,2}}|{any_of(HOURS)}")
"""A time that names no day; as the start of a range an hour alone is one too."""
_DAY_TAIL = regex(r"(?P<day>\d{1,2}(?:st|nd|rd|th)?)(?P<year>,? [1-9]\d{3})?")
_MONTH_HEAD = regex(rf"(?P<head>(?:.* )?{MONTH}) (?:the )?\d{{1,2}}(?:st|nd|rd|th)?")


def _range(found: re.Match[str], reader: Reader) -> Stretch:
    """From the start of the one to the end of the other; what one leaves out the other says."""
    if _ONLY_TIME.fullmatch(found["last"]) and not _ONLY_TIME.fullmatch(found["first"]):
        return _to_time(found, reader)
    end = reader.read(_completed(found["first"], found["last"]), reader)
    low, high = hull(end.core)
    if low is None or high is None:
        raise Refused("a range ends with a date", at=found["last"])
    if end.unit not in ("hour", "minute"):
        return spanned(reader.read(found["first"], reader.until(low // DAY)), end, found["last"])
    bare = _BARE_HOUR.fullmatch(found["first"])
    first = f"{found['first']} o'clock" if bare else found["first"]
    start = reader.read(first, reader.until(low // DAY))
    return _timed(start, _on_one_clock(found["first"], end), found["last"])


def _to_time(found: re.Match[str], reader: Reader) -> Stretch:
    """To a time of the day on which it begins: "Monday 9am to 5pm"."""
    start = reader.read(found["first"], reader)
    low = hull(start.core)[0]
    if low is None:
        raise Refused("a range begins with a date", at=found["first"])
    return spanned(start, reader.read(found["last"], reader.until(low // DAY)), found["last"])


def _distances(found: re.Match[str], reader: Reader) -> Stretch:
    """Two or three days ago: from the earlier to the later of the two."""
    both = (reader.read(f"{found[part]} {found['rest']}", reader) for part in ("first", "last"))
    earlier, later = sorted(both, key=lambda each: hull(each.core)[0] or 0)
    return spanned(earlier, later, found["rest"])


def _on_one_clock(first: str, end: Stretch) -> Stretch:
    """The end, after a start on a clock of twenty-four hours: 17:00 to 9:00 ends in the morning."""
    return replace(end, core=end.core[:1], outer=end.outer[:1]) if _OF_24_HOURS.fullmatch(first) else end


def _timed(start: Stretch, end: Stretch, at: str) -> Stretch:
    """To each end from the latest such time before it: 11 to 1 p.m. begins in the morning."""
    if start.hedge or end.hedge:
        return spanned(start, end, at)
    pieces = merged((low, last[1]) for last in end.core if (low := _latest(start, last)) is not None)
    if not pieces:
        raise Refused("the range runs backwards", at=at)
    why = " and ".join(dict.fromkeys(filter(None, (start.why, end.why))))
    offset = end.offset if start.offset == end.offset else None
    return Stretch(pieces, pieces, "span", crisp=len(pieces) == len(end.core) == 1, why=why, offset=offset)


def _latest(start: Stretch, end: Piece) -> int | None:
    """The latest beginning that is not after the end."""
    return max((low for low, _ in start.core if low is not None and low <= (end[0] or 0)), default=None)


def _parts(found: re.Match[str], reader: Reader) -> Stretch:
    """`Mid to late 2024`."""
    start, end = (reader.read(f"{found[part]} {found['rest']}", reader) for part in ("first", "last"))
    return spanned(start, end)


def _completed(first: str, last: str) -> str:
    """`5, 2025` after `May 2` is `May 5, 2025`."""
    day, head = _DAY_TAIL.fullmatch(last), _MONTH_HEAD.fullmatch(first)
    return f"{head['head']} {last}" if day and head else last


def spanned(start: Stretch, end: Stretch, at: str = "") -> Stretch:
    """Both and everything between; Refused when the end comes before the start."""
    core = (hull(start.core)[0], hull(end.core)[1])
    outer = (hull(start.outer)[0], hull(end.outer)[1])
    if not _forwards(hull(start.core), hull(end.core)):
        raise Refused("the range runs backwards", at=at)
    hedge = tuple(dict.fromkeys((*start.hedge, *end.hedge)))
    why = " and ".join(dict.fromkeys(filter(None, (start.why, end.why))))
    crisp, offset = start.crisp and end.crisp, end.offset if start.offset == end.offset else None
    return Stretch((core,), (outer,), "span", crisp=crisp, hedge=hedge, why=why, offset=offset)


def _forwards(start: tuple[int | None, int | None], end: tuple[int | None, int | None]) -> bool:
    if None in start or None in end:
        return False
    return (start[0] or 0) <= (end[0] or 0) and (start[1] or 0) <= (end[1] or 0)


def _years_or_season(found: re.Match[str], reader: Reader) -> Stretch:
    """Two years that follow each other ("2023-24"); else the season of EDTF ("2001-21")."""
    if (int(found["first"]) + 1) % 100 == int(found["last"]):
        return _years(found, reader)
    return notation(found.group())


def _years(found: re.Match[str], _: Reader) -> Stretch:
    first = int(found["first"])
    last = int(found["first"][: -len(found["last"])] + found["last"])
    if len(found["last"]) == len("24") and last < first and first // 100 < (first + 1) // 100:
        last += 100
    if last <= first:
        raise Refused("the range runs backwards", at=found["last"])
    return spanned(of_year(first), of_year(last))


def _either(found: re.Match[str], reader: Reader) -> Stretch:
    last = reader.read(_completed(found["first"], found["last"]), reader)
    low = hull(last.core)[0]
    first = reader.read(found["first"], reader if low is None else reader.until(low // DAY))
    return replace(one_of((first, last)), crisp=False)


_FIRST, _LAST = r"(?P<first>.+?)", r"(?P<last>.+)"
OF_YEARS: tuple[Form, ...] = (
    (regex(r"(?P<first>early|mid)(?:-to-| to |-|/)(?P<last>mid|late)[- ](?P<rest>.+)"), _parts),
    (regex(r"(?P<first>[1-9]\d{3})-(?P<last>2[1-4])"), _years_or_season),
    (regex(r"(?P<first>[1-9]\d{3})[-/](?P<last>1[3-9]|[2-9]\d)"), _years),
    (regex(r"(?P<first>[1-9]\d{3})(?:(?: ?\u2013 ?)(?=\d)|-(?=\d{4}))(?P<last>\d\d(?:\d\d)?)"), _years),
    (regex(r"(?P<first>[1-9]\d{3})-(?P<last>[1-9]\d{3}\?)"), _range),
)
BETWEEN: tuple[Form, ...] = (
    (
        regex(
            rf"(?P<first>\d+|{NUMBER}) ?(?:-| or | to |\u2013) ?(?P<last>\d+|{NUMBER}) "
            rf"(?P<rest>(?:{any_of(UNITS)})s? (?:ago|later|earlier|hence|from now|(?:before|after)\b).*)",
            needs=regex("-| or | to |\u2013"),
        ),
        _distances,
    ),
    (regex(rf"(?:some ?time )?between {_FIRST} and {_LAST}"), _range),
    (regex(rf"between {_FIRST}(?: (?:to|through|until) | ?[-\u2013] ?){_LAST}"), _range),
    (regex(rf"from {_FIRST} (?:up )?(?:to|until|till?|through|\u2013|-) {_LAST}"), _range),
)
OTHERS: tuple[Form, ...] = (
    (regex(rf"{_FIRST}(?: (?:to|through|until|till?|thru) | ?\u2013 ?| - )(?:the )?{_LAST}"), _range),
    (
        regex(r"(?P<first>.*\w)(?<!early)(?<!mid)(?<!late) ?-(?P<last>\d.*|[a-z]{3}.+|ca?\. ?\d.*)"),
        _range,
    ),
    (regex(rf"(?:either )?{_FIRST} or {_LAST}"), _either),
)

"""From one date to another, and one of several."""

from __future__ import annotations

import re
from dataclasses import replace

from osclaims.values.dates.calendar import DAY
from osclaims.values.dates.notation_in import notation
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Refused, Stretch, hull, of_year, one_of
from osclaims.values.dates.words import MONTH

_DAY_TAIL = re.compile(r"(?P<day>\d{1,2}(?:st|nd|rd|th)?)(?P<year>,? [1-9]\d{3})?")
_MONTH_HEAD = re.compile(rf"(?P<head>(?:.* )?{MONTH}) (?:the )?\d{{1,2}}(?:st|nd|rd|th)?")


def _range(found: re.Match[str], reader: Reader) -> Stretch:
    """From the start of the one to the end of the other; what the first leaves out the second says."""
    end = reader.read(_completed(found["first"], found["last"]), reader)
    low, high = hull(end.core)
    if low is None or high is None:
        raise Refused("a range ends with a date", at=found["last"])
    timed = end.unit in ("hour", "minute")
    first = _on_clock(found["first"], found["last"]) if timed else found["first"]
    start = reader.read(first, reader.until(low // DAY))
    if timed and len(start.core) + len(end.core) > len((start, end)):
        raise Refused("morning or afternoon is not said", at=found["first"])
    return spanned(start, end, found["last"])


def _on_clock(first: str, last: str) -> str:
    """`9` before `11 a.m.` is `9 a.m.`."""
    half = re.search(r"\d ?([ap])\.? ?m", last)
    if not re.fullmatch(r"\d{1,2}(?:[:.]\d\d)?", first):
        return first
    if half:
        return f"{first} {half[1]}.m."
    if first.isdigit():
        raise Refused("morning or afternoon is not said", at=first)
    return first


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
    (re.compile(r"(?P<first>early|mid)(?:-to-| to |-|/)(?P<last>mid|late)[- ](?P<rest>.+)"), _parts),
    (re.compile(r"(?P<first>[1-9]\d{3})-(?P<last>2[1-4])"), _years_or_season),
    (re.compile(r"(?P<first>[1-9]\d{3})[-/](?P<last>1[3-9]|[2-9]\d)"), _years),
    (re.compile(r"(?P<first>[1-9]\d{3})(?:(?: ?\u2013 ?)(?=\d)|-(?=\d{4}))(?P<last>\d\d(?:\d\d)?)"), _years),
    (re.compile(r"(?P<first>[1-9]\d{3})-(?P<last>[1-9]\d{3}\?)"), _range),
)
BETWEEN: tuple[Form, ...] = (
    (re.compile(rf"(?:some ?time )?between {_FIRST} and {_LAST}"), _range),
    (re.compile(rf"between {_FIRST}(?: (?:to|through|until) | ?[-\u2013] ?){_LAST}"), _range),
    (re.compile(rf"from {_FIRST} (?:up )?(?:to|until|till|through|\u2013|-) {_LAST}"), _range),
)
OTHERS: tuple[Form, ...] = (
    (re.compile(rf"{_FIRST}(?: (?:to|through|until|till|thru) | ?\u2013 ?| - )(?:the )?{_LAST}"), _range),
    (re.compile(r"(?P<first>.*\w) ?-(?P<last>\d.*|[a-z]{3}.+|ca?\. ?\d.*)"), _range),
    (re.compile(rf"(?:either )?{_FIRST} or {_LAST}"), _either),
)

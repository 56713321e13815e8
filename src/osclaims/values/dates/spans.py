"""What lies between two stretches, and what the second of two wordings leaves out."""

from __future__ import annotations

from osclaims.values.dates.stretch import Refused, Stretch, hull
from osclaims.values.dates.words import MONTH
from osclaims.values.regex import regex

_DAY_TAIL = regex(r"(?P<day>\d{1,2}(?:st|nd|rd|th)?)(?P<year>,? [1-9]\d{3})?")
_FOUR_DIGITS, _TWO_DIGITS = regex(r"[1-9]\d{3}"), regex(r"\d\d")
_MONTH_HEAD = regex(rf"(?P<head>(?:.* )?{MONTH}) (?:the )?\d{{1,2}}(?:st|nd|rd|th)?")


def completed(first: str, last: str) -> str:
    """`5, 2025` after `May 2` is `May 5, 2025`, and `45` after `1939` is `1945`."""
    if _FOUR_DIGITS.fullmatch(first) and _TWO_DIGITS.fullmatch(last) and first[2:] < last:
        return first[:2] + last
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

"""Early, mid and late; earlier and later; the first Monday of, the last three months of."""

from __future__ import annotations

import re

from osclaims.values.dates.calendar import (
    DAY,
    Unit,
    month_index,
    month_start,
    move_day,
    nth_weekday,
    on_or_before,
)
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import (
    Piece,
    Refused,
    Stretch,
    hull,
    merged,
    of_day,
    of_days,
    vague_days,
)
from osclaims.values.dates.words import (
    NUMBER,
    NUMBERS,
    ORDINALS,
    PARTS,
    UNIT,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    any_of,
)
from osclaims.values.regex import regex

_WEEK = 7
_SHARES = {"third": 3, "quarter": 4}
_BARE = ("day", "week", "month", "quarter", "year", "decade", "century")


def _part(found: re.Match[str], reader: Reader) -> Stretch:
    """Early, mid and late: a third of it, or a half."""
    rest = f"the {found['rest']}" if found["rest"] in _BARE else found["rest"]
    whole = reader.read(rest, reader)
    position = PARTS[re.sub("^the ", "", found["part"])]
    core = merged(_slice(piece, position, 3, whole.unit) for piece in whole.core)
    halves = [_slice(piece, position, 2, whole.unit) for piece in (*whole.core, *whole.outer)]
    return Stretch(core, merged(halves), "span", crisp=False, hedge=whole.hedge, why=whole.why)


def _share(found: re.Match[str], reader: Reader) -> Stretch:
    """The last quarter of the 19th century: that share of its months."""
    whole, parts = reader.read(found["rest"], reader), _SHARES[found["share"]]
    nth = parts if found["nth"] in ("last", "final") else _ordinal(found["nth"])
    if nth > parts:
        raise Refused(f"there are {parts} of them", at=found["nth"])
    core, outer = (
        merged(_nth_of(piece, nth, parts) for piece in pieces)
        for pieces in (whole.core, (*whole.core, *whole.outer))
    )
    return Stretch(core, outer, "span", crisp=whole.crisp, hedge=whole.hedge, why=whole.why)


def _nth_of(piece: Piece, nth: int, parts: int) -> Piece:
    low, high = piece
    if low is None or high is None:
        raise Refused("what has no end has no shares")
    first, months = month_index(low // DAY), month_index(high // DAY) - month_index(low // DAY)
    start, stop = (first + months * each // parts for each in (nth - 1, nth))
    return month_start(start) * DAY, month_start(stop) * DAY


def _end_of(found: re.Match[str], reader: Reader) -> Stretch:
    """Year-end 2024, the end of a year."""
    return reader.read(f"end of {found['rest'] or 'the ' + found['bare']}", reader)


def _half(found: re.Match[str], reader: Reader) -> Stretch:
    """The first half of a month or a decade."""
    whole = reader.read(found["rest"], reader)
    position = PARTS["early"] if found["half"] == "first" else PARTS["late"]
    core, outer = (
        merged(_slice(piece, position, 2, whole.unit) for piece in pieces)
        for pieces in (whole.core, (*whole.core, *whole.outer))
    )
    return Stretch(core, outer, "span", crisp=False, hedge=whole.hedge, why=whole.why)


def _slice(piece: Piece, position: int, parts: int, unit: str) -> Piece:
    """The first, middle or last part: in months of a year or more, days of a month, hours of a day."""
    low, high = piece
    if low is None or high is None:
        raise Refused("what has no end has no early or late")
    if unit in ("year", "decade", "century", "half", "quarter", "season"):
        first, end = month_index(low // DAY), month_index(high // DAY)
        start, stop = _cut(end - first, position, parts)
        return month_start(first + start) * DAY, month_start(first + stop) * DAY
    grain = DAY if high - low > DAY else 60
    start, stop = _cut(max((high - low) // grain, 1), position, parts)
    return low + start * grain, low + stop * grain


def _cut(length: int, position: int, parts: int) -> tuple[int, int]:
    """Where the part begins and ends among so many; it is never less than its share."""
    share = -(-length // parts)
    start = (0, (length - share) // 2, length - share)[position]
    return start, start + share


def _partway(found: re.Match[str], reader: Reader) -> Stretch:
    """Earlier this year: from its start to the anchor; all of it when the anchor lies elsewhere."""
    whole = reader.read(found["rest"], reader)
    if reader.anchor is None:
        return Stretch(whole.core, whole.outer, "span", crisp=False)
    day = reader.anchor.outer[0]
    outer = _cut_at(whole.outer, day, found["part"])
    core = tuple(piece for piece in _cut_at(whole.core, day, found["part"]) if _within(piece, outer)) or outer
    return Stretch(core, outer, "span", crisp=False, hedge=whole.hedge, why=whole.why)


def _rest_of(found: re.Match[str], reader: Reader) -> Stretch:
    return reader.read(f"the rest of the {found['bare']}", reader)


def _so_far(found: re.Match[str], reader: Reader) -> Stretch:
    """So far this year, the year to date: from its start to the anchor."""
    return reader.read(f"earlier {found['rest'] or 'this ' + found['bare']}", reader)


def _within(piece: Piece, outer: tuple[Piece, ...]) -> bool:
    (low, high), (first, end) = piece, hull(outer)
    return (first or 0) <= (low or 0) and (high or 0) <= (end or 0)


def _cut_at(pieces: tuple[Piece, ...], day: int, part: str) -> tuple[Piece, ...]:
    low, high = hull(pieces)
    if low is None or high is None:
        raise Refused("what has no end has no earlier or later part")
    if not low <= day * DAY < high:
        return pieces
    return ((low, (day + 1) * DAY),) if part == "earlier" else ((day * DAY, high),)


def _bounds(found: re.Match[str], reader: Reader) -> tuple[int, int]:
    """The days of the crisp whole that something is the first or the last of."""
    whole = reader.read(found["rest"], reader)
    low, high = hull(whole.outer)
    if not whole.crisp or low is None or high is None:
        raise Refused("it needs a span of the calendar", at=found["rest"])
    return low // DAY, high // DAY


def _weekday_in(found: re.Match[str], reader: Reader) -> Stretch:
    """The second Tuesday of a month, the last Friday of a year."""
    first, end = _bounds(found, reader)
    index = WEEKDAYS[found["weekday"]]
    if found["nth"] in ("last", "final"):
        day = on_or_before(end - 1, index)
    else:
        day = nth_weekday(first, index, _ordinal(found["nth"]))
    if not first <= day < end:
        raise Refused(f"there is no {found['nth']} {found['weekday']}", at=found["nth"])
    return of_day(day)


def _units_in(found: re.Match[str], reader: Reader) -> Stretch:
    """The first three months of a year, the last day of a month, the second week of May."""
    first, end = _bounds(found, reader)
    if found["plural"] and not found["count"]:
        raise Refused("how many is not said", at=found["unit"])
    unit, times = UNITS[found["unit"]]
    count = _count(found["count"]) * times
    if found["nth"] in ("last", "final"):
        start, stop = move_day(end, -count, unit), end
    else:
        skipped = (_ordinal(found["nth"]) - 1) * count
        start, stop = move_day(first, skipped, unit), move_day(first, skipped + count, unit)
    if start < first or stop > end:
        raise Refused(f"it has not so many {found['unit']}s", at=found["unit"])
    return _weeks(start, stop) if unit == "week" else of_days(start, stop, _whole(unit, count))


def _ordinal(printed: str) -> int:
    return int(printed[:-2]) if printed[0].isdigit() else ORDINALS[printed]


def _count(printed: str | None) -> int:
    return 1 if printed is None else int(printed) if printed.isdigit() else NUMBERS[printed]


def _whole(unit: Unit, count: int) -> Unit:
    return unit if count == 1 else "span"


def _weeks(start: int, stop: int) -> Stretch:
    """Weeks of a month: by sevens from its ends, or those of the calendar nearby."""
    return vague_days((start, stop), (start - _WEEK + 1, stop + _WEEK - 1), "week")


_PART = rf"(?P<part>{any_of(PARTS)})"
_NTH = rf"(?P<nth>{any_of(ORDINALS)}|last|final|\d{{1,2}}(?:st|nd|rd|th))"
_COUNT = rf"(?:(?P<count>\d{{1,3}}|{NUMBER}) )?"
_ONE = (
    r"(?P<rest>(?!.*(?: (?:to|until|till?|through|thru|and|or) |\u2013| - "
    r"|[1-9]\d{3}-(?:\d{4}|1[3-9]|[2-9]\d)"
    r"|[a-z\d] ?-(?:early|mid|late)|\ds-)).+)"
)
"""One date: of what runs from one to another the part is of the first."""
_INSIDE = regex(" (?:of|in|last|this|next) ")
SIGNS = regex(
    "earl|lat|half|so far|to[- ]date|rest|remainder|first|second|mid|start|begin|end|close"
    "| (?:of|in|last|this|next) "
)
"""Found in whatever a form matches."""
FORMS: tuple[Form, ...] = (
    (regex(r"(?P<part>earlier|later)(?: in| on| during)? (?!than |in the |of )(?P<rest>.+)"), _partway),
    (regex(r"(?:the )?(?P<part>rest|remainder) (?:of )?(?P<rest>(?:the|this|my|our|current) .+)"), _partway),
    (regex(r"so far (?:in |during )?(?P<rest>this .+)"), _so_far),
    (regex(r"(?P<rest>this .+) (?:so far|to date)"), _so_far),
    (regex(r"(?P<rest>(?!))?(?:the )?(?P<bare>year|quarter|month|week)[- ]to[- ]date"), _so_far),
    (regex(r"(?:the )?(?P<part>rest|remainder) of (?P<bare>day|week|month|year)"), _rest_of),
    (regex(r"(?:the )?(?P<part>rest|remainder) of (?P<rest>.+)"), _partway),
    (regex(rf"(?:the )?(?P<half>first|second|last|latter) half of {_ONE}"), _half),
    (regex(rf"(?:the )?{_NTH} (?P<share>third|quarter) of (?P<rest>.*century.*|.*\d0'?s)"), _share),
    (
        regex(rf"(?:the )?{_NTH} {WEEKDAY} (?:of |in |(?=last |this |next ))(?P<rest>.+)", needs=_INSIDE),
        _weekday_in,
    ),
    (
        regex(
            rf"(?:the )?{_NTH} {_COUNT}(?:full )?{UNIT} (?:of |in |(?=last |this |next ))(?P<rest>.+)",
            needs=_INSIDE,
        ),
        _units_in,
    ),
    (regex(rf"(?:the )?(?:very )?{_PART}[ -](?:of )?{_ONE}"), _part),
    (regex(rf"(?P<part>mid)(?!day|night|\W){_ONE}"), _part),
    (regex(r"(?:the )?(?P<bare>year|quarter|month|week)[- ]end(?:,? (?:of )?(?P<rest>.+))?"), _end_of),
    (regex(rf"(?P<rest>{YEAR}),? (?P<part>early|mid|late)"), _part),
)

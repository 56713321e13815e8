"""From one date to another, and one of several."""

from __future__ import annotations

import re

from msgspec.structs import replace

from osclaims.values.dates.calendar import DAY
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.spans import completed, spanned
from osclaims.values.dates.stretch import Refused, Stretch, hull, one_of
from osclaims.values.dates.timeranges import (
    BARE_HOUR,
    OF_CLOCK,
    day_on,
    in_one_zone,
    of_one_night,
    on_one_clock,
    timed_range,
    to_time,
)
from osclaims.values.dates.times import BARE, TIME
from osclaims.values.dates.words import HOURS, MONTH, MONTHS, NUMBER, UNITS, WEEKDAYS, any_of
from osclaims.values.regex import regex

_PARTS_OF_DAY = ("morning", "afternoon", "evening", "night")
_PART_FIRST = regex(r"in the (morning|afternoon|evening|night),? (?:of |on )?(.+)")
_HAS_TIME = regex(
    r"\d ?[ap]\.? ?m|\d[:h]\d\d|\d\.\d\d\b|o'?clock|past|quarter|morning|afternoon|evening|night|noon"
)
_A_DAY = regex(r"\d{1,2}(?:st|nd|rd|th)?")
_ONLY_TIME = regex(rf"{TIME}|\d{{1,2}}|{any_of(HOURS)}")
"""A time that names no day; as the start of a range an hour alone is one too."""


def _range(found: re.Match[str], reader: Reader) -> Stretch:
    """From the start of the one to the end of the other; what one leaves out the other says."""
    first, last = found["first"], completed(found["first"], found["last"])
    if _ONLY_TIME.fullmatch(last) and not _ONLY_TIME.fullmatch(first):
        return to_time(first, last, reader)
    end = reader.read(last if BARE_HOUR.fullmatch(first) else _hour(last, first), reader)
    low, high = hull(end.core)
    if low is None or high is None:
        raise Refused("a range ends with a date", at=last)
    if end.unit != "day" and _A_DAY.fullmatch(first) and end.unit not in OF_CLOCK:
        raise Refused("a day runs to a day", at=first)
    if end.unit not in OF_CLOCK:
        return spanned(reader.read(first, reader.until(low // DAY)), end, last)
    known = reader.until(day_on(low, end))
    start = reader.read(f"{first} o'clock" if BARE_HOUR.fullmatch(first) else first, known)
    start, end = in_one_zone(start, on_one_clock(first, end))
    over_midnight = of_one_night if _ONLY_TIME.fullmatch(last) else timed_range
    return over_midnight(start, end, last)


def _hour(printed: str, other: str) -> str:
    """An hour alone beside a time, as a time."""
    return f"{printed} o'clock" if BARE_HOUR.fullmatch(printed) and _HAS_TIME.search(other) else printed


def _day_and_times(found: re.Match[str], reader: Reader) -> Stretch:
    """Friday between 1 and 4 p.m."""
    day = _PART_FIRST.sub(r"\2 \1", found["day"])
    at = "" if day.endswith(_PARTS_OF_DAY) else "at "
    return reader.read(f"{day} {at}{found['first']} to {found['last']}", reader)


def _in_month(found: re.Match[str], reader: Reader) -> Stretch:
    """November between 19 and 20."""
    return reader.read(f"{found['month']} {found['first']} to {found['last']}{found['year'] or ''}", reader)


def _distances(found: re.Match[str], reader: Reader) -> Stretch:
    """Two or three days ago: from the earlier to the later of the two."""
    both = (reader.read(f"{found[part]} {found['rest']}", reader) for part in ("first", "last"))
    earlier, later = sorted(both, key=lambda each: hull(each.core)[0] or 0)
    return spanned(earlier, later, found["rest"])


def _ahead(found: re.Match[str], reader: Reader) -> Stretch:
    """In two to three weeks."""
    first, last = (reader.read(f"in {found[part]} {found['unit']}", reader) for part in ("first", "last"))
    return spanned(first, last, found["unit"])


def _one_or_two(found: re.Match[str], reader: Reader) -> Stretch:
    """A week or two ago, in a day or so: so is one more."""
    last = "two" if found["last"] == "so" else found["last"]
    lead, rest = ("in ", "") if found["in"] else ("", found["rest"] or "")
    return reader.read(f"{lead}one to {last} {found['unit']}s{rest}", reader)


def _either(found: re.Match[str], reader: Reader) -> Stretch:
    last = reader.read(completed(found["first"], found["last"]), reader)
    low = hull(last.core)[0]
    first = reader.read(found["first"], reader if low is None else reader.until(low // DAY))
    return replace(one_of((first, last)), crisp=False)


_FIRST, _LAST = r"(?P<first>.+?)", r"(?P<last>.+)"
_AND = r"(?: ?[-\u2013] ?| (?:and|to|until|till?|through) )"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
SIGNS_BETWEEN = regex("from |since |between |-| or | to |\u2013")
"""Found in whatever a form between two ends matches."""
BETWEEN: tuple[Form, ...] = (
    (
        regex(
            rf"{MONTH},? (?:from |between )(?:the )?(?P<first>{_DAY}){_AND}(?:the )?(?P<last>{_DAY})"
            r"(?P<year>,? [1-9]\d{3})?",
            needs=regex(" (?:from|between) "),
        ),
        _in_month,
    ),
    (
        regex(
            rf"(?P<day>.+?),? (?:from|between) (?P<first>{TIME}|{BARE}){_AND}(?P<last>{TIME}|{BARE})",
            needs=regex(" (?:from|between) "),
        ),
        _day_and_times,
    ),
    (
        regex(
            rf"(?P<first>\d+|{NUMBER}) ?(?:-| or | to |\u2013) ?(?P<last>\d+|{NUMBER}) "
            rf"(?P<rest>(?:{any_of(UNITS)})s? (?:ago|later|earlier|hence|from now|(?:before|after)\b).*)",
            needs=regex("-| or | to |\u2013"),
        ),
        _distances,
    ),
    (
        regex(
            rf"in (?P<first>\d+|{NUMBER}) ?(?:-| or | to |\u2013) ?(?P<last>\d+|{NUMBER}) "
            rf"(?P<unit>(?:{any_of(UNITS)})s?)(?:'s?)?(?: time)?",
            needs=regex("in .*(?:-| or | to |\u2013)"),
        ),
        _ahead,
    ),
    (
        regex(
            rf"(?P<in>in )?(?:a|an|one) (?P<unit>{any_of(UNITS)}) or (?P<last>two|three|so)(?P<rest> .+)?",
            needs=regex(" or (?:two|three|so)"),
        ),
        _one_or_two,
    ),
    (regex(rf"(?:(?:some|any) ?(?:time|where) )?between {_FIRST} and {_LAST}"), _range),
    (regex(rf"between {_FIRST}(?: (?:to|through|until) | ?[-\u2013] ?){_LAST}"), _range),
    (regex(rf"(?:from|since) {_FIRST} (?:up )?(?:to|until|till?|through|\u2013|-) {_LAST}"), _range),
)
_NAMED = (
    rf"(?:(?:{any_of(WEEKDAYS)}|{any_of(MONTHS)}|today|tomorrow|yesterday)\b"
    r"|\d{1,4}[-/]\d\d?[-/]\d{1,4})"
)
_TO = r"(?: (?:to|until|till?|through) | ?\u2013 ?| - )"
ACROSS: Form = (
    regex(
        rf"(?P<first>.*{_NAMED}.*?){_TO}(?P<last>.*{_NAMED}.*)",
        needs=regex(" (?:to|until|till?|through|-) |\u2013"),
    ),
    _range,
)
"""From a time of one day to a time of another."""
SIGNS_OF_OTHERS = regex(" (?:to|through|until|till?|thru|or) |-|\u2013")
"""Found in whatever another form of a range matches."""
OTHERS: tuple[Form, ...] = (
    (regex(rf"{_FIRST}(?: (?:to|through|until|till?|thru) | ?\u2013 ?| - )(?:the )?{_LAST}"), _range),
    (
        regex(r"(?P<first>.*\w)(?<!early)(?<!mid)(?<!late) ?-(?P<last>\d.*|[a-z]{3}.*|[qh]\d.*|ca?\. ?\d.*)"),
        _range,
    ),
    (regex(rf"(?:either )?{_FIRST} or {_LAST}"), _either),
)

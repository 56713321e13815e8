"""From one date to another, and one of several."""

from __future__ import annotations

import re
from dataclasses import replace

from osclaims.values.dates.calendar import DAY
from osclaims.values.dates.notation_in import notation
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Piece, Refused, Stretch, hull, merged, moved, of_year, one_of
from osclaims.values.dates.times import BARE, TIME
from osclaims.values.dates.words import HOURS, MONTH, NUMBER, UNITS, any_of
from osclaims.values.regex import regex

_OF_CLOCK = ("hour", "minute")
_PARTS_OF_DAY = ("morning", "afternoon", "evening", "night")
_PART_FIRST = regex(r"in the (morning|afternoon|evening|night),? (?:of |on )?(.+)")
_HAS_TIME = regex(
    r"\d ?[ap]\.? ?m|\d[:h]\d\d|\d\.\d\d\b|o'?clock|past|quarter|morning|afternoon|evening|night|noon"
)
_A_DAY = regex(r"\d{1,2}(?:st|nd|rd|th)?")
_BARE_HOUR = regex(rf"\d{{1,2}}|{any_of(HOURS)}")
_OF_24_HOURS = regex(r"(?:1[3-9]|2[0-3])[:.h]\d\d.*")
_ONLY_TIME = regex(rf"{TIME}|\d{{1,2}}|{any_of(HOURS)}")
"""A time that names no day; as the start of a range an hour alone is one too."""
_DAY_TAIL = regex(r"(?P<day>\d{1,2}(?:st|nd|rd|th)?)(?P<year>,? [1-9]\d{3})?")
_FOUR_DIGITS, _TWO_DIGITS = regex(r"[1-9]\d{3}"), regex(r"\d\d")
_MONTH_HEAD = regex(rf"(?P<head>(?:.* )?{MONTH}) (?:the )?\d{{1,2}}(?:st|nd|rd|th)?")


def _range(found: re.Match[str], reader: Reader) -> Stretch:
    """From the start of the one to the end of the other; what one leaves out the other says."""
    first, last = found["first"], completed(found["first"], found["last"])
    if _ONLY_TIME.fullmatch(last) and not _ONLY_TIME.fullmatch(first):
        return _to_time(first, last, reader)
    end = reader.read(last if _BARE_HOUR.fullmatch(first) else _hour(last, first), reader)
    low, high = hull(end.core)
    if low is None or high is None:
        raise Refused("a range ends with a date", at=last)
    if end.unit != "day" and _A_DAY.fullmatch(first) and end.unit not in _OF_CLOCK:
        raise Refused("a day runs to a day", at=first)
    if end.unit not in _OF_CLOCK:
        return spanned(reader.read(first, reader.until(low // DAY)), end, last)
    start = reader.read(
        f"{first} o'clock" if _BARE_HOUR.fullmatch(first) else first, reader.until(low // DAY)
    )
    return _timed(start, _on_one_clock(first, end), last)


def _hour(printed: str, other: str) -> str:
    """An hour alone beside a time, as a time."""
    return f"{printed} o'clock" if _BARE_HOUR.fullmatch(printed) and _HAS_TIME.search(other) else printed


def _to_time(first: str, last: str, reader: Reader) -> Stretch:
    """To a time of the day on which it begins, or of the next: "Monday 9am to 5pm", "Monday 9pm to 2am"."""
    start = reader.read(first, reader)
    low = hull(start.core)[0]
    if low is None:
        raise Refused("a range begins with a date", at=first)
    timed = start.unit in _OF_CLOCK
    end = reader.read(
        f"{last} o'clock" if timed and _BARE_HOUR.fullmatch(last) else last, reader.until(low // DAY)
    )
    if end.unit not in _OF_CLOCK:
        return spanned(start, end, last)
    return _timed(start, _after(start, end), last) if timed else _from_day(start, end)


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


def _since_then(found: re.Match[str], reader: Reader) -> Stretch:
    """1990-, as catalogues print what goes on."""
    return reader.read(f"since {found['year']}", reader)


def _of_years(found: re.Match[str], reader: Reader) -> Stretch:
    return reader.read(found["rest"], reader)


def _either(found: re.Match[str], reader: Reader) -> Stretch:
    last = reader.read(completed(found["first"], found["last"]), reader)
    low = hull(last.core)[0]
    first = reader.read(found["first"], reader if low is None else reader.until(low // DAY))
    return replace(one_of((first, last)), crisp=False)


_FIRST, _LAST = r"(?P<first>.+?)", r"(?P<last>.+)"
SIGNS_OF_YEARS = regex(r"\d ?[-/\u2013]|early|mid|years ")
"""Found in whatever a form of years matches."""
OF_YEARS: tuple[Form, ...] = (
    (regex(r"(?P<first>early|mid)(?:-to-| to |-|/|-or-| or )(?P<last>mid|late)[- ](?P<rest>.+)"), _parts),
    (regex(r"(?P<first>[1-9]\d{3})-(?P<last>2[1-4])"), _years_or_season),
    (regex(r"(?P<first>[1-9]\d{3})[-/](?P<last>00|1[3-9]|[2-9]\d)"), _years),
    (regex(r"(?P<first>[1-9]\d{3})(?:(?: ?\u2013 ?)(?=\d)|-(?=\d{4}))(?P<last>\d\d(?:\d\d)?)"), _years),
    (regex(r"(?P<first>[1-9]\d{3})-(?P<last>[1-9]\d{3}\?)"), _range),
    (regex(r"(?P<year>[1-9]\d{3}) ?[-\u2013]"), _since_then),
    (regex(r"(?:the )?years (?P<rest>[1-9]\d{3}(?: ?[-\u2013/] ?| (?:to|and|or) )\d\d(?:\d\d)?)"), _of_years),
)
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
SIGNS_OF_OTHERS = regex(" (?:to|through|until|till?|thru|or) |-|\u2013")
"""Found in whatever another form of a range matches."""
OTHERS: tuple[Form, ...] = (
    (regex(rf"{_FIRST}(?: (?:to|through|until|till?|thru) | ?\u2013 ?| - )(?:the )?{_LAST}"), _range),
    (
        regex(r"(?P<first>.*\w)(?<!early)(?<!mid)(?<!late) ?-(?P<last>\d.*|[a-z]{3}.*|ca?\. ?\d.*)"),
        _range,
    ),
    (regex(rf"(?:either )?{_FIRST} or {_LAST}"), _either),
)

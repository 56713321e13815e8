"""Dates and times in running prose, absolute and relative, as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from osclaims.evidence.figures import ENDS, START, TIME_UNITS
from osclaims.evidence.numbers import NUMBER, OPENERS, VAGUE
from osclaims.evidence.place import Place, clear_of
from osclaims.evidence.scan import APOSTROPHES, DIGIT, Scanner, by_word
from osclaims.values.regex import regex

_MONTH = (
    r"(?:January|February|April|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
ANY_MONTH = rf"(?:{_MONTH}|March|May)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SHORT_WEEKDAY = rf"(?:{_WEEKDAY}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?)"
_PART = r"(?:morning|afternoon|evening|night|midday)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_YEAR = r"(?:1\d|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|[.,]\d\d?\b)"
_DAYS = rf"{_DAY}(?:(?:\s?[-\u2013]\s?|\s+(?:and|to|or)\s+){_DAY})?"
_VAGUELY = r"(?:(?:late|early|mid|end)(?:\s+(?:in|of))?[-\s]+)"
_UNIT = rf"(?:{TIME_UNITS})"
_COUNT = rf"(?:{NUMBER}|{VAGUE}|an?|one|half\s+an?|many|some|couple\s+of|few)"
_SPAN = (
    rf"(?:{_COUNT}(?=[-\s]+[^\W\d_])(?:\s+and\s+a\s+half)?(?:\s+(?:or|to)\s+{_COUNT})?"
    rf"(?:\s+(?:business|working|full|more))?[-\s]{_UNIT})"
)
_ZONE = r"(?:\s?(?:GMT|UTC|BST|CET|EST|EDT|PST|PDT|ET|PT|IST|HKT|JST)\b)"
_HALF_DAY = r"(?:[ap]m\b|[ap]\.m\.)"
_FREE = r"(?<![\w.,:/$\u20ac\u00a3-])"
_NTH = r"(?:first|second|third|fourth)"
_BESIDE = r"(?:last|next|this|the\s+(?:following|previous|same|next|coming|past))"

_MONTHS = [
    *["january", "february", "march", "april", "may", "june"],
    *["july", "august", "september", "october", "november", "december"],
    *["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"],
]
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_SHORT_WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", *_WEEKDAYS]
_VAGUE_WORDS = ["late", "early", "mid", "end"]
_BESIDE_WORDS = [
    *["the", "this", "last", "next", "past", "coming", "previous", "following"],
    *["first", "second", "third", "fourth"],
]
"""What begins several forms; one pattern for all of these words is sooner compiled than one for each."""
_SEASONS = ["spring", "summer", "autumn", "fall", "winter"]
_COUNTS = [*OPENERS, DIGIT, "one", "many", "some", "couple", "few"]

_CALENDAR = (
    (
        rf"(?:{_SHORT_WEEKDAY},?\s+)?{_VAGUELY}?{ANY_MONTH}\s+{_DAYS}(?:,?\s+{_YEAR}\b)?(?!\s+(?:per|%))",
        [*_SHORT_WEEKDAYS, *_VAGUE_WORDS, *_MONTHS],
    ),
    (
        rf"(?:{_SHORT_WEEKDAY},?\s+)?(?:between\s+)?(?<!\d){_DAYS}(?:\s+of)?\s+{ANY_MONTH}\b(?:,?\s+{_YEAR}\b)?",
        [*_SHORT_WEEKDAYS, "between", DIGIT],
    ),
    (rf"{_VAGUELY}?{ANY_MONTH}(?:\s+of)?,?\s+{_YEAR}\b", [*_VAGUE_WORDS, *_MONTHS]),
    (rf"{_VAGUELY}?{_MONTH}(?![\w-])", [*_VAGUE_WORDS, *_MONTHS]),
    (
        rf"(?:{_VAGUELY}|(?<=\b[ib][ny]\s)|(?<=\bof\s)|(?<=\bsince\s)|(?<=\buntil\s))(?-i:March|May)\b",
        [*_VAGUE_WORDS, "march", "may"],
    ),
)
_CLOCK = (
    (
        rf"{_FREE}(?:{_YEAR}-[01]\d-[0-3]\d|[0-3]?\d[/.][0-3]?\d[/.](?:\d{{4}}|\d\d)|9/11)(?!\d)",
        [DIGIT],
    ),
    (rf"{_FREE}[0-2]?\d[:.][0-5]\d(?::[0-5]\d)?\s?{_HALF_DAY}{_ZONE}?", [DIGIT]),
    (rf"{_FREE}[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?!\d){_ZONE}?", [DIGIT]),
    (rf"{_FREE}1?\d\s?{_HALF_DAY}{_ZONE}?", [DIGIT]),
    (rf"{_FREE}[0-2]\d[0-5]\d{_ZONE}", [DIGIT]),
    (r"(?<=\w\s)(?:noon|midnight)\b", ["noon", "midnight"]),
)
_PERIODS = (
    (rf"Q[1-4](?:\s+(?:of\s+)?{_YEAR})?\b", ["q"]),
    (rf"[HQ][12]\s+{_YEAR}\b", ["h", "q"]),
    (r"FY\s?\d\d(?:\d\d)?\b", ["fy"]),
    (
        rf"(?:the\s+)?(?:{_NTH}|last)\s+(?:half|quarter)\s+of\s+(?:(?:last|this|next)\s+year|{_YEAR})\b",
        _BESIDE_WORDS,
    ),
    (rf"{_NTH}[-\s]quarter\b", _BESIDE_WORDS),
    (
        rf"(?:the\s+)?{_VAGUELY}?(?:(?:1\d|20)\d0s|['\u2019]\d0s)\b",
        [*_BESIDE_WORDS, *_VAGUE_WORDS, DIGIT, *APOSTROPHES],
    ),
    (
        rf"(?:the\s+)?{_VAGUELY}?(?:\d{{1,2}}(?:st|nd|rd|th)|(?:eighteen|nineteen|twentie)th)[-\s]century\b",
        [*_BESIDE_WORDS, *_VAGUE_WORDS, DIGIT, "eighteenth", "nineteenth", "twentieth"],
    ),
    (rf"(?:(?:last|this|next|the)\s+)?{_SEASON}\s+(?:of\s+)?{_YEAR}\b", [*_BESIDE_WORDS, *_SEASONS]),
    (r"(?:Chinese|Lunar)\s+New\s+Year\b", ["chinese", "lunar"]),
    (r"New\s+Year(?:['\u2019]s\s+(?:Day|Eve))?\b", ["new"]),
    (r"Christmas(?:\s+(?:Day|Eve))?\b", ["christmas"]),
    (
        r"(?:Boxing\s+Day|Thanksgiving|(?-i:Easter)(?:\s+Sunday)?|Ramadan|Halloween)\b",
        ["boxing", "thanksgiving", "easter", "ramadan", "halloween"],
    ),
)
_RELATIVE = (
    (
        rf"(?:late\s+|early\s+)?(?:yesterday|today|tomorrow)(?:\s+{_PART})?\b",
        ["late", "early", "yesterday", "today", "tomorrow"],
    ),
    (r"(?:tonight|overnight)\b", ["tonight", "overnight"]),
    (
        rf"(?:(?:early|late)\s+(?:on\s+)?)?(?:{_BESIDE}\s+)?{_WEEKDAY}(?:\s+{_PART})?\b",
        ["early", "late", *_BESIDE_WORDS, *_WEEKDAYS],
    ),
    (
        rf"(?:(?:early|late|earlier|later)\s+)?{_BESIDE}\s+(?:{_UNIT}|{_PART}|{_SEASON}|{ANY_MONTH})\b(?!\s+of\b)",
        ["early", "late", "earlier", "later", *_BESIDE_WORDS],
    ),
    (
        rf"(?:the\s+)?(?:past|last|next|coming|previous|first|following)\s+{_SPAN}\b",
        _BESIDE_WORDS,
    ),
    (rf"{_SPAN}\s+(?:ago|earlier|later|prior|since|previously|from\s+now|hence)\b", _COUNTS),
    (rf"(?<!\bin\s){_SPAN}\s+(?:before|after)\b", _COUNTS),
    (
        r"(?:minutes|hours|days|weeks|months|years|decades)\s+(?:ago|earlier|later)\b",
        ["minutes", "hours", "days", "weeks", "months", "years", "decades"],
    ),
    (r"the\s+day\s+(?:before|after)\b", _BESIDE_WORDS),
    (r"(?:earlier|later)\s+(?:that|the\s+same)\s+(?:day|week|month|year)\b", ["earlier", "later"]),
    (rf"that\s+(?:same\s+)?(?:day|week|month|year|night|{_PART}|{_SEASON})\b(?=[\s,.])", ["that"]),
)
FORMS = (*_CALENDAR, *_CLOCK, *_PERIODS, *_RELATIVE)
"""What a date or time looks like, with the words that can begin it; the first that fits counts."""
TIMES = Scanner(by_word(FORMS, START))
_LONE_YEAR = regex(
    rf"(?<![\w.,:/$\u20ac\u00a3#-])(?:{_VAGUELY})?{_YEAR}(?:[-\u2013/](?:{_YEAR}|\d\d))?{ENDS}"
    r"(?!%|[.,:]\d|-\d|\s+(?:million|billion|dollars))",
    re.IGNORECASE,
)
_YEAR_LEAD = regex(
    r"(?:\b(?:in|since|by|during|of|from|until|till|to|through|before|after|the|late|early|mid|around|circa|fiscal"
    r"|year|for|and|between|its|their|his|her|our|last|next|\w+['\u2019]s?|\d{4})[\s-]|[(\u2013,]\s?)\Z",
    re.IGNORECASE,
)
_COUNTED = regex(r"\s+(?:people|men|women|children|\w{3,}s)\b")
_MODERN = 1900
_LOOK_BACK = 24


def times(raw: str) -> Iterator[Place]:
    """Yield the places of dates, clock times and time expressions in a text; a bare duration is a figure.

    >>> raw = "It came on January 20, a few weeks earlier than planned, won last week and again yesterday."
    >>> [place.of(raw) for place in times(raw)]
    ['January 20', 'a few weeks earlier', 'last week', 'yesterday']
    """
    found = [Place(*one.span()) for one in TIMES.scan(raw)]
    years = (Place(*year.span()) for year in _LONE_YEAR.finditer(raw))
    yield from found
    yield from clear_of((place for place in years if _is_year(raw, place)), found)


def _is_year(raw: str, place: Place) -> bool:
    """Whether four digits are a year and not a count: by the word before, or else by what follows."""
    if _YEAR_LEAD.search(raw[max(0, place.start - _LOOK_BACK) : place.start]):
        return True
    digits = re.search(r"\d{4}", place.of(raw))
    is_modern = digits is not None and int(digits.group()) >= _MODERN
    return is_modern and not _COUNTED.match(raw, place.end)

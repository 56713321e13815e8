"""The words that news prose makes dates of, one table for each sort, and the patterns built from them."""

from __future__ import annotations

from osclaims.values.dates.calendar import Unit
from osclaims.values.regex import regex

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY_SHORT = ("mon", "tue|tues", "wed|weds", "thu|thur|thurs", "fri", "sat", "sun")
_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ORDINALS = (*_ONES, "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
             "seventeenth", "eighteenth", "nineteenth", "twentieth", *(f"twenty-{one}" for one in _ONES),
             "thirtieth", "thirty-first")  # fmt: skip
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
          "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

MONTHS: dict[str, int] = {
    **{name: index + 1 for index, name in enumerate(_MONTHS)},
    **{name[:3]: index + 1 for index, name in enumerate(_MONTHS)},
    "sept": 9,
}
WEEKDAYS: dict[str, int] = {
    **{name: index for index, name in enumerate(_WEEKDAYS)},
    **{short: index for index, shorts in enumerate(_WEEKDAY_SHORT) for short in shorts.split("|")},
}
ORDINALS: dict[str, int] = {
    spelled: index + 1 for index, name in enumerate(_ORDINALS) for spelled in {name, name.replace("-", " ")}
}
CARDINALS: dict[str, int] = {
    **{name: index + 1 for index, name in enumerate(_SMALL)},
    **{ten: 20 + 10 * index for index, ten in enumerate(_TENS)},
    **{
        f"{ten}{joint}{one}": 21 + 10 * i + j
        for i, ten in enumerate(_TENS) for j, one in enumerate(_SMALL[:9]) for joint in "- "
    },
}  # fmt: skip
NUMBERS: dict[str, int] = {
    "a": 1, "an": 1, "another": 1,
    "half a dozen": 6, "a dozen": 12, "dozen": 12, "two dozen": 24, "three dozen": 36, **CARDINALS,
}  # fmt: skip
_UNSPLIT = {name: number for name, number in NUMBERS.items() if number < len(_SMALL) + 1 or "dozen" in name}
HOURS = {name: index + 1 for index, name in enumerate(_SMALL[:12])}
DAYS: dict[str, int] = {
    **{name: number for name, number in CARDINALS.items() if number <= len(_ORDINALS)}, **ORDINALS,
}  # fmt: skip
DECADES: dict[str, int] = {
    ten if ten[-1] != "y" else ten[:-1] + "ies": 20 + 10 * i for i, ten in enumerate(_TENS)
}
UNITS: dict[str, tuple[Unit, int]] = {
    "minute": ("minute", 1), "min": ("minute", 1), "hour": ("hour", 1), "hr": ("hour", 1), "day": ("day", 1),
    "second": ("minute", 0), "sec": ("minute", 0), "y": ("year", 1),
    "week": ("week", 1), "wk": ("week", 1), "yr": ("year", 1), "d": ("day", 1), "h": ("hour", 1),
    "fortnight": ("week", 2), "month": ("month", 1), "quarter": ("quarter", 1),
    "year": ("year", 1), "decade": ("decade", 1), "century": ("century", 1), "centurie": ("century", 1),
}  # fmt: skip
PARTS = {
    "early": 0, "start": 0, "beginning of": 0, "start of": 0, "early part of": 0,
    "early in": 0, "end": 2,
    "mid": 1, "middle of": 1, "midway through": 1, "halfway through": 1, "half way through": 1,
    "late": 2, "end of": 2, "latter part of": 2, "late in": 2, "close of": 2,
}  # fmt: skip
SEASON_WORDS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}


def any_of(words: dict[str, int] | dict[str, tuple[Unit, int]]) -> str:
    """A pattern for each word of a table, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


def weekday_name(index: int) -> str:
    """The English name of a weekday, Monday 0.

    >>> weekday_name(3)
    'Thursday'
    """
    return _WEEKDAYS[index].capitalize()


MONTH = rf"(?P<month>{any_of(MONTHS)})\.?"
WEEKDAY = rf"(?P<weekday>{any_of(WEEKDAYS)})\b\.?"
DAY_NUMBER = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.(?= ))?|(?P<ordinal>{any_of(DAYS)})"
YEAR = r"(?P<year>[1-9]\d{3})"
NUMBER = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_SMALL[:9])}))?|{any_of(_UNSPLIT)})"
"""Every word of `NUMBERS`, in a pattern a third as long."""
SAYS_UNIT = regex(
    r"day|now|present|tomorrow|min|h(?:ou)?r|sec|w(?:ee)?k|month|quarter|y(?:ea)?r|decade|centur|fortnight"
    r"|\b[ydh]s?\b|\d ?[ydh]"
)
"""Found in whatever names a unit of time, or a day by its distance from today."""
UNIT = rf"(?P<unit>{any_of(UNITS)})(?P<plural>s)?"

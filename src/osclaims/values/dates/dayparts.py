"""Mornings, afternoons, evenings and nights: stretches of a day that no clock bounds."""

from __future__ import annotations

import re

from osclaims.values.dates.calendar import DAY
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Piece, Refused, Stretch, days_of, merged, of_day, one_of
from osclaims.values.dates.words import MONTH, MONTHS, WEEKDAY, any_of
from osclaims.values.regex import regex

Hours = tuple[int, int]

HOURS_OF: dict[str, tuple[Hours, Hours]] = {
    "morning": ((6, 12), (0, 12)), "early morning": ((5, 8), (0, 10)), "mid morning": ((9, 11), (8, 12)),
    "late morning": ((10, 12), (9, 12)), "lunchtime": ((12, 14), (11, 15)),
    "afternoon": ((12, 18), (12, 19)), "early afternoon": ((12, 14), (12, 16)),
    "mid afternoon": ((14, 16), (13, 17)), "late afternoon": ((15, 18), (14, 19)),
    "evening": ((18, 23), (16, 24)), "early evening": ((17, 20), (16, 21)),
    "mid evening": ((19, 21), (18, 22)), "late evening": ((21, 23), (20, 24)),
    "night": ((20, 28), (18, 32)), "early night": ((19, 22), (18, 25)), "late night": ((22, 26), (21, 29)),
    "tonight": ((18, 28), (16, 32)), "late tonight": ((22, 26), (21, 29)), "early hours": ((0, 5), (0, 7)),
    "small hours": ((1, 4), (0, 6)), "wee hours": ((1, 4), (0, 6)), "dawn": ((4, 7), (2, 10)),
    "dusk": ((17, 21), (14, 24)),
    "am": ((0, 12), (0, 12)), "pm": ((12, 24), (12, 24)),
}  # fmt: skip
"""The hours of each part, core and outer; a night runs into the day after, and is late about its midnight."""
_ONE_NIGHT = 2
"""The days of one night: the night of 5-6 May."""
_SAME = {
    "daybreak": "dawn", "sunrise": "dawn", "nightfall": "dusk", "sunset": "dusk", "sundown": "dusk",
    "twilight": "dusk", "lunch time": "lunchtime", "early tonight": "early evening",
}  # fmt: skip


def _of_day(found: re.Match[str], reader: Reader) -> Stretch:
    base = reader.read(found["rest"], reader)
    if base.unit == "span" and found["part"] == "night" and len(days_of(base.core)) == _ONE_NIGHT:
        base = of_day(days_of(base.core)[0]).because(base.why)
    if base.unit != "day":
        raise Refused(f"which {found['part']} needs one day to stand on", at=found["rest"])
    return _part(base, _name(found))


def _of_anchor(found: re.Match[str], reader: Reader) -> Stretch:
    off = _STEPS.get(found["step"] or "", 0)
    why = ("the day before {}", "on {}", "the day after {}")[off + 1]
    return _part(reader.relative(lambda day: of_day(day + off), why), _name(found))


def _name(found: re.Match[str]) -> str:
    """The part's name in the table, with its share of the part."""
    part, share = found["part"].replace(".", ""), found.groupdict().get("share")
    name = f"{share} {part}" if share else part
    return _SAME.get(name, name)


def _part(base: Stretch, part: str) -> Stretch:
    core, outer = (
        _hours(pieces, hours) for pieces, hours in zip((base.core, base.outer), HOURS_OF[part], strict=True)
    )
    return Stretch(core, outer, "span", crisp=False, hedge=base.hedge, why=base.why)


def _hours(pieces: tuple[Piece, ...], hours: Hours) -> tuple[Piece, ...]:
    first, end = (60 * hour for hour in hours)
    return merged((day * DAY + first, day * DAY + end) for day in days_of(pieces))


def _overnight(found: re.Match[str], reader: Reader) -> Stretch:
    """The night that ends on the day, or the one that begins on it."""
    day = reader.read(found["rest"] or "today", reader)
    nights = (_part(each, "night") for each in (_before(day), day))
    return one_of(nights).because(day.why)


def _before(day: Stretch) -> Stretch:
    if day.unit != "day":
        raise Refused("a night needs a day to stand on")
    return one_of(of_day(each - 1) for each in days_of(day.outer))


def _habit(found: re.Match[str], _: Reader) -> Stretch:
    one = found["rest"].removesuffix("s")
    raise Refused(
        "several are meant, and none is named", at=found["rest"], choices=(f"that {one}", f"every {one}")
    )


_STEPS = {"last": -1, "previous": -1, "preceding": -1, "next": 1, "following": 1}
_STEP = "|".join(_STEPS)
_NIGHTS = "morning|afternoon|evening|night"
_PARTS = (
    rf"{_NIGHTS}|(?:early|small|wee) hours|lunch ?time|dawn|daybreak|sunrise|nightfall|dusk|sunset|sundown"
)
_PART = rf"(?P<part>{_PARTS})"
_EARLY = r"(?P<share>early|mid|late)[- ]?(?P<part>morning|afternoon|evening|(?<!mid)(?<!mid.)night)"
_LATE = r"(?P<share>early|late)[- ](?:on |in |at )?"
_NO_RANGE = r"(?!.*(?: (?:to|until|till?|through|or|and|between|from|after|before) | - |\u2013))"
_SAYS_EARLY = regex(rf"(?:early|mid|late).*(?:{_NIGHTS})")
SIGNS = regex(rf"{_NIGHTS}|hours|lunch|dawn|daybreak|sun[rsd]|dusk|nightfall")
"""Found in whatever a form matches."""
SHARES: tuple[Form, ...] = (
    (regex(rf"(?P<step>(?!))?(?:in )?(?:the )?{_EARLY}", needs=_SAYS_EARLY), _of_anchor),
    (regex(rf"{_LATE}(?P<step>last|this|next|the) (?P<part>{_NIGHTS})", needs=_SAYS_EARLY), _of_anchor),
    (regex(r"(?P<share>early|late) (?P<step>(?!))?(?P<part>tonight)"), _of_anchor),
    (
        regex(
            rf"{_NO_RANGE}{_LATE}(?P<rest>(?!the ).+?),? (?:in the )?(?P<part>{_NIGHTS})", needs=_SAYS_EARLY
        ),
        _of_day,
    ),
    (regex(rf"{_NO_RANGE}{_LATE}(?:the )?(?P<part>{_NIGHTS}) of (?P<rest>.+)", needs=_SAYS_EARLY), _of_day),
    (
        regex(
            rf"{_NO_RANGE}(?:in )?(?:the )?{_EARLY}(?:,? (?:of|on) |,? (?=[a-z]))(?P<rest>(?!at ).+)",
            needs=_SAYS_EARLY,
        ),
        _of_day,
    ),
    (regex(rf"(?:in the |on )?(?P<rest>(?:(?:early|mid|late)[- ]?)?(?:{_NIGHTS})s)"), _habit),
)
"""Early, mid or late in a part of the day."""
FORMS: tuple[Form, ...] = (
    (
        regex(rf"(?:(?:in|at) )?(?:the )?(?:(?P<step>{_STEP}|this|that(?: same)?|same|the) )?{_PART}"),
        _of_anchor,
    ),
    (regex(r"(?P<step>(?!))?(?P<part>tonight)"), _of_anchor),
    (regex(rf"{_NO_RANGE}(?P<rest>.+?),? (?:in the )?{_EARLY}", needs=_SAYS_EARLY), _of_day),
    (regex(rf"{_NO_RANGE}(?P<rest>.+?),? (?:(?:in|at) (?:the )?)?{_PART}"), _of_day),
    (
        regex(rf"{_NO_RANGE}(?:on |in |at )?(?:the )?{_PART}(?:,? of |,? on |, )(?P<rest>.+)"),
        _of_day,
    ),
    (regex(r"overnight(?: (?:on )?(?P<rest>.+))?"), _overnight),
)
_MONTH_NAME = rf"(?:{any_of(MONTHS)})\.?"
HALVES: Form = (
    regex(
        rf"(?P<rest>{WEEKDAY}|{MONTH} (?:the )?\d\d?(?:st|nd|rd|th)?(?:,? [1-9]\d{{3}})?"
        rf"|\d\d? {_MONTH_NAME} [1-9]\d{{3}}|yesterday|today|tomorrow),? (?:in the )?"
        r"(?P<part>[ap]\.?m\.?)",
        needs=regex(r" [ap]\.?m\.?$"),
    ),
    _of_day,
)
"""Tuesday a.m.: the half of the day, where no hour is printed with it."""

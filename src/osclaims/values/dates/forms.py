"""The table of forms: every wording of time, in the order in which they are tried."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from msgspec.structs import replace

from osclaims.values.dates import (
    absolute,
    bounds,
    clock,
    counted,
    dayparts,
    distances,
    eras,
    holidays,
    islamic,
    labels,
    months,
    nearby,
    numeric,
    parts,
    parttimes,
    ranges,
    relative,
    runs,
    together,
    weekdays,
    weeks,
    year_words,
    yearparts,
    yearranges,
)
from osclaims.values.dates.notation_in import notation
from osclaims.values.dates.reader import Form, Made, Reader
from osclaims.values.dates.stretch import NeedsAnchor, Refused, Stretch
from osclaims.values.dates.words import SAYS_UNIT
from osclaims.values.regex import regex


def _notated(found: re.Match[str], _: Reader) -> Stretch:
    return notation(found[0].upper().replace(" ", "T") if "," not in found[0] else found[0].upper())


def _rest(found: re.Match[str], reader: Reader) -> Stretch:
    return reader.read(found["rest"], reader)


def _some_time_in(found: re.Match[str], reader: Reader) -> Stretch:
    """A day in January: the day is one of its days."""
    return replace(reader.read(found["rest"], reader), crisp=False)


_NOTATION: Form = (
    regex(
        r"\[[-\dx.,ytz:+?~% ]*\]|\{.*\}|(?:-?y?\d[-\dx]{3}|y-?\d{5}|\.\.|/)[-\dxytz:+/.?~%]*"
        r"(?: \d\d:[\d:.]+(?:z|[+-][\d:]+)?)?"
    ),
    _notated,
)
_ONLY: Form = (
    regex(r"(?:only|also|just(?! (?:over|under|before|after|prior|ahead|following)\b)) (?P<rest>.+)"),
    _rest,
)
_RHETORIC: Form = (
    regex(r"(?:as early as|as late as|as recently as|as of|as at|some ?time|back) (?P<rest>.+)"),
    _rest,
)
_IN_IT: Form = (
    regex(
        r"(?:an? |some |one )?(?:day|month|year|decade)(?: some(?:time|where))? "
        r"(?:(?:in|during) |(?=last |this |next ))(?P<rest>.+)"
    ),
    _some_time_in,
)
_GLUE: Form = (
    regex(
        r"(?:in the course of|on|in|at|during|throughout|over|the|dated|for|come|all of|all|effective|within)"
        r"[ ,](?P<rest>.+)"
    ),
    _rest,
)
ANY = regex("")
FAMILIES: tuple[tuple[re.Pattern[str], tuple[Form, ...]], ...] = (
    (ANY, absolute.FORMS),
    (regex("only|also|just"), (_ONLY,)),
    (weekdays.SIGNS, weekdays.FORMS),
    (ANY, months.FORMS),
    (numeric.SIGNS, numeric.FORMS),
    (ANY, (dayparts.HALVES,)),
    (ANY, (clock.FORMS[0],)),
    (counted.SIGNS, counted.FORMS),
    (SAYS_UNIT, relative.FORMS),
    (SAYS_UNIT, runs.FORMS),
    (yearranges.SIGNS, yearranges.FORMS),
    (ANY, (_NOTATION,)),
    (weeks.SIGNS, weeks.FORMS),
    (yearparts.SIGNS, yearparts.FORMS),
    (eras.SIGNS, eras.FORMS),
    (year_words.SIGNS, year_words.FORMS),
    (dayparts.SIGNS, dayparts.SHARES),
    (parts.SIGNS, parts.FORMS),
    (ranges.SIGNS_BETWEEN, ranges.BETWEEN),
    (SAYS_UNIT, distances.FORMS),
    (dayparts.SIGNS, parttimes.FORMS),
    (nearby.SIGNS, nearby.FORMS),
    (ANY, bounds.FORMS),
    (ranges.SIGNS_OF_OTHERS, (ranges.ACROSS,)),
    (clock.SIGNS, clock.FORMS[1:]),
    (dayparts.SIGNS, dayparts.FORMS),
    (ANY, islamic.FORMS),
    (holidays.SIGNS, holidays.FORMS),
    (ranges.SIGNS_OF_OTHERS, ranges.OTHERS),
    (together.SIGNS, together.FORMS),
    (ANY, (_RHETORIC,)),
    (ANY, (_IN_IT,)),
    (ANY, (_GLUE,)),
    (SAYS_UNIT, (relative.ALONE,)),
    (yearparts.FISCAL_SIGNS, (yearparts.FISCAL,)),
)
"""Wordings of one sort, behind the signs without which a text is none of them."""
FORMS = tuple(form for _, forms in FAMILIES for form in forms)


@cache
def known() -> frozenset[str]:
    """Every word of every form."""
    patterns = (re.sub(r"\?P[<=]\w+", "", pattern.pattern) for pattern, _ in FORMS)
    return frozenset(word for pattern in patterns for word in re.findall("[a-z]+", pattern))


def whole(text: str, reader: Reader) -> Stretch:
    """What a whole printed text covers, words beside its date passed over."""
    try:
        return stretch(text, reader)
    except NeedsAnchor:
        raise
    except Refused as refusal:
        if found := labels.beside(text, reader, known()):
            return found
        if not refusal.choices and (choices := labels.two_dates(text, reader)):
            if agreed := labels.narrower(reader.read(each, reader) for each in choices):
                return agreed
            reason = "two dates are named, and nothing says which is meant"
            raise Refused(reason, at=choices[-1], choices=choices) from None
        raise


def stretch(text: str, reader: Reader) -> Stretch:
    """What the text covers, by the first form that its whole matches."""
    if (form := _matched(text)) is None:
        raise Refused("no date, time or span of time is recognised")
    found, made = form
    return made(found, reader)


@lru_cache(maxsize=1024)
def _matched(text: str) -> tuple[re.Match[str], Made] | None:
    """The match and what makes a stretch of it: the same for every day that an anchor may be."""
    return next(
        (
            (found, made)
            for signs, forms in FAMILIES
            if signs.search(text)
            for pattern, made in forms
            if (found := pattern.fullmatch(text))
        ),
        None,
    )

"""The table of forms: every wording of time, in the order in which they are tried."""

from __future__ import annotations

import re
from dataclasses import replace

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
)
from osclaims.values.dates.notation_in import notation
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Refused, Stretch
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
_RHETORIC: Form = (
    regex(r"(?:only|just|as early as|as late as|as recently as|as of|some ?time|back|also) (?P<rest>.+)"),
    _rest,
)
_IN_IT: Form = (
    regex(
        r"(?:an? |some |one )?(?:day|month|year|decade)(?: some(?:time|where))? (?:in|during) (?P<rest>.+)"
    ),
    _some_time_in,
)
_GLUE: Form = (
    regex(r"(?:on|in|at|during|throughout|over|the|dated|for|come|all of|all|effective)[ ,](?P<rest>.+)"),
    _rest,
)
FORMS: tuple[Form, ...] = (
    *absolute.FORMS,
    *weekdays.FORMS,
    *months.FORMS,
    *numeric.FORMS,
    dayparts.HALVES,
    clock.FORMS[0],
    *counted.FORMS,
    *relative.FORMS,
    *runs.FORMS,
    *ranges.OF_YEARS,
    _NOTATION,
    *weeks.FORMS,
    *yearparts.FORMS,
    *eras.FORMS,
    *year_words.FORMS,
    *dayparts.SHARES,
    *parts.FORMS,
    *ranges.BETWEEN,
    *distances.FORMS,
    *parttimes.FORMS,
    *nearby.FORMS,
    *bounds.FORMS,
    *clock.FORMS[1:],
    *dayparts.FORMS,
    *islamic.FORMS,
    *ranges.OTHERS,
    *holidays.FORMS,
    *together.FORMS,
    _RHETORIC,
    _IN_IT,
    _GLUE,
    relative.ALONE,
)
KNOWN = frozenset(
    word for pattern, _ in FORMS for word in re.findall("[a-z]+", re.sub(r"\?P[<=]\w+", "", pattern.pattern))
)
"""Every word of every form."""


def whole(text: str, reader: Reader) -> Stretch:
    """What a whole printed text covers, words beside its date passed over."""
    try:
        return stretch(text, reader)
    except Refused as refusal:
        if found := labels.beside(text, reader, KNOWN):
            return found
        if not refusal.choices and (choices := labels.two_dates(text, reader)):
            reason = "two dates are named, and nothing says which is meant"
            raise Refused(reason, at=choices[-1], choices=choices) from None
        raise


def stretch(text: str, reader: Reader) -> Stretch:
    """What the text covers, by the first form that its whole matches."""
    for pattern, made in FORMS:
        found = pattern.fullmatch(text)
        if found:
            return made(found, reader)
    raise Refused("no date, time or span of time is recognised")

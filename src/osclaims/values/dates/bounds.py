"""Words before a date that hedge it: about, before, after, since, by, until, and the week of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from msgspec.structs import replace

from osclaims.values.dates.amounts import AMOUNT
from osclaims.values.dates.calendar import DAY
from osclaims.values.dates.notation_out import noted
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.relative import week_from
from osclaims.values.dates.stretch import (
    Piece,
    Refused,
    Stretch,
    approximate,
    days_of,
    hull,
    merged,
    of_each_day,
    one_of,
    vague_days,
)
from osclaims.values.dates.times import BARE, TIME
from osclaims.values.dates.words import NUMBER, WEEKDAYS, any_of
from osclaims.values.regex import regex

_WEEK = 7
Ends = Callable[[Piece], Piece]


def _after(piece: Piece) -> Piece:
    return piece[1], None


def _since(piece: Piece) -> Piece:
    return piece[0], None


def _before(piece: Piece) -> Piece:
    return None, piece[0]


def _by(piece: Piece) -> Piece:
    return None, piece[1]


BOUNDS: dict[str, tuple[Ends, Ends]] = {
    "after": (_after, _after), "since": (_since, _since), "before": (_before, _before), "by": (_by, _by),
    "until": (_before, _by),
}  # fmt: skip
"""What each class of bound makes of a stretch, in the core and in the outer; until may include its end."""
_NO_BOUND = (None, None)
_BEYOND = ("after", "before")
"""What lies beyond a vague stretch is surely beyond its outer, and perhaps only beyond its core."""
_WITH_IT = {
    words: name
    for side, name in (
        ("before", "by"), ("earlier than", "by"), ("prior to", "by"),
        ("after", "since"), ("later than", "since"),
    )
    for place in ("on", "in", "at")
    for words in (f"{side} or {place}", f"{place} or {side}")
}  # fmt: skip
"""Before or on, at or after: the date belongs to it."""
CLASSES = {
    "after": "after", "later than": "after", "following": "after", "post": "after",
    "since": "since", "ever since": "since", "from": "since", "starting": "since", "beginning": "since",
    "starting from": "since", "not before": "since", "no earlier than": "since",
    "at least since": "since", "starting on": "since", "starting in": "since", "beginning in": "since",
    "before": "before", "prior to": "before", "earlier than": "before", "ahead of": "before", "pre": "before",
    "by": "by", "no later than": "by", "not later than": "by", "not after": "by",
    "anytime after": "after", "any time after": "after", "anytime before": "before",
    "any time before": "before",
    "no sooner than": "since", "not until": "since", "at least until": "since", "until at least": "since",
    "in advance of": "before", "sooner than": "before", "ending": "by", "ending with": "by",
    "ending on": "by",
    **_WITH_IT,
    "ante": "before", "terminus ante quem": "before", "terminus post quem": "after", "by or before": "by",
    "up to and including": "by", "until and including": "by", "through and including": "by",
    "from and after": "since", "since at least": "since",
    "until": "until", "till": "until", "up to": "until", "up until": "until", "through": "by", "to": "until",
}  # fmt: skip


def _bounded(found: re.Match[str], reader: Reader) -> Stretch:
    name = CLASSES[found["word"]] if found["word"] else "since"
    base = reader.read(found["rest"], reader)
    inner, wide = BOUNDS[name]
    narrow, broad = (base.outer, base.core) if name in _BEYOND else (base.core, base.outer)
    core, outer = _common(map(inner, narrow)), merged(map(wide, broad))
    if _NO_BOUND in (core, *outer):
        raise Refused("a bound needs a date", at=found["rest"])
    hedge = (*base.hedge, name)
    return replace(base, core=(core,), outer=outer, unit="span", crisp=False, hedge=hedge, edtf="")


def _inclusive(found: re.Match[str], reader: Reader) -> Stretch:
    """5 to 7 May inclusive, as every range is here."""
    return reader.read(found["rest"], reader)


def _one_or_other(found: re.Match[str], reader: Reader) -> Stretch:
    """Before 1990 or after 2000."""
    return one_of(reader.read(found[part], reader) for part in ("first", "last"))


def _both(found: re.Match[str], reader: Reader) -> Stretch:
    """After 1990 but before 2000: what lies in both."""
    last = reader.read(found["last"], reader)
    end = hull(last.core)[1]
    first = reader.read(found["first"], reader if end is None else reader.until(end // DAY))
    core, outer = (
        _common((hull(a), hull(b))) for a, b in ((first.core, last.core), (first.outer, last.outer))
    )
    if None in core or None in outer or (core[0] or 0) >= (core[1] or 0):
        raise Refused("nothing lies in both", at=found["last"])
    hedge = tuple(dict.fromkeys((*first.hedge, *last.hedge)))
    return Stretch((core,), (outer,), "span", crisp=False, hedge=hedge, why=first.why)


def _at_latest(found: re.Match[str], reader: Reader) -> Stretch:
    """Friday at the latest, by Friday at the latest."""
    rest = found["rest"].removeprefix("by ").removeprefix("on ")
    return reader.read(f"{'since' if found['earliest'] else 'by'} {rest}", reader)


def _common(pieces: Iterable[Piece]) -> Piece:
    """What lies in all of them: beyond one of two dates is surely what is beyond both."""
    lows, highs = zip(*pieces, strict=True)
    low = max((bound for bound in lows if bound is not None), default=None)
    return low, min((bound for bound in highs if bound is not None), default=None)


def _about(found: re.Match[str], reader: Reader) -> Stretch:
    base = reader.read(found["rest"], reader)
    return approximate(base, _marked(base, "~"))


def _odd(found: re.Match[str], reader: Reader) -> Stretch:
    """40-odd years ago."""
    return approximate(reader.read(f"{found['count']} {found['rest']}", reader))


def _in_about(found: re.Match[str], reader: Reader) -> Stretch:
    return approximate(reader.read(f"in {found['far']}", reader))


def _at_about(found: re.Match[str], reader: Reader) -> Stretch:
    return approximate(reader.read(f"{found['day']} at {found['time']}", reader))


def _marked(base: Stretch, mark: str) -> str:
    """The notation with its mark, if it takes one: a date, not a time, an interval or a set."""
    edtf = noted(base)
    return "" if not base.crisp or set(edtf) & set("T/[]~?%X") else edtf + mark


def _uncertain(found: re.Match[str], reader: Reader) -> Stretch:
    base = reader.read(found["rest"], reader)
    return replace(base, crisp=False, hedge=(*base.hedge, "uncertain"), edtf=_marked(base, "?"))


def _week_of(found: re.Match[str], reader: Reader) -> Stretch:
    """The seven days from a day, up to it, or the week it lies in."""
    base = reader.read(found["rest"], reader)
    if base.crisp and base.unit == "span" and len(days_of(base.core)) <= _WEEK:
        return replace(base, unit="week")
    if base.unit != "day":
        raise Refused("a week of needs a day", at=found["rest"])
    how = found["how"] or "of"
    weeks = of_each_day(base, lambda day: _week(day, how))
    return replace(weeks, crisp=weeks.crisp and base.crisp, hedge=base.hedge)


def _week(day: int, how: str) -> Stretch:
    if how == "ending":
        return replace(vague_days((day - 6, day + 1), (day - 6, day + 1), "week"), crisp=True)
    if how in ("beginning", "starting", "from"):
        return replace(vague_days((day, day + 7), (day, day + 7), "week"), crisp=True)
    week = week_from(day, 0)
    return Stretch(
        week.core,
        one_of((week, vague_days((day, day + 7), (day, day + 7), "week"))).outer,
        "week",
        crisp=False,
    )


_WORD = "|".join(sorted(CLASSES, key=len, reverse=True))
_OR, _AND = regex(" or "), regex(" (?:and|but) ")
_ABOUT = r"about|around|circa|ca?\.|roughly|approximately|approx\.?|on or about|on or around"
FORMS: tuple[Form, ...] = (
    (
        regex(
            r"(?:the )?week (?:of|(?P<how>beginning|starting|ending|from)(?: on)?|commencing) (?P<rest>.+)"
        ),
        _week_of,
    ),
    (regex(rf"in (?:{_ABOUT}) (?P<far>{AMOUNT})", needs=regex(f"in (?:{_ABOUT})")), _in_about),
    (regex(rf"(?:at |in |on )?(?:{_ABOUT}) ?(?P<rest>.+)"), _about),
    (regex(rf"(?P<day>.+?),? (?:at )?(?:{_ABOUT}) (?P<time>{TIME}|{BARE})", needs=regex(_ABOUT)), _at_about),
    (regex(r"(?:~|ca?(?= ?\d)) ?(?P<rest>.+)"), _about),
    (
        regex(
            r"(?P<rest>.+) (?:or so|or thereabouts|approx\.?|approximately)",
            needs=regex("so$|thereabouts|approx"),
        ),
        _about,
    ),
    (
        regex(r"(?:probably|possibly|perhaps|maybe|apparently|likely|presumably|uncertain:) (?P<rest>.+)"),
        _uncertain,
    ),
    (
        regex(
            r"(?P<rest>.+?) ?(?:\?|\(\?\)|\(uncertain\)| maybe| perhaps| guess)",
            needs=regex(r"[?]|uncertain|maybe|perhaps|guess"),
        ),
        _uncertain,
    ),
    (regex(rf"some (?=(?:{NUMBER}|\d{{1,5}}) )(?P<rest>{AMOUNT}.*)", needs=regex("some ")), _about),
    (regex(rf"(?P<count>{NUMBER}|\d{{1,5}})[ -](?:odd|some) (?P<rest>.+)", needs=regex("odd|some")), _odd),
    (regex(r"(?:up )?(?:till|until|to) date"), lambda _, reader: reader.read("until today", reader)),
    (
        regex(r"(?P<word>(?!))?(?:from )?(?P<rest>.+?)(?: onwards?| on)", needs=regex(" on(?:wards?)?$")),
        _bounded,
    ),
    (regex(r"(?P<rest>.+?),? \(?inclusive\)?", needs=regex("inclusive")), _inclusive),
    (regex(rf"(?P<first>(?:{_WORD}) .+?) or (?P<last>(?:{_WORD}) .+)", needs=_OR), _one_or_other),
    (regex(rf"(?P<first>(?:{_WORD}) .+?),? (?:and|but) (?P<last>(?:{_WORD}) .+)", needs=_AND), _both),
    (
        regex(r"(?P<rest>.+?),? at the (?:(?P<earliest>earliest|soonest)|latest)", needs=regex(" at the ")),
        _at_latest,
    ),
    (regex(r"at the (?:(?P<earliest>earliest|soonest)|latest),? (?P<rest>.+)"), _at_latest),
    (regex(rf"(?!following (?:{any_of(WEEKDAYS)})\b)(?P<word>{_WORD})[ -](?P<rest>.+)"), _bounded),
)

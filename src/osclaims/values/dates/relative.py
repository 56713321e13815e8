"""Days told by their distance from the anchor: yesterday, last week, a few weeks earlier, 14 hours ago."""

from __future__ import annotations

import re

from msgspec.structs import replace

from osclaims.values.dates.amounts import A_UNIT, AMOUNT, Amount, amount, apart, exactly
from osclaims.values.dates.anchor import counted
from osclaims.values.dates.calendar import DAY, MONTHS_IN, Unit, month_index, weekday
from osclaims.values.dates.notation_out import noted
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.runs import running
from osclaims.values.dates.stretch import Refused, Stretch, of_day, of_months, vague_days
from osclaims.values.dates.words import UNIT, UNITS, any_of
from osclaims.values.regex import regex

DAYS_OFF: dict[str, tuple[int, str]] = {
    "the day before yesterday": (-2, "two days before {}"),
    "yesterday": (-1, "the day before {}"),
    "the day before": (-1, "the day before {}"),
    "the previous day": (-1, "the day before {}"),
    "the preceding day": (-1, "the day before {}"),
    "today": (0, "the day {}"),
    "now": (0, "the day {}"),
    "present": (0, "the day {}"),
    "the present": (0, "the day {}"),
    "the present day": (0, "the day {}"),
    "right now": (0, "the day {}"),
    "the same day": (0, "the day {}"),
    "that day": (0, "the day {}"),
    "that same day": (0, "the day {}"),
    "this day": (0, "the day {}"),
    "tomorrow": (1, "the day after {}"),
    "the next day": (1, "the day after {}"),
    "the following day": (1, "the day after {}"),
    "the day after": (1, "the day after {}"),
    "the day after tomorrow": (2, "two days after {}"),
}
STEPS = {
    "last": -1, "previous": -1, "preceding": -1, "this": 0, "same": 0, "current": 0, "that": 0,
    "the": 0, "my": 0, "our": 0, "upcoming": 1, "next": 1, "following": 1,
}  # fmt: skip


def _day_off(found: re.Match[str], reader: Reader) -> Stretch:
    off, why = DAYS_OFF[found[0] if found[0] in DAYS_OFF else f"the {found[0]}"]
    return reader.relative(lambda day: of_day(day + off), why)


def week_from(day: int, off: int) -> Stretch:
    """The week so many after the day's own: Monday to Sunday, and perhaps the Sunday before."""
    monday = day - weekday(day) + 7 * off
    sunday = day - (weekday(day) + 1) % 7 + 7 * off
    return vague_days((monday, monday + 7), (min(monday, sunday), max(monday, sunday) + 7), "week")


def period_from(day: int, off: int, unit: Unit) -> Stretch:
    """The calendar period so many after the day's own."""
    if unit == "day":
        return of_day(day + off)
    if unit == "week":
        return week_from(day, off)
    index, months = month_index(day), MONTHS_IN[unit]
    return of_months(index - index % months + off * months, unit)


def _period(found: re.Match[str], reader: Reader) -> Stretch:
    off, (unit, times) = STEPS[found["step"]], UNITS[found["unit"]]
    if times > 1 or unit in ("minute", "hour"):
        return _several(off, exactly(times, unit), found[0], reader)
    return reader.relative(lambda day: period_from(day, off, unit), f"{found['step']} {unit}, from {{}}")


def _several(off: int, much: Amount, printed: str, reader: Reader) -> Stretch:
    """Last fortnight, the next hour: what runs up to the anchor, since the calendar has no such period."""
    if not off:
        raise Refused("the calendar has no such period", at=printed)
    return running(much, off, f"{printed}, from {{}}", reader)


def _sum(found: re.Match[str], reader: Reader) -> Stretch:
    """So much on, so much back: -1 decade +2 years."""
    _, *signed = _SIGN.split(found["sum"] if found["sum"][0] in "+-" else f"+{found['sum']}")
    terms = [_term(*pair) for pair in zip(signed[::2], signed[1::2], strict=True)]
    sign, last = terms[-1]
    lead = tuple(
        (sign * each * count, unit)
        for each, much in terms
        for count, unit in (*much.lead, *([] if much is last else [(much.core[0], much.unit)]))
    )
    return apart(reader.counted_from(), replace(last, lead=lead), sign, f"{found['sum']} from {{}}")


def _term(sign: str, far: str) -> tuple[int, Amount]:
    found = re.fullmatch(AMOUNT, far.strip())
    if found is None or (much := amount(found)).core != much.outer:
        raise Refused("a sum has a number before each unit")
    return -1 if sign == "-" else 1, much


def _length(found: re.Match[str], _: Reader) -> Stretch:
    """A length of time names no date."""
    choices = (f"{found[0]} ago", f"{found[0]} later")
    raise Refused("a length of time alone names no date", choices=choices)


def _from_anchor(found: re.Match[str], reader: Reader) -> Stretch:
    side = "before" if found["back"] else "after"
    why = f"{found['far']} {side} {{}}"
    return apart(reader.counted_from(), amount(found), -1 if found["back"] else 1, why)


def _from_other(found: re.Match[str], reader: Reader) -> Stretch:
    base = reader.read(found["rest"], reader)
    sign = -1 if found["side"] in _EARLIER else 1
    if found["far"] == base.unit and base.crisp and base.unit in MONTHS_IN:
        return _neighbour(base, sign)
    other = counted(base.core, base.outer, noted(base), base.offset)
    why = f"{found['far']} {found['side']} {{}}"
    return apart(other, amount(found), sign, why)


def _neighbour(base: Stretch, sign: int) -> Stretch:
    """The year after 2019: the period of the same length beside it."""
    months = MONTHS_IN[base.unit]
    return of_months(month_index((base.core[0][0] or 0) // DAY) + sign * months, base.unit).because(base.why)


_NAMED = "|".join(words for words in DAYS_OFF if not words.startswith("the "))
_THE = "|".join(words.removeprefix("the ") for words in DAYS_OFF if words.startswith("the "))
_DAY_OFF = f"(?:{_NAMED})|(?:the )?(?:{_THE})"
_STEP = rf"(?P<step>{'|'.join(STEPS)})"
_AFTERWARDS = "later|after|afterwards?|hence|on|from now|from today|in the future"
_BACK = "ago|earlier|before|previously|prior|back|beforehand"
_FAR = rf"(?P<far>{AMOUNT})"
_EARLIER = ("before", "prior to", "ahead of", "earlier than")
_SIGNED = rf"[+-] ?(?:\d{{1,5}}(?:[.,]\d\d?)? ?|[a-z]+(?:[ -][a-z]+)? )(?:{any_of(UNITS)})s?\b.*"
_SIGN = regex("(?<![a-z])([+-])")
ALONE: Form = (regex(AMOUNT, needs=A_UNIT), _length)
FORMS: tuple[Form, ...] = (
    (regex(_DAY_OFF), _day_off),
    (regex(rf"(?:the |this )?{_STEP} {UNIT}"), _period),
    (regex(r"(?P<step>the) (?P<unit>week|month|quarter|year|decade|century)"), _period),
    (
        regex(rf"{_FAR} (?:(?P<back>{_BACK})|{_AFTERWARDS})", needs=A_UNIT),
        _from_anchor,
    ),
    (regex(rf"(?:(?:now|today) ?|(?=[+-]\S))(?P<sum>{_SIGNED})"), _sum),
    (regex(rf"in (?P<sum>[^+-]+ {_SIGNED})"), _sum),
    (
        regex(rf"(?:in|after) {_FAR}(?:'s?)?(?: time)?(?P<back>(?!))?", needs=regex("in |after ")),
        _from_anchor,
    ),
    (
        regex(
            rf"{_FAR} (?P<side>{'|'.join(_EARLIER)}|after|following|later than|from) (?P<rest>.+)",
            needs=A_UNIT,
        ),
        _from_other,
    ),
)

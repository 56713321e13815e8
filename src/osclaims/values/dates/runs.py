"""Runs of time to a date or from it: the past three weeks, the next hour, within two days of 5 May."""

from __future__ import annotations

import re

from msgspec.structs import replace

from osclaims.values.dates.amounts import AMOUNT, Amount, amount, apart
from osclaims.values.dates.anchor import counted
from osclaims.values.dates.calendar import DAY, move_day
from osclaims.values.dates.notation_out import noted
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Piece, Refused, Stretch, hull, vague_days
from osclaims.values.regex import regex


def _run_to(found: re.Match[str], reader: Reader) -> Stretch:
    much, back = amount(found), found["step"] in ("last", "past", "previous", "preceding")
    why = f"the {found['far']} {'to' if back else 'from'} {{}}"
    return running(much, -1 if back else 1, why, reader)


def running(much: Amount, sign: int, why: str, reader: Reader) -> Stretch:
    """From the anchor to as many units on, either way: by the clock, where both are."""
    anchor = reader.counted_from()
    if much.unit in ("minute", "hour") and anchor.minutes is not None:
        return _to_anchor(apart(anchor, much, sign, why), anchor.minutes, anchor.offset or 0)
    return reader.relative(lambda day: _run(day, much, sign), why)


def _to_anchor(far: Stretch, minutes: tuple[int, int], ahead: int) -> Stretch:
    """From what lies so far away to the anchor's own minutes, or the other way round."""
    core, outer = (
        ((min(low, minutes[0] - ahead), max(high, minutes[1] - ahead)),)
        for low, high in ((piece[0] or 0, piece[1] or 0) for piece in (far.core[0], far.outer[0]))
    )
    return replace(far, core=core, outer=outer, unit="span")


def _run(day: int, much: Amount, sign: int) -> Stretch:
    """From the day to as many units on, either way; the day itself may belong, and of hours a day more."""
    slack = 1 if much.unit in ("minute", "hour") else much.give[1]
    start = day
    for count, unit in much.lead:
        start = move_day(start, sign * count, unit)

    def reach(count: int, give: int) -> tuple[int, int]:
        first, last = sorted((day, move_day(start, sign * count, much.unit) + sign * give))
        return first, last + 1

    return vague_days(reach(much.core[1], 0), reach(much.outer[1], slack), "span")


def _within(found: re.Match[str], reader: Reader) -> Stretch:
    """Within three days: from the anchor on; of another date: on either side of it."""
    much = amount(found)
    if not found["rest"]:
        return running(much, 1, f"{found['far']} from {{}}", reader)
    base = reader.read(found["rest"], reader)
    other = counted(base.core, base.outer, noted(base), base.offset)
    sides = [apart(other, much, sign, found[0]) for sign in (-1, 1)]
    core, outer = (
        ((pieces[0][0][0], pieces[1][-1][1]),)
        for pieces in ([side.core for side in sides], [side.outer for side in sides])
    )
    return replace(sides[0], core=core, outer=outer, unit="span", crisp=False, edtf="", why=base.why)


def _from_date(found: re.Match[str], reader: Reader) -> Stretch:
    """For three days from Monday: that day is the first of them."""
    return _beside(amount(found), reader.read(found["rest"], reader), 1)


def _to_date(found: re.Match[str], reader: Reader) -> Stretch:
    """The three months ended June 30: up to the end of that date, which is past where they ended."""
    past = reader.anchor is not None and found["ended"]
    known = reader.until(reader.anchor.outer[-1]) if reader.anchor is not None and past else reader
    return _beside(amount(found), reader.read(found["rest"], known), -1)


def _beside(much: Amount, base: Stretch, sign: int) -> Stretch:
    """As many units as are said, from the beginning of a date or up to its end."""
    if much.unit in ("minute", "hour") or base.unit in ("minute", "hour"):
        raise Refused("such a run is counted in days or longer", at=much.unit)
    sides = (_end(base.core, sign), _end(base.outer, sign))
    core, outer = (
        _reach(day, much, count, sign)
        for day, count in zip(sides, (much.core[1], much.outer[1]), strict=True)
    )
    crisp = base.crisp and much.core == much.outer
    return Stretch((core,), (outer,), "span", crisp=crisp, hedge=base.hedge, why=base.why)


def _end(pieces: tuple[Piece, ...], sign: int) -> int:
    bound = hull(pieces)[0 if sign > 0 else 1]
    if bound is None:
        raise Refused("a run begins or ends with a date")
    return bound // DAY


def _reach(day: int, much: Amount, count: int, sign: int) -> Piece:
    far = day
    for number, unit in (*much.lead, (count, much.unit)):
        far = move_day(far, sign * number, unit)
    return min(day, far) * DAY, max(day, far) * DAY


_RUNS = "last|past|previous|preceding|next|coming|upcoming|following"
_FAR = rf"(?P<far>{AMOUNT})"
_TO = "to|through|up to|until|(?P<ended>ended)|ending|to the end of"
FORMS: tuple[Form, ...] = (
    (
        regex(rf"for {_FAR},? (?:from|starting|beginning)(?: on)? (?P<rest>.+)", needs=regex("for ")),
        _from_date,
    ),
    (
        regex(
            rf"(?:(?:in|for|over|during) )?the (?:last )?{_FAR} (?:{_TO})(?: on)? (?P<rest>.+)",
            needs=regex("the .* (?:to|through|until|end)"),
        ),
        _to_date,
    ),
    (
        regex(rf"{_FAR} (?:(?P<ended>ended)|ending)(?: on)? (?P<rest>.+)", needs=regex(" end(?:ed|ing) ")),
        _to_date,
    ),
    (
        regex(
            rf"within (?!(?:the |these )?(?:{_RUNS}) ){_FAR}(?: (?:of|from|after) (?P<rest>.+))?",
            needs=regex("within "),
        ),
        _within,
    ),
    (
        regex(
            rf"(?:(?:in|within|over|during|for) )?(?:the |these )?(?P<step>{_RUNS}) {_FAR}",
            needs=regex(_RUNS),
        ),
        _run_to,
    ),
)

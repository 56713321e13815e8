"""A printed date to a Span: the one place where the text is folded and a refusal becomes Unreadable."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from osclaims.values.dates import shortcut
from osclaims.values.dates.anchor import Anchor, anchor_of
from osclaims.values.dates.forms import known, stretch, whole
from osclaims.values.dates.notation_out import noted, written
from osclaims.values.dates.reader import Reader
from osclaims.values.dates.stretch import NeedsAnchor, Piece, Refused, Stretch
from osclaims.values.interval import Interval
from osclaims.values.regex import regex
from osclaims.values.value import Span, Unreadable

EXPECTED = "a date, a time or a span of time, such as Feb. 13 2025, late 2022, yesterday or 2025-02-13"
LONGEST = 200
"""Code points: no printed date is longer, and nothing longer is tried."""


def read_date(
    text: str, *, anchor: Span | str | None = None, date_order: str | None = None, zone: str | None = None
) -> Span:
    """The span of time that the text names.

    >>> read_date("Thursday", anchor="2025-02-14").reading
    '2025-02-13 (Thursday on or before 2025-02-14)'
    """
    return _once(text, anchor, date_order, zone)


@lru_cache(maxsize=16_384)
def _once(text: str, anchor: Span | str | None, date_order: str | None, zone: str | None) -> Span:
    """Words that return with the same anchor are read once: "yesterday", "Thursday", "2024"."""
    return shortcut.take(text, anchor) or by_forms(text, anchor, date_order, zone)


def by_forms(text: str, anchor: Span | str | None, date_order: str | None, zone: str | None) -> Span:
    """The span of a text by the forms alone, without the short cut."""
    try:
        return span(text, _read(folded(text), Reader(stretch, None, date_order, zone), anchor))
    except Refused as refusal:
        raise Unreadable(
            refusal.reason, printed=text, position=_position(text, refusal.at), expected=EXPECTED,
            choices=refusal.choices,
        ) from None  # fmt: skip


def _read(text: str, reader: Reader, given: Span | str | None) -> Stretch:
    """What the text covers; where it needs the anchor and that may be several days, for each of them."""
    anchor = _anchored(given)
    if isinstance(anchor, Anchor) and len(anchor.outer) == 1:
        return whole(text, reader.at(anchor))
    try:
        return whole(text, reader)
    except NeedsAnchor:
        if anchor is None:
            raise
        if isinstance(anchor, Refused):
            raise Refused(f"the anchor: {anchor.reason}", choices=anchor.choices) from None
    return anchor.each_day(lambda single: whole(text, reader.at(single)))


def _anchored(given: Span | str | None) -> Anchor | Refused | None:
    """The anchor, or why there is none; that matters only to wording that needs one."""
    try:
        return None if given is None else anchor_of(given)
    except Refused as refusal:
        return refusal


def _position(text: str, at: str) -> int:
    """Where the word stands that stopped the reader; of its own accord the first that no form knows."""
    if at:
        return max(text.lower().find(at), 0)
    strange = (word.start() for word in re.finditer(r"[^\W\d_]+", text) if word[0].lower() not in known())
    return next(strange, 0)


_FULL_STOP = regex(r"(?<=\d)\.$")
_SUPPLIED = regex(r"\[([a-z][a-z. ]*)\]")
"""A word that an editor supplies: [Sept] 4."""
_HALF_YEAR = regex(r"\b([12])H(\d\d)\b")
"""A half of a year, which only its capital tells from a time: 1H24."""
_FOLDS = str.maketrans(
    dict.fromkeys("\u2018\u2019", "'")
    | dict.fromkeys("\u2010\u2011\u2212", "-")
    | dict.fromkeys("\u2012\u2014", "\u2013")
)


def folded(text: str) -> str:
    """The text with one case, one kind of space, dash and apostrophe."""
    if len(text) > LONGEST:
        raise Refused(f"it is longer than {LONGEST} characters")
    plain = text if text.isascii() else text.translate(_FOLDS)
    plain = _HALF_YEAR.sub(r"H\1 '\2", plain) if "H" in plain else plain
    plain = " ".join(plain.split()).strip(" ,;").lower().replace(" ,", ",")
    return _FULL_STOP.sub("", _SUPPLIED.sub(r"\1", plain)) if plain[-1:] == "." or "[" in plain else plain


def span(printed: str, found: Stretch) -> Span:
    """The public value of a stretch."""
    edtf = noted(found)
    core = intervals(found.core)
    outer = core if found.outer == found.core else intervals(found.outer)
    line = reading(found, edtf)
    return Span("date", printed, line, edtf, found.crisp, found.hedge, core, outer, found.why)


def intervals(pieces: tuple[Piece, ...]) -> tuple[Interval, ...]:
    """The pieces in the shape that all values share."""
    return tuple(
        Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))
        for low, high in pieces
    )


def reading(found: Stretch, edtf: str) -> str:
    """One line: the span, its likeliest part when vague, how it was found and what stands beside it."""
    text = edtf if found.core == found.outer else f"{edtf}, likeliest {written(found.core, found.offset)}"
    text = f"{text} ({found.why})" if found.why else text
    return f"{text}; beside it {found.beside!r}" if found.beside else text

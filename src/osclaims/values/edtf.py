"""EDTF (ISO 8601-2): levels 0 and 1 and one-of sets, in and out, with bounds in minutes."""

from __future__ import annotations

from osclaims.values.dates.notation_in import notation
from osclaims.values.dates.notation_out import written
from osclaims.values.dates.read import span
from osclaims.values.dates.stretch import Refused
from osclaims.values.value import Span, Unreadable


def parse(text: str) -> Span:
    """The span that an EDTF string means, its core and outer bounds in minutes.

    `~` and `%` widen the outer by one unit either way; `?` leaves the bounds and makes it vague; an unknown
    end asserts only the end that is known; seasons are vague. Raises Unreadable when it is no EDTF.

    >>> parse("2004-06~/2006").crisp, parse("2004-XX") .edtf
    (False, '2004-XX')
    """
    try:
        return span(text, notation(text))
    except Refused as refusal:
        raise Unreadable(
            refusal.reason, printed=text, position=max(text.find(refusal.at), 0),
            expected="EDTF of level 0 or 1, or a one-of set", choices=refusal.choices,
        ) from None  # fmt: skip


def write(span: Span) -> str:
    """The EDTF string of what a span can be stretched to; parsing it gives the same outer bounds.

    >>> write(parse("2025-02-01/2025-02-28"))
    '2025-02'
    """
    return written(tuple(
        (None if piece.low is None else int(piece.low), None if piece.high is None else int(piece.high))
        for piece in span.outer
    ))  # fmt: skip

"""Dates of publication as other formats want them: days, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from osclaims.model.source import Source
from osclaims.values.value import Span

_CALENDAR = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?\Z")


def day(span: Span | None) -> str | None:
    """A day, a month or a year as ISO has it; None for anything wider, vaguer or unknown.

    >>> from osclaims.values.dates import read_date
    >>> day(read_date("2025-02-14")), day(read_date("2025-02")), day(read_date("2025-02-13/2025-02-19"))
    ('2025-02-14', '2025-02', None)
    """
    return span.edtf if span is not None and _CALENDAR.match(span.edtf) else None


def parts(span: Span) -> list[list[int]]:
    """One or two calendar dates as numbers, the ends of an interval; empty where the calendar has none.

    >>> from osclaims.values.dates import read_date
    >>> parts(read_date("2025-02-13/2025-02-19"))
    [[2025, 2, 13], [2025, 2, 19]]
    """
    found = [_CALENDAR.match(end) for end in span.edtf.split("/")]
    return [[int(part) for part in end.groups() if part] for end in found if end] if all(found) else []


def first_of(sources: Sequence[Source]) -> Source | None:
    """The source that was out before every other one; None where the dates do not tell."""
    for source in sources:
        others = [other for other in sources if other is not source]
        if all(_before(source, other) for other in others):
            return source
    return None


def _before(a: Source, b: Source) -> bool:
    if a.published is None or b.published is None:
        return False
    end, start = a.published.outer[-1].high, b.published.outer[0].low
    return end is not None and start is not None and end <= start

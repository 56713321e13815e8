"""Days as people write them."""

from __future__ import annotations

from osclaims.values.dates.calendar import civil
from osclaims.values.interval import hull
from osclaims.values.value import Span

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAY = 1440
"""Minutes in a day."""
Day = tuple[int, int, int]


def spoken(span: Span) -> str:
    """A span of whole days in words; what is vague, open or timed by the minute stays as EDTF.

    >>> from osclaims.values.dates import read_date
    >>> spoken(read_date("2025-02-13/2025-02-19")), spoken(read_date("August 2023"))
    ('13–19 February 2025', 'August 2023')
    """
    whole = hull(span.outer)
    if whole.low is None or whole.high is None or not _is_whole_days(span):
        return span.edtf.replace("/", " – ")
    low, high = int(whole.low) // DAY, int(whole.high) // DAY
    first, last, after = civil(low), civil(high - 1), civil(high)
    return _whole_units(first, last, after) or _range(first, last)


def _is_whole_days(span: Span) -> bool:
    bounds = [bound for part in span.outer for bound in (part.low, part.high) if bound is not None]
    return span.crisp and len(span.outer) == 1 and not any(bound % DAY for bound in bounds)


def _whole_units(first: Day, last: Day, after: Day) -> str:
    """One day, one month or one year."""
    year, month, day = first
    if first == last:
        return f"{day} {MONTHS[month - 1]} {year}"
    if first[1:] == (1, 1) and after == (year + 1, 1, 1):
        return str(year)
    if day == after[2] == 1 and first[:2] == last[:2]:
        return f"{MONTHS[month - 1]} {year}"
    return ""


def _range(first: Day, last: Day) -> str:
    end = f"{last[2]} {MONTHS[last[1] - 1]} {last[0]}"
    if first[:2] == last[:2]:
        return f"{first[2]}–{end}"
    year = f" {first[0]}" if first[0] != last[0] else ""
    return f"{first[2]} {MONTHS[first[1] - 1]}{year} – {end}"

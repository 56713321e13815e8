"""Two dates that are one stretch: 5 and 6 May, Monday and Tuesday, 2023 and 2024."""

from __future__ import annotations

import re

from osclaims.values.dates.calendar import DAY
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.spans import completed, spanned
from osclaims.values.dates.stretch import Refused, Stretch, hull
from osclaims.values.dates.words import MONTH
from osclaims.values.regex import regex


def _both(found: re.Match[str], reader: Reader) -> Stretch:
    """Both, where the second begins as the first ends; with days between, they are two dates."""
    last = reader.read(completed(found["first"], found["last"]), reader)
    low = hull(last.core)[0]
    if low is None:
        raise Refused("the second of them has no beginning", at=found["last"])
    first = reader.read(found["first"], reader.until(low // DAY))
    if hull(first.core)[1] != low or len(first.core) > 1 or len(last.core) > 1:
        raise Refused(
            "two dates are named, and not what lies between", at=found["last"], choices=found.groups()
        )
    return spanned(first, last, found["last"])


def _stroke(found: re.Match[str], reader: Reader) -> Stretch:
    """The night of 5/6 May: both."""
    before, after = found["before"] or "", found["after"] or ""
    return reader.read(f"{before}{found['first']} and {found['last']}{after}", reader)


SIGNS = regex(" (?:and|&) |/")
"""Found in whatever a form matches."""
FORMS: tuple[Form, ...] = (
    (
        regex(rf"(?P<before>)(?P<first>\d\d?)/(?P<last>\d\d? (?:of )?{MONTH})(?P<after>,? [1-9]\d{{3}})?"),
        _stroke,
    ),
    (
        regex(rf"(?P<before>{MONTH} )(?P<first>\d\d?)/(?P<last>\d\d?)(?P<after>,? [1-9]\d{{3}})?"),
        _stroke,
    ),
    (regex(r"(?:both )?(?P<first>.+?) (?:and|&) (?P<last>.+)", needs=regex(" (?:and|&) ")), _both),
)

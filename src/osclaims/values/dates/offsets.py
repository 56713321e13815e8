"""Offsets from UTC as ISO 8601 and EDTF write them."""

from __future__ import annotations

import re

from osclaims.values.dates.calendar import MINUTES
from osclaims.values.dates.stretch import Refused
from osclaims.values.regex import regex

_FARTHEST_ZONE = 14
_ZONE = regex(r"T\d\d:\d\d(?::\d\d)?(Z|[+-]\d\d(?::?\d\d)?)")


def zone_minutes(zone: str) -> int:
    """How many minutes a zone's clocks are ahead of UTC.

    >>> zone_minutes("+08:00"), zone_minutes("-0330"), zone_minutes("Z")
    (480, -210, 0)
    """
    found = re.fullmatch(r"([+-])(\d\d)(?::?(\d\d))?", "+00:00" if zone.upper() == "Z" else zone)
    if not found or int(found[2]) > _FARTHEST_ZONE or int(found[3] or 0) not in MINUTES:
        raise Refused(f"{zone} is no offset from UTC", at=zone)
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    return -minutes if found[1] == "-" else minutes


def offset_in(edtf: str) -> int | None:
    """The offset of the first zone in an EDTF string.

    >>> offset_in("2025-02-13T12:05:00+08:00"), offset_in("2025-02-13")
    (480, None)
    """
    found = _ZONE.search(edtf)
    return zone_minutes(found[1]) if found else None

"""Time zones by name: those with one offset, those whose clocks change, and those that are several zones."""

from __future__ import annotations

from osclaims.values.dates.calendar import civil, day_number, nth_weekday
from osclaims.values.dates.offsets import zone_minutes
from osclaims.values.dates.stretch import Refused

FIXED = {
    "gmt": 0, "utc": 0, "z": 0, "wet": 0, "west": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180,
    "msk": 180, "sast": 120, "pkt": 300, "wib": 420, "hkt": 480, "sgt": 480, "awst": 480, "jst": 540,
    "kst": 540,
    "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "est": -300, "edt": -240, "cdt": -300, "mst": -420,
    "mdt": -360, "pst": -480, "pdt": -420, "brt": -180, "greenwich mean time": 0, "beijing time": 480,
    "hong kong time": 480, "singapore time": 480, "tokyo time": 540, "moscow time": 180, "dubai time": 240,
}  # fmt: skip
"""Names with one offset all the year, in minutes ahead of UTC."""
CHANGING = {
    "et": -300, "ct": -360, "mt": -420, "pt": -480, "eastern": -300, "central": -360, "mountain": -420,
    "pacific": -480, "eastern time": -300, "central time": -360, "mountain time": -420, "pacific time": -480,
    "new york time": -300,
}  # fmt: skip
"""American names for whichever of standard and daylight time is in force: the offset of standard time."""
UNCLEAR = {
    "cst": ("-06:00", "+08:00"), "ist": ("+01:00", "+02:00", "+05:30"), "bst": ("+01:00", "+06:00"),
    "london time": ("+00:00", "+01:00"),
}  # fmt: skip
"""Names that stand for several zones."""

ZONE = "|".join(sorted((*FIXED, *CHANGING, *UNCLEAR), key=len, reverse=True))
_RULE_SINCE = 2007
_MARCH, _NOVEMBER, _SUNDAY, _HOUR = 3, 11, 6, 60


def offset(zone: str, day: int) -> int:
    """How many minutes the zone is ahead of UTC on that day; Refused when the name leaves it open.

    >>> offset("et", day_number(2024, 7, 17)), offset("utc+8", 0)
    (-240, 480)
    """
    if zone in FIXED:
        return FIXED[zone]
    if zone in CHANGING:
        return CHANGING[zone] + _HOUR * _in_daylight_time(zone, day)
    if zone in UNCLEAR:
        raise Refused(f"{zone.upper()} stands for several offsets", at=zone, choices=UNCLEAR[zone])
    sign, figures = zone.lstrip("utcgm ")[:1], zone.lstrip("utcgm +-")
    hours = figures.partition(":")[0]
    return zone_minutes(f"{sign}{'0' if len(hours) in (1, 3) else ''}{figures}")


def _in_daylight_time(zone: str, day: int) -> bool:
    """The American rule since 2007: from the second Sunday of March to the first of November."""
    year = civil(day)[0]
    begins, ends = _sunday_from(day_number(year, _MARCH, 8)), _sunday_from(day_number(year, _NOVEMBER))
    if year < _RULE_SINCE or day in (begins, ends):
        raise Refused(f"the clocks of {zone.upper()} may have been changed by then or not", at=zone)
    return begins < day < ends


def _sunday_from(day: int) -> int:
    return nth_weekday(day, _SUNDAY, 1)

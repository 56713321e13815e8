"""Days of the Islamic calendar that have a name: Ramadan, the two Eids, the new year.

The months begin when the new moon is seen, so each day is that of the tabular calendar in the core, and one
day either way in the outer. The reckoning: months of 30 and 29 days in turn, and 11 leap days in 30 years.
"""

from __future__ import annotations

import re

from osclaims.values.dates.calendar import Unit, civil
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Refused, Stretch, one_of, vague_days
from osclaims.values.dates.yearparts import YEAR_OF, in_year
from osclaims.values.regex import regex

_EPOCH = 227_014
"""The day 1 Muharram 1, 19 July 622 of the Gregorian calendar, as our days are numbered."""
_FIRST_YEAR, _MONTH = 622, 30
_NAMED: dict[str, tuple[int, int, int]] = {
    "islamic new year|hijri new year|arabic new year": (1, 1, 1),
    "ashura": (1, 10, 1),
    "mawlid": (3, 12, 1),
    "ramad?h?an|rama?zan|ramathan|ramadhan": (9, 1, _MONTH),
    "eid[- ]?(?:al|ul|el)[- ]?fitr": (10, 1, 1),
    "eid[- ]?(?:al|ul|el)[- ]?a[dz]ha": (12, 10, 1),
}
"""Month, day and length in days of each, as English papers spell it."""


def _named(found: re.Match[str], reader: Reader) -> Stretch:
    place = next(place for names, place in _NAMED.items() if re.fullmatch(names, found["name"]))
    if found["year"]:
        return one_of(_in_common(int(found["year"]), *place))
    return in_year(found, reader, lambda year: one_of(_in_common(year, *place)))


def _in_common(year: int, month: int, day: int, length: int) -> list[Stretch]:
    """Those that begin in a year of the common calendar: one, or two, since the Islamic year is shorter."""
    if year <= _FIRST_YEAR:
        raise Refused("the Islamic years begin in 622", at=str(year))
    about = (year - _FIRST_YEAR) * 33 // 32
    starts = (_day(islamic, month, day) for islamic in range(about - 1, about + 4))
    return [_days(start, length) for start in starts if civil(start)[0] == year]


def _days(first: int, length: int) -> Stretch:
    shortest = max(length - 1, 1)
    unit: Unit = "day" if length == 1 else "month"
    return vague_days((first, first + shortest), (first - 1, first + length + 1), unit)


def _day(year: int, month: int, day: int) -> int:
    """The day with that date in the tabular calendar.

    >>> civil(_day(1446, 9, 1)), civil(_day(1442, 10, 1))
    ((2025, 3, 1), (2021, 5, 13))
    """
    return _EPOCH + 354 * (year - 1) + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2 + day - 1


_NAME = "|".join(_NAMED)
FORMS: tuple[Form, ...] = (
    (regex(rf"(?:the )?(?P<name>{_NAME}){YEAR_OF}", needs=regex("ram|eid|ashura|new year|mawlid")), _named),
)

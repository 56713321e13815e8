"""Days that have a name: on one date, on a weekday of a month, or so far from Easter.

A name that countries keep on different days is one of those.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from osclaims.values.dates.calendar import day_number, month_length, nth_weekday, on_or_before
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Refused, Stretch, of_day, one_of
from osclaims.values.dates.yearparts import YEAR_OF, in_year
from osclaims.values.regex import regex

Rule = Callable[[int], int | None]
"""The day of a year that has a name; None where the year lacks it."""
_MONDAY, _THURSDAY, _FRIDAY, _SUNDAY = 0, 3, 4, 6
_LAST = -1


def _on(month: int, day: int) -> Rule:
    return lambda year: day_number(year, month, day) if day <= month_length(year, month) else None


def _nth(number: int, index: int, month: int, later: int = 0) -> Rule:
    """So many days after the nth such weekday of a month, or the last one."""

    def rule(year: int) -> int:
        if number == _LAST:
            return on_or_before(day_number(year, month, month_length(year, month)), index) + later
        return nth_weekday(day_number(year, month), index, number) + later

    return rule


def _from_easter(off: int) -> Rule:
    return lambda year: _easter(year) + off


def _easter(year: int) -> int:
    """Easter Sunday of the western churches: the first Sunday after the full moon of spring.

    The reckoning is Gauss's, as Knuth gives it: the golden number, the century's corrections, the epact.
    """
    golden, century = year % 19 + 1, year // 100 + 1
    epact = (11 * golden + 20 + (8 * century + 5) // 25 - 5 - (3 * century // 4 - 12)) % 30
    epact += epact == 24 or (epact == 25 and golden > 11)  # noqa: PLR2004 - the two exceptions of the reckoning
    moon = 44 - epact
    moon += 30 * (moon < 21)  # noqa: PLR2004 - the equinox, 21 March
    full_moon = day_number(year, 3) + moon - 1
    return nth_weekday(full_moon + 1, _SUNDAY, 1)


HOLIDAYS: dict[str, tuple[Rule, ...]] = {
    "new year's day": (_on(1, 1),), "new year": (_on(1, 1),), "new year day": (_on(1, 1),),
    "yuandan": (_on(1, 1),), "martin luther king day": (_nth(3, _MONDAY, 1),),
    "martin luther king jr. day": (_nth(3, _MONDAY, 1),), "mlk day": (_nth(3, _MONDAY, 1),),
    "valentine's day": (_on(2, 14),), "st. valentine's day": (_on(2, 14),),
    "presidents' day": (_nth(3, _MONDAY, 2),), "president's day": (_nth(3, _MONDAY, 2),),
    "leap day": (_on(2, 29),), "international women's day": (_on(3, 8),), "pi day": (_on(3, 14),),
    "st. patrick's day": (_on(3, 17),), "april fools' day": (_on(4, 1),), "april fool's day": (_on(4, 1),),
    "ash wednesday": (_from_easter(-46),), "palm sunday": (_from_easter(-7),),
    "maundy thursday": (_from_easter(-3),), "good friday": (_from_easter(-2),), "easter": (_from_easter(0),),
    "easter sunday": (_from_easter(0),), "easter monday": (_from_easter(1),),
    "ascension day": (_from_easter(39),), "whit monday": (_from_easter(50),),
    "earth day": (_on(4, 22),), "may day": (_on(5, 1),), "international workers' day": (_on(5, 1),),
    "international workers day": (_on(5, 1),), "workers' day": (_on(5, 1),),
    "mother's day": (_nth(2, _SUNDAY, 5), _from_easter(-21)), "memorial day": (_nth(_LAST, _MONDAY, 5),),
    "father's day": (_nth(3, _SUNDAY, 6),), "juneteenth": (_on(6, 19),), "bastille day": (_on(7, 14),),
    "the fourth of july": (_on(7, 4),), "labor day": (_nth(1, _MONDAY, 9),), "halloween": (_on(10, 31),),
    "all saints' day": (_on(11, 1),), "guy fawkes night": (_on(11, 5),), "armistice day": (_on(11, 11),),
    "veterans day": (_on(11, 11),), "thanksgiving": (_nth(4, _THURSDAY, 11), _nth(2, _MONDAY, 10)),
    "thanksgiving day": (_nth(4, _THURSDAY, 11), _nth(2, _MONDAY, 10)),
    "black friday": (_nth(4, _THURSDAY, 11, 1),), "cyber monday": (_nth(4, _THURSDAY, 11, 4),),
    "christmas eve": (_on(12, 24),), "christmas": (_on(12, 25),), "christmas day": (_on(12, 25),),
    "boxing day": (_on(12, 26),), "st. stephen's day": (_on(12, 26),), "epiphany": (_on(1, 6),),
    "australia day": (_on(1, 26),), "groundhog day": (_on(2, 2),), "candlemas": (_on(2, 2),),
    "shrove tuesday": (_from_easter(-47),), "mardi gras": (_from_easter(-47),),
    "holy saturday": (_from_easter(-1),), "whit sunday": (_from_easter(49),), "whitsun": (_from_easter(49),),
    "pentecost": (_from_easter(49),), "trinity sunday": (_from_easter(56),),
    "corpus christi": (_from_easter(60),), "st. david's day": (_on(3, 1),), "st. george's day": (_on(4, 23),),
    "anzac day": (_on(4, 25),), "cinco de mayo": (_on(5, 5),), "canada day": (_on(7, 1),),
    "labour day": (_nth(1, _MONDAY, 9), _on(5, 1)), "michaelmas": (_on(9, 29),),
    "columbus day": (_nth(2, _MONDAY, 10),), "indigenous peoples' day": (_nth(2, _MONDAY, 10),),
    "all souls' day": (_on(11, 2),), "bonfire night": (_on(11, 5),), "remembrance day": (_on(11, 11),),
    "remembrance sunday": (_nth(2, _SUNDAY, 11),), "martinmas": (_on(11, 11),),
    "st. andrew's day": (_on(11, 30),), "hogmanay": (_on(12, 31),),
    "new year's eve": (_on(12, 31),), "new year eve": (_on(12, 31),),
}  # fmt: skip


def _holiday(found: re.Match[str], reader: Reader) -> Stretch:
    name = found["name"]
    for printed, usual in _SPELLINGS.items():
        name = name.replace(printed, usual)
    if not found["year"]:
        return in_year(found, reader, lambda year: _of_year(name, year))
    if (stretch := _of_year(name, int(found["year"]))) is None:
        raise Refused(f"{found['year']} has no {name}", at=found["year"])
    return stretch


def _of_year(name: str, year: int) -> Stretch | None:
    days = [day for rule in HOLIDAYS[name] if (day := rule(year)) is not None]
    return one_of(map(of_day, days)) if days else None


_NAMES = "|".join(re.escape(name) for name in sorted(HOLIDAYS, key=len, reverse=True))
_NAME = (
    _NAMES.replace(r"st\.\ ", r"(?:st\.? |saint )")
    .replace("thanksgiving", "thanks ?giving")
    .replace("international", "(?:international|int'?l)")
)
_SPELLINGS = {
    "saint ": "st. ", "st ": "st. ", "thanks giving": "thanksgiving", "int'l": "international",
    "intl": "international",
}  # fmt: skip
SIGNS = regex(
    "day|new year|yuandan|easter|teenth|july|halloween|night|thanks|mas|eve|epiphany|gras|pentecost|whitsun"
    "|corpus|cinco|hogmanay"
)
"""Found in whatever a form matches."""
FORMS: tuple[Form, ...] = ((regex(rf"(?P<name>{_NAME}){YEAR_OF}"), _holiday),)

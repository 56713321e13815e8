"""Days that have a name and the same date every year."""

from __future__ import annotations

import re

from osclaims.values.dates.absolute import yearless
from osclaims.values.dates.calendar import day_number
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Stretch, of_day

HOLIDAYS: dict[str, tuple[int, int]] = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "st. valentine's day": (2, 14),
    "leap day": (2, 29), "international women's day": (3, 8), "pi day": (3, 14),
    "st. patrick's day": (3, 17), "april fools' day": (4, 1), "april fool's day": (4, 1),
    "earth day": (4, 22), "may day": (5, 1), "juneteenth": (6, 19), "bastille day": (7, 14),
    "the fourth of july": (7, 4), "halloween": (10, 31), "all saints' day": (11, 1),
    "guy fawkes night": (11, 5), "armistice day": (11, 11), "veterans day": (11, 11),
    "christmas eve": (12, 24), "christmas": (12, 25), "christmas day": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31),
}  # fmt: skip


def _holiday(found: re.Match[str], reader: Reader) -> Stretch:
    month, day = HOLIDAYS[found["name"].replace("st ", "st. ")]
    if found["year"]:
        return of_day(day_number(int(found["year"]), month, day))
    return yearless(month, day, reader)


_NAMES = "|".join(re.escape(name) for name in sorted(HOLIDAYS, key=len, reverse=True)).replace(r"\.", r"\.?")
FORMS: tuple[Form, ...] = ((re.compile(rf"(?P<name>{_NAMES})(?:,? (?P<year>[1-9]\d{{3}}))?"), _holiday),)

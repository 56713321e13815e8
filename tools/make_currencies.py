"""Write `src/osclaims/values/figures/currencies.py` from CLDR: how currencies are written, in English news.

Run `python tools/make_currencies.py` after an update of Babel; a test says when that is due.
"""

# ruff: noqa: INP001 - a script, no package
from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, localedata
from babel.core import get_global
from babel.numbers import get_currency_name

TARGET = Path(__file__).parents[1] / "src/osclaims/values/figures/currencies.py"
_ENGLISH = Locale("en")


def tender() -> frozenset[str]:
    """The currencies that are legal tender somewhere today."""
    histories = get_global("territory_currencies").values()
    return frozenset(
        code for history in histories for code, _, until, is_tender in history if until is None and is_tender
    )


def signs(codes: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Every sign that some locale of CLDR writes for one of the currencies, with its code."""
    for name in localedata.locale_identifiers():
        for code, printed in Locale.parse(name).currency_symbols.items():
            sign = printed.strip("\u200e\u200f\u200b").casefold().rstrip(".")
            if code in codes and sign != code.casefold() and _distinct(sign):
                yield sign, code


def _distinct(sign: str) -> bool:
    """Whether it can be told from a word or a scale letter in English text."""
    marked = any(unicodedata.category(c) == "Sc" for c in sign)
    latin = all(unicodedata.name(c, "").startswith("LATIN") for c in sign if c not in ".-/")
    return sign.split() == [sign] and (marked or (len(sign) > 1 and latin))


def names(codes: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The English names, singular and plural, and for tender the bare last word ("dollars")."""
    for code in _ENGLISH.currencies:
        for count in (1, 2):
            name = get_currency_name(str(code), count, "en").casefold()
            if name != str(code).casefold() and "(" not in name:
                yield name, str(code)
                if code in codes:
                    yield name.split()[-1], str(code)


def table() -> dict[str, str]:
    """Each way of writing a currency, with the codes it may mean, separated by spaces."""
    codes = tender()
    found: defaultdict[str, set[str]] = defaultdict(set)
    for written, code in (*signs(codes), *names(codes)):
        found[written].add(code)
    return {written: " ".join(sorted(meant)) for written, meant in sorted(found.items())}


def module() -> str:
    """The text of the generated module."""
    rows = "\n".join(f"    {written!r}: {codes!r}," for written, codes in table().items())
    codes = " ".join(sorted(_ENGLISH.currencies))
    return f'''"""How currencies are written. Made from CLDR by tools/make_currencies.py; do not edit."""
# ruff: noqa: E501, Q000, RUF001, SIM905 - generated data, in the scripts in which it is printed
# fmt: off

CODES = frozenset("{codes}".split())
"""The ISO 4217 codes that CLDR knows, of yesterday and today."""

WRITTEN = {{
{rows}
}}
"""Signs and English names, case folded, with the codes that each may mean."""
'''


if __name__ == "__main__":
    TARGET.write_text(module(), encoding="utf-8")

"""Years and decades in words: nineteen twenty-eight, two thousand and five, the twenty-tens."""

from __future__ import annotations

import re

from osclaims.values.dates.absolute import full_year
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.stretch import Stretch
from osclaims.values.dates.words import CARDINALS, DECADES
from osclaims.values.regex import regex

_WORTH = (
    {name: number for name, number in CARDINALS.items() if name.isalpha()} | DECADES | {"tens": 10, "oh": 0}
)
_ONE = "one|two|three|four|five|six|seven|eight|nine"
_TEEN = "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_TWO_DIGITS = rf"(?:ten|eleven|twelve|{_TEEN}|(?:{_TENS})(?:[ -](?:{_ONE}))?)"
_BELOW_100 = rf"(?:{_TWO_DIGITS}|{_ONE})"
_DECADE = f"tens|{'|'.join(DECADES)}"
_OF_CENTURY = (
    rf"(?:{_TEEN}|twenty)[ -]"
    rf"(?:hundreds?(?: (?:and )?{_BELOW_100})?|oh[ -](?:{_ONE})|{_DECADE}|{_TWO_DIGITS})"
    rf"|(?:ten|eleven|twelve)[ -](?:hundreds?|(?:sixty|seventy|eighty|ninety)(?:[ -](?:{_ONE}))?)"
)
_OF_MILLENNIUM = (
    rf"(?:one|two) thousands?"
    rf"(?: (?:and )?(?:(?:{_ONE}) hundred(?: (?:and )?{_BELOW_100})?|{_DECADE}|{_BELOW_100}))?"
)
_BELOW_1000 = rf"(?:{_ONE}) hundred(?: (?:and )?{_BELOW_100})?|{_BELOW_100}"


def _in_figures(found: re.Match[str], reader: Reader) -> Stretch:
    """The same text with the year, or the decade, in figures."""
    year, plural = _year(found["words"]), "s" if found["words"].endswith("s") else ""
    if _HALF_BEHIND.match(found["after"]):
        return reader.read(f"{found['before']}{year // 100}:{year % 100:02d}{found['after']}", reader)
    return reader.read(f"{found['before']}{year}{plural}{found['after']}", reader)


def _two_figures(found: re.Match[str], reader: Reader) -> Stretch:
    """Summer '24: the year in full."""
    year = full_year(found["short"], reader)
    return reader.read(f"{found['before']}{year}{found['after']}", reader)


def _year(words: str) -> int:
    """The year that the words say.

    >>> _year("nineteen oh five"), _year("two thousand and eighteen"), _year("eighteen nineties")
    (1905, 2018, 1890)
    """
    year, part = 0, 0
    for word in re.findall("[a-z]+", words):
        if word.startswith("thousand"):
            year, part = part * 1000, 0
        elif word.startswith("hundred"):
            year, part = year + part * 100, 0
        elif word != "and":
            year, part = _joined(year, part, word)
    return year + part


def _joined(year: int, part: int, word: str) -> tuple[int, int]:
    """With one number more: a ten before a one is of it, any other number before one is of hundreds."""
    worth = _WORTH[word]
    if part and (part % 10 or part < 20 or worth >= 10 or word == "oh"):  # noqa: PLR2004 - nineteen | twenty, twenty | ten
        return year + part * 100, worth
    return year, part + worth


_HALF_BEHIND = regex(r" ?[ap]\.? ?m\b")
SIGNS = regex("'[0-9]|year |thousand|(?:teen|twenty|ten|eleven|twelve)[ -][a-z]")
"""Found in whatever a form matches."""
FORMS: tuple[Form, ...] = (
    (
        regex(
            rf"(?P<before>(?:.*[^a-z])?)(?P<words>{_OF_MILLENNIUM}|{_OF_CENTURY})(?P<after>(?:[^a-z].*)?)",
            needs=regex("thousand|(?:teen|twenty|ten|eleven|twelve)[ -][a-z]"),
        ),
        _in_figures,
    ),
    (regex(r"(?P<before>.*[a-z\d,] )'(?P<short>\d\d)(?P<after>(?:[^\ds'].*)?)"), _two_figures),
    (regex(rf"(?P<before>(?:the )?year )(?P<words>{_BELOW_1000})(?P<after>)"), _in_figures),
)

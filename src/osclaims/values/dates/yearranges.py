"""Years from one to another: 2023-24, 1850/51, mid to late 2024, 1990-."""

from __future__ import annotations

import re

from osclaims.values.dates.notation_in import notation
from osclaims.values.dates.reader import Form, Reader
from osclaims.values.dates.spans import spanned
from osclaims.values.dates.stretch import Refused, Stretch, of_year
from osclaims.values.regex import regex


def _parts(found: re.Match[str], reader: Reader) -> Stretch:
    """`Mid to late 2024`."""
    start, end = (reader.read(f"{found[part]} {found['rest']}", reader) for part in ("first", "last"))
    return spanned(start, end)


def _years_or_season(found: re.Match[str], reader: Reader) -> Stretch:
    """Two years that follow each other ("2023-24"); else the season of EDTF ("2001-21")."""
    if (int(found["first"]) + 1) % 100 == int(found["last"]):
        return _years(found, reader)
    return notation(found.group())


def _years(found: re.Match[str], _: Reader) -> Stretch:
    first = int(found["first"])
    last = int(found["first"][: -len(found["last"])] + found["last"])
    if len(found["last"]) == len("24") and last < first and first // 100 < (first + 1) // 100:
        last += 100
    if last <= first:
        raise Refused("the range runs backwards", at=found["last"])
    return spanned(of_year(first), of_year(last))


def _unsure(found: re.Match[str], reader: Reader) -> Stretch:
    """1850-1852?, where the mark is of the last year."""
    return spanned(of_year(int(found["first"])), reader.read(found["last"], reader), found["last"])


def _since_then(found: re.Match[str], reader: Reader) -> Stretch:
    """1990-, as catalogues print what goes on."""
    return reader.read(f"since {found['year']}", reader)


def _of_years(found: re.Match[str], reader: Reader) -> Stretch:
    return reader.read(found["rest"], reader)


SIGNS = regex(r"\d ?[-/\u2013]|early|mid|years ")
"""Found in whatever a form matches."""
FORMS: tuple[Form, ...] = (
    (regex(r"(?P<first>early|mid)(?:-to-| to |-|/|-or-| or )(?P<last>mid|late)[- ](?P<rest>.+)"), _parts),
    (regex(r"(?P<first>[1-9]\d{3})-(?P<last>2[1-4])"), _years_or_season),
    (regex(r"(?P<first>[1-9]\d{3})[-/](?P<last>00|1[3-9]|[2-9]\d)"), _years),
    (regex(r"(?P<first>[1-9]\d{3})(?:(?: ?\u2013 ?)(?=\d)|-(?=\d{4}))(?P<last>\d\d(?:\d\d)?)"), _years),
    (regex(r"(?P<first>[1-9]\d{3})-(?P<last>[1-9]\d{3}\?)"), _unsure),
    (regex(r"(?P<year>[1-9]\d{3}) ?[-\u2013]"), _since_then),
    (regex(r"(?:the )?years (?P<rest>[1-9]\d{3}(?: ?[-\u2013/] ?| (?:to|and|or) )\d\d(?:\d\d)?)"), _of_years),
)

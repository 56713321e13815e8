"""The inputs of the peers' own published tests, taken at run time from their source archives.

None is kept here. A case says the words that a test names, what the test expects of them, and what the
test takes for granted: its anchor, its order of day and month. English and languageless inputs only.
The tests of Recognizers-Text are not on PyPI: `.bench/Recognizers-Text` has to be a copy of its repository.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import tarfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

BENCH = Path(__file__).parents[2] / ".bench"
Case = dict[str, Any]
LATIN = 0x250
WHEN = datetime(2012, 11, 13)  # noqa: DTZ001 - the base of dateparser's tests, which has no zone
NOW = datetime(2014, 9, 1, 10, 30)  # noqa: DTZ001 - that of its relative dates
REFERENCE = "2016-11-07T00:00"
"""What Recognizers-Text's tests count from where they say nothing, as for a time of day."""
NO_DAY = "0001-01-01"
"""How they say that there is no such day."""
SPECS = {
    "Number/English/NumberModel": "count",
    "Number/English/PercentModel": "quantity",
    "Number/English/OrdinalModel": "quantity",
    "NumberWithUnit/English/CurrencyModel": "money",
    "NumberWithUnit/English/DimensionModel": "quantity",
    "NumberWithUnit/English/DimensionModelCompoundMode": "quantity",
    "NumberWithUnit/English/TemperatureModel": "quantity",
    "NumberWithUnit/English/AgeModel": "age",
}


def source(package: str, name: str) -> str:
    """A file of a package's source archive, which is fetched when it is missing."""
    pattern = f"{package.replace('-', '_')}-*.tar.gz"
    if not next(BENCH.glob(pattern), None):
        fetch = ("download", "--quiet", "--no-binary", ":all:", "--no-deps", "--dest", BENCH, package)
        subprocess.run([BENCH / "venv/bin/python", "-m", "pip", *fetch], check=True)
    with tarfile.open(next(BENCH.glob(pattern))) as files:
        path = next(each for each in files.getnames() if each.endswith(name))
        found = files.extractfile(path)
        if found is None:
            raise SystemExit(f"{name} is no file of {package}")
        return found.read().decode()


def quantulum() -> Iterator[Case]:
    """The surfaces of quantulum3's tests, with the value, or the two ends of a range."""
    for item in json.loads(source("quantulum3", "en_US/tests/quantities.json")):
        for found in item["res"]:
            value, spread = (float(found.get(key) or 0) for key in ("value", "uncertainty"))
            ends = [str(value)] if not spread else [repr(value - spread), repr(value + spread)]
            yield {"suite": "quantulum3", "kind": "quantity", "text": found["surface"], "numbers": ends}


def price_parser() -> Iterator[Case]:
    """The prices of price-parser's tests that are printed in Latin letters, each with its currency."""
    last = 4
    for call in ast.walk(ast.parse(source("price-parser", "test_price_parsing.py"))):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Example" and len(call.args) > last:
            price, currency, amount, *more = (literal(node) for node in (*call.args[1:3], *call.args[last:]))
            if isinstance(price, str) and price.strip() and in_latin(price):
                case = {"suite": "price-parser", "kind": "money", "text": price}
                named = {"currency": currency} if currency and currency in price else {}
                signs = [*more, *(literal(given.value) for given in call.keywords)]
                given = {"decimal": signs[0]} if signs else {}
                yield case | named | given | {"numbers": None if amount is None else [str(amount)]}


def literal(node: ast.expr) -> Any:  # noqa: ANN401 - whatever a test writes
    """The value of a literal, or of the literal that a call wraps."""
    return ast.literal_eval(node.args[0] if isinstance(node, ast.Call) else node)


def in_latin(printed: str) -> bool:
    """Whether a price is printed in Latin letters and common signs."""
    return all(ord(sign) < LATIN or sign in "€₹₩₪–’" for sign in printed)


def recognizers() -> Iterator[Case]:
    """The entities of Recognizers-Text's English specifications."""
    for path in sorted((BENCH / "Recognizers-Text/Specs").glob("*/English/*.json")):
        name = str(path.relative_to(BENCH / "Recognizers-Text/Specs").with_suffix(""))
        for test in json.loads(path.read_text(encoding="utf-8-sig")):
            for found in test["Results"]:
                case = {"suite": "recognizers-text", "text": found.get("Text", "")}
                if name in SPECS and (value := (found.get("Resolution") or {}).get("value")):
                    yield case | {"kind": SPECS[name], "model": name, "numbers": [value.rstrip("%")]}
                elif name.startswith("DateTime/") and isinstance(found.get("Value"), dict):
                    base = test.get("Context", {}).get("ReferenceDateTime", REFERENCE)[:16]
                    if sides := resolved(found["Value"], base):
                        given = None if sides[0] == [NO_DAY] else sides
                        yield case | {"spec": name, "kind": "moment", "base": base, "resolved": given}


def resolved(value: Case, base: str) -> list[list[str]]:
    """The future and the past resolution: a day or a moment, or the two ends of a period."""
    sides = (value.get("FutureResolution") or {}, value.get("PastResolution") or {})
    return [[moment(str(end), base) for end in side.values()] for side in sides if side]


def moment(end: str, base: str) -> str:
    """A day, or a minute; a time alone is of the day of the base."""
    return (end.replace(" ", "T") if "-" in end else f"{base[:10]}T{end}")[:16]


def dateparser() -> Iterator[Case]:
    """The English dates of dateparser's tests, absolute and relative."""
    text = source("dateparser", "tests/test_date_parser.py")
    for call in english(text, "test_dates_parsing"):
        moment = eval_date(call.args[1])
        if moment:
            yield dated(call, WHEN, moment)
    text = source("dateparser", "tests/test_freshness_date_parser.py")
    for test, sign in (("test_relative_past_dates", -1), ("test_relative_future_dates", 1)):
        for call in english(text, test):
            steps = ast.literal_eval(call.keywords[0].value)
            yield dated(call, NOW, moved(NOW, steps, sign))


def english(text: str, test: str) -> Iterator[ast.Call]:
    """The parameters of a test that stand below a comment that says English."""
    lines = text.splitlines()
    function = next(
        node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef) and node.name == test
    )
    for call in ast.walk(function.decorator_list[0]):
        if not isinstance(call, ast.Call) or getattr(call.func, "id", "") != "param":
            continue
        if isinstance(call.args[0], ast.Constant):
            above = (re.search(r"# (\w+) dates$", line) for line in reversed(lines[: call.lineno]))
            if next(found for found in above if found)[1] == "English":
                yield call


def dated(call: ast.Call, base: datetime, moment: datetime) -> Case:
    """A case of dateparser's."""
    text = ast.literal_eval(call.args[0])
    times = {"base": base.isoformat()[:16], "moment": moment.isoformat()[:16]}
    return {"suite": "dateparser", "kind": "date", "date_order": "month-first", "text": text, **times}


def eval_date(node: ast.expr) -> datetime | None:
    """The datetime that a call in a test makes."""
    if not isinstance(node, ast.Call):
        return None
    return datetime(*(ast.literal_eval(each) for each in node.args))  # noqa: DTZ001 - as the test


def moved(moment: datetime, steps: dict[str, int], sign: int) -> datetime:
    """So many years, months, weeks, ... on."""
    months = sign * (steps.pop("years", 0) * 12 + steps.pop("months", 0))
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    return moment.replace(year=year, month=month + 1) + sign * timedelta(**steps)


def edtf_words() -> Iterator[Case]:
    """The wordings of python-edtf's tests, with the EDTF that it makes of each; None is nothing."""
    for text, expected in pairs("test_natlang.py"):
        if text:
            yield {
                "suite": "python-edtf",
                "kind": "date",
                "base": "1950-01-01",
                "text": text,
                "edtf": expected,
            }


def edtf_notation() -> Iterator[Case]:
    """The EDTF strings of its tests, with the first and the last day that each may be."""
    for text, days in pairs("tests/test_parser.py"):
        if isinstance(days, tuple) and all(isinstance(day, str) for day in days):
            ends = [days[0], days[1] if len(days) in (2, 4) else days[0]]
            yield {"suite": "python-edtf notation", "kind": "edtf", "text": text, "days": ends}


def pairs(name: str) -> Iterator[tuple[str, Any]]:
    """The literal pairs in the first table of a test file."""
    for node in ast.walk(ast.parse(source("edtf", name))):
        if isinstance(node, ast.List | ast.Tuple) and len(node.elts) > 50:  # noqa: PLR2004 - the table
            yield from (ast.literal_eval(each) for each in node.elts)
            return


SUITES = (quantulum, price_parser, recognizers, dateparser, edtf_words, edtf_notation)


def cases() -> list[Case]:
    """Every case of every suite, with an id; the same words are asked once."""
    found = {
        json.dumps({key: case[key] for key in ("suite", "kind", "text", "decimal") if key in case}): case
        for suite in SUITES
        for case in suite()
    }
    return [{"id": str(number), **case} for number, case in enumerate(found.values())]

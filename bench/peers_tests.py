"""How many of the peers' own test inputs are read as their tests say.

Run `python bench/peers_tests.py` after `bench/values.py`, which makes the peers' environment; price-parser's
source archive, which alone carries its tests, is fetched from PyPI into `.bench`. The tests search running
text, ours reads a span: it is given the words that the test names as the quantity or the price.
"""

from __future__ import annotations

import ast
import json
import subprocess
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

from osclaims.values.interval import hull
from osclaims.values.read import read_value
from osclaims.values.units import UNITS
from osclaims.values.value import Figure, Kind, Unreadable

BENCH = Path(__file__).parents[1] / ".bench"
CURRENCY = {"$": "USD", "£": "GBP", "pounds": "GBP", "¥": "CNY", "kr": "SEK"}
UNIT_FACTORS = {unit.factor for unit in UNITS.values()}
CENTS = (Decimal(1), Decimal("0.01"))
KINDS: tuple[Kind, ...] = ("quantity", "money")
LATIN = 0x250
Test = tuple[str, tuple[Decimal, ...]]


def quantulum() -> Iterator[Test]:
    """The surfaces of quantulum3's English tests, with the value, or the two ends of a range."""
    (path,) = BENCH.glob("venv/lib/*/site-packages/quantulum3/_lang/en_US/tests/quantities.json")
    for item in json.loads(path.read_text(encoding="utf-8")):
        for found in item["res"]:
            value, spread = (Decimal(str(found.get(key) or 0)) for key in ("value", "uncertainty"))
            yield found["surface"], (value - spread, value + spread)


def price_parser() -> Iterator[Test]:
    """The prices of price-parser's tests that are printed in Latin letters."""
    archive = next(BENCH.glob("price_parser-*.tar.gz"), None)
    if archive is None:
        fetch = ("download", "--quiet", "--no-binary", ":all:", "--no-deps", "--dest", BENCH, "price-parser")
        subprocess.run([BENCH / "venv/bin/python", "-m", "pip", *fetch], check=True)
        (archive,) = BENCH.glob("price_parser-*.tar.gz")
    with tarfile.open(archive) as files:
        name = next(name for name in files.getnames() if name.endswith("test_price_parsing.py"))
        text = (files.extractfile(name) or archive.open("rb")).read()
    for call in ast.walk(ast.parse(text)):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Example" and len(call.args) > LAST:
            price, amount = (getattr(call.args[place], "value", None) for place in (1, LAST))
            if isinstance(price, str) and isinstance(amount, int | float) and in_latin(price):
                yield price, (Decimal(str(amount)),) * 2


def in_latin(printed: str) -> bool:
    """Whether a price is printed in Latin letters and common signs."""
    return all(ord(sign) < LATIN or sign in "€₹₩₪–’" for sign in printed)


LAST = 4
"""Where a test of price-parser has the amount."""


def outcome(printed: str, numbers: tuple[Decimal, ...], factors: Iterable[Decimal]) -> str:
    """Whether ours says what the test says, by one of the factors, refuses, or says something else."""
    said = "refused"
    for kind in KINDS:
        try:
            found = read_value(printed, kind, currency=CURRENCY)
        except Unreadable:
            continue
        if isinstance(found, Figure) and any(holds(found, numbers, factor) for factor in factors):
            return "as the test says"
        said = "otherwise"
    return said


def holds(found: Figure, numbers: tuple[Decimal, ...], factor: Decimal) -> bool:
    """Whether all numbers lie in the reading after conversion."""
    outer = hull(found.outer)
    low, high = outer.low, outer.high
    return all((low is None or low <= n * factor) and (high is None or n * factor <= high) for n in numbers)


def main() -> None:
    """Print the counts, and what was not read as a test says."""
    for name, tests, factors in (
        ("quantulum3", quantulum, UNIT_FACTORS),
        ("price-parser", price_parser, CENTS),
    ):
        results = [(outcome(*test, factors), *test) for test in tests()]
        counts = Counter(result for result, *_ in results)
        print(
            f"{name}: {len(results)} forms: " + ", ".join(f"{n} {what}" for what, n in counts.most_common())
        )
        for result, printed, numbers in results:
            if result != "as the test says":
                print(f"  {result}: {printed!r} {numbers[0]}")


if __name__ == "__main__":
    main()

"""The currency table is generated, and up to date with CLDR; signs and names stand for one currency."""

from __future__ import annotations

import importlib.util
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from osclaims.values.read import read_value
from osclaims.values.value import Figure, Unreadable

ROOT = Path(__file__).parents[2]


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_currencies", ROOT / "tools/make_currencies.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_table_is_what_cldr_gives_now() -> None:
    made = generator()
    assert made.TARGET.read_text(encoding="utf-8") == made.module()


def test_tables_hold_the_signs_and_names_of_english_news() -> None:
    table = generator().table()
    assert {table[written] for written in ("us$", "us dollars")} == {"USD"}
    assert table["¥"].split() == ["CNY", "JPY"]
    assert table["€"] == "EUR"


CASES = [tuple(row) for row in yaml.safe_load((Path(__file__).parent / "currencies.yaml").read_text("utf-8"))]


@pytest.mark.parametrize(("printed", "declared", "number", "unit"), [row for row in CASES if len(row) > 2])
def test_a_sign_stands_for_one_currency(
    printed: str, declared: dict[str, str], number: str, unit: str
) -> None:
    found = read_value(printed, "money", currency=declared)
    assert isinstance(found, Figure)
    assert (found.number, found.unit) == (Decimal(number), unit)


@pytest.mark.parametrize(("printed", "declared"), [row for row in CASES if len(row) == 2])
def test_what_is_no_currency_alone_is_refused(printed: str, declared: dict[str, str]) -> None:
    with pytest.raises(Unreadable, match=r"no currency is printed|must say which"):
        read_value(printed, "money", currency=declared)

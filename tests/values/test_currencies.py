"""The currency table is generated, and up to date with CLDR."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

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

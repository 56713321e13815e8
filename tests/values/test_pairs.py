"""Pairs of printed values from news practice, and how they relate: each holds both ways round."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from osclaims.values.read import read_value
from osclaims.values.relate import relate
from osclaims.values.relation import SEVERITIES
from osclaims.values.value import Unreadable, Value

Pair = dict[str, Any]
PAIRS: list[Pair] = [
    pair
    for path in sorted(Path(__file__).parent.glob("pairs*.yaml"))
    for pair in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - strings only
]


def read(pair: Pair, side: str) -> Value:
    return read_value(
        pair[side],
        pair["kind"],
        anchor=pair.get(f"anchor_{side}", pair.get("anchor")),
        currency=pair.get("currency"),
        exact=exactness(pair.get("exact", "no")),
        date_order=pair.get("date_order"),
        decimal=pair.get("decimal"),
    )


def exactness(said: str) -> bool | str:
    return {"yes": True, "no": False, "true": True, "false": False}.get(said, said)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['a']} | {pair['b']}")
@pytest.mark.parametrize(("first", "second"), [("a", "b"), ("b", "a")])
def test_a_pair_relates_as_written_both_ways_round(pair: Pair, first: str, second: str) -> None:
    if pair["relation"] == "unreadable":
        with pytest.raises(Unreadable):
            (read(pair, first), read(pair, second))
        return
    found = relate(read(pair, first), read(pair, second), tolerance=pair.get("tolerance"))
    expected = pair.get("severity", SEVERITIES[pair["relation"]])
    assert (found.name, found.severity) == (pair["relation"], expected), pair.get("why")

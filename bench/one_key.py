"""Very many claims on one key: the prices that a thousand shops ask for one item, swept and summarised.

python -m bench.one_key 10000 100000 1000000
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial
from itertools import cycle, islice

from bench.measure import SCRATCH, Measured, against, show

from osclaims.engines import duckdb, memory
from osclaims.engines.compiling import compile_claims
from osclaims.model.claim import Excerpt, Statement
from osclaims.model.finding import Finding
from osclaims.model.vocabulary import Property, Vocabulary
from osclaims.report.contracts import finding_json
from osclaims.rules.rule import Context
from osclaims.rules.value import VALUE
from osclaims.values.read import read_value

SHOPS = 1000
PRICES = 500
"""Different prices, one cent apart."""

CONTEXT = Context(Vocabulary({}, {"price": Property("price", "money", values="one", exact="0.01")}))


def main(sizes: list[int]) -> None:
    """Measure and show; ratios are to the first and smallest."""
    measured: list[Measured] = []
    notes: dict[str, object] = {}
    for size in sizes:
        claims = prices(size)
        table = SCRATCH / f"one-{size}.parquet"
        compile_claims(claims, CONTEXT, table)
        for engine, work in (
            ("memory", partial(memory.run, VALUE, claims, CONTEXT)),
            ("DuckDB", partial(duckdb.find, table, "variant")),
        ):
            begun = time.process_time()
            found = list(work())
            spent = time.process_time() - begun
            what = f"{size:,} claims on one key, {engine}"
            measured.append(against(measured[0], what, spent) if measured else Measured(what, spent))
            notes[what] = _summary(found)
    show("one key: processor seconds", measured, notes)


def prices(claims: int) -> list[Statement]:
    """What each shop asks at one time or another."""
    words = [f"US${cents / 100:.2f}" for cents in range(1000, 1000 + PRICES)]
    values = cycle([read_value(each, "money", exact="0.01") for each in words])
    return [
        Statement(
            id=f"shop-{at % SHOPS}/{at}",
            source=f"shop-{at % SHOPS}",
            excerpt=Excerpt.of(""),
            subject="item",
            property="price",
            printed=value.printed,
            value=value,
        )
        for at, value in enumerate(islice(values, claims))
    ]


def _summary(found: list[Finding]) -> dict[str, int]:
    """How many findings there are, and how large they are."""
    return {
        "findings": len(found),
        "positions": sum(len(finding.positions) for finding in found),
        "differences": sum(len(finding.differs) for finding in found),
        "claims": sum(len(finding.claims) for finding in found),
        "bytes of JSON": sum(len(json.dumps(finding_json(finding))) for finding in found),
    }


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000, 100_000])

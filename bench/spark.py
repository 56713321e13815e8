"""The same table, the same findings: Spark on the cores of this machine beside DuckDB.

python -m bench.spark 1000000 10000000
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from bench.measure import ROOT, SCRATCH, Measured, against, ran, show
from bench.synthetic import synthetic
from bench.tables import conflicts

OSCLAIMS = ROOT / ".venvs/spark/bin/osclaims"
MASTER = "local[2]"


def main(claims: int) -> None:
    """Measure and show."""
    table = synthetic(SCRATCH, claims)
    duckdb = ran(conflicts(table))
    command: list[str | Path] = [
        OSCLAIMS,
        "conflicts",
        table,
        "--engine",
        "spark",
        "--master",
        MASTER,
        "--format",
        "jsonl",
    ]
    spark = ran(command)
    yardstick = Measured(f"DuckDB, {claims:,} claims, end to end to JSON lines", duckdb.seconds)
    show(
        f"spark {claims}: processor seconds, Java and Python",
        [yardstick, against(yardstick, f"Spark on {MASTER}", spark.seconds)],
        {
            "DuckDB on the clock": duckdb.clock,
            "Spark on the clock": spark.clock,
            "findings": len(spark.lines),
        },
    )
    if {json.loads(line)["id"] for line in duckdb.lines} != {json.loads(line)["id"] for line in spark.lines}:
        raise SystemExit("the engines do not agree")


if __name__ == "__main__":
    for size in sys.argv[1:] or ["1000000"]:
        main(int(size))

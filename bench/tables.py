"""Millions of claims: the screens beside a plain count, and the same question put to other engines.

python -m bench.tables 10000000
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from pathlib import Path

import duckdb
from bench.measure import PEERS, SCRATCH, Measured, against, ran, show
from bench.synthetic import CONTEXT, synthetic

from osclaims.engines import duckdb as engine
from osclaims.engines.screens import SCREENS

VALUE = SCREENS[0]
COUNT = "select question, count(*) as claims from claims group by question"
COUNT_BY_NAMES = "select subject, property, count(*) as claims from claims group by subject, property"
APART = "a.question = b.question and a.unit = b.unit and a.low >= b.high"
PAIRS = f"""
with suspects as (
  select id, claims.question, unit, low, high
  from claims join ({{passing}}) passing on claims.question = passing.question
)
select a.id as above, b.id as below from suspects a join suspects b on {APART}
"""  # noqa: S608 - words of this module
PLAIN_PAIRS = f"select a.id, b.id from claims a join claims b on {APART}"  # noqa: S608 - as above
POLARS = """
import polars, sys
claims = polars.scan_parquet(sys.argv[1])
low, high = polars.col("low").max().alias("low"), polars.col("high").min().alias("high")
found = claims.group_by("question", "unit").agg(low, high)
found = found.filter(polars.col("low") >= polars.col("high"))
print(found.select(polars.len()).collect(engine="streaming").item())
"""
PANDAS = """
import pandas, sys
claims = pandas.read_parquet(sys.argv[1], columns=["question", "unit", "low", "high"])
groups = claims.groupby(["question", "unit"], sort=False)
found = groups.agg(low=("low", "max"), high=("high", "min"))
print((found.low >= found.high).sum())
"""
SQLITE = """
import sqlite3, sys
query = '''select count(*) from (
  select 1 from claims group by question, unit having max(low) >= min(high))'''
print(sqlite3.connect(sys.argv[1]).execute(query).fetchone()[0])
"""
DUCKDB = """
import duckdb, sys
duckdb.read_parquet(sys.argv[1]).create_view("claims")
query = '''select count(*) from (
  select 1 from claims group by question, unit having max(low) >= min(high))'''
print(duckdb.execute(query).fetchone()[0])
"""


OSCLAIMS = Path(sys.executable).with_name("osclaims")
MEMORY = "5GB"
"""What DuckDB may take, so that the whole stays within 6."""

MEDIUM = 10_000_000
"""Tables up to this size are given to other engines too, and joined with themselves."""


def main(claims: int) -> None:
    """Measure and show."""
    table = synthetic(SCRATCH, claims)
    counted = Measured(f"count(*) by question, {claims:,} claims", _asked(table, COUNT))
    lines = [counted, against(counted, "the same by subject and property", _asked(table, COUNT_BY_NAMES))]
    for what, query, limit in (
        ("screen: apart", VALUE.passing("discrepancy"), 3.0),
        ("screen: readings that differ", VALUE.passing("variant"), 3.0),
        (
            "pairs that are apart, of questions that pass",
            PAIRS.format(passing=VALUE.passing("discrepancy")),
            5.0,
        ),
    ):
        lines.append(against(counted, what, _asked(table, query), limit))
    if claims <= MEDIUM:
        lines.append(against(counted, "pairs by a plain self-join", _asked(table, PLAIN_PAIRS)))
    told = ran(conflicts(table))
    lines.append(against(counted, "conflicts, end to end to JSON lines", told.seconds))
    notes = {"end to end on the clock": told.clock, "findings": len(told.lines)}
    show(f"tables {claims}: processor seconds", lines, notes)
    if claims <= MEDIUM:
        _peers(table, claims)


def conflicts(table: Path) -> list[str | Path]:
    """The command that finds what differs in a table, line by line."""
    return [OSCLAIMS, "conflicts", table, "--engine", "duckdb", "--memory", MEMORY, "--format", "jsonl"]


def _asked(table: Path, query: str) -> float:
    """The least processor seconds of three answers; the answer is counted, not carried."""
    with engine.opened(table, CONTEXT, engine.Limits(MEMORY)) as connection:
        asked = f"select count(*) from ({query}) answer"  # noqa: S608 - words of this module
        times = []
        for _ in range(3):
            before = time.process_time()
            connection.execute(asked).fetchall()
            times.append(time.process_time() - before)
    return min(times)


def _peers(table: Path, claims: int) -> None:
    """The first screen alone, by others; SQLite's own file is made before the clock runs."""
    database = SCRATCH / f"s-{claims}.db"
    if not database.exists():
        with sqlite3.connect(database) as connection, duckdb.connect() as source:
            connection.execute("create table claims (question integer, unit text, low real, high real)")
            source.read_parquet(str(table)).create_view("claims")
            rows = source.execute("select question, unit, low, high from claims")
            while some := rows.fetchmany(100_000):
                connection.executemany("insert into claims values (?, ?, ?, ?)", some)
    python = str(PEERS / "python")
    answers: dict[str, str] = {}

    def asked(name: str, program: str, file: Path) -> Measured:
        told = ran([python, "-c", program, file])
        answers[name] = told.lines[-1]
        return Measured(name, told.seconds)

    ours = asked("DuckDB", DUCKDB, table)
    others = [
        asked("polars, streaming", POLARS, table),
        asked("pandas", PANDAS, table),
        asked("SQLite", SQLITE, database),
    ]
    show(
        f"peers {claims}: processor seconds of the first screen, start of Python and all",
        [ours, *(against(ours, other.what, other.seconds) for other in others)],
        {"answers": answers},
    )
    if len(set(answers.values())) > 1:
        raise SystemExit(f"the engines do not agree: {json.dumps(answers)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)

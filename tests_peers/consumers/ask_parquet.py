"""Writes the Parquet files, and reads them with DuckDB's own reader."""

import json
import sys
from pathlib import Path

import duckdb

import osclaims
from osclaims.exchange.formats import FORMATS, export

base = osclaims.load(sys.argv[1])
folder = Path(sys.argv[2])
export(base, next(form for form in FORMATS if form.name == "parquet"), folder)
claims = duckdb.read_parquet(str(folder / "claims.parquet"))
cost = claims.filter("id = 'shoulders/r1-training-cost'").project("number, low, high")
seen = {
    "types": dict(zip(claims.columns, map(str, claims.types), strict=True)),
    "rows": claims.shape[0],
    "cost": cost.fetchall()[0],
    "findings": duckdb.read_parquet(str(folder / "findings.parquet")).shape[0],
}
print(json.dumps(seen))

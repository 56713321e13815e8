"""Feeds become a table: the good rows are kept, the others told with their line and the reason."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml

from osclaims.engines import duckdb
from osclaims.engines.errors import TableError
from osclaims.engines.feeding import ROWS, Outcome, compile_feeds
from osclaims.model.vocabulary import Entity, Property, Vocabulary
from osclaims.rules.rule import Context

CONTEXT = Context(
    Vocabulary(
        {"graz": Entity("graz", "Graz")},
        {
            "price": Property("price", "money", values="one", qualifiers=("region",)),
            "opened": Property("opened", "date", values="one"),
            "seat": Property("seat", "entity", values="one"),
        },
    )
)
CASES = yaml.safe_load((Path(__file__).parent / "feeds.yaml").read_text(encoding="utf-8"))
SUFFIXES = {"jsonl": ".jsonl", "csv": ".csv"}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_feed_becomes_claims_and_rejects(case: dict[str, Any], tmp_path: Path) -> None:
    form = "csv" if "csv" in case else "jsonl"
    feed, table = tmp_path / f"feed{SUFFIXES[form]}", tmp_path / "claims.parquet"
    feed.write_text(case[form], encoding="utf-8")
    outcome = compile_feeds([feed], table, CONTEXT, {})
    rejects = tmp_path / "claims.parquet.rejects.jsonl"
    told = [json.loads(line) for line in rejects.read_text("utf-8").splitlines()] if rejects.exists() else []
    assert [f"{each['line']}: {each['reason']}" for each in told] == case["rejected"]
    assert [finding.id for finding in duckdb.find(table, "note")] == case["findings"]
    assert outcome.rejected == len(told)


def test_blocks_read_in_several_processes_give_the_same(tmp_path: Path) -> None:
    lines = [row(at, f"US${at % 7 + 1}") for at in range(3 * ROWS)]
    lines[ROWS + 5] = "no JSON"
    (tmp_path / "feed.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    read: list[int] = []
    for processes in (1, 2):
        table = tmp_path / f"{processes}.parquet"
        outcome = compile_feeds(
            [tmp_path / "feed.jsonl"], table, CONTEXT, {}, processes=processes, progress=read.append
        )
        assert outcome == Outcome(3 * ROWS - 1, 1)
        assert (
            json.loads((tmp_path / f"{processes}.parquet.rejects.jsonl").read_text("utf-8"))["line"]
            == ROWS + 6
        )
    assert (tmp_path / "1.parquet").read_bytes() == (tmp_path / "2.parquet").read_bytes()
    assert sum(read) == 2 * (tmp_path / "feed.jsonl").stat().st_size


def row(at: int, price: str) -> str:
    return json.dumps(
        {"source": f"shop-{at % 50}", "subject": f"item-{at}", "property": "price", "value": price}
    )


def test_a_feed_that_is_no_text_leaves_no_table(tmp_path: Path) -> None:
    (tmp_path / "feed.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TableError, match="cannot be read"):
        compile_feeds([tmp_path / "feed.jsonl"], tmp_path / "claims.parquet", CONTEXT, {})
    assert not (tmp_path / "claims.parquet").exists()
    assert {path.name for path in tmp_path.iterdir()} <= {"feed.jsonl", "claims.parquet.rejects.jsonl"}


@pytest.mark.parametrize("content", [b"", b"PAR1", b"id,source\n1,2\n"])
def test_what_is_no_table_is_said(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "claims.parquet").write_bytes(content)
    with pytest.raises(TableError, match="is no table of claims"):
        list(duckdb.find(tmp_path / "claims.parquet", "note"))


def rewritten(table: Path, change: Callable[[pa.Table], pa.Table]) -> None:
    """Change a table behind the program's back; what it says of itself stays unless that is changed."""
    said = pq.read_metadata(table).metadata
    pq.write_table(change(pq.read_table(table).replace_schema_metadata(said)), table)


def two_prices(table: Path) -> None:
    """Write a table of two prices of one item that differ."""
    feed = table.with_name("feed.jsonl")
    feed.write_text(
        '{"source": "a", "subject": "item-1", "property": "price", "value": "US$2.20"}\n'
        '{"source": "b", "subject": "item-1", "property": "price", "value": "US$2.19"}\n',
        encoding="utf-8",
    )
    compile_feeds([feed], table, CONTEXT, {})


@pytest.mark.parametrize("mark", [b"osclaims.version", b"osclaims.packed"])
def test_a_table_of_another_version_or_shape_is_refused(mark: bytes, tmp_path: Path) -> None:
    two_prices(table := tmp_path / "claims.parquet")
    rewritten(table, lambda read: read.replace_schema_metadata({**read.schema.metadata, mark: b"0"}))
    with pytest.raises(TableError, match="make it anew"):
        list(duckdb.find(table, "note"))


def test_a_damaged_value_is_told(tmp_path: Path) -> None:
    two_prices(table := tmp_path / "claims.parquet")
    damaged = pa.array(['["figure"]'] * 2)
    rewritten(table, lambda read: read.set_column(read.schema.get_field_index("value"), "value", damaged))
    with pytest.raises(TableError, match="packed column is damaged"):
        list(duckdb.find(table, "note"))

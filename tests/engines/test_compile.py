"""Feeds become a table: the good rows are kept, the others told with their line and the reason."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from osclaims.engines import duckdb
from osclaims.engines.errors import TableError
from osclaims.engines.feeding import ROWS, Outcome, compile_feeds
from osclaims.engines.repeats import Repeated, first_of_each_id, let_wait
from osclaims.engines.table import row_of
from osclaims.model.claim import Excerpt, Statement
from osclaims.model.vocabulary import Entity, Property, Vocabulary
from osclaims.rules.rule import Context
from osclaims.values.read import read_value

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
    reasons = [each["reason"].replace(f"{tmp_path}/", "") for each in told]
    assert [f"{each['line']}: {why}" for each, why in zip(told, reasons, strict=True)] == case["rejected"]
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


@pytest.mark.parametrize("processes", [1, 2])
def test_a_row_of_many_levels_is_rejected_in_any_process(
    processes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("osclaims.engines.feeding.ROWS", 1)
    deep = '{"value": ' + "[" * 700 + "]" * 700 + "}"
    (tmp_path / "feed.jsonl").write_text(f"{deep}\n{row(0, 'US$1')}\n", encoding="utf-8")
    table = tmp_path / "claims.parquet"
    assert compile_feeds([tmp_path / "feed.jsonl"], table, CONTEXT, {}, processes=processes) == Outcome(1, 1)
    (told,) = map(json.loads, (tmp_path / "claims.parquet.rejects.jsonl").read_text("utf-8").splitlines())
    assert (told["line"], told["row"]) == (1, {"value": [[[[[[[["..."]]]]]]]]})


def row(at: int, price: str) -> str:
    return json.dumps(
        {"source": f"shop-{at % 50}", "subject": f"item-{at}", "property": "price", "value": price}
    )


def test_of_two_feeds_the_first_keeps_an_id_and_rows_without_one_keep_apart(tmp_path: Path) -> None:
    named = '{"id": "x", "source": "a", "subject": "item-1", "property": "price", "value": "US$1"}\n'
    feeds = [tmp_path / "may.jsonl", tmp_path / "june.jsonl"]
    for feed in feeds:
        feed.write_text(row(0, "US$1") + "\n" + named, encoding="utf-8")
    outcome = compile_feeds(feeds, tmp_path / "claims.parquet", CONTEXT, {})
    assert outcome == Outcome(3, 1)
    ids = pq.read_table(tmp_path / "claims.parquet", columns=["id"]).column("id").to_pylist()
    assert ids == ["shop-0/may-1", "a/x", "shop-0/june-1"]
    told = json.loads((tmp_path / "claims.parquet.rejects.jsonl").read_text("utf-8"))
    assert (told["file"], told["line"]) == (str(feeds[1]), 2)
    assert told["reason"] == f"the id 'a/x' was given before, in line 2 of {feeds[0]}"


@given(some.lists(some.integers(0, 40), max_size=60), some.integers(1, 8))
@settings(max_examples=40)
def test_each_id_is_kept_where_it_first_stands(ids: list[int], block: int) -> None:
    """However the rows are cut into blocks."""
    with TemporaryDirectory() as folder:
        waiting = Path(folder) / "waiting.parquet"
        rows = [(line, row_of(price(f"a/{id_}"), CONTEXT)) for line, id_ in enumerate(ids, 1)]
        cut = [rows[at : at + block] for at in range(0, len(rows), block)]
        let_wait(waiting, [(0, [line for line, _ in some_], [row for _, row in some_]) for some_ in cut])
        rejected: list[Repeated] = []
        kept = [
            id_ for batch in first_of_each_id(waiting, rejected.append) for id_ in batch["id"].to_pylist()
        ]
    assert kept == [f"a/{id_}" for id_ in dict.fromkeys(ids)]
    assert [each.line for each in rejected] == [at + 1 for at, id_ in enumerate(ids) if id_ in ids[:at]]
    assert [each.first_line for each in rejected] == [ids.index(ids[each.line - 1]) + 1 for each in rejected]


def price(id_: str) -> Statement:
    value = read_value("US$1", "money")
    excerpt = Excerpt.of("")
    return Statement(
        id=id_, source="a", excerpt=excerpt, subject="x", property="price", printed=value.printed, value=value
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


def test_a_property_that_its_vocabulary_lacks_is_told(tmp_path: Path) -> None:
    two_prices(table := tmp_path / "claims.parquet")
    strange = pa.array(["weight"] * 2)
    rewritten(
        table, lambda read: read.set_column(read.schema.get_field_index("property"), "property", strange)
    )
    with pytest.raises(TableError, match="no property 'weight'"):
        list(duckdb.find(table, "note"))

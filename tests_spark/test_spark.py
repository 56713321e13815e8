"""Spark finds what memory finds: on this machine, on a cluster, and on a cluster that loses a worker."""

from __future__ import annotations

import runpy
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import yaml

from conftest import Cluster, kill
from osclaims.base import load
from osclaims.engines import memory, spark
from osclaims.engines.compiling import compile_claims
from osclaims.engines.packed import unpack
from osclaims.model.claim import Excerpt, Statement
from osclaims.model.finding import SEVERITIES, Finding, Severity
from osclaims.model.vocabulary import Property, Vocabulary
from osclaims.rules import RULES
from osclaims.rules.rule import Context
from osclaims.values.read import read_value

RULE_CASES = Path(__file__).parents[1] / "tests/rules"
TABLED = ("value", "subject", "date", "agreement")
CASES = [
    case
    for rule in TABLED
    for case in yaml.load((RULE_CASES / f"cases/{rule}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - text
]
write_base = runpy.run_path(str(RULE_CASES / "conftest.py"))["write_base"]
Found = dict[str, Finding]


def in_memory(claims: list[Any], context: Context, least: Severity) -> Found:
    found = [f for rule in RULES if rule.id in TABLED for f in memory.run(rule, claims, context)]
    heavy = [f for f in found if SEVERITIES.index(f.severity) <= SEVERITIES.index(least)]
    return {f.id: f for f in heavy if (f.severity == "agreement") == (least == "agreement")}


def by_id(found: Iterator[Finding]) -> Found:
    listed = list(found)
    assert len({finding.id for finding in listed}) == len(listed)
    return {finding.id: finding for finding in listed}


@pytest.mark.parametrize("least", ["note", "agreement"])
def test_the_rules_own_cases_on_one_machine(least: Severity, tmp_path: Path) -> None:
    with spark.session("local[2]") as session:
        for number, case in enumerate(CASES):
            folder = tmp_path / str(number)
            folder.mkdir()
            write_base(folder, case)
            base = load(folder)
            claims = list(base.ledger.claims.values())
            compile_claims(claims, base.context, folder / "claims.parquet")
            spark.write(session, folder / "claims.parquet", least, folder / "findings")
            lines = pq.read_table(folder / "findings").column("finding").to_pylist()
            kept = spark.wanted((unpack(line, Finding) for line in lines), least)
            assert by_id(kept) == in_memory(claims, base.context, least), case["name"]


CONTEXT = Context(Vocabulary({}, {"price": Property("price", "money", values="one", exact="0.01")}))


def prices(questions: int) -> Iterator[Statement]:
    """Three shops ask the price of each item; every tenth item costs more in the third."""
    values = [read_value(f"US${cents / 100:.2f}", "money", exact="0.01") for cents in range(100, 200)]
    for item in range(questions):
        for shop in range(3):
            value = values[(item + (item % 10 == 0 and shop == 2)) % 100]
            yield Statement(
                id=f"shop-{shop}/{item}",
                source=f"shop-{shop}",
                excerpt=Excerpt.of(""),
                subject=f"item-{item}",
                property="price",
                printed=value.printed,
                value=value,
            )


def test_a_cluster_of_two_workers(cluster: Cluster, tmp_path: Path) -> None:
    claims = list(prices(2_000))
    compile_claims(claims, CONTEXT, tmp_path / "claims.parquet")
    found = by_id(spark.find(tmp_path / "claims.parquet", "variant", cluster.url))
    assert found == in_memory(claims, CONTEXT, "variant")
    assert len(found) == 200


def test_a_worker_that_is_killed_takes_nothing_with_it(cluster: Cluster, tmp_path: Path) -> None:
    compile_claims(prices(60_000), CONTEXT, tmp_path / "claims.parquet")
    killed: list[int] = []

    def kill_one_once_tasks_run() -> None:
        """Wait for the first executors' Python to start, then cut the power of one worker."""
        work = tmp_path / "worker-1"
        end = time.monotonic() + 60
        while time.monotonic() < end and not any(work.glob("app-*/*/stderr")):
            time.sleep(0.1)
        time.sleep(4)
        kill(cluster.workers[1])
        killed.append(cluster.workers[1].pid)

    assassin = threading.Thread(target=kill_one_once_tasks_run)
    assassin.start()
    found = by_id(spark.find(tmp_path / "claims.parquet", "variant", cluster.url))
    lost_in_time = bool(killed)
    assassin.join()
    assert lost_in_time, "the run was over before the worker was killed"
    assert set(found) == {f"value/item-{item}/price" for item in range(0, 60_000, 10)}

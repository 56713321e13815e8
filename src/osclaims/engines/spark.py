"""The engine for more than one machine: Apache Spark runs the same screens and the rules' own bodies.

Spark brings each group that passes together on one worker, where Python judges it; findings are written as
Parquet, part by part, so that a worker that is lost takes nothing with it but work that is done again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import reduce
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from osclaims.engines.ancestry import ancestry
from osclaims.engines.errors import TableError, require
from osclaims.engines.judge import judged, wanted
from osclaims.engines.packed import pack, unpack
from osclaims.engines.parquet import read_context
from osclaims.engines.screens import Screen, screens_for
from osclaims.engines.table import TOLD
from osclaims.model.finding import Finding, Severity
from osclaims.rules.rule import Context

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

FOUND = (
    "id string, rule string, severity string, about string, summary string, because string, finding string"
)
"""The columns of the findings that are written; `finding` holds the whole of it, packed."""

FEW = 2_000_000
"""Groups whose keys are sent to every worker, a few dozen megabytes; for more, claims are shuffled."""

_BATCH = 1024


def find(path: Path, least: Severity, master: str) -> Iterator[Finding]:
    """The findings of a table of that severity or a heavier one.

    Raises:
        TableError: `path` is no table of claims, or Spark cannot go through it.
        MissingEngineError: PySpark is not installed.
    """
    with TemporaryDirectory(prefix="osclaims-") as folder, session(master) as spark:
        out = Path(folder) / "findings"
        write(spark, path, least, out)
        yield from wanted((unpack(line, Finding) for line in _lines(out)), least)


def write(spark: SparkSession, path: Path, least: Severity, out: Path) -> None:
    """Write the findings of a table as a folder of Parquet files, each finding once.

    Raises:
        TableError: `path` is no table of claims, or Spark cannot go through it.
    """
    from pyspark.errors import PySparkException  # noqa: PLC0415 - an extra, imported when asked for

    context = read_context(path)
    try:
        spark.read.parquet(str(path.resolve())).createOrReplaceTempView("claims")
        pairs = ancestry(context) or [("", "")]
        spark.createDataFrame(pairs, "entity string, parent string").createOrReplaceTempView("ancestry")
        found = [_judged(spark, screen, least, context) for screen in screens_for(least, context.vocabulary)]
        united = reduce(lambda a, b: a.unionAll(b), found, spark.createDataFrame([], FOUND))
        united.write.mode("overwrite").parquet(str(out.resolve()))
    except PySparkException as error:
        raise TableError(f"Spark cannot go through {path}: {error}") from error


@contextmanager
def session(master: str) -> Iterator[SparkSession]:
    """A session with a master, which ends with the block.

    Workers run the Python of `$PYSPARK_PYTHON`, else one at the same path as this one, with osclaims in it.

    Raises:
        MissingEngineError: PySpark is not installed.
    """
    require("pyspark", "spark")
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra, imported when asked for

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName("osclaims").config("spark.ui.enabled", "false")
    spark = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    try:
        yield spark
    finally:
        spark.stop()


def _judged(spark: SparkSession, screen: Screen, least: Severity, context: Context) -> DataFrame:
    """The findings of one screen: groups brought together and sorted by Spark, judged where they are."""
    keys = [f"key_{key}" for key in screen.keys]
    rows = _passed(spark, screen, least).repartition(*keys).sortWithinPartitions(*keys)

    def judge(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        rows = (row for batch in batches for row in zip(*(c.to_pylist() for c in batch.columns), strict=True))
        return _batches(judged(screen, rows, context, least))

    found = rows.mapInArrow(judge, FOUND)
    return found.dropDuplicates(["id"]) if screen.related else found


def _passed(spark: SparkSession, screen: Screen, least: Severity) -> DataFrame:
    """The claims of the groups that pass, which are counted first: a few are sent to where the claims are.

    Left to itself Spark takes a compressed file for a small table, and sends the claims to the groups.
    """
    passing = spark.sql(screen.passing(least)).persist()
    way = "broadcast" if passing.count() <= FEW else "merge"
    passing.hint(way).createOrReplaceTempView("passing_groups")
    return spark.sql(screen.rows("select * from passing_groups", TOLD))


def _batches(findings: Iterator[Finding]) -> Iterator[pa.RecordBatch]:
    from itertools import islice  # noqa: PLC0415 - runs on a worker

    import pyarrow as pa  # noqa: PLC0415 - as above

    names = [column.split()[0] for column in FOUND.split(", ")]
    while some := list(islice(findings, _BATCH)):
        columns: list[list[Any]] = [[getattr(f, name) for f in some] for name in names[:-1]]
        yield pa.RecordBatch.from_arrays(
            [pa.array(column, type="string") for column in (*columns, [pack(f) for f in some])], names=names
        )


def _lines(out: Path) -> Iterator[str]:
    """The packed findings of a folder of Parquet files."""
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above

    for part in sorted(out.glob("*.parquet")):
        for batch in pq.ParquetFile(part).iter_batches(columns=["finding"]):
            yield from batch.column(0).to_pylist()

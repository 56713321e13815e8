"""The engine for tables of up to hundreds of millions of claims on one machine.

DuckDB screens the table and hands over, sorted by key, only the claims of groups that can hold a finding;
what does not fit into memory it keeps on disk meanwhile. The rules' bodies judge them in several processes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import chain, groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from osclaims.engines.ancestry import ancestry
from osclaims.engines.errors import TableError, require
from osclaims.engines.judge import judged, wanted
from osclaims.engines.parquet import read_context
from osclaims.engines.screens import Screen, screens_for
from osclaims.engines.table import TOLD
from osclaims.frozen import Frozen
from osclaims.model.finding import Finding, Severity
from osclaims.rules.rule import Context

if TYPE_CHECKING:
    import duckdb

BATCH = 8192
"""Rows that are judged at one go, and a little more, for a group is never cut."""

AHEAD = 4
"""Batches for each process that are read before the first of them is judged."""

Row = tuple[Any, ...]


class Limits(Frozen):
    """What the engine may take: memory as DuckDB writes it ("6GB"), and processes that judge."""

    memory: str | None = None
    processes: int = 1


DEFAULTS = Limits()
"""As much memory as DuckDB takes by itself, and one process."""


def find(path: Path, least: Severity, limits: Limits = DEFAULTS) -> Iterator[Finding]:
    """The findings of a table of that severity or a heavier one, as they are found.

    Raises:
        TableError: `path` is no table of claims.
        MissingEngineError: DuckDB is not installed.
    """
    require("duckdb", "duckdb")
    context = read_context(path)
    import duckdb  # noqa: PLC0415 - an extra, imported when asked for

    try:
        with opened(path, context, limits) as connection:
            for screen in screens_for(least, context.vocabulary):
                batches = _batches(connection, screen, least)
                yield from wanted(_judged_in_batches(screen, batches, context, least, limits), least)
    except duckdb.Error as error:
        raise TableError(f"DuckDB cannot go through {path}: {error}") from error


@contextmanager
def opened(path: Path, context: Context, limits: Limits) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that holds the table and the hierarchy under their names; it can read nothing else."""
    import duckdb  # noqa: PLC0415 - an extra, imported when asked for

    with TemporaryDirectory(prefix="osclaims-") as spill, duckdb.connect() as connection:
        connection.execute("set temp_directory = ?", [spill])
        if limits.memory:
            connection.execute("set memory_limit = ?", [limits.memory])
        connection.execute("set preserve_insertion_order = false")
        connection.read_parquet(str(path)).create_view("claims")
        connection.execute("create table ancestry (entity varchar, parent varchar)")
        if pairs := ancestry(context):
            connection.executemany("insert into ancestry values (?, ?)", pairs)
        yield connection


def _batches(connection: duckdb.DuckDBPyConnection, screen: Screen, least: Severity) -> Iterator[list[Row]]:
    """The rows of the groups that pass, whole groups at a time."""
    ordered = ", ".join(f"key_{key}" for key in screen.keys)
    found = connection.execute(f"{screen.rows(screen.passing(least), TOLD)} order by {ordered}")
    rows = chain.from_iterable(iter(partial(found.fetchmany, BATCH), []))
    batch: list[Row] = []
    for _, group in groupby(rows, key=lambda row: row[: len(screen.keys)]):
        batch.extend(group)
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _judged_in_batches(
    screen: Screen, batches: Iterable[list[Row]], context: Context, least: Severity, limits: Limits
) -> Iterator[Finding]:
    """The findings of all batches, in their order; in other processes when there is more than one batch."""
    batches = iter(batches)
    first, second = next(batches, None), next(batches, None)
    if first is None:
        return
    if second is None or limits.processes == 1:
        for batch in chain([first], [second] if second else [], batches):
            yield from judged(screen, batch, context, least)
        return
    with ProcessPoolExecutor(limits.processes, initializer=_know, initargs=(context,)) as pool:
        waiting: list[Future[list[Finding]]] = []
        for batch in chain([first, second], batches):
            waiting.append(pool.submit(_judge, screen, batch, least))
            if len(waiting) > AHEAD * limits.processes:
                yield from waiting.pop(0).result()
        for found in waiting:
            yield from found.result()


_KNOWN: list[Context] = []


def _know(context: Context) -> None:
    """Give a process the context once, instead of with every batch."""
    _KNOWN[:] = [context]


def _judge(screen: Screen, batch: list[Row], least: Severity) -> list[Finding]:
    return list(judged(screen, batch, _KNOWN[0], least))

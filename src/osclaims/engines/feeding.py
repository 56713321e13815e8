"""Feeds into a table, in several processes: files cut into blocks of lines, blocks read side by side."""

from __future__ import annotations

import csv
import json
import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TextIO

from msgspec import Struct
from msgspec.structs import replace

from osclaims.engines.errors import TableError, require
from osclaims.engines.feed import Reader, Rejected, RejectedError, Taken
from osclaims.engines.parquet import write_table
from osclaims.engines.repeats import Repeated, first_of_each_id, let_wait
from osclaims.engines.table import Row
from osclaims.frozen import Frozen
from osclaims.model.source import Source
from osclaims.rules.rule import Context

ROWS = 32768
"""Rows that a process reads at one go."""

Line = tuple[int, Any]


class Outcome(Frozen):
    """How many rows became claims, and how many were rejected."""

    kept: int
    rejected: int


class _Tally(Struct):
    """What has come of the rows so far; the rejected are written down at once."""

    feeds: Sequence[Path]
    rejects: TextIO
    publishers: dict[str, str]
    rejected: int = 0

    def counted(self, taken: Taken, feed: int) -> tuple[int, list[int], list[Row]]:
        """The rows that make claims, with their places, once the others are written down."""
        self.publishers.update(taken.publishers)
        for each in taken.rejected:
            self.reject(each, feed)
        return feed, taken.lines, taken.rows

    def reject(self, rejected: Rejected, feed: int) -> None:
        """Write down a row that is left out."""
        self.rejected += 1
        row = rejected.row if isinstance(rejected.row, (Mapping, list)) else None
        told = {
            "file": str(self.feeds[feed]),
            "line": rejected.line,
            "reason": rejected.reason,
            "row": row,
        }
        self.rejects.write(json.dumps(told, ensure_ascii=False, default=str) + "\n")

    def reject_repeated(self, repeated: Repeated) -> None:
        """Write down a row whose id was given before."""
        first = f"line {repeated.first_line} of {self.feeds[repeated.first_feed]}"
        said = {key: getattr(repeated, key) for key in ("id", "source", "subject", "property", "value")}
        reason = f"the id {repeated.id!r} was given before, in {first}"
        self.reject(Rejected(repeated.line, reason, said), repeated.feed)


def compile_feeds(
    feeds: Sequence[Path],
    path: Path,
    context: Context,
    sources: Mapping[str, Source],
    *,
    processes: int = 1,
    progress: Callable[[int], None] = lambda _bytes: None,
) -> Outcome:
    """Write the claims of some feeds as a table, and the rest beside it as `<table>.rejects.jsonl`.

    Of rows with one id the first is kept.
    `progress` is told how many bytes were read since it was last told.

    Raises:
        TableError: a feed cannot be read at all.
    """
    require("duckdb", "duckdb")
    path_of_rejects = path.with_name(f"{path.name}.rejects.jsonl")
    with (
        path_of_rejects.open("w", encoding="utf-8", errors="backslashreplace") as rejects,
        TemporaryDirectory(prefix=".osclaims-", dir=path.parent) as folder,
    ):
        tally = _Tally(feeds, rejects, dict(context.publishers))
        blocks = (
            tally.counted(taken, number)
            for number, feed in enumerate(feeds)
            for taken in _in_processes(feed.stem, _blocks(feed, progress), context, sources, processes)
        )
        waiting = Path(folder) / "waiting.parquet"
        let_wait(waiting, blocks)
        batches = first_of_each_id(waiting, tally.reject_repeated)
        kept = write_table(path, batches, lambda: replace(context, publishers=tally.publishers))
    if not tally.rejected:
        path_of_rejects.unlink()
    return Outcome(kept, tally.rejected)


def _blocks(feed: Path, progress: Callable[[int], None]) -> Iterator[list[Line]]:
    """A feed's rows with the numbers of their lines, block by block."""
    try:
        with feed.open("rb") as raw, TextIOWrapper(raw, encoding="utf-8-sig", newline="") as text:
            is_csv = feed.suffix.lower() == ".csv"
            rows: Iterator[Line] = _csv_rows(text) if is_csv else _lines(text)
            before = 0
            while block := list(islice(rows, ROWS)):
                progress(raw.tell() - before)
                before = raw.tell()
                yield block
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TableError(f"{feed} cannot be read: {error}") from error


def _lines(text: TextIO) -> Iterator[Line]:
    """Lines that are not blank."""
    return ((number, line) for number, line in enumerate(text, 1) if not line.isspace())


def _csv_rows(text: TextIO) -> Iterator[Line]:
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    rows = csv.DictReader(text)
    for row in rows:
        yield rows.line_num, row


def _in_processes(
    feed: str, blocks: Iterator[list[Line]], context: Context, sources: Mapping[str, Source], processes: int
) -> Iterator[Taken]:
    """What came of each block, in order; in other processes when there is more than one block."""
    first, second = next(blocks, None), next(blocks, None)
    if first is None:
        return
    if second is None or processes == 1:
        reader = Reader(context, sources)
        for block in (first, *([second] if second else ()), *blocks):
            yield reader.take(feed, map(_row, block))
        return
    with ProcessPoolExecutor(processes, initializer=_know, initargs=(context, dict(sources))) as pool:
        waiting: deque[Future[Taken]] = deque(pool.submit(_take, feed, block) for block in (first, second))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(
                pool.submit(_take, feed, block) for block in islice(blocks, 2 * processes - len(waiting))
            )


_READER: list[Reader] = []


def _know(context: Context, sources: Mapping[str, Source]) -> None:
    """Give a process what it reads against once, instead of with every block."""
    _READER[:] = [Reader(context, sources)]


def _take(feed: str, block: list[Line]) -> Taken:
    return _READER[0].take(feed, map(_row, block))


def _row(line: Line) -> Line:
    """A line of JSON as the object that it holds; a row of CSV as it is."""
    number, row = line
    if not isinstance(row, str):
        return line
    try:
        return number, json.loads(row.rstrip())
    except json.JSONDecodeError as error:
        return number, RejectedError(f"not JSON: {error.msg} at column {error.colno}")
    except (ValueError, RecursionError) as error:
        return number, RejectedError(f"not JSON: {error}")

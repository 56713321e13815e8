"""Of claims that share an id, the first one stays.

Rows wait in a file of their own, each with its place in the feeds. DuckDB counts digests of their ids, eight
bytes each, within `MEMORY` and on disk beyond it; only ids whose digest comes twice are looked at whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from osclaims.engines.parquet import batch_of, schema
from osclaims.engines.table import COLUMNS, Row

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

MEMORY = "2GB"
"""What DuckDB may take to find ids that were given twice."""

_REPEATED = """
select position, feed, line, first_feed, first_line, id, source, subject, property, printed
from (
  select *, row_number() over alike as nth,
    first(feed) over alike as first_feed, first(line) over alike as first_line
  from (select *, file_row_number as position from read_parquet($1, file_row_number = true)) placed
  where hash(id) in (select hash(id) from read_parquet($1) group by hash(id) having count(*) > 1)
  window alike as (partition by id order by position)
) numbered
where nth > 1 order by position
"""


class Repeated(NamedTuple):
    """A row whose id was given before: where it waits and stands, where the first stands, what it says."""

    position: int
    feed: int
    line: int
    first_feed: int
    first_line: int
    id: str
    source: str
    subject: str
    property: str
    value: str


def let_wait(path: Path, blocks: Iterable[tuple[int, Sequence[int], Sequence[Row]]]) -> None:
    """Write blocks of rows, each with the number of its feed and the lines on which its rows stand."""
    import pyarrow as pa  # noqa: PLC0415 - an extra, imported when asked for
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above

    placed = schema().append(pa.field("feed", "int32")).append(pa.field("line", "int64"))
    with pq.ParquetWriter(path, placed, compression="zstd") as writer:
        for feed, lines, rows in blocks:
            place = pa.array([feed] * len(rows), "int32"), pa.array(lines, "int64")
            writer.write_batch(pa.RecordBatch.from_arrays([*batch_of(rows).columns, *place], schema=placed))


def first_of_each_id(path: Path, reject: Callable[[Repeated], None]) -> Iterator[pa.RecordBatch]:
    """The rows that wait in a file, in their order, without those whose id was given before."""
    import duckdb  # noqa: PLC0415 - an extra, imported when asked for
    import pyarrow as pa  # noqa: PLC0415 - as above
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above

    with duckdb.connect() as connection, pq.ParquetFile(path) as waiting:
        connection.execute("set temp_directory = ?", [str(path.parent)])
        connection.execute("set memory_limit = ?", [MEMORY])
        repeated = _rows(connection.execute(_REPEATED, [str(path)]))
        begin, following = 0, next(repeated, None)
        for batch in waiting.iter_batches(columns=list(COLUMNS)):
            keep = [True] * batch.num_rows
            while following is not None and following.position < begin + batch.num_rows:
                keep[following.position - begin] = False
                reject(following)
                following = next(repeated, None)
            begin += batch.num_rows
            yield batch if all(keep) else batch.filter(pa.array(keep))


def _rows(found: duckdb.DuckDBPyConnection) -> Iterator[Repeated]:
    while row := found.fetchone():
        yield Repeated._make(row)

"""A table of claims as a Parquet file, with what the rules know beside the claims in the file's own notes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from osclaims.engines.errors import TableError, require
from osclaims.engines.packed import pack, shape, unpack
from osclaims.engines.table import COLUMNS, TYPES, VERSION, Rest, Row
from osclaims.rules.rule import Context
from osclaims.values.value import Value

if TYPE_CHECKING:
    import pyarrow as pa

_VERSION, _SHAPE, _CONTEXT = "osclaims.version", "osclaims.packed", "osclaims.context"

_MARKS = {_VERSION: VERSION, _SHAPE: shape(Value, Rest, Context)}
"""What a table must say of itself to be read."""


def notes(context: Context) -> dict[str, str]:
    """What a table says of itself beside its rows."""
    return {**_MARKS, _CONTEXT: pack(context)}


def schema() -> pa.Schema:
    """The columns of a table with their types."""
    import pyarrow as pa  # noqa: PLC0415 - an extra, imported when asked for

    return pa.schema([(name, TYPES[name]) for name in COLUMNS])


def batch_of(rows: Sequence[Row]) -> pa.RecordBatch:
    """Rows as one Arrow batch."""
    import pyarrow as pa  # noqa: PLC0415 - as above

    columns = list(zip(*rows, strict=True)) or [()] * len(COLUMNS)
    arrays = [pa.array(column, type=TYPES[name]) for name, column in zip(COLUMNS, columns, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema())


def write_table(path: Path, batches: Iterable[pa.RecordBatch], context: Callable[[], Context]) -> int:
    """Write a table whole or not at all, links followed, and give the number of its rows.

    `context` is asked once every batch is written, for the publishers are known only then.

    Raises:
        TableError: there is no place to write to.
    """
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above

    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file():
        raise TableError(f"cannot write {path}: it is no file")
    aside, rows = path.with_name(f".{path.name}.{os.getpid()}"), 0
    try:
        with pq.ParquetWriter(aside, schema(), compression="zstd") as writer:
            for batch in batches:
                writer.write_batch(batch)
                rows += batch.num_rows
            writer.add_key_value_metadata(notes(context()))
        aside.replace(path)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        raise TableError(f"cannot write {path}: {reason.lower()}") from error
    finally:
        with suppress(OSError):
            aside.unlink()
    return rows


def read_context(path: Path) -> Context:
    """What the rules know beside the claims of a table.

    Raises:
        TableError: the file is no table of claims, or one of another version.
        MissingEngineError: there is nothing installed that reads Parquet.
    """
    require("pyarrow", "duckdb")
    import pyarrow as pa  # noqa: PLC0415 - as above
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above

    try:
        footer = pq.read_metadata(path)
    except (OSError, pa.ArrowException) as error:
        raise TableError(f"{path} is no table of claims: make one with `osclaims compile`") from error
    said = {name.decode(errors="replace"): text for name, text in (footer.metadata or {}).items()}
    alike = {name: text.encode() for name, text in _MARKS.items()}.items() <= said.items()
    if not alike or _typed(footer.schema.to_arrow_schema()) != _typed(schema()):
        raise TableError(
            f"{path} is no table of claims of version {VERSION}: make it anew with `osclaims compile`"
        )
    try:
        context: Context = unpack(said[_CONTEXT].decode(), Context)
    except (ValueError, KeyError) as error:
        raise TableError(f"{path} has lost its vocabulary: make it anew with `osclaims compile`") from error
    return context


def _typed(columns: pa.Schema) -> dict[str, str]:
    return {column.name: str(column.type) for column in columns}

"""A table of claims as a Parquet file, with what the rules know beside the claims in the file's own notes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from osclaims.engines.packed import pack, unpack
from osclaims.engines.table import COLUMNS, TYPES, VERSION, Row
from osclaims.rules.rule import Context

if TYPE_CHECKING:
    import pyarrow as pa

_VERSION, _CONTEXT = "osclaims.version", "osclaims.context"


class TableError(Exception):
    """A file that is no table of claims, or cannot be made into one; the message says why."""


class MissingEngineError(Exception):
    """What an engine needs is not installed; the message says what to install."""


def require(package: str, extra: str) -> None:
    """Say what to install when a package is missing.

    Raises:
        MissingEngineError: it is.
    """
    from importlib.util import find_spec  # noqa: PLC0415 - only engines ask

    if find_spec(package) is None:
        raise MissingEngineError(f"{package} is not installed: pip install 'osclaims[{extra}]'")


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
    """Write a table whole or not at all, and give the number of its rows.

    `context` is asked once every batch is written, for the publishers are known only then.
    """
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above

    aside, rows = path.with_name(f".{path.name}.{os.getpid()}"), 0
    try:
        with pq.ParquetWriter(aside, schema(), compression="zstd") as writer:
            for batch in batches:
                writer.write_batch(batch)
                rows += batch.num_rows
            writer.add_key_value_metadata({_VERSION: VERSION, _CONTEXT: pack(context())})
        aside.replace(path)
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
        notes = pq.read_metadata(path).metadata or {}
    except (OSError, pa.ArrowException) as error:
        raise TableError(f"{path} is no table of claims: make one with `osclaims compile`") from error
    version = notes.get(_VERSION.encode(), b"").decode()
    if version != VERSION:
        raise TableError(
            f"{path} is no table of claims of version {VERSION}: make it anew with `osclaims compile`"
        )
    try:
        context: Context = unpack(notes[_CONTEXT.encode()].decode())
    except (ValueError, KeyError) as error:
        raise TableError(f"{path} has lost its vocabulary: make it anew with `osclaims compile`") from error
    return context

"""Columns as a data frame of whichever library is installed; none is needed for anything else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from osclaims.base.columns import Type

Columns = Mapping[str, list[Any]]
Types = Mapping[str, Type]


class NoFrameLibraryError(ImportError):
    """No library of data frames is installed, or not the one that was asked for."""


def frame(data: Columns, types: Types, library: str | None = None) -> Any:  # noqa: ANN401 - as the library has it
    """A polars or pandas DataFrame or a DuckDB relation: the one asked for, else the first that is installed.

    Raises:
        NoFrameLibraryError: it is not installed, or none is.
    """
    if library is not None and library not in LIBRARIES:
        raise NoFrameLibraryError(f"no library {library!r}: {', '.join(LIBRARIES)}")
    wanted = [library] if library else list(LIBRARIES)
    found = next((name for name in wanted if find_spec(name)), None)
    if found is None:
        raise NoFrameLibraryError(f"not installed: pip install {' or '.join(wanted)}")
    return LIBRARIES[found](data, types)


def _polars(data: Columns, types: Types) -> Any:  # noqa: ANN401 - as above
    polars = import_module("polars")
    kinds = {
        "text": polars.String,
        "number": polars.Float64,
        "integer": polars.Int64,
        "boolean": polars.Boolean,
    }
    return polars.DataFrame(dict(data), schema={name: kinds[type_] for name, type_ in types.items()})


def _pandas(data: Columns, types: Types) -> Any:  # noqa: ANN401 - as above
    pandas = import_module("pandas")
    kinds = {"text": "string", "number": "Float64", "integer": "Int64", "boolean": "boolean"}
    return pandas.DataFrame(
        {name: pandas.Series(column, dtype=kinds[types[name]]) for name, column in data.items()}
    )


def _duckdb(data: Columns, types: Types) -> Any:  # noqa: ANN401 - as above
    duckdb = import_module("duckdb")
    kinds = {"text": "varchar", "number": "double", "integer": "bigint", "boolean": "boolean"}
    connection = duckdb.connect()
    columns = ", ".join(f'"{name}" {kinds[type_]}' for name, type_ in types.items())
    connection.execute(f"create table items ({columns})")
    rows = list(zip(*data.values(), strict=True))
    if rows:
        holes = ", ".join("?" * len(types))
        connection.executemany(f"insert into items values ({holes})", rows)  # noqa: S608 - holes and nothing else
    return connection.table("items")


LIBRARIES: Mapping[str, Callable[[Columns, Types], Any]] = {
    "polars": _polars,
    "pandas": _pandas,
    "duckdb": _duckdb,
}

"""Parquet for data tools: the columns of `kb.claims()` and `kb.findings()`, typed.

Not the table of `osclaims compile`, which holds what engines need to judge, and less of what people read.
"""

from __future__ import annotations

from osclaims.base import KnowledgeBase
from osclaims.base.columns import Type
from osclaims.base.display import Claims, Findings
from osclaims.engines.errors import require
from osclaims.exchange.files import Files

_TYPES: dict[Type, str] = {"text": "string", "number": "double", "integer": "int64", "boolean": "bool"}


def files(base: KnowledgeBase) -> Files:
    """`claims.parquet` and `findings.parquet`.

    Raises:
        MissingEngineError: pyarrow is not installed.
    """
    require("pyarrow", "duckdb")
    findings = Findings([*base.findings(), *base.agreements()])
    return {"claims.parquet": _table(base.claims()), "findings.parquet": _table(findings)}


def _table(items: Claims | Findings) -> bytes:
    import pyarrow as pa  # noqa: PLC0415 - an extra, imported when asked for
    from pyarrow import parquet  # noqa: PLC0415 - as above

    schema = pa.schema([(name, _TYPES[type_]) for name, type_ in items.types.items()])
    written = pa.BufferOutputStream()
    parquet.write_table(pa.table(items.columns(), schema=schema), written)
    content: bytes = written.getvalue().to_pybytes()
    return content

"""A base as a table: its statements, row by row."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from osclaims.engines.parquet import batch_of, write_table
from osclaims.engines.table import row_of
from osclaims.model.claim import AnyClaim, Statement
from osclaims.rules.rule import Context

ROWS = 65536
"""Rows of one batch, which is one row group of the file."""


def compile_claims(claims: Iterable[AnyClaim], context: Context, path: Path) -> int:
    """Write the statements among some claims as a table, and give their number."""
    rows = (row_of(claim, context) for claim in claims if isinstance(claim, Statement))
    batches = iter(lambda: list(islice(rows, ROWS)), [])
    return write_table(path, map(batch_of, batches), lambda: context)

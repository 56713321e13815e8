"""Claims become a data frame of whichever library is there, with the same columns and rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from osclaims.base import KnowledgeBase
from osclaims.base.columns import CLAIM_COLUMNS, FINDING_COLUMNS

STREAMS = {"polars": "PyCapsule", "duckdb": "PyCapsule", "pandas": "pyarrow"}
"""What the Arrow stream is; pandas makes one only where pyarrow is installed too, and says so."""


@pytest.mark.parametrize("library", STREAMS)
def test_claims_become_a_frame(library: str, ask: Callable[..., Any], base: KnowledgeBase) -> None:
    seen = ask(library, base.ledger.root, script="frames")
    assert seen["library"] == library
    assert seen["columns"] == list(CLAIM_COLUMNS)
    assert seen["shape"] == [len(base.claims()), len(CLAIM_COLUMNS)]
    assert seen["findings"] == [len(base.findings()), len(FINDING_COLUMNS)]
    assert seen["empty"] == [0, len(CLAIM_COLUMNS)]
    assert STREAMS[library] in seen["stream"]
    assert seen.get("of columns", seen["shape"]) == seen["shape"]


def test_duckdb_reads_the_exported_columns(
    ask: Callable[..., Any], base: KnowledgeBase, tmp_path: Path
) -> None:
    seen = ask("parquet", base.ledger.root, tmp_path / "out")
    assert seen["rows"] == len(base.claims())
    assert seen["findings"] == len(base.findings()) + len(base.agreements())
    assert seen["cost"] == [5576000, 5575500, 5576500]
    kinds = {"text": "VARCHAR", "number": "DOUBLE", "integer": "BIGINT"}
    assert seen["types"] == {name: kinds[type_] for name, type_ in CLAIM_COLUMNS.items()}

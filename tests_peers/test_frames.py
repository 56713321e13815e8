"""Claims become a data frame of whichever library is there, with the same columns and rows."""

from __future__ import annotations

from collections.abc import Callable
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

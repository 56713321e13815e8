"""The pages say what comes out: their sessions are typed in, line by line."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from osclaims.loading.find import ENVIRONMENT, shipped_base


@pytest.mark.parametrize("page", ["docs/api.md", "docs/how-to.md"])
def test_the_session_of_a_page_runs(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENVIRONMENT, str(shipped_base()))
    outcome = doctest.testfile(str(Path(page).resolve()), module_relative=False)
    assert outcome.attempted >= 3
    assert outcome.failed == 0

"""The page of a base that is being edited: it follows, and it says what is wrong."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from osclaims.loading.find import shipped_base
from osclaims.report.page.serve import Edited, Server


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    for folder in ("data", "seeds"):
        shutil.copytree(shipped_base() / folder, tmp_path / folder)
    return tmp_path


@pytest.fixture
def address(edited: Path) -> Iterator[str]:
    with Server(Edited(edited, "Being edited"), 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_a_change_of_the_base_comes_into_the_page(
    address: str, opened: Callable[..., Page], edited: Path
) -> None:
    page = opened(address=address)
    claims = edited / "data/claims.yaml"
    right = claims.read_text(encoding="utf-8")
    claims.write_text(
        right.replace("value: only US$5.5 million", "value: only US$5.6 million"), encoding="utf-8"
    )
    problems = page.locator(".problems")
    expect(problems).to_contain_text("data/claims.yaml:")
    expect(problems).to_contain_text("US$5.6 million")
    claims.write_text(right, encoding="utf-8")
    expect(problems).to_have_count(0)


def test_a_base_that_cannot_be_read_says_so_and_comes_back(
    address: str, opened: Callable[..., Page], edited: Path
) -> None:
    page = opened(address=address)
    sources = edited / "data/sources.yaml"
    kept = sources.rename(edited / "kept.yaml")
    expect(page.get_by_role("heading", name="There is nothing to show")).to_be_visible()
    kept.rename(sources)
    expect(page.get_by_role("heading", name="Being edited")).to_be_visible()

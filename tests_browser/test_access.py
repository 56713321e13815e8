"""WCAG 2.2 AA, as far as axe-core can tell: light and dark, wide and narrow, with problems shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend_in_a_page_with_everything_on_it(
    opened: Callable[..., Page], hostile_report: str, scheme: str, width: int
) -> None:
    page = opened(address=hostile_report, color_scheme=scheme, width=width)
    page.get_by_role("button", name="Filter").click()
    assert faults(page) == []


def test_axe_finds_nothing_to_mend_in_the_page_of_the_shipped_base(opened: Callable[..., Page]) -> None:
    assert faults(opened()) == []


def faults(page: Page) -> list[str]:
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": LEVELS}}).response
    return [
        f"{fault['id']}: {node['html'][:120]} {node['failureSummary'][:200]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]

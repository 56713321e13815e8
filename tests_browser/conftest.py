"""A real browser, the page of a base in it, and what the browser had to say about it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

from osclaims.base import KnowledgeBase, load
from osclaims.loading.cache import ENVIRONMENT
from osclaims.loading.find import shipped_base
from osclaims.report.page.build import page as build

ROOT = Path(__file__).parents[1]
ARTEFACTS = ROOT / "build" / "screenshots"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

Opened = Callable[..., Page]

expect.set_options(timeout=20_000)


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ[ENVIRONMENT] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert chromium, "there is no chromium: apt-get install chromium, or set CHROMIUM"
    with sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def base() -> KnowledgeBase:
    return load(shipped_base())


@pytest.fixture(scope="session")
def report(base: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(base, tmp_path_factory.mktemp("report"))


@pytest.fixture(scope="session")
def hostile_report(tmp_path_factory: pytest.TempPathFactory) -> str:
    return written(load(ROOT / "tests" / "page" / "hostile"), tmp_path_factory.mktemp("hostile"))


def written(base: KnowledgeBase, folder: Path) -> str:
    file = folder / "report.html"
    file.write_text(build(base), encoding="utf-8")
    return file.as_uri()


@pytest.fixture
def opened(browser: Browser, report: str) -> Iterator[Opened]:
    """Opens an address as some reader would; afterwards the browser must have had no complaint at all."""
    contexts, complaints = [], list[str]()

    def open_(fragment: str = "", *, address: str = report, width: int = 1280, **reader: str | bool) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, **reader)
        contexts.append(context)
        page = context.new_page()
        listen(page, address, complaints)
        page.goto(address + fragment)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert complaints == []


def listen(page: Page, address: str, complaints: list[str]) -> None:
    """Write down every message, error and dialog, and every request that is not for the page itself."""

    def asked(request: Request) -> None:
        if not request.url.startswith((address, "data:image/svg+xml,")):
            complaints.append(f"asked for {request.url}")

    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: complaints.append(f"dialog {dialog.message}"))
    page.on("request", asked)


def keep(page: Page, name: str) -> None:
    """Keep a picture of what the reader sees."""
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"{name}.png")

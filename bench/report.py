"""How soon the page of a large base is made, opens and filters, in Debian's chromium.

.venvs/browser/bin/python -m bench.report 5000
"""

from __future__ import annotations

import json
import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path

from playwright.sync_api import CDPSession, Page, sync_playwright

from osclaims.base import load
from osclaims.report.page.build import page as build

ROUNDS = 5
SETTLED = 3000
ASK = """([name, value]) => {
  const field = document.getElementById("controls").elements.namedItem(name);
  field.value = value;
  field.dispatchEvent(new Event("input", {bubbles: true}));
  document.body.offsetHeight;
}"""
SOURCES = 50
SHAPES = (
    ("cost", "US${0}.{1} million", "{name} put its cost at {value}, in its report."),
    ("output", "{0}{1},000", "{name} made {value} units, by its own count."),
    ("opened", "{day} May 2024", "{name} opened its gates on {value}, with a feast."),
    ("described-as", "a place of {0} halls and {1} chimneys", "{name} is {value}, as its neighbours say."),
)
KINDS = {"cost": "money", "output": "count", "opened": "date", "described-as": "text"}
SECTIONS = ("findings", "matrix", "timeline", "sources")


def main() -> None:
    """Make, open and filter, and print the medians."""
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_base(root, claims)
        base = load(root)
        base.findings()
        began = time.process_time()
        html = build(base)
        spent = time.process_time() - began
        print(f"{len(base.ledger.claims):,} claims: built in {spent:.1f} s, {len(html) / 1e6:.1f} MB")
        file = root / "report.html"
        file.write_text(html, encoding="utf-8")
        _in_the_browser(file.as_uri())


def write_base(root: Path, claims: int) -> None:
    """Fifty papers that write about the same plants; one claim in ten differs from what the others say."""
    dice = random.Random(7)  # noqa: S311 - a base to measure with
    (root / "data").mkdir()
    (root / "seeds").mkdir()
    told, listed = [], []
    plants = claims // SOURCES // len(SHAPES)
    for source in range(SOURCES):
        text = []
        told += [f"- source: paper-{source}", "  passages:"]
        for plant in range(plants):
            first = plant * SOURCES // 5 + source % (SOURCES // 5)
            for property_, shape, sentence in SHAPES:
                off = dice.randrange(10) == 0
                value = shape.format(first % 9 + 1 + off, first % 7, day=first % 28 + 1 + off)
                said = sentence.format(name=f"Plant {first}", value=value)
                text.append(said)
                told += [f"  - passage: {said}", "    claims:", f"    - id: {property_}-{plant}"]
                told += [
                    f"      subject: plant-{first}",
                    f"      property: {property_}",
                    f"      value: {value}",
                ]
        raw = "\n\n".join(text) + "\n"
        (root / f"seeds/{source}.txt").write_text(raw, encoding="utf-8")
        about = {"id": f"paper-{source}", "title": f"Plants, part {source}", "publisher": f"Paper {source}"}
        about |= {
            "text": f"seeds/{source}.txt",
            "sha256": sha256(raw.encode()).hexdigest(),
            "published": "2024-06-01",
        }
        listed.append(about)
    entities = [{"id": f"plant-{at}", "name": f"Plant {at}"} for at in range(plants * SOURCES // 5)]
    properties = [{"id": id_, "kind": kind, "values": "one", "topics": [id_]} for id_, kind in KINDS.items()]
    (root / "data/sources.yaml").write_text(json.dumps(listed), encoding="utf-8")
    (root / "data/claims.yaml").write_text("\n".join(told) + "\n", encoding="utf-8")
    vocabulary = {"entities": entities, "properties": properties}
    (root / "data/vocabulary.yaml").write_text(json.dumps(vocabulary), encoding="utf-8")


def _in_the_browser(address: str) -> None:
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        told = [_spent(page, lambda: page.goto(address)) for _ in range(ROUNDS)]
        print(f"opens in {_median(told)}")
        for section in SECTIONS:
            page.goto("about:blank")
            page.goto(f"{address}#{section}")
            page.wait_for_timeout(SETTLED)
            choices = page.eval_on_selector_all("select[name=subject] option", "all => all.map(o => o.value)")
            asked = [("q", "gates"), ("q", ""), *(("subject", choice) for choice in (*choices[1:4], ""))]
            told = [_spent(page, partial(page.evaluate, ASK, list(each))) for each in asked]
            print(f"filters at {section} in {_median(told)}")
        browser.close()


def _spent(page: Page, work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds that some work took by the clock, and those of the page's own thread."""
    probe = page.context.new_cdp_session(page)
    probe.send("Performance.enable", {"timeDomain": "threadTicks"})
    before, began = _busy(probe), time.perf_counter()
    work()
    clock = time.perf_counter() - began
    return clock * 1000, (_busy(probe) - before) * 1000


def _busy(probe: CDPSession) -> float:
    metrics = {each["name"]: each["value"] for each in probe.send("Performance.getMetrics")["metrics"]}
    return float(metrics["TaskDuration"])


def _median(told: list[tuple[float, float]]) -> str:
    clock, own = (statistics.median(each) for each in zip(*told, strict=True))
    return f"{clock:.0f} ms, {own:.0f} ms of them its own work; at worst {max(own for _, own in told):.0f} ms"


if __name__ == "__main__":
    main()

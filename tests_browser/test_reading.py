"""What a reader does with the page: looks, follows links, filters, prints, with a keyboard or a phone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from osclaims.base import KnowledgeBase, load
from osclaims.exchange.formats import import_base
from osclaims.exchange.jsonl import HEADER
from tests_browser.conftest import ARTEFACTS, keep, written

Opened = Callable[..., Page]
COST = "#findings?topic=cost"
TRAINING = "subject/deepseek-models/training-cost"
SEEN = "items => items.filter(item => item.checkVisibility()).length"
UNCOVERED = """
document.querySelector(".target").getBoundingClientRect().top >= bar.getBoundingClientRect().bottom
"""
WIDE = "document.scrollingElement.scrollWidth"


def seen(page: Page, what: str) -> int:
    """How many of something a reader could come to see."""
    return int(page.eval_on_selector_all(what, SEEN))


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 360)])
def test_every_section_opens_by_its_link(opened: Opened, scheme: str, width: int) -> None:
    page = opened(color_scheme=scheme, width=width)
    for link in page.locator(".bar nav a").all():
        link.click()
        section = page.locator(str(link.get_attribute("href")))
        expect(section.locator("h2")).to_be_in_viewport()
        expect(link).to_have_attribute("aria-current", "true")
        keep(page, f"{section.get_attribute('id')}-{scheme}-{width}")


def test_every_finding_can_be_linked(opened: Opened, base: KnowledgeBase) -> None:
    page = opened()
    links = page.eval_on_selector_all(".finding h4 a", "links => links.map(link => link.hash)")
    assert len(links) == len(base.findings()) + len(base.agreements())
    for link in links:
        page.evaluate("hash => { location.hash = hash }", link)
        expect(page.locator(".finding.target h4 a")).to_have_attribute("href", link)
        expect(page.locator(".finding.target h4")).to_be_in_viewport()
        assert page.evaluate(UNCOVERED), f"the bar covers {link}"


def test_a_topic_leaves_its_findings_and_claims(opened: Opened, base: KnowledgeBase) -> None:
    page = opened()
    page.get_by_role("button", name="Filter").click()
    page.get_by_label("Topic").select_option("cost")
    assert seen(page, ".finding") == len(base.findings(topic="cost")) + len(base.agreements(topic="cost"))
    assert seen(page, ".claim") == len(base.claims(topic="cost"))
    assert "topic=cost" in page.url
    keep(page, "filtered")


def test_what_was_filtered_is_filtered_again_from_the_address(opened: Opened, base: KnowledgeBase) -> None:
    page = opened("#findings?source=yicai&severity=discrepancy")
    wanted = base.findings(source="yicai", severity="discrepancy")
    assert seen(page, ".finding") == len(wanted) > 0
    expect(page.get_by_role("status")).to_contain_text(f"{len(wanted)} of ")
    page.reload()
    assert seen(page, ".finding") == len(wanted)
    page.get_by_role("button", name="Filter").click()
    page.get_by_role("button", name="Clear all").click()
    expect(page.get_by_role("status")).to_be_empty()
    assert seen(page, ".finding") == len(base.findings()) + len(base.agreements())
    assert "?" not in page.url


def test_words_are_found_without_regard_to_case_and_accents(opened: Opened) -> None:
    page = opened()
    page.get_by_role("searchbox").fill("HÁNGZHOU capital")
    texts = page.eval_on_selector_all(
        ".claim", "items => items.filter(i => i.checkVisibility()).map(i => i.textContent)"
    )
    assert texts
    assert all("hangzhou" in text.lower() and "capital" in text.lower() for text in texts)


def test_a_link_to_what_is_filtered_out_shows_it(opened: Opened) -> None:
    page = opened(f"#{TRAINING}?topic=place")
    expect(page.locator(".finding.target h4")).to_be_in_viewport()
    expect(page.get_by_role("status")).to_be_empty()


@pytest.mark.parametrize("written_as", ["?", "%3F"])
def test_an_id_may_have_a_question_mark(written_as: str, opened: Opened, tmp_path: Path) -> None:
    records: list[dict[str, object]] = [HEADER, typed("entities", id="ferry", name="Ferry")]
    records.append(typed("properties", id="crew", kind="count", values="one", qualifiers=["where"]))
    for number, id_ in enumerate(("times", "post", "star"), start=40):
        text = "\n".join(["It rains."] * 200 + [f"{number} people"])
        about = {"title": id_, "publisher": id_, "text": f"{id_}.txt"}
        records.append(typed("sources", id=id_, **about) | {"content": text})
        said = {"subject": "ferry", "property": "crew", "value": f"{number} people", "where": "why? now"}
        records.append(typed("claims", id="c", in_source=id_, excerpt=f"{number} people", **said))
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    import_base(tmp_path / "in.jsonl", tmp_path / "base")
    address = written(load(tmp_path / "base"), tmp_path)
    page = opened(f"#value/ferry/crew/where=why{written_as}-now?source=star", address=address)
    expect(page.locator(".finding.target h4")).to_be_in_viewport()
    expect(page.get_by_role("status")).to_contain_text("1 of 1 finding")
    page.get_by_role("searchbox").fill("ferry")
    page.reload()
    expect(page.locator(".finding.target h4")).to_be_in_viewport()


def typed(table: str, **record: object) -> dict[str, object]:
    return {"table": table, "typed": record}


def test_filters_stay_while_links_are_followed(opened: Opened) -> None:
    page = opened(COST)
    page.locator(".finding:visible a", has_text="in its place").first.click()
    expect(page.locator(".ref.target")).to_be_in_viewport()
    assert page.url.endswith("?topic=cost")


def test_the_keyboard_reaches_everything_and_shows_where_it_is(opened: Opened) -> None:
    page = opened()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    for _ in range(7):
        page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("xiaomi or nothing")
    assert seen(page, ".finding") == 0
    page.keyboard.press("Escape")
    assert seen(page, ".finding") > 0
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Topic")).to_be_visible()
    keep(page, "keyboard")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Topic")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Filter")).to_be_focused()
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = "document.activeElement"
        assert page.evaluate(f"getComputedStyle({focused}).outlineStyle") != "none"
        assert page.evaluate(f"{focused}.checkVisibility()")


def test_the_page_is_dark_when_asked_and_stays_so(opened: Opened) -> None:
    page = opened(color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.get_by_role("button", name="Dark page").click()
    dark = page.evaluate(ground)
    page.reload()
    assert page.evaluate(ground) == dark != light
    page.get_by_role("button", name="Dark page").click()
    assert page.evaluate(ground) == light


@pytest.mark.parametrize("width", [320, 360, 768])
def test_a_narrow_page_never_scrolls_sideways(opened: Opened, width: int) -> None:
    page = opened(f"#{TRAINING}", width=width)
    assert page.evaluate(WIDE) <= width
    keep(page, f"width-{width}")
    page.get_by_role("button", name="Filter").click()
    assert page.evaluate(WIDE) <= width


def test_on_paper_everything_is_open_and_nothing_can_be_pressed(opened: Opened) -> None:
    page = opened()
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    paper = page.pdf(path=ARTEFACTS / "report.pdf", format="A4")
    assert paper.startswith(b"%PDF")
    page.emulate_media(media="print")
    assert seen(page, ".bar, .controls") == 0
    assert seen(page, ".line rect") == page.locator(".line rect").count() > 0
    assert seen(page, "details > p") == page.locator("details > p").count() > 0


def test_without_javascript_everything_can_be_read(opened: Opened, base: KnowledgeBase) -> None:
    page = opened(f"#{TRAINING}", java_script_enabled=False)
    expect(page.locator(".finding:target h4")).to_be_in_viewport()
    expect(page.get_by_role("searchbox")).to_be_hidden()
    assert page.locator(".finding").count() == len(base.findings()) + len(base.agreements())
    assert page.locator(".claim").count() == len(base.ledger.claims)
    assert page.locator("[hidden]").count() == 2
    keep(page, "without-javascript")


def test_the_words_of_a_claim_light_up(opened: Opened, base: KnowledgeBase) -> None:
    claim = next(iter(base.claims(property="training-cost", source="shoulders")))
    page = opened(f"#claim/{claim.id}")
    page.locator(".claim.target").hover()
    lit = "".join(page.locator(".lit").all_inner_texts())
    assert "$5.576 million" in lit

"""A base whose every string is an attack: it shows as text, and nothing runs."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect

from tests_browser.conftest import keep

TOUCH_EVERYTHING = """
for (const name of ["pointerover", "mouseover", "mouseenter", "focus", "load", "error", "toggle", "click"])
  for (const element of document.querySelectorAll("*:not(a, button)"))
    element.dispatchEvent(new Event(name, {bubbles: true}));
"""
ATTACKS = (
    "<script>window.ran=1</script>",
    "<img src=x onerror=window.ran=1>",
    "<svg onload=window.ran=1>",
    "</style><style>body{display:none}</style>",
    '<a href="javascript:window.ran=1">click</a>',
    '<iframe srcdoc="<script>parent.ran=1</script>">',
    "&lt;script&gt;window.ran=1&lt;/script&gt;&#60;b&#62;",
    "' onmouseover='window.ran=1' x='",
    "{{ 7*7 }}{% raw %}",
    r"\u202egnp.exe\u202c",
)


def test_every_attack_shows_as_text_and_nothing_runs(
    opened: Callable[..., Page], hostile_report: str
) -> None:
    page = opened(address=hostile_report)
    page.evaluate(TOUCH_EVERYTHING)
    shown = page.locator("main").inner_text()
    assert [attack for attack in ATTACKS if attack not in shown] == []
    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.scripts.length") == 1
    assert page.evaluate("document.querySelectorAll('iframe, img, object, embed, base').length") == 0
    expect(page.locator("body")).to_be_visible()
    keep(page, "hostile")


def test_no_link_runs_or_leads_out_of_the_page(opened: Callable[..., Page], hostile_report: str) -> None:
    page = opened(address=hostile_report)
    schemes = page.eval_on_selector_all("a", "links => [...new Set(links.map(link => link.protocol))]")
    assert schemes == ["file:"]
    for link in page.locator("main a[href]").all():
        link.dispatch_event("click")
    assert page.evaluate("window.ran") is None


def test_an_attack_in_the_address_is_a_search_like_any_other(
    opened: Callable[..., Page], hostile_report: str
) -> None:
    attack = "%3Cimg%20src%3Dx%20onerror%3Dwindow.ran%3D1%3E"
    page = opened(f"#{attack}?q={attack}&topic={attack}&__proto__=1&length=1&%zz", address=hostile_report)
    assert page.evaluate("window.ran") is None
    expect(page.get_by_role("searchbox")).to_have_value("<img src=x onerror=window.ran=1>")


BREAK_IN = """() => {
  const made = (name, changes) =>
    document.body.appendChild(Object.assign(document.createElement(name), changes));
  for (const attempt of [
    () => { document.body.innerHTML += "<img src=x onerror=window.ran=1>"; },
    () => { document.body.setAttribute("onclick", "window.ran = 1"); document.body.click(); },
    () => made("script", {textContent: "window.ran = 1"}),
    () => made("a", {href: "javascript:window.ran=1"}).click(),
    () => document.body.setAttribute("style", "display: none"),
  ]) try { attempt(); } catch { /* refused */ }
}"""


def test_the_policy_holds_even_where_a_template_would_fail(browser: Browser, report: str) -> None:
    page = browser.new_page()
    page.goto(report)
    page.evaluate(BREAK_IN)
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is None
    expect(page.locator("body")).to_be_visible()
    page.close()

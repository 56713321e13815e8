"""The page as a file: whole, alone, true to its sources, and deaf to whatever they print."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from osclaims.base import KnowledgeBase, load
from osclaims.loading.find import shipped_base
from osclaims.report.page.build import page
from osclaims.report.safe import visible

HOSTILE = Path(__file__).parent / "hostile"
GOOD = Path(__file__).parents[1] / "loading/good"
ORIGINAL = "https://gazette.example/2024/bridge?page=1&all=yes"
VOID = frozenset(["meta", "link", "input", "br"])
ASKS_NOBODY = ("default-src 'none'", "base-uri 'none'", "form-action 'none'", "trusted-types 'none'")


class Tree(HTMLParser):
    """What a browser would make of the page: its elements with their attributes, and the text of some."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[list[tuple[str, dict[str, str | None]]], str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        self.texts.append((list(self.open), data))

    def attributes(self, name: str) -> Iterator[str]:
        return (
            value or "" for _, attributes in self.elements for key, value in attributes.items() if key == name
        )

    def text_in(self, tag: str, *, but: str = "") -> str:
        """The text inside all elements of a tag, but not inside those of a class."""
        return "".join(
            words
            for inside, words in self.texts
            if any(name == tag for name, _ in inside)
            and not any(but and but in (attributes.get("class") or "").split() for _, attributes in inside)
        )


@pytest.fixture(scope="module", params=["shipped", "hostile", "linked"])
def base(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    if request.param == "linked":
        return load(linked(tmp_path_factory.mktemp("linked") / "base"))
    return load(HOSTILE if request.param == "hostile" else shipped_base())


def linked(root: Path) -> Path:
    """A base one of whose sources says where on the web it was published."""
    sources = Path(shutil.copytree(GOOD, root)) / "data/sources.yaml"
    addressed = sources.read_text("utf-8").replace("- id: gazette", f"- id: gazette\n  url: {ORIGINAL}")
    sources.write_text(addressed, "utf-8")
    return root


@pytest.fixture(scope="module")
def html(base: KnowledgeBase) -> str:
    return page(base)


@pytest.fixture(scope="module")
def tree(html: str) -> Tree:
    return Tree(html)


def test_every_element_that_is_opened_is_closed(tree: Tree) -> None:
    assert tree.open == []


def test_no_two_places_have_one_anchor(tree: Tree) -> None:
    anchors = list(tree.attributes("id"))
    assert len(set(anchors)) == len(anchors)
    assert not [anchor for anchor in anchors if re.search(r"\s", anchor)]


def test_every_link_inside_the_page_leads_somewhere(tree: Tree) -> None:
    anchors = set(tree.attributes("id"))
    links = [unquote(href[1:]) for href in tree.attributes("href") if href.startswith("#")]
    assert links
    assert [link for link in links if link not in anchors] == []


def test_every_finding_has_its_own_id_for_an_anchor(base: KnowledgeBase, tree: Tree) -> None:
    anchors = set(tree.attributes("id"))
    ids = ["-".join(visible(finding.id).split()) for finding in (*base.findings(), *base.agreements())]
    assert ids
    assert [id_ for id_ in ids if id_ not in anchors] == []


def test_every_claim_has_its_note_and_its_words_in_the_text(base: KnowledgeBase, tree: Tree) -> None:
    anchors = set(tree.attributes("id"))
    wanted = {f"{where}/{id_}" for id_ in base.ledger.claims for where in ("claim", "words")}
    assert wanted - anchors == set()


def test_the_whole_of_every_text_is_there_in_its_order(base: KnowledgeBase, html: str) -> None:
    shown = ["".join(Tree(text).text_in("p", but="ref").split()) for text in prose(html)]
    stored = [source.text.raw.splitlines() for source in base.sources.values()]
    lines = ["".join(visible(line).split()) for text in stored for line in text if line.strip()]
    assert shown == lines


def prose(html: str) -> list[str]:
    """Every printed paragraph of a source, without its line number."""
    found = re.findall(r'<p class="prose".*?</p>', html, re.DOTALL)
    return [re.sub(r'<span class="line-number".*?</span>', "", paragraph) for paragraph in found]


def test_the_page_asks_nobody_and_nothing_leads_out_but_a_link_to_an_original(
    base: KnowledgeBase, tree: Tree
) -> None:
    assert {"src", "srcset", "srcdoc", "action", "data", "poster", "background", "ping"}.isdisjoint(
        key for _, attributes in tree.elements for key in attributes
    )
    leading_out = [
        (tag, attributes["href"], attributes.get("rel"))
        for tag, attributes in tree.elements
        if not (attributes.get("href") or "#").startswith(("#", "data:image/svg+xml,"))
    ]
    originals = [source.url for source in base.sources.values() if source.url.startswith("https:")]
    assert leading_out == [("a", url, "noopener noreferrer nofollow") for url in originals]


def test_the_policy_allows_this_style_and_this_script_and_nothing_else(html: str, tree: Tree) -> None:
    policy = next(
        a["content"] or "" for _, a in tree.elements if a.get("http-equiv") == "Content-Security-Policy"
    )
    rules = policy.split("; ")
    for tag in ("style", "script"):
        inline = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert len(inline) == 1
        digest = base64.b64encode(hashlib.sha256(inline[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in rules
    assert set(ASKS_NOBODY) <= set(rules)
    assert not re.search(r"unsafe|https?:|\*", policy)


def test_nothing_that_a_source_prints_becomes_an_element_or_an_attribute(tree: Tree) -> None:
    tags = [tag for tag, _ in tree.elements]
    assert tags.count("script") == tags.count("style") == 1
    assert {"img", "iframe", "base", "object", "embed", "foreignobject"}.isdisjoint(tags)
    attributes = {key for _, found in tree.elements for key in found}
    assert not [name for name in attributes if name.startswith("on") or name == "style"]


def test_no_control_or_direction_mark_reaches_the_page(html: str) -> None:
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)


def test_the_same_base_makes_the_same_page(base: KnowledgeBase, html: str) -> None:
    assert page(load(base.ledger.root)) == html


def test_the_shipped_base_makes_a_file_that_can_be_mailed() -> None:
    assert len(page(load(shipped_base())).encode()) < 1_000_000


def test_problems_stand_in_the_page_with_their_place() -> None:
    html = page(load(HOSTILE))
    assert re.search(r"<code>data/claims\.yaml:\d+:\d+</code> unknown key", html)

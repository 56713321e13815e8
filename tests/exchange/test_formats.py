"""What each format says of a base, read with nothing but what osclaims itself needs."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from osclaims.base import KnowledgeBase, load
from osclaims.exchange import csl, follow_the_money, markdown, schema_org, sqlite, web_annotation
from osclaims.exchange.datasette import QUERIES
from osclaims.exchange.formats import FORMATS, Format

Json = dict[str, Any]
GOOD = Path(__file__).parents[1] / "loading/good"
WRITTEN = [form for form in FORMATS if form.name != "parquet"]
"""The formats that need no extra; tests_peers has the other."""


@pytest.fixture(scope="module")
def database(shipped: KnowledgeBase) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(sqlite.database(shipped))
    connection.row_factory = sqlite3.Row
    return connection


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_what_a_format_drops_stands_in_its_page(form: Format) -> None:
    page = " ".join(Path("docs/formats.md").read_text(encoding="utf-8").split())
    assert f"## {form.name} " in page
    assert all(dropped in page for dropped in form.drops)


def test_every_foreign_key_of_the_database_holds(database: sqlite3.Connection) -> None:
    assert [tuple(row) for row in database.execute("pragma foreign_key_check")] == []


def test_an_entity_that_is_called_as_whoever_is_not_named_ends_no_export(tmp_path: Path) -> None:
    root = Path(shutil.copytree(GOOD, tmp_path / "base"))
    path = root / "data/vocabulary.yaml"
    path.write_text(
        path.read_text("utf-8").replace("- id: county", "- id: unnamed\n  name: N.\n- id: county")
    )
    with closing(sqlite3.connect(":memory:")) as made:
        made.deserialize(sqlite.database(load(root)))
        assert made.execute("select name from entity where id = 'unnamed'").fetchall() == [("N.",)]


def test_what_is_refused_is_pointed_at_by_nothing(tmp_path: Path) -> None:
    root = Path(shutil.copytree(GOOD, tmp_path / "base"))
    for file, sound, spoilt in (
        ("claims", "speaker: mayor\n      quote: We", "speaker: nobody\n      quote: We"),
        ("claims", "- source: herald", "- source: herald\n  occasion: nowhere"),
        ("vocabulary", "within: county", "within: country"),
    ):
        path = root / f"data/{file}.yaml"
        path.write_text(path.read_text(encoding="utf-8").replace(sound, spoilt), encoding="utf-8")
    base = load(root)
    assert len(base.problems) == 3
    with closing(sqlite3.connect(":memory:")) as made:
        made.deserialize(sqlite.database(base))
        assert made.execute("pragma foreign_key_check").fetchall() == []
        rows = made.execute("select claim, speaker, utterance, occasion from quotation").fetchall()
        assert rows == [("herald/bridge", "mayor", None, None)]


def test_the_database_has_every_claim_and_every_finding(
    database: sqlite3.Connection, shipped: KnowledgeBase
) -> None:
    claims = [row["id"] for row in database.execute("select id from claims")]
    findings = [row["id"] for row in database.execute("select id from findings")]
    assert claims == [claim.id for claim in shipped.claims()]
    assert findings == [found.id for found in (*shipped.findings(), *shipped.agreements())]


def ask(database: sqlite3.Connection, query: str, **given: str) -> list[sqlite3.Row]:
    return database.execute(QUERIES[query]["sql"], given).fetchall()


def test_the_canned_queries_answer_as_the_commands_do(
    database: sqlite3.Connection, shipped: KnowledgeBase
) -> None:
    on_topic = {row["id"] for row in ask(database, "claims_on_topic", topic="cost")}
    assert on_topic == {claim.id for claim in shipped.claims(topic="cost")}
    conflicts = [row["id"] for row in ask(database, "conflicts")]
    assert conflicts == [found.id for found in shipped.findings(least="variant")]
    said = {row["id"] for row in ask(database, "quotations_of", speaker="joe-tsai")}
    assert said == {claim.id for claim in shipped.claims(speaker="joe-tsai", kind="quotation")}


def test_excerpts_are_searched_by_word(database: sqlite3.Connection) -> None:
    found = {row["id"] for row in ask(database, "search", words="5.576")}
    assert "shoulders/r1-training-cost" in found
    assert "scmp-debate/v3-training-cost" not in found
    assert ask(database, "search", words='no "such AND words*') == []


def test_an_annotation_points_at_the_words_of_its_claim(shipped: KnowledgeBase) -> None:
    page = json.loads(web_annotation.files(shipped)[""])
    texts = {f"urn:sha256:{source.sha256}": source.text.raw for source in shipped.sources.values()}
    assert len(page["items"]) == len(shipped.claims())
    for item in page["items"]:
        quote, position = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text[: position["start"]].endswith(quote["prefix"])
        assert text[position["end"] :].startswith(quote["suffix"])


def graph_of(base: KnowledgeBase, type_: str) -> list[Json]:
    graph = json.loads(schema_org.files(base)[""])["@graph"]
    return [node for node in graph if node["@type"] == type_]


def test_nothing_is_reviewed_where_nobody_ruled(shipped: KnowledgeBase) -> None:
    assert graph_of(shipped, "ClaimReview") == []


def test_a_speech_act_is_one_claim_that_appears_in_every_source_that_renders_it(
    shipped: KnowledgeBase,
) -> None:
    claims = {claim["@id"]: claim for claim in graph_of(shipped, "Claim")}
    said = claims["urn:osclaims:claim:yicai/approaching-zero"]
    assert said["author"] == {"@type": "Person", "name": "Joe Tsai"}
    assert len(said["appearance"]) == 2
    assert "urn:osclaims:claim:scmp-tsai/approaching-zero" not in claims


def test_sources_of_one_address_are_articles_of_their_own(
    written: Callable[[list[Json]], KnowledgeBase], source: Callable[..., Json]
) -> None:
    urls = {"old": "https://example.org/a", "new": "https://example.org/a", "other": "https://example.org/b"}
    base = written([source(id_, id_, url=url) for id_, url in urls.items()])
    articles = {article["@id"]: article["url"] for article in graph_of(base, "Article")}
    assert articles == {
        "urn:osclaims:source:old": urls["old"],
        "urn:osclaims:source:new": urls["new"],
        urls["other"]: urls["other"],
    }


def test_json_in_a_web_page_cannot_end_its_script(hostile: KnowledgeBase) -> None:
    for form in (schema_org, web_annotation, csl):
        text = form.files(hostile)[""].decode()
        assert not re.search("[<>&\u2028\u2029]", text)
        assert "</script>" in json.dumps(json.loads(text))


def test_an_interval_of_publication_keeps_both_ends(shipped: KnowledgeBase) -> None:
    items = {item["id"]: item for item in json.loads(csl.files(shipped)[""])}
    assert items["yicai"]["issued"] == {"date-parts": [[2025, 2, 14]]}
    assert items["scmp-tsai"]["issued"] == {"date-parts": [[2025, 2, 13], [2025, 2, 19]]}


def test_a_web_address_that_would_run_is_no_link(hostile: KnowledgeBase) -> None:
    (item,) = json.loads(csl.files(hostile)[""])
    assert "URL" not in item
    assert '"sourceUrl"' not in follow_the_money.files(hostile)[""].decode()


def test_every_statement_belongs_to_its_source(shipped: KnowledgeBase) -> None:
    rows = [json.loads(line) for line in follow_the_money.files(shipped)[""].decode().splitlines()]
    notes = {row["entity_id"]: row["dataset"] for row in rows if row["schema"] == "Note"}
    assert notes == {claim.id.replace("/", "."): claim.source.replace("-", "_") for claim in shipped.claims()}


def test_no_two_things_have_one_name_in_follow_the_money(
    written: Callable[[list[Json]], KnowledgeBase], source: Callable[..., Json]
) -> None:
    text = "It rains."
    names = ["a", "a.b", "a-b", "vocabulary"]
    records = [source(id_, text) for id_ in names]
    records += [{"table": "entities", "typed": {"id": "source-a", "name": "E"}}]
    records += [{"table": "properties", "typed": {"id": "p", "kind": "text"}}]
    claims = [("a.b", "c"), ("a", "b.c")]
    for id_, claim in claims:
        at = {"in_source": id_, "in_passage": "1"}
        records.append({"table": "passages", "typed": {**at, "passage": text}})
        said = {"id": claim, "subject": "source-a", "property": "p", "value": "rains"}
        records.append({"table": "claims", "typed": {**at, **said}})
    rows = [json.loads(line) for line in follow_the_money.files(written(records))[""].decode().splitlines()]
    schemata = {row["entity_id"]: row["schema"] for row in rows}
    assert sorted(schemata.values()) == ["Article"] * 4 + ["Asset"] + ["Note"] * 2
    assert len({row["dataset"] for row in rows}) == len(names) + 1
    pointing = {row["value"] for row in rows if row["prop"] in {"proof", "entity"}}
    assert {schemata[id_] for id_ in pointing} == {"Article", "Asset"}


def test_markdown_renders_tables_and_nothing_of_a_base_as_markup(hostile: KnowledgeBase) -> None:
    text = markdown.files(hostile)[""].decode()
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    assert page.count("<table>") == 2
    assert set(re.findall(r"</?([a-z0-9]+)", page)) <= {
        "h1", "h2", "table", "thead", "tbody", "tr", "th", "td"
    }  # fmt: skip


def test_the_same_base_gives_the_same_bytes(shipped: KnowledgeBase) -> None:
    again = load(shipped.ledger.root)
    for form in WRITTEN:
        digests = [
            hashlib.sha256(repr(sorted(form.files(base).items())).encode()) for base in (shipped, again)
        ]
        assert digests[0].hexdigest() == digests[1].hexdigest(), form.name


def test_a_ruling_that_stands_is_a_review_and_one_that_lapsed_is_none(
    ruled: Callable[[str], KnowledgeBase],
) -> None:
    (review,) = graph_of(ruled("42 dead"), "ClaimReview")
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "explained"}
    assert review["@id"] == "urn:osclaims:ruling:value/ferry/dead/deck%3Dthe-%22%3Clower%3E%22"
    assert review["author"] == {"@type": "Person", "name": "Ada"}
    reviewed = {claim["@id"] for claim in review["itemReviewed"]}
    assert reviewed == {"urn:osclaims:claim:times/dead", "urn:osclaims:claim:post/dead"}
    assert graph_of(ruled("41 dead"), "ClaimReview") == []

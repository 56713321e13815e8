"""Each format is read by a program that somebody else wrote, and says there what it says here."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from osclaims.base import KnowledgeBase

Ask = Callable[..., Any]
Exported = Callable[[str], Path]

DATABASE = "/osclaims"


def test_frictionless_finds_every_table_valid(ask: Ask, exported: Exported, base: KnowledgeBase) -> None:
    seen = ask("frictionless", exported("csv") / "datapackage.json")
    assert seen["errors"] == []
    assert seen["valid"]
    assert seen["rows"]["readings"] == len(base.claims())
    assert seen["rows"]["sources"] == len(base.sources)


def test_frictionless_sees_a_key_that_points_nowhere(ask: Ask, exported: Exported, tmp_path: Path) -> None:
    for file in exported("csv").glob("*.*"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    claims = (tmp_path / "claims.csv").read_text(encoding="utf-8")
    (tmp_path / "claims.csv").write_text(claims.replace("yicai,1,", "yicai,999,", 1), encoding="utf-8")
    seen = ask("frictionless", tmp_path / "datapackage.json")
    assert [error[1] for error in seen["errors"]] == ["foreign-key"]


@pytest.fixture(scope="module")
def datasette(ask: Ask, exported: Exported) -> Callable[..., Any]:
    def get(query: str, **given: str) -> list[dict[str, Any]]:
        path = f"{DATABASE}/{query}.json?" + urlencode({"_shape": "array", "_size": "max", **given})
        rows: list[dict[str, Any]] = ask("datasette", exported("sqlite"), path)[path]
        return rows

    return get


def test_datasette_lists_the_claims_on_cost(datasette: Callable[..., Any], base: KnowledgeBase) -> None:
    found = {row["id"] for row in datasette("claims_on_topic", topic="cost")}
    assert found == {claim.id for claim in base.claims(topic="cost")}


def test_datasette_lists_the_conflicts(datasette: Callable[..., Any], base: KnowledgeBase) -> None:
    found = [row["id"] for row in datasette("conflicts")]
    assert found == [finding.id for finding in base.findings(least="variant")]


def test_datasette_quotes_a_person(datasette: Callable[..., Any], base: KnowledgeBase) -> None:
    found = {row["id"] for row in datasette("quotations_of", speaker="tsai")}
    assert found == {claim.id for claim in base.claims(speaker="tsai", kind="quotation")}


def test_datasette_searches_excerpts_and_shows_facets(ask: Ask, exported: Exported) -> None:
    page, searched = f"{DATABASE}/claims", f"{DATABASE}/claims.json?_shape=array&_search=endeavour"
    seen = ask("datasette", exported("sqlite"), page, searched)
    assert seen[page]["status"] == 200
    assert "Claims: who says what" in seen[page]["page"]
    assert "facet-results" in seen[page]["page"]
    assert all("endeavour" in row["excerpt"] for row in seen[searched])
    assert seen[searched]


def test_anchorpoint_finds_every_excerpt_where_we_say(
    ask: Ask, exported: Exported, base: KnowledgeBase, tmp_path: Path
) -> None:
    texts = {f"urn:sha256:{source.sha256}": source.text.raw for source in base.sources.values()}
    (tmp_path / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
    seen = ask("anchorpoint", exported("web-annotation"), tmp_path / "texts.json")
    assert seen == {
        f"urn:osclaims:claim:{claim.id}": {
            "quote": [claim.excerpt.start, claim.excerpt.end],
            "position": claim.excerpt.exact,
        }
        for claim in base.claims()
    }


def test_extruct_takes_the_claims_out_of_a_page(ask: Ask, exported: Exported, tmp_path: Path) -> None:
    data = exported("schema-org").read_text(encoding="utf-8")
    page = f'<html><head><script type="application/ld+json">{data}</script></head></html>'
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    assert ask("extruct", tmp_path / "page.html") == [json.loads(data)]


def test_citeproc_renders_every_source(ask: Ask, exported: Exported, base: KnowledgeBase) -> None:
    seen = ask("citeproc", exported("csl-json"))
    assert seen["warnings"] == []
    assert len(seen["entries"]) == len(base.sources)
    (debate,) = (entry for entry in seen["entries"] if "Coco Feng" in entry)
    assert "2025" in debate
    assert "South China Morning Post" in debate


def test_linkml_reference_validator_finds_every_excerpt(
    ask: Ask, exported: Exported, base: KnowledgeBase
) -> None:
    seen = ask("linkml", exported("linkml"))
    assert seen["status"] == 0, seen["said"]
    assert f"Snippets checked: {len(base.claims())}" in seen["said"]
    assert "Issues found: 0" in seen["said"]


def test_followthemoney_puts_every_claim_together_again(
    ask: Ask, exported: Exported, base: KnowledgeBase
) -> None:
    seen = ask("followthemoney", exported("followthemoney"))
    assert seen["refused"] == []
    entities = seen["entities"]
    assert {id_ for id_, entity in entities.items() if entity["schema"] == "Note"} == {
        claim.id.replace("/", ".") for claim in base.claims()
    }
    cost = entities["scmp-debate.v3-training-cost"]["properties"]
    assert set(cost["entity"]) == {"deepseek-v3", "deepseek"}
    assert cost["proof"] == ["source-scmp-debate"]
    assert entities["joe-tsai"]["caption"] == "Joe Tsai"

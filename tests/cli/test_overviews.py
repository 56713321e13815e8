"""The commands that look across a base: their JSON forms, statuses, and what every command's options are."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from osclaims.cli.app import app

ROOT = Path(__file__).parents[2]
COVERAGE = {"source", "share", "seen", "claimed", "not_claims", "kinds", "missing", "gaps"}
QUESTION = {"subject", "property", "kind", "qualifiers", "severity", "answers", "claims", "findings"}
DATED = {"claim", "source", "subject", "property", "role", "asserted_by", "date", "crisp", "derivation"}
HIT = {"score", "sentence", "hits", "claim"}
ENTITY = {"id", "name", "type", "within", "aliases", "wikidata", "note", "about", "said"}
FILTERS = {"--source", "--topic", "--subject", "--property", "--speaker", "--kind", "--since", "--until"}


def osclaims(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "osclaims", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def answered(*arguments: str) -> Any:  # noqa: ANN401 - JSON is what it is
    ran = osclaims(*arguments, "--format", "json")
    assert (ran.returncode, ran.stderr) == (0, "")
    return json.loads(ran.stdout)


@pytest.mark.parametrize(
    ("arguments", "keys"),
    [
        (["coverage"], COVERAGE),
        (["compare", "deepseek-r1"], QUESTION),
        (["timeline"], DATED),
        (["search", "open", "source"], HIT),
        (["entities"], ENTITY),
    ],
)
def test_every_row_has_the_keys_of_its_contract(arguments: list[str], keys: set[str]) -> None:
    rows = answered(*arguments)
    assert len(rows) > 1
    assert all(set(row) == keys for row in rows)


def test_a_question_has_a_list_of_answers_for_every_source() -> None:
    (released,) = answered("compare", "deepseek-r1", "released")
    assert released["answers"] == {
        "yicai": [],
        "scmp-tsai": [],
        "scmp-debate": ["January 20"],
        "shoulders": ["January 20"],
    }
    assert released["claims"]["shoulders"] == ["shoulders/r1-released"]
    assert released["severity"] == "agreement"
    assert "agreement/deepseek-r1/released" in released["findings"]


def test_hits_stand_where_they_say() -> None:
    text = (ROOT / "seeds/003_63f4ce4e6fb273ff.txt").read_bytes().decode()
    hits = answered("search", "SHOULDERS", "giants", "--source", "shoulders")
    assert "shoulders/on-the-shoulders" in {hit["claim"]["id"] for hit in hits}
    for hit in hits:
        for place in (hit["sentence"], *hit["hits"]):
            assert text[place["start"] : place["end"]] == place["words"]


def test_dates_come_in_the_order_of_time_with_their_bounds() -> None:
    rows = answered("timeline", "--property", "released")
    assert [row["claim"].split("/")[1] for row in rows] == [
        "modelscope-released",
        "qwen-7b-released",
        "v3-released",
        "r1-released",
        "r1-released",
    ]
    assert rows[1]["date"]["low"] == "2023-08-01T00:00"


def test_coverage_fails_below_the_share_that_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "one.txt").write_text("Acme paid US$5 million.\n")
    sha = "2941f4a7fc4453a3799a9aaddff0d1d3c43fa7fb4575b0a8127bbe51d62bd042"
    (tmp_path / "data/sources.yaml").write_text(
        f"- {{id: one, title: One, publisher: One, text: one.txt, sha256: {sha}}}\n"
    )
    (tmp_path / "data/vocabulary.yaml").write_text("entities: []\nproperties: []\n")
    (tmp_path / "data/claims.yaml").write_text("")
    assert osclaims("coverage", "--kb", str(tmp_path)).returncode == 1
    assert osclaims("coverage", "--kb", str(tmp_path), "--fail-under", "0").returncode == 0
    assert osclaims("coverage").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["compare", "deepsek"], "did you mean deepseek"),
        (["compare", "deepseek-r1", "relased"], "did you mean released"),
        (["coverage", "yicay"], "did you mean yicai"),
        (["draft", "yicay"], "did you mean yicai"),
        (["entities", "--type", "persn"], "did you mean person?"),
        (["entities", "--within", "chian"], "did you mean china"),
        (["timeline", "--topic", "relese"], "did you mean release"),
        (["search"], "Missing argument"),
        (["coverage", "--fail-under", "120"], "not in the range"),
    ],
)
def test_an_unknown_name_says_what_was_meant_and_exits_2(arguments: list[str], meant: str) -> None:
    ran = osclaims(*arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert meant in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_search_that_finds_nothing_says_so_and_exits_0() -> None:
    ran = osclaims("search", "zebra")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert "no claim has all these words" in ran.stderr


def test_filters_go_by_the_names_that_the_design_gives_them() -> None:
    commands = get_command(app).commands  # type: ignore[attr-defined]
    options = {name: {each for p in command.params for each in p.opts} for name, command in commands.items()}
    assert options["list"] >= FILTERS
    assert options["timeline"] >= FILTERS - {"--kind"}
    stray = {each for named in options.values() for each in named if each.endswith("-")}
    assert stray == set()

"""What programs rely on: JSON on stdout alone, statuses, and messages that say what was meant."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest

from osclaims.evidence.classes import EditClass

ROOT = Path(__file__).parents[2]
TOO_LONG = "x" * 300
"""No system has a file of such a name."""
CLAIM = {
    *("id", "kind", "source", "subject", "property", "qualifiers", "value", "converted"),
    *("from", "until", "as_of", "on", "speaker", "utterance", "form", "quote", "parts", "occasion"),
    *("relation", "object", "object_as", "factor", "words", "stance"),
    *("asserted_by", "asserted_as", "printed_in", "topics", "note", "excerpt"),
}
VALUE = {
    *("kind", "printed", "number", "low", "high", "core", "unit", "edtf", "entity", "text", "hedge"),
    *("members", "reading"),
}
FINDING = {
    *("id", "rule", "about", "severity", "positions", "differs", "claims", "sources", "summary"),
    *("because", "ruling"),
}


def osclaims(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "osclaims", *arguments],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def answered(*arguments: str) -> Any:  # noqa: ANN401 - JSON is what it is
    ran = osclaims(*arguments, "--format", "json")
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def test_every_claim_has_every_key_and_its_excerpt_stands_where_it_says() -> None:
    claims = answered("list")
    texts = {source["id"]: (ROOT / source["text"]).read_bytes().decode() for source in answered("sources")}
    assert len(claims) > 200
    for claim in claims:
        assert set(claim) == CLAIM
        excerpt, text = claim["excerpt"], texts[claim["source"]]
        assert text[excerpt["start"] : excerpt["end"]] == excerpt["exact"]
        assert text[: excerpt["start"]].endswith(excerpt["prefix"])
        assert text[excerpt["end"] :].startswith(excerpt["suffix"])
        assert text.count("\n", 0, excerpt["start"]) + 1 == excerpt["line"]
        if claim["kind"] == "statement":
            assert set(claim["value"]) == VALUE
        if claim["parts"]:
            assert " … ".join(claim["parts"]) == claim["quote"]


def test_the_training_cost_is_one_finding_that_says_figure_subject_and_origin() -> None:
    (finding,) = [f for f in answered("conflicts") if "training-cost" in f["about"]]
    assert set(finding) == FINDING
    assert finding["severity"] == "discrepancy"
    assert {d["in"]: d["relation"] for d in finding["differs"]} == {
        "figure": "truncates-to",
        "subject": "related",
        "origin": "credited",
    }
    assert "5.576 million cut to one decimal is 5.5 million; rounded it is 5.6 million" in finding["because"]
    assert set(finding["sources"]) == {"scmp-debate", "shoulders"}


def test_what_is_no_conflict_is_not_called_one() -> None:
    listed = answered("conflicts", "--all")
    values = [f for f in listed if f["rule"] in {"value", "subject", "date"}]
    assert not [f for f in values if "headquarters" in f["about"]]
    assert not [f for f in values if "api-price" in f["about"]]
    assert not [f for f in values if "shoulders/openai-expense" in f["claims"]]


def test_quotations_come_by_utterance_with_their_edits() -> None:
    told = {utterance["utterance"]: utterance for utterance in answered("quote", "tsai")}
    renditions = told["yicai/approaching-zero"]["renditions"]
    assert [r["source"] for r in renditions] == ["yicai", "scmp-tsai"]
    assert renditions[0]["edits"] == []
    assert {"class": "spelling", "a": "endeavor", "b": "endeavour"} in renditions[1]["edits"]


def test_agreements_say_their_origins() -> None:
    assert all(f["origins"] and f["severity"] == "agreement" for f in answered("agreements"))


@pytest.mark.parametrize(
    ("arguments", "meant"),
    [
        (["list", "--topic", "cots"], "did you mean cost?"),
        (["quote", "tsay"], "did you mean joe-tsai?"),
        (["show", "scmp-debate/v3-trainig-cost"], "did you mean scmp-debate/v3-training-cost"),
        (["explain", "subjct"], "did you mean subject?"),
        (["list", "--source", "yicia"], "did you mean yicai"),
        (["list", "--kb", "/nowhere"], "no base"),
        (["list", "--since", "sometime"], "sometime"),
    ],
)
def test_an_unknown_name_says_what_was_meant_and_exits_2(arguments: list[str], meant: str) -> None:
    ran = osclaims(*arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert meant in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_table_is_never_written_over_what_it_is_made_of(tmp_path: Path) -> None:
    root = shutil.copytree(ROOT / "data", tmp_path / "kb/data").parent
    shutil.copytree(ROOT / "seeds", root / "seeds")
    feed = tmp_path / "feed.jsonl"
    feed.write_text("{}\n", encoding="utf-8")
    for arguments, output in (
        (["--kb", str(root)], root / "data/claims.yaml"),
        (["--kb", str(root)], root / "seeds"),
        ([str(feed)], feed),
    ):
        before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        ran = osclaims("compile", *arguments, "-o", str(output), COLUMNS="400")
        assert (ran.returncode, ran.stdout) == (2, "")
        assert str(output) in ran.stderr
        assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("others", [["kb", "feed.jsonl"], ["feed.jsonl", "kb"], ["kb", "--kb", "kb"]])
def test_a_table_is_made_of_one_base_or_of_feeds(others: list[str], tmp_path: Path) -> None:
    given = [str(ROOT) if each == "kb" else each for each in others]
    ran = osclaims("compile", *given, "-o", str(tmp_path / "claims.parquet"), COLUMNS="400")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert f"{ROOT} is a folder: name a base alone, or feeds with --kb BASE" in ran.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["list", "--kb", TOO_LONG],
        ["export", "csv", "-o", TOO_LONG],
        ["export", "jsonl", "-o", TOO_LONG],
        ["import", TOO_LONG, "-o", "base"],
        ["draft", TOO_LONG],
        ["init", TOO_LONG],
        ["compile", TOO_LONG, "-o", "x.parquet"],
        ["report", "-o", TOO_LONG],
    ],
    ids=lambda arguments: " ".join(arguments[:2]).removesuffix(TOO_LONG),
)
def test_what_the_system_refuses_is_told_with_the_file(arguments: list[str]) -> None:
    ran = osclaims(*arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    (told,) = ran.stderr.splitlines()
    assert re.fullmatch(
        f"osclaims: (cannot .* )?{TOO_LONG}(/data/sources.yaml)?: [Ff]ile name too long", told
    )


def test_a_table_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    table = tmp_path / "nowhere/x.parquet"
    ran = osclaims("compile", "-o", str(table))
    assert (ran.returncode, ran.stderr) == (2, f"osclaims: cannot write {table}: no such file or directory\n")


def test_a_working_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    gone = (
        "import os, sys, osclaims.cli as c; os.rmdir(os.getcwd()); sys.argv = ['osclaims', 'list']; c.run()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", gone], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == "osclaims: the working folder: no such file or directory\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["2024", "--kind", "date", "--in", "km"], "--in converts a figure, and this is none"),
        (["5 km", "--kind", "quantity", "--tolerance", "2%"], "--tolerance is of a difference"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(arguments: list[str], told: str) -> None:
    ran = osclaims("read", *arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert told in ran.stderr


def test_the_page_of_contracts_names_every_class_of_edits() -> None:
    page = (ROOT / "docs/contracts.md").read_text("utf-8")
    (told,) = [line for line in page.splitlines() if line.startswith("| `class` |")]
    assert set(re.findall(r"\w+", told.split("|")[3])) - {"or"} == set(get_args(EditClass))


def test_names_match_without_case_accents_or_hyphens() -> None:
    assert answered("list", "--topic", "Open Source") == answered("list", "--topic", "open-source")
    assert answered("quote", "JOE TSAI") == answered("quote", "joe-tsai")


def test_a_filter_that_matches_nothing_says_so_and_exits_0() -> None:
    ran = osclaims("list", "--topic", "cost", "--speaker", "liang")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert "no claim matches" in ran.stderr


def test_open_findings_fail_when_asked() -> None:
    assert osclaims("conflicts", "--fail-on", "conflict").returncode == 0
    assert osclaims("conflicts", "--fail-on", "discrepancy").returncode == 1


def test_a_pipe_gets_no_colour_and_no_colour_means_none() -> None:
    assert "\x1b[" not in osclaims("conflicts").stdout
    assert "\x1b[" not in osclaims("conflicts", NO_COLOR="1").stdout


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "markdown"])
def test_every_format_is_stable_and_goes_to_stdout_alone(form: str) -> None:
    first, second = (osclaims("conflicts", "--format", form) for _ in range(2))
    assert first.stdout == second.stdout != ""
    assert first.stderr == ""

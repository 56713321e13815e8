"""Problems and findings for tools that show them beside code: GitHub's commands and SARIF 2.1.0."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from osclaims.model.finding import Finding, Position
from osclaims.problems import Location, Problem
from osclaims.report.github import finding_commands, problem_commands
from osclaims.report.sarif import problems_sarif

SARIF = Draft202012Validator(yaml.safe_load(Path(__file__).with_name("sarif.yaml").read_text("utf-8")))
Printed = Callable[..., str]


@pytest.fixture
def printed(base: Path) -> Printed:
    """What a command prints on stdout, run in the folder that holds the base."""

    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "osclaims", *arguments, "--kb", "base"]
        return subprocess.run(command, cwd=base.parent, capture_output=True, text=True, check=False).stdout

    return run


def spoil(base: Path) -> None:
    claims = base / "data/claims.yaml"
    claims.write_text(claims.read_text("utf-8").replace("value: 90,412", "value: 94,012"), "utf-8")


def test_a_problem_is_shown_at_its_line(base: Path, printed: Printed) -> None:
    spoil(base)
    (command,) = printed("check", "--format", "github").splitlines()
    assert command.startswith(
        "::error file=base/data/claims.yaml,line=42,col=14,title=osclaims check::value: '94,012"
    )


def test_what_a_source_prints_cannot_begin_a_command() -> None:
    problem = Problem(Location("data/a,b:c.yaml", 3, 1), "50 % of\r\n::error::it\x1b[31m")
    (command,) = problem_commands([problem], "")
    place, _, message = command.partition("osclaims check")
    assert place == "::error file=data/a%2Cb%3Ac.yaml,line=3,col=1,title="
    assert message == "::50 %25 of ::error::it\\x1b[31m"


def test_a_finding_that_was_ruled_on_is_not_shown_again(printed: Printed) -> None:
    (command,) = printed("conflicts", "--format", "github").splitlines()
    assert command.startswith(
        "::notice file=base/data/claims.yaml,line=23,col=7,title=variant%3A tension/cheap-bridge::"
    )
    printed("decide", "tension/cheap-bridge", "--verdict", "explained", "--because", "It is.")
    assert printed("conflicts", "--format", "github") == ""


@pytest.mark.parametrize(
    ("severity", "level"), [("conflict", "error"), ("discrepancy", "warning"), ("variant", "notice")]
)
def test_a_finding_weighs_what_it_weighs(severity: Any, level: str) -> None:  # noqa: ANN401 - a Severity
    finding = Finding("a/b", "a", "b", severity, (Position("x", ()),), (), (), "They differ", "why")
    (command,) = finding_commands([finding], {}, "")
    assert command.startswith(f"::{level} ")


def test_problems_are_sound_sarif(base: Path, printed: Printed) -> None:
    spoil(base)
    log = json.loads(printed("check", "--format", "sarif"))
    assert [error.message for error in SARIF.iter_errors(log)] == []
    (result,) = log["runs"][0]["results"]
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "base/data/claims.yaml"},
                "region": {"startLine": 42, "startColumn": 14},
            }
        }
    ]


def test_findings_are_sound_sarif_with_the_places_in_the_sources(printed: Printed) -> None:
    log = json.loads(printed("conflicts", "--format", "sarif"))
    assert [error.message for error in SARIF.iter_errors(log)] == []
    (result,) = log["runs"][0]["results"]
    assert result["partialFingerprints"] == {"finding/v1": "tension/cheap-bridge"}
    assert [place["id"] for place in result["relatedLocations"]] == [1, 2, 3]
    quoted = result["relatedLocations"][1]["physicalLocation"]
    assert quoted["artifactLocation"] == {"uri": "base/seeds/gazette.txt"}
    assert quoted["region"] == {
        "startLine": 2,
        "startColumn": 53,
        "endLine": 2,
        "endColumn": 89,
        "snippet": {"text": '"It will cost $5 million," she said.'},
    }


def test_a_ruling_suppresses(printed: Printed) -> None:
    printed("decide", "tension/cheap-bridge", "--verdict", "explained", "--because", "It is.")
    (result,) = json.loads(printed("conflicts", "--format", "sarif"))["runs"][0]["results"]
    assert result["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "explained: It is."}
    ]


def test_the_shipped_base_is_sound_sarif() -> None:
    whole = [sys.executable, "-m", "osclaims", "conflicts", "--all", "--format", "sarif"]
    log = json.loads(subprocess.run(whole, capture_output=True, text=True, check=True).stdout)
    assert [error.message for error in SARIF.iter_errors(log)] == []
    assert len(log["runs"][0]["results"]) > 10


def test_a_file_without_a_line_has_no_region() -> None:
    log = json.loads(problems_sarif([Problem(Location("data/a b.yaml"), "gone")], "1.0", ""))
    assert [error.message for error in SARIF.iter_errors(log)] == []
    assert log["runs"][0]["results"][0]["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "data/a%20b.yaml"}}}
    ]


def test_the_hook_names_a_command_that_there_is() -> None:
    (hook,) = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["id"] == "osclaims-check"
    command = hook["entry"].split()
    assert (
        subprocess.run(
            [sys.executable, "-m", *command, "--help"], capture_output=True, check=False
        ).returncode
        == 0
    )

"""Every mistake of an author is reported at its place, in words; every message that there is has a case."""

from __future__ import annotations

import ast
import shutil
import sys
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
import yaml

import osclaims.loading
from osclaims.base import load
from osclaims.loading.find import UnreadableBaseError
from osclaims.loading.load import load_ledger
from osclaims.problems import Location, Problem

HERE = Path(__file__).parent
LOADING = Path(osclaims.loading.__file__).parent
SECTIONS: dict[str, list[dict[str, Any]]] = yaml.safe_load((HERE / "broken.yaml").read_text("utf-8"))
CASES = [case for cases in SECTIONS.values() for case in cases]
REPORTING = {
    "report.add",
    "self.report.add",
    "report.unknown",
    "self.report.unknown",
    "self.refuse",
    "Problem",
}
TESTED_ABOVE = {
    "self.report.add(sought.at, f'{sought} does not stand in {source.text_path}')",
    "report.add(Location(relative), f'more than {MOST_LINES:,} lines and commas', hint)",
    "Problem(self.problems[-1].at, full, 'mend these first')",
}
BaseWith = Callable[[dict[str, Any]], Path]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_mistake_is_reported_at_its_place(case: dict[str, Any], base_with: BaseWith) -> None:
    found = [str(problem) for problem in load_ledger(base_with(case)).problems]
    assert len(found) == len(case["problems"]), found
    for problem, expected in zip(sorted(found), sorted(case["problems"]), strict=True):
        assert problem == expected or fnmatchcase(problem, expected), found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_left_of_a_base_can_be_asked(case: dict[str, Any], base_with: BaseWith) -> None:
    try:
        base = load(base_with(case))
    except UnreadableBaseError:
        return
    about = {id_ for finding in (*base.findings(), *base.agreements()) for id_ in finding.claims}
    assert about <= base.ledger.claims.keys()


def test_a_base_full_of_misses_is_not_diagnosed_for_ever(
    base_with: BaseWith, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("osclaims.loading.check._PATIENCE", 0)
    swan = next(case for case in CASES if case["name"] == "words that stand nowhere")
    (problem,) = load_ledger(base_with(swan)).problems
    assert problem.message == "passage: 'A swan attacked the referee.' does not stand in seeds/herald.txt"


@pytest.mark.parametrize(
    ("limit", "problem"),
    [
        (
            "inside.LARGEST",
            "data/vocabulary.yaml:0:0: cannot read 'data/vocabulary.yaml': it is larger than 0 MB",
        ),
        (
            "files.MOST_LINES",
            "data/vocabulary.yaml:0:0: more than 9 lines and commas (split it into data/claims/*.yaml)",
        ),
    ],
)
def test_a_file_that_no_memory_holds_is_not_read(
    base_with: BaseWith, monkeypatch: pytest.MonkeyPatch, limit: str, problem: str
) -> None:
    monkeypatch.setattr(f"osclaims.loading.{limit}", 9)
    assert problem in [str(each) for each in load_ledger(base_with({})).problems]


def test_of_claims_that_stand_twice_one_is_refused(base_with: BaseWith) -> None:
    ledger = load_ledger(base_with({"change": {"data/claims.yaml": {"id: cheaper": "id: cost"}}}))
    assert ledger.refused == 1
    assert "gazette/cost" in ledger.claims


def test_all_claims_of_a_source_that_is_refused_are_left_out(base_with: BaseWith) -> None:
    root = base_with({})
    every = load_ledger(root).claims
    sources = (root / "data/sources.yaml").read_bytes().replace(b"id: herald", b"id: Herald!")
    ledger = load_ledger(root, {"data/sources.yaml": sources})
    assert ledger.claims.keys() == {id_ for id_ in every if id_.startswith("gazette/")}
    assert len(ledger.claims) + ledger.refused == len(every)


def test_a_topic_that_a_property_names_twice_counts_once(base_with: BaseWith) -> None:
    twice = {"id: cost\n": "id: cost\n  topics: [money, money]\n"}
    ledger = load_ledger(base_with({"change": {"data/vocabulary.yaml": twice}}))
    assert ledger.problems == ()
    assert ledger.claims["gazette/cost"].topics == ("money",)


def test_a_report_ends_where_nobody_would_read_on(
    base_with: BaseWith, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("osclaims.loading.check.MOST", 2)
    keys = {"write": {"data/rulings.yaml": "a: 1\nb: 2\nc: 3\n"}}
    problems = [str(problem) for problem in load_ledger(base_with(keys)).problems]
    assert len(problems) == 3
    assert (
        "data/rulings.yaml:2:1: more than 2 problems; the rest of the base was not read (mend these first)"
        in problems
    )


def test_every_message_of_the_loader_has_a_case(base_with: BaseWith, monkeypatch: pytest.MonkeyPatch) -> None:
    reached: set[tuple[str, int]] = set()

    def noting(at: Location, message: str, hint: str = "", instead: str = "") -> Problem:
        reached.update(_running(sys._getframe(1)))  # noqa: SLF001 - which line reports is what is asked
        return Problem(at, message, hint, instead)

    for module in ("check", "yaml_events"):
        monkeypatch.setattr(f"osclaims.loading.{module}.Problem", noting)
    for case in CASES:
        root = base_with(case)
        load_ledger(root)
        shutil.rmtree(root)
    silent = [place for place, lines in _reports() if not reached & lines and place not in TESTED_ABOVE]
    assert silent == []


def _running(frame: FrameType | None) -> Iterator[tuple[str, int]]:
    """Every line of the loader that is running."""
    while frame is not None:
        path = Path(frame.f_code.co_filename)
        if path.parent == LOADING:
            yield path.name, frame.f_lineno
        frame = frame.f_back


def _reports() -> Iterator[tuple[str, set[tuple[str, int]]]]:
    """Every call that reports a problem, with the lines that it takes."""
    for path in sorted(LOADING.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in REPORTING:
                lines = {(path.name, line) for line in range(node.lineno, (node.end_lineno or 0) + 1)}
                yield ast.unparse(node), lines

"""What the program says is what docs/contracts.md says: every object, key by key and type by type."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from osclaims.base import KnowledgeBase, load
from osclaims.base.columns import CLAIM_COLUMNS, FINDING_COLUMNS
from osclaims.report import contracts
from osclaims.report.overviews import question_json

PAGE = Path("docs/contracts.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## ([a-z ]+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
OBJECTS = {
    name: dict(re.findall(r"^\| `(\w+)` \| ([\w ]+) \|", section, re.MULTILINE))
    for name, section in SECTIONS.items()
}
SCALARS: dict[str, type | tuple[type, ...]] = {
    "text": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
}

Said = dict[str, list[dict[str, Any]]]


def faults(thing: object, type_: str, path: str) -> Iterable[str]:
    """Where a thing is not of the type that the page says."""
    if type_.endswith(" or null"):
        yield from () if thing is None else faults(thing, type_.removesuffix(" or null"), path)
    elif type_ in SCALARS:
        if not isinstance(thing, SCALARS[type_]):
            yield f"{path}: {thing!r} is no {type_}"
    elif type_ == "pair":
        if not (isinstance(thing, list) and len(thing) == 2):
            yield f"{path}: {thing!r} is no pair"
        else:
            yield from (fault for bound in thing for fault in faults(bound, "text or null", path))
    elif type_.startswith("list of "):
        for at, member in enumerate(thing if isinstance(thing, list) else [None]):
            yield from faults(member, type_.removeprefix("list of "), f"{path}[{at}]")
    elif type_.startswith("map of "):
        for key, member in (thing if isinstance(thing, dict) else {"": None}).items():
            yield from faults(member, type_.removeprefix("map of "), f"{path}.{key}")
    else:
        yield from object_faults(thing, OBJECTS[type_], path)


def object_faults(thing: object, keys: dict[str, str], path: str) -> Iterable[str]:
    if not isinstance(thing, dict):
        yield f"{path}: {thing!r} is no object"
    elif list(thing) != list(keys):
        yield f"{path}: has {list(thing)}, the page says {list(keys)}"
    else:
        for key, type_ in keys.items():
            yield from faults(thing[key], type_, f"{path}.{key}")


@pytest.fixture(scope="module")
def said(shipped: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> Said:
    """Every object that the commands say of the shipped base, and of one with a problem."""
    broken = tmp_path_factory.mktemp("broken")
    (broken / "data").mkdir()
    (broken / "data/sources.yaml").write_text("- id: A b\n", encoding="utf-8")
    questions = [question for id_ in ("deepseek-r1", "deepseek-v3") for question in shipped.compare(id_)]
    return {
        "claim": [contracts.claim_json(claim) for claim in shipped.claims()],
        "finding": [contracts.finding_json(finding) for finding in shipped.findings()],
        "agreement": [contracts.finding_json(finding) for finding in shipped.agreements()],
        "source": [contracts.source_json(s, *shipped.counted(id_)) for id_, s in shipped.sources.items()],
        "utterance": [contracts.utterance_json(utterance) for utterance in shipped.quotations()],
        "problem": [contracts.problem_json(problem) for problem in load(broken).problems],
        "question": [question_json(question, shipped.sources) for question in questions],
    }


@pytest.mark.parametrize(
    "name", ["claim", "finding", "agreement", "source", "utterance", "problem", "question"]
)
def test_what_is_said_is_what_the_page_says(name: str, said: Said) -> None:
    assert said[name]
    assert [fault for thing in said[name] for fault in faults(thing, name, name)] == []


def test_a_wrong_type_and_a_missing_key_are_noticed(said: Said) -> None:
    claim = said["claim"][0]
    assert list(faults({**claim, "topics": "cost"}, "claim", "claim"))
    assert list(faults({key: value for key, value in claim.items() if key != "note"}, "claim", "claim"))


def test_the_columns_are_those_of_the_page() -> None:
    assert re.findall(r"`(\w+)`", SECTIONS["ledger columns"].split("\n\n")[-2]) == list(CLAIM_COLUMNS)
    assert re.findall(r"`(\w+)`", SECTIONS["finding columns"].split("\n\n")[-2]) == list(FINDING_COLUMNS)


def test_a_ruling_has_the_keys_of_the_page(ruled: Callable[[str], KnowledgeBase]) -> None:
    (finding,) = ruled("42 dead").findings()
    ruling = contracts.finding_json(finding)["ruling"]
    assert ruling["verdict"] == "explained"
    assert list(faults(ruling, "ruling", "ruling")) == []

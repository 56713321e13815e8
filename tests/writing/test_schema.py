"""Editors accept what the loader accepts, and mark what a person mistypes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from osclaims.loading.find import shipped_base
from osclaims.loading.load import load_ledger
from osclaims.loading.schema import schemas

GOOD = Path(__file__).parents[1] / "loading/good"
NAMES = ("claims", "sources", "vocabulary", "rulings")


def validator(root: Path, name: str) -> Draft202012Validator:
    ledger = load_ledger(root)
    schema = schemas(ledger.vocabulary, ledger.sources)[name]
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def document(root: Path, name: str) -> Any:  # noqa: ANN401 - whatever YAML holds
    """A file as an editor reads it; every scalar is a string, as YAML 1.2 has `on` and `no`."""
    return yaml.load((root / f"data/{name}.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - strings only


@pytest.mark.parametrize("root", [GOOD, shipped_base()], ids=["the small base", "the shipped base"])
@pytest.mark.parametrize("name", NAMES)
def test_a_sound_file_is_accepted(root: Path, name: str) -> None:
    assert [error.message for error in validator(root, name).iter_errors(document(root, name))] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_new_base_is_accepted_while_it_is_all_comments(name: str) -> None:
    assert validator(GOOD, name).is_valid(None)


@pytest.mark.parametrize(
    ("why", "change"),
    [
        ("an unknown key", {"colour": "red"}),
        ("an unknown property", {"property": "populations"}),
        (
            "an unknown speaker",
            {"speaker": "major", "quote": "We", "property": None, "subject": None, "value": None},
        ),
        ("a key of another kind", {"quote": "We"}),
        ("no value", {"value": None}),
        ("no subject", {"subject": None}),
        ("no kind", {"property": None}),
        ("a list where one word belongs", {"value": ["90,412 people"]}),
        ("a form that is none", {"printed-in": "margin"}),
    ],
)
def test_what_a_person_mistypes_is_marked(why: str, change: dict[str, Any]) -> None:
    claims = document(GOOD, "claims")
    claim = claims[1]["passages"][0]["claims"][0]
    for key, value in change.items():
        claim.pop(key, None)
        if value is not None:
            claim[key] = value
    assert not validator(GOOD, "claims").is_valid(claims), why


def test_a_price_of_bare_digits_is_no_mistake() -> None:
    claims = document(GOOD, "claims")
    claims[1]["passages"][0]["claims"][0]["value"] = 90412
    assert validator(GOOD, "claims").is_valid(claims)

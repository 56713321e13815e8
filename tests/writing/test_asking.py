"""At a terminal, a command asks for what it was not told."""

from __future__ import annotations

import pytest
import typer

from osclaims.base.refused import RefusedError
from osclaims.cli.ask_for import claim_record, wanted


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the person at the keyboard will type, one answer a question."""
    typed: list[str] = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("typer.prompt", lambda *_, **__: typed.pop(0))
    return typed


def test_a_claim_is_asked_for_key_by_key(answers: list[str]) -> None:
    answers += ["statement", "bridge", "cost", "$5 million"]
    assert claim_record({}) == {"subject": "bridge", "property": "cost", "value": "$5 million"}


def test_what_was_told_is_not_asked_again(answers: list[str]) -> None:
    answers += ["We will build"]
    assert claim_record({"speaker": "mayor"}) == {"speaker": "mayor", "quote": "We will build"}


def test_words_stand_for_a_quote_and_for_an_object(answers: list[str]) -> None:
    assert claim_record({"speaker": "mayor", "words": "praised"}) == {"speaker": "mayor", "words": "praised"}
    compared = {"subject": "bridge", "relation": "lower-than", "words": "costs less"}
    assert claim_record(compared) == compared
    assert answers == []


def test_whoever_breaks_off_at_a_question_ends_the_command_as_during_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupted(*_: object, **__: object) -> str:
        raise typer.Abort

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("typer.prompt", interrupted)
    with pytest.raises(typer.Exit) as ended:
        claim_record({"subject": "bridge", "property": "cost"})
    assert ended.value.exit_code == 130


def test_without_anybody_to_ask_it_says_what_is_missing() -> None:
    with pytest.raises(RefusedError, match="say --publisher"):
        wanted({"publisher": None}, needed=["publisher"])
    with pytest.raises(RefusedError, match="say --property and --value"):
        claim_record({})

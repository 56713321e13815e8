"""The Python API: names and types that other programs rely on. The type checker reads this file too."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from typing import Any, assert_type, get_type_hints

import pytest
from rich.console import Console

import osclaims
from osclaims.base.quotations import Utterance
from osclaims.evidence.place import Place
from osclaims.model.claim import AnyClaim
from osclaims.model.finding import Finding
from osclaims.model.source import Source
from osclaims.stopped import Stopped

NAMES = {
    "Ambiguous", "Claims", "Findings", "KnowledgeBase", "NoFrameLibraryError", "Relation", "UnknownNameError",
    "Unreadable", "UnreadableBaseError", "Value", "anchor", "load", "read_value", "relate",
}  # fmt: skip


def test_the_public_names_are_these_and_each_is_there() -> None:
    assert set(osclaims.__all__) == NAMES
    assert all(hasattr(osclaims, name) for name in NAMES)


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        osclaims.reed  # noqa: B018 - the look-up is what is tested


def test_a_base_answers_in_the_types_that_it_promises() -> None:
    base = osclaims.load()
    assert_type(base, osclaims.KnowledgeBase)
    assert_type(base.claims(topic="cost"), osclaims.Claims)
    assert_type(base.claims()[0], AnyClaim)
    assert_type(base.findings(severity="conflict"), osclaims.Findings)
    assert_type(base.agreements()[0], Finding)
    assert_type(base.quotations("tsai"), list[Utterance])
    assert_type(base.sources["yicai"], Source)
    assert isinstance(base.claims(), Sequence)


def test_values_are_read_and_related_in_the_types_that_they_promise() -> None:
    a = osclaims.read_value("US$5.5 million", "money")
    b = osclaims.read_value("$5.576 million", "money", currency={"$": "USD"})
    assert_type(a, osclaims.Value)
    relation = osclaims.relate(a, b)
    assert_type(relation, osclaims.Relation)
    assert relation.name == "truncates-to"
    assert relation.severity == "discrepancy"
    place = osclaims.anchor("approaching zero", "a value approaching zero.")
    assert_type(place, Place | None)
    assert place == Place(8, 24)


ERRORS = [
    lambda: osclaims.anchor("a", "a a"),
    lambda: osclaims.load().claims(topic="costs"),
    lambda: osclaims.load("nowhere"),
    lambda: osclaims.read_value("$5 million", "money"),
    lambda: osclaims.Claims().to_frame("numpy"),
]


@pytest.mark.parametrize("cause", ERRORS)
def test_every_error_passes_from_one_process_to_another(cause: Callable[[], object]) -> None:
    with pytest.raises((osclaims.Ambiguous, Stopped, ImportError)) as caused:
        cause()
    again = pickle.loads(pickle.dumps(caused.value))  # noqa: S301 - our own bytes
    assert (type(again), str(again), vars(again)) == (caused.type, str(caused.value), vars(caused.value))


@pytest.mark.parametrize("name", ["load", "read_value", "relate", "anchor"])
def test_every_function_says_what_it_takes_and_gives(name: str) -> None:
    function = getattr(osclaims, name)
    assert function.__doc__
    assert "return" in get_type_hints(
        function, vars(osclaims) | vars(__import__(function.__module__, fromlist="x"))
    )


def drawn(thing: object) -> str:
    page = io.StringIO()
    Console(file=page, width=200, force_terminal=True, color_system=None).print(thing)
    return page.getvalue()


def test_claims_draw_themselves_with_their_number(shipped: osclaims.KnowledgeBase) -> None:
    claims = shipped.claims(topic="cost")
    picture = drawn(claims)
    assert "scmp-debate/v3-training-cost" in picture
    assert "only US$5.5 million" in picture
    assert f"{len(claims)} claims" in picture


def test_nothing_that_a_base_holds_is_taken_as_markup(hostile: osclaims.KnowledgeBase) -> None:
    page = hostile.claims()._repr_html_()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "\x1b" not in page
    assert "[31m" in drawn(hostile.claims())
    assert "\x1b[31m" not in drawn(hostile.claims())


def test_findings_render_as_a_table_of_html(shipped: osclaims.KnowledgeBase) -> None:
    findings = shipped.findings()
    page = findings._repr_html_()
    assert page.count("<tr>") == len(findings) + 1
    assert "<th>severity</th>" in page


def test_columns_are_of_one_length_and_hold_numbers_where_figures_are(
    shipped: osclaims.KnowledgeBase,
) -> None:
    claims = shipped.claims(property="training-cost", kind="statement")
    columns: dict[str, list[Any]] = claims.columns()
    assert {len(column) for column in columns.values()} == {len(claims)}
    at = columns["id"].index("shoulders/r1-training-cost")
    assert (columns["number"][at], columns["low"][at], columns["high"][at]) == (5576000, 5575500, 5576500)
    assert columns["unit"][at] == "USD"


def test_a_library_of_frames_that_is_none_is_named() -> None:
    with pytest.raises(osclaims.NoFrameLibraryError, match="polars, pandas, duckdb"):
        osclaims.Claims().to_frame("numpy")


def test_a_library_that_is_missing_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("osclaims.base.frames.find_spec", lambda _name: None)
    assert find_spec("osclaims")
    with pytest.raises(osclaims.NoFrameLibraryError, match="pip install polars or pandas or duckdb"):
        osclaims.Claims().to_frame()

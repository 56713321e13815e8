"""Each printed date reads as the span that is written beside it, or is refused for the reason beside it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from osclaims.values.dates import read_date
from osclaims.values.edtf import parse, write
from osclaims.values.interval import Interval
from osclaims.values.value import Span, Unreadable

HERE = Path(__file__).parent
OPTIONS = ("anchor", "date_order", "zone")


def cases(name: str) -> list[Any]:
    text = (HERE / name).read_text("utf-8")
    loaded: list[Any] = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - the base loader makes strings only
    return loaded


def minutes(bound: str) -> Decimal | None:
    if bound == "..":
        return None
    since = datetime.fromisoformat(bound) - datetime(1, 1, 1)  # noqa: DTZ001 - clock time, no zone is meant
    return Decimal(since.days * 1440 + since.seconds // 60)


def intervals(bounds: str) -> tuple[Interval, ...]:
    pairs = (piece.strip().split("/") for piece in bounds.split("|"))
    return tuple(Interval(minutes(low), minutes(high)) for low, high in pairs)


def assert_spans(span: Span, case: dict[str, str]) -> None:
    assert span.outer == intervals(case["outer"])
    assert span.core == intervals(case.get("core", case["outer"]))
    assert span.crisp == (case.get("crisp", "yes") == "yes")
    assert span.edtf == case["edtf"]


READABLE = [
    case for name in ("absolute", "ranges", "relative", "times") for case in cases(f"dates_{name}.yaml")
]


@pytest.mark.parametrize("case", READABLE, ids=lambda case: f"{case['text']} @ {case.get('anchor')}")
def test_reads_as_its_span(case: dict[str, str]) -> None:
    span = read_date(case["text"], **{name: case[name] for name in OPTIONS if name in case})
    assert_spans(span, case)
    assert span.printed == case["text"]


@pytest.mark.parametrize("case", cases("dates_refused.yaml"), ids=lambda case: case["text"])
def test_is_refused_with_its_reason_and_choices(case: dict[str, Any]) -> None:
    with pytest.raises(Unreadable, match=case["reason"]) as refusal:
        read_date(case["text"], **{name: case[name] for name in OPTIONS if name in case})
    assert list(refusal.value.choices) == case.get("choices", list(refusal.value.choices))
    assert refusal.value.position == int(case.get("position", refusal.value.position))
    assert refusal.value.printed == case["text"]
    assert refusal.value.expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Thursday", "Thursday on or before 2025-02-14"),
        ("Feb. 13", "the year nearest 2025-02-14"),
        ("yesterday", "the day before 2025-02-14"),
        ("two weeks ago", "two weeks before 2025-02-14"),
        ("13 February 2025", ""),
    ],
)
def test_says_how_it_was_found(text: str, why: str) -> None:
    span = read_date(text, anchor="2025-02-14")
    assert span.derivation == why
    assert why in span.reading


@pytest.mark.parametrize(
    ("text", "hedge"),
    [("about 2010", ("about",)), ("before 2010", ("before",)), ("since about 2010", ("about", "since"))],
)
def test_keeps_the_class_of_its_hedge(text: str, hedge: tuple[str, ...]) -> None:
    assert read_date(text).hedge == hedge


@pytest.mark.parametrize("case", cases("edtf.yaml"), ids=lambda case: case["edtf"])
def test_edtf_parses_to_its_bounds(case: dict[str, str]) -> None:
    span = parse(case["edtf"])
    assert_spans(span, {**case, "edtf": span.edtf})
    assert parse(write(span)).outer == span.outer
    assert parse(span.edtf).core == span.core


@pytest.mark.parametrize("text", cases("edtf_refused.yaml"))
def test_what_is_no_edtf_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        parse(text)


def test_counts_from_a_span_as_from_its_notation() -> None:
    week = read_date("the week beginning 3 February 2025")
    assert read_date("yesterday", anchor=week) == read_date("yesterday", anchor="2025-02-03/2025-02-09")

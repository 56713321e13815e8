"""One suite of cases for every engine: the rules' own cases, and random bases."""

from __future__ import annotations

import runpy
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as some

from osclaims.base import load
from osclaims.engines import duckdb, memory
from osclaims.engines.compiling import compile_claims
from osclaims.engines.screens import screens_for
from osclaims.model.claim import AnyClaim, Excerpt, Statement, Times
from osclaims.model.finding import SEVERITIES, Finding, Severity
from osclaims.model.vocabulary import Entity, Property, Vocabulary
from osclaims.rules import RULES
from osclaims.rules.rule import Context
from osclaims.values.dates import read_date
from osclaims.values.read import read_value
from osclaims.values.value import Span

Found = dict[str, Finding]
TABLED = ("value", "subject", "date", "agreement")
"""The rules that need no source text, which a table can serve."""


def in_memory(claims: Sequence[AnyClaim], context: Context, least: Severity) -> Found:
    """What the memory engine finds, agreements when these are asked for and else the rest."""
    found = [f for rule in RULES if rule.id in TABLED for f in memory.run(rule, claims, context)]
    heavy = [f for f in found if SEVERITIES.index(f.severity) <= SEVERITIES.index(least)]
    return {f.id: f for f in heavy if (f.severity == "agreement") == (least == "agreement")}


def in_duckdb(table: Path, least: Severity) -> Found:
    """What the DuckDB engine finds in a table, which must not name a finding twice."""
    found = list(duckdb.find(table, least))
    by_id = {finding.id: finding for finding in found}
    assert len(by_id) == len(found)
    return by_id


write_base: Callable[[Path, Mapping[str, Any]], None] = runpy.run_path(
    str(Path(__file__).parents[1] / "rules/conftest.py")
)["write_base"]
"""The writer of bases that the rules' own cases use."""

CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted((Path(__file__).parents[1] / "rules/cases").glob("*.yaml"))
    for case in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - text as typed
    if path.stem in TABLED
]


@pytest.mark.parametrize("case", CASES)
def test_a_rule_s_own_cases(case: Mapping[str, Any], tmp_path: Path) -> None:
    write_base(tmp_path, case)
    base = load(tmp_path)
    claims, table = list(base.ledger.claims.values()), tmp_path / "claims.parquet"
    compile_claims(claims, base.context, table)
    for least in SEVERITIES:
        assert in_duckdb(table, least) == in_memory(claims, base.context, least)


PROPERTIES = {
    "cost": Property("cost", "money", values="one", qualifiers=("phase",)),
    "staff": Property("staff", "count", values="one", tolerance="2%"),
    "fee": Property("fee", "money", values="one"),
    "price": Property("price", "money", values="one", exact="0.01", severity="conflict"),
    "seat": Property("seat", "entity", values="one"),
    "opened": Property("opened", "date", values="one"),
    "maker": Property("maker", "entity"),
}
WORDS = {
    "cost": ("US$5.5 million", "US$5.576 million", "about US$6 million", "US$5.5 billion", "€5.5 million",
             "5 or 9 dollars", "over US$5 million", "US$2.20", "US$2.19", "US$5,500,000"),
    "staff": ("90,000", "90,412", "over 90,000", "42", "45", "dozens", "5 or 9", "7", "up to 40"),
    "fee": ("US$0.55 per 1,000 tokens", "US$560 per million tokens", "US$60 a month", "US$900 a year"),
    "price": ("US$1", "US$1.00", "US$1.01", "US$0.99"),
    "seat": ("Graz", "Styria", "Turku"),
    "opened": ("2025-01", "2025-01-20", "late January 2025", "14 March 2024", "before 2025", "about 2024"),
    "maker": ("Graz", "Turku"),
}  # fmt: skip
ENTITIES = {
    id_: Entity(id_, name, within=within)
    for id_, name, within in (
        ("graz", "Graz", "styria"), ("styria", "Styria", None), ("turku", "Turku", None),
        ("plant", "The Plant", "firm"), ("mill", "The Mill", "firm"), ("firm", "The Firm", None),
    )
}  # fmt: skip
CONTEXT = Context(Vocabulary(ENTITIES, PROPERTIES), {"a": "The A", "b": "The B", "c": "The A"})
PHASES: tuple[Mapping[str, str], ...] = ({}, {"phase": "building"}, {"phase": "running"})
YEARS = (read_date("2023"), read_date("2024"))


@some.composite
def statements(draw: some.DrawFn) -> list[Statement]:
    """A few claims of a few sources that have something to do with each other."""
    chosen = some.tuples(
        some.sampled_from("abc"),
        some.sampled_from(("plant", "mill", "firm", "unlisted")),
        some.sampled_from(sorted(PROPERTIES)),
        some.integers(0, 9),
        some.sampled_from((None, None, "firm", "unnamed")),
        some.sampled_from((None, None, *YEARS)),
        some.integers(0, 5),
    )
    return [claim(number, each) for number, each in enumerate(draw(some.lists(chosen, max_size=10)))]


def claim(number: int, chosen: tuple[str, str, str, int, str | None, Span | None, int]) -> Statement:
    source, subject, property_, which, credited, year, phase = chosen
    words = WORDS[property_][which % len(WORDS[property_])]
    kept = PROPERTIES[property_]
    value = read_value(
        words, kept.kind, exact=kept.exact, names=CONTEXT.vocabulary.names, currency={"$": "USD"}
    )
    unresolved = property_ == "opened" and phase == 0
    return Statement(
        id=f"{source}/{number}",
        source=source,
        excerpt=Excerpt.of(""),
        asserted_by=credited,
        times=Times(as_of=year),
        subject=subject,
        property=property_,
        printed=words,
        value=None if unresolved else value,
        unresolved="relative to an unknown day" if unresolved else "",
        qualifiers=PHASES[phase % 3] if property_ == "cost" else {},
        rests_on=("a/0",) if property_ == "opened" and phase == 1 else (),
    )


@given(statements(), some.sampled_from(SEVERITIES))
@settings(max_examples=60)
def test_random_claims(claims: list[Statement], least: Severity) -> None:
    with TemporaryDirectory() as folder:
        table = Path(folder) / "claims.parquet"
        compile_claims(claims, CONTEXT, table)
        assert in_duckdb(table, least) == in_memory(claims, CONTEXT, least)


@given(statements(), some.sampled_from(SEVERITIES))
@settings(max_examples=30)
def test_questions_that_share_a_digest_are_judged_apart(claims: list[Statement], least: Severity) -> None:
    with TemporaryDirectory() as folder:
        table = Path(folder) / "claims.parquet"
        compile_claims(claims, CONTEXT, table)
        said, read = pq.read_metadata(table).metadata, pq.read_table(table)
        alike = pa.array([0] * len(claims), "int64")
        collided = read.set_column(read.schema.get_field_index("question"), "question", alike)
        pq.write_table(collided.replace_schema_metadata(said), table)
        assert in_duckdb(table, least) == in_memory(claims, CONTEXT, least)


def test_a_table_is_looked_through_only_for_what_its_vocabulary_can_say() -> None:
    prices = Vocabulary({}, {"price": PROPERTIES["price"]})
    assert [screen.rule for screen in screens_for("variant", prices)] == ["value"]
    everything = screens_for("variant", CONTEXT.vocabulary)
    assert [screen.rule for screen in everything] == ["value", "subject", "date"]

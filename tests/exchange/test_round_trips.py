"""A base that goes out and comes in again is the same base."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from osclaims.base import KnowledgeBase, load
from osclaims.base.start import start
from osclaims.exchange.cells import from_cell, to_cell
from osclaims.exchange.files import write_folder
from osclaims.exchange.formats import FORMATS, Format, export, import_base
from osclaims.exchange.typed import PASSAGE, SOURCE, TABLES, Typed, base_files, typed

Whole = Callable[[KnowledgeBase], Any]
Record = Callable[..., dict[str, Any]]
READABLE = [form for form in FORMATS if form.read]

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
NASTY = st.sampled_from([
    "=1+1", "+1", "-1", "@x", "'", "''", "\t=1", "[sic]", "\\[sic]", "{a", "\\x41", "1.10", "no", "~",
    "\x1b[31m", "\u202eab", "a;b", 'say "x"', "a,b\r\nc", "# x", "- y", "\ufeffz",
])  # fmt: skip
ANY = WORDS | NASTY
TYPED_VALUES = ANY | st.just("") | st.lists(ANY, max_size=3) | st.dictionaries(ANY, ANY, max_size=2)


@given(TYPED_VALUES)
def test_a_cell_reads_back_as_it_was_typed(value: object) -> None:
    assert from_cell(to_cell(value)) == value


@given(ANY)
def test_no_cell_is_a_formula(text: str) -> None:
    written = to_cell(text)
    is_number = written.lstrip("+-").replace(".", "", 1).isdecimal()
    assert is_number or written[:1] not in {"=", "+", "-", "@", "\t", "\r"}


def test_an_empty_cell_is_a_key_that_is_not_there() -> None:
    assert to_cell(None) == ""
    assert from_cell("") is None


@st.composite
def bases(draw: st.DrawFn) -> Typed:
    """Typed records that make a base: sources whose passages are lines of text, each with a claim."""
    tables: dict[str, list[dict[str, Any]]] = {table: [] for table in TABLES}
    texts = {}
    tables["entities"] = [{"id": "it", "name": "It", "note": draw(ANY)}]
    tables["properties"] = [{"id": "is", "kind": "text", "qualifiers": ["of"]}]
    for source in draw(st.lists(st.sampled_from("abc"), min_size=1, unique=True)):
        lines = [f"line {n} {draw(ANY)} end" for n in range(draw(st.integers(1, 3)))]
        text = "\n".join(lines).encode()
        record = {"id": source, "title": draw(ANY), "publisher": draw(ANY), "text": f"seeds/{source}.txt"}
        tables["sources"].append({**record, "sha256": hashlib.sha256(text).hexdigest(), "annotated": "whole"})
        tables["blocks"].append({"source": source})
        texts[f"seeds/{source}.txt"] = text
        for n, line in enumerate(lines, start=1):
            at = {SOURCE: source, PASSAGE: str(n)}
            tables["passages"].append({**at, "passage": line})
            claim = {"id": f"c{n}", "subject": "it", "property": "is", "value": line, "of": draw(ANY)}
            tables["claims"].append({**at, **claim, "note": draw(ANY)})
    return Typed(tables, texts)


@given(bases())
@settings(max_examples=40)
def test_records_come_back_from_the_files_of_a_base(made: Typed) -> None:
    with TemporaryDirectory() as folder:
        write_folder(base_files(made), Path(folder) / "base")
        assert typed(Path(folder) / "base") == made


@pytest.mark.parametrize("form", READABLE, ids=lambda form: form.name)
@given(made=bases())
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_import_undoes_export(form: Format, made: Typed, whole: Whole) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_folder(base_files(made), folder / "base")
        base = load(folder / "base")
        export(base, form, folder / "out")
        import_base(folder / "out", folder / "again")
        assert typed(folder / "again") == made
        assert whole(load(folder / "again")) == whole(base)


@pytest.mark.parametrize("form", READABLE, ids=lambda form: form.name)
def test_the_shipped_base_comes_back(
    form: Format, shipped: KnowledgeBase, whole: Whole, tmp_path: Path
) -> None:
    export(shipped, form, tmp_path / "out")
    import_base(tmp_path / "out", tmp_path / "again")
    assert whole(load(tmp_path / "again")) == whole(shipped)


@pytest.mark.parametrize(
    "texts", [(), ("A text of which nothing is claimed yet.",)], ids=["new", "no claims"]
)
@pytest.mark.parametrize("form", READABLE, ids=lambda form: form.name)
def test_a_base_without_claims_comes_back(
    form: Format, texts: tuple[str, ...], source: Record, whole: Whole, tmp_path: Path
) -> None:
    start(tmp_path / "base")
    records = json.dumps([source("a", text)["typed"] for text in texts])
    for text in texts:
        (tmp_path / "base/data/sources.yaml").write_text(records, encoding="utf-8")
        (tmp_path / "base/seeds/a.txt").write_text(text, encoding="utf-8")
    base = load(tmp_path / "base")
    assert (list(base.sources), base.problems) == (["a"] * len(texts), ())
    export(base, form, tmp_path / "out")
    import_base(tmp_path / "out", tmp_path / "again")
    assert whole(load(tmp_path / "again")) == whole(base)


def test_a_cell_may_be_long(source: Record, written: Callable[..., KnowledgeBase], tmp_path: Path) -> None:
    text = "many words " * 20_000
    at = {SOURCE: "a", PASSAGE: "1"}
    passage = {"table": "passages", "typed": {**at, "passage": text, "waived": "boilerplate"}}
    base = written([source("a", text), passage])
    export(base, FORMATS[0], tmp_path / "out")
    import_base(tmp_path / "out", tmp_path / "again")
    assert typed(tmp_path / "again") == typed(base.ledger.root)

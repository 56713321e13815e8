"""Whatever is given to import ends in a base or in one clear message, never in anything else."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osclaims.base import KnowledgeBase, load
from osclaims.exchange import csv_package, jsonl
from osclaims.exchange.errors import ExchangeError
from osclaims.exchange.formats import import_base
from osclaims.exchange.jsonl import HEADER

ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.floats()
    | st.text()
    | st.sampled_from(["\ud800", "a\0b", "..", "x" * 5000]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)
KEYS = st.sampled_from(
    ["id", "text", "source", "in_source", "in_passage", "passage", "claims", "passages", "value"]
)
LINES = st.fixed_dictionaries(
    {"table": st.sampled_from(["sources", "blocks", "passages", "claims", "entities", "findings", "x"])},
    optional={"typed": st.dictionaries(KEYS, ODD, max_size=4), "content": ODD},
)


def taken_in(given_: Path, folder: Path) -> None:
    """Import, and load what came of it; an ExchangeError leaves nothing behind."""
    made = folder / "made"
    try:
        import_base(given_, made)
    except ExchangeError:
        assert not made.exists()
    else:
        load(made)


@given(st.lists(LINES, max_size=6))
@settings(max_examples=60)
def test_lines_of_anything(lines: list[dict[str, Any]]) -> None:
    with TemporaryDirectory() as name:
        file = Path(name) / "base.jsonl"
        file.write_text("\n".join(map(json.dumps, [HEADER, *lines])), encoding="utf-8")
        taken_in(file, Path(name))


@given(st.binary(max_size=80))
@settings(max_examples=50)
def test_bytes_of_anything(raw: bytes) -> None:
    with TemporaryDirectory() as name:
        (Path(name) / "base.jsonl").write_bytes(json.dumps(HEADER).encode() + b"\n" + raw)
        (Path(name) / "sources.csv").write_bytes(raw)
        taken_in(Path(name) / "base.jsonl", Path(name))
        taken_in(Path(name), Path(name) / "as_csv")


DEEP = {
    f"{levels} {name}": opening * levels + '"x"' + closing * levels
    for levels in (17, 700, 5000)
    for name, opening, closing in (("lists", "[", "]"), ("mappings", '{"a":', "}"))
}


@pytest.mark.parametrize("deep", DEEP.values(), ids=DEEP.keys())
def test_what_is_nested_too_deep_is_refused(deep: str, tmp_path: Path) -> None:
    line = f'{{"table": "sources", "typed": {{"id": {deep}}}}}'
    (tmp_path / "base.jsonl").write_text(f"{json.dumps(HEADER)}\n{line}", encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"^base.jsonl:2: (a record is a mapping|not JSON)"):
        import_base(tmp_path / "base.jsonl", tmp_path / "made")


@pytest.fixture(scope="module")
def exported(hostile: KnowledgeBase) -> dict[str, bytes]:
    return dict(csv_package.files(hostile)) | {"base.jsonl": jsonl.files(hostile)[""]}


@given(data=st.data())
@settings(max_examples=50)
def test_an_export_in_which_bytes_are_changed(data: st.DataObject, exported: dict[str, bytes]) -> None:
    name = data.draw(st.sampled_from([name for name in exported if name.endswith(("csv", "jsonl"))]))
    raw = bytearray(exported[name])
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    with TemporaryDirectory() as folder:
        for path, content in {**exported, name: bytes(raw)}.items():
            (Path(folder) / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / path).write_bytes(content)
        taken_in(Path(folder) / "base.jsonl" if name == "base.jsonl" else Path(folder), Path(folder) / "out")

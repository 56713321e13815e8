"""Two bases held against each other: everything but where each record stands in its file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import fields

from osclaims.base import KnowledgeBase, load
from osclaims.base.rulings import fingerprint
from osclaims.evidence.anchor import Text
from osclaims.exchange.formats import import_base
from osclaims.exchange.jsonl import HEADER
from osclaims.loading.find import shipped_base

PLACES = {"at", "root"}
ATTACK = "<script>alert(1)</script> | [x](javascript:alert(1)) **b** `c` &amp; </script> =1+1 \x1b[31m"


@pytest.fixture(scope="session")
def shipped() -> KnowledgeBase:
    return load(shipped_base())


def content(node: object) -> object:
    """What a base holds as plain data, places of records left out."""
    if isinstance(node, Text):
        return node.raw
    if isinstance(node, Struct):
        return {f.name: content(getattr(node, f.name)) for f in fields(node) if f.name not in PLACES}
    if isinstance(node, dict):
        return {key: content(value) for key, value in node.items()}
    if isinstance(node, (list, tuple)):
        return [content(value) for value in node]
    return node


@pytest.fixture(scope="session")
def whole() -> Callable[[KnowledgeBase], object]:
    """All that a base holds and all that the rules find in it."""
    return lambda base: content([base.ledger, base.findings(), base.agreements()])


def write(root: Path, records: list[dict[str, object]]) -> KnowledgeBase:
    """A base of records, by way of the importer."""
    (root / "in.jsonl").write_text("\n".join(map(json.dumps, [HEADER, *records])), encoding="utf-8")
    import_base(root / "in.jsonl", root / "base")
    base = load(root / "base")
    assert [str(problem) for problem in base.problems] == []
    return base


def record(table: str, **typed: object) -> dict[str, object]:
    return {
        "table": table,
        "typed": {key.rstrip("_").replace("__", "-"): value for key, value in typed.items()},
    }


def source(id_: str, text: str, **typed: object) -> dict[str, object]:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    told = {"id": id_, "title": id_, "publisher": id_, "text": f"seeds/{id_}.txt", "sha256": sha256}
    return {"table": "sources", "typed": {**told, **typed}, "content": text}


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    """A base whose every string is an attack on whatever shows it."""
    at = {"in_source": "s", "in_passage": "1"}
    claim = {"id": "c", "subject": "e", "property": "p", "value": ATTACK, "note": ATTACK, "q": ATTACK}
    about = {"title": ATTACK, "publisher": ATTACK, "author": ATTACK, "url": "javascript:alert(1)"}
    records = [
        source("s", ATTACK, **about),
        record("entities", id="e", name=ATTACK, note=ATTACK),
        record("properties", id="p", kind="text", qualifiers=["q"]),
        record("passages", passage=ATTACK, **at),
        record("claims", **at, **claim),
    ]
    return write(tmp_path_factory.mktemp("hostile"), records)


@pytest.fixture(name="source")
def source_record() -> Callable[..., dict[str, object]]:
    """A source with its text, as an importable record."""
    return source


@pytest.fixture
def written(tmp_path: Path) -> Callable[[list[dict[str, object]]], KnowledgeBase]:
    """Make a base of records."""
    return lambda records: write(tmp_path, records)


@pytest.fixture
def ruled(tmp_path: Path) -> Callable[[str], KnowledgeBase]:
    """Two sources that differ, and a ruling made when the first of them said "42 dead"."""

    def build(says: str) -> KnowledgeBase:
        records = [record("entities", id="ferry", name="Ferry")]
        records.append(record("properties", id="dead", kind="count", values="one", qualifiers=["deck"]))
        for name, value in {"times": says, "post": "45 dead"}.items():
            at = {"in_source": name, "in_passage": "1"}
            records += [source(name, value), record("passages", passage=value, **at)]
            said = {"subject": "ferry", "property": "dead", "value": value, "deck": 'the "<lower>"'}
            records.append(record("claims", id="dead", **said, **at))
        (tmp_path / says).mkdir()
        base = write(tmp_path / says, records)
        (finding,) = base.findings()
        seen = {id_: fingerprint(base.ledger.claims[id_]) for id_ in finding.claims}
        if says != "42 dead":
            seen["times/dead"] = "of another value"
        told = {"verdict": "explained", "because": "Counted on two days.", "by": "Ada", "on": "2025-03-01"}
        records.append(record("rulings", finding=finding.id, **told, seen=seen))
        (tmp_path / says / "ruled").mkdir()
        return write(tmp_path / says / "ruled", records)

    return build

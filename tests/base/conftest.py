"""Makes a real base of passages: the text of its one source is the passages, a line each."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from osclaims.base import KnowledgeBase, load

VOCABULARY = {
    "entities": [
        {"id": "ann-lee", "name": "Ann Lee", "type": "person", "aliases": ["Lee", "李明"]},
        {"id": "makers", "name": "The makers", "type": "group"},
        {"id": "acme", "name": "Acme", "type": "company", "within": "makers"},
        {"id": "bolt", "name": "Bolt", "type": "company", "within": "makers", "aliases": ["Bölt"]},
    ],
    "properties": [
        {"id": "cost", "kind": "money", "topics": ["cost"], "values": "one", "qualifiers": ["direction"]},
        {"id": "staff", "kind": "count", "values": "one"},
        {"id": "share", "kind": "quantity", "values": "one"},
        {"id": "launched", "kind": "date", "values": "one"},
        {"id": "position", "kind": "text", "qualifiers": ["organisation"]},
    ],
}


@pytest.fixture
def base_of(tmp_path: Path) -> Callable[..., KnowledgeBase]:
    """Write sources, each a list of passages, as a base and load it; a problem is a fault of the test."""

    def build(**sources: list[dict[str, Any]]) -> KnowledgeBase:
        texts = {id_: "\n".join(each["passage"] for each in laid) + "\n" for id_, laid in sources.items()}
        write_base(tmp_path, texts, sources)
        base = load(tmp_path)
        assert [str(problem) for problem in base.problems] == []
        return base

    return build


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Write sources of given texts, with the passages that are laid out in them; the folder."""

    def write(texts: dict[str, str], laid: dict[str, list[dict[str, Any]]], **about: object) -> Path:
        write_base(tmp_path, texts, laid, **about)
        return tmp_path

    return write


def write_base(
    root: Path, texts: dict[str, str], laid: dict[str, list[dict[str, Any]]], **about: object
) -> None:
    """Write the files of a base; `about` are further keys of every source."""
    (root / "data").mkdir(exist_ok=True)
    (root / "seeds").mkdir(exist_ok=True)
    sources = []
    for id_, text in texts.items():
        (root / f"seeds/{id_}.txt").write_text(text, encoding="utf-8")
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        named = {"id": id_, "title": f"On {id_}", "publisher": id_.title(), "published": "2024-03-01"}
        sources.append({**named, "text": f"seeds/{id_}.txt", "sha256": sha256, **about})
    blocks = [{"source": id_, "passages": passages} for id_, passages in laid.items() if passages]
    for file, tree in (("sources", sources), ("vocabulary", VOCABULARY), ("claims", blocks)):
        written = yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, default_flow_style=False)
        if not tree:
            written = ""  # an empty list would be flow style
        (root / f"data/{file}.yaml").write_text(written, encoding="utf-8")

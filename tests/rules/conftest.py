"""Makes a real base of a short case: every claim becomes a passage of a text that its source is given."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from osclaims.base import KnowledgeBase, load

Case = Mapping[str, Any]


@pytest.fixture
def base_of(tmp_path: Path) -> Callable[[Case], KnowledgeBase]:
    """Write a case as a base and load it; a case with a problem is a fault of the case."""

    def build(case: Case) -> KnowledgeBase:
        write_base(tmp_path, case)
        base = load(tmp_path)
        assert [str(problem) for problem in base.problems] == []
        return base

    return build


def write_base(root: Path, case: Case) -> None:
    """Write the files of a base: JSON is YAML too, but claims ask for block style."""
    (root / "data").mkdir(exist_ok=True)
    (root / "seeds").mkdir(exist_ok=True)
    claims_file, sources = [], []
    for id_, typed in by_source(case).items():
        passages = [passage_of(claim, id_) for claim in typed]
        text = "\n".join(passages) + "\n"
        (root / "seeds" / f"{id_}.txt").write_text(text, encoding="utf-8")
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        about = {"id": id_, "title": id_, "publisher": id_, "text": f"seeds/{id_}.txt", "sha256": sha256}
        sources.append({**about, "currency": {"$": "USD"}, **case.get("sources", {}).get(id_, {})})
        claims_file.append(block(id_, typed, passages))
    (root / "data/sources.yaml").write_text(json.dumps(sources), encoding="utf-8")
    vocabulary = {key: case[key] for key in ("entities", "properties") if key in case}
    (root / "data/vocabulary.yaml").write_text(json.dumps(vocabulary), encoding="utf-8")
    (root / "data/claims.yaml").write_text("".join(claims_file), encoding="utf-8")
    rulings = {key: case[key] for key in ("rulings", "tensions") if key in case}
    (root / "data/rulings.yaml").write_text(json.dumps(rulings), encoding="utf-8")


def by_source(case: Case) -> dict[str, list[dict[str, Any]]]:
    """A case's claims under their sources: `{times: {subject: ...}}` is a claim of the source `times`."""
    found: dict[str, list[dict[str, Any]]] = {}
    for entry in case["claims"]:
        ((source, claim),) = entry.items()
        typed = found.setdefault(source, [])
        typed.append({"id": f"c{len(typed) + 1}", **claim})
    return found


def passage_of(claim: Mapping[str, Any], source: str) -> str:
    """A sentence that prints a claim's words; a quotation stands in marks unless it is `form: indirect`."""
    if "printed" in claim:
        return str(claim["printed"])
    words = [
        str(claim[key]) for key in ("value", "converted", "words", "object-as", "factor") if key in claim
    ]
    quote = claim.get("quote")
    if quote:
        marks = ("", "") if claim.get("form") == "indirect" else ("“", "”")
        words.append(f"{marks[0]}{quote}{marks[1]}")
    letter = "abcdefghijklmnopqrstuvwxyz"[int(claim["id"][1:]) - 1]
    return f"Sentence {letter} of {source}: {' ; '.join(words)} , so it says."


def block(source: str, typed: list[dict[str, Any]], passages: list[str]) -> str:
    """One source's block of claims.yaml, in block style."""
    lines = [f"- source: {source}", "  passages:"]
    for claim, passage in zip(typed, passages, strict=True):
        lines += [f"  - passage: {json.dumps(passage, ensure_ascii=False)}", "    claims:"]
        keys = [(key, value) for key, value in claim.items() if key != "printed"]
        for at, (key, value) in enumerate(keys):
            lines.append(f"    {'- ' if at == 0 else '  '}{key}: {scalar_or_items(value)}")
    return "\n".join(lines) + "\n"


def scalar_or_items(value: object) -> str:
    """A value in block style: text in quotation marks, a list as items on lines of their own."""
    if isinstance(value, list):
        return "".join(f"\n      - {json.dumps(item, ensure_ascii=False)}" for item in value)
    return json.dumps(value, ensure_ascii=False)

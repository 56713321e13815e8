"""A table of claims that knows no passages becomes a base all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from osclaims.base import load
from osclaims.exchange.errors import ExchangeError
from osclaims.exchange.formats import import_base

TEXT = (
    "The ferry sank on Tuesday. Forty-two people died, the mayor said.\nRepairs would cost US$5.5 million.\n"
)
TABLES = {
    "sources.csv": "id,title,publisher,text\ntimes,Ferry sinks,The Times,seeds/times.txt\n",
    "entities.csv": "id,name\nferry,The ferry\n",
    "properties.csv": "id,kind\ndead,count\nrepair-cost,money\n",
    "claims.csv": (
        "in_source,id,excerpt,subject,property,value\n"
        "times,cost,Repairs would cost US$5.5 million,ferry,repair-cost,US$5.5 million\n"
        "times,dead,Forty-two people died,ferry,dead,Forty-two\n"
        'times,dead-said,"people died, the mayor said",ferry,dead,people\n'
    ),
}


def write(folder: Path, **changed: str) -> Path:
    (folder / "texts/seeds").mkdir(parents=True)
    (folder / "texts/seeds/times.txt").write_text(TEXT, encoding="utf-8")
    for name, table in TABLES.items():
        (folder / name).write_text(changed.get(name.split(".")[0], table), encoding="utf-8")
    return folder


def test_each_claim_stands_in_a_passage_in_the_order_of_the_text(tmp_path: Path) -> None:
    claims = "".join(TABLES["claims.csv"].splitlines(keepends=True)[:3])
    import_base(write(tmp_path / "in", claims=claims), tmp_path / "base")
    base = load(tmp_path / "base")
    assert base.problems == ()
    assert [(claim.id, claim.excerpt.exact) for claim in base.claims()] == [
        ("times/dead", "Forty-two people died"),
        ("times/cost", "Repairs would cost US$5.5 million"),
    ]


def test_excerpts_that_overlap_share_a_passage(tmp_path: Path) -> None:
    import_base(write(tmp_path / "in"), tmp_path / "base")
    passages = [passage.place.of(TEXT) for passage in load(tmp_path / "base").ledger.passages]
    assert passages == ["Forty-two people died, the mayor said", "Repairs would cost US$5.5 million"]


def test_an_excerpt_that_is_not_in_the_text_is_refused(tmp_path: Path) -> None:
    claims = TABLES["claims.csv"].replace("Forty-two people died", "Forty-three people died", 1)
    with pytest.raises(ExchangeError, match="'dead' names no passage, and its excerpt is not in the text"):
        import_base(write(tmp_path / "in", claims=claims), tmp_path / "base")


@pytest.mark.parametrize("key", ["excerpt", "prefix", "suffix"])
def test_words_that_are_a_list_are_refused(key: str, tmp_path: Path) -> None:
    cells = {"excerpt": "Forty-two people died", key: '"[""sank""]"'}
    claims = f"in_source,id,{','.join(cells)}\ntimes,dead,{','.join(cells.values())}\n"
    with pytest.raises(ExchangeError, match=f"'dead' names no passage, and its {key} is no text"):
        import_base(write(tmp_path / "in", claims=claims), tmp_path / "base")


def test_a_base_without_claims_is_made_without_a_problem(tmp_path: Path) -> None:
    import_base(write(tmp_path / "in", claims="in_source,id\n"), tmp_path / "base")
    assert load(tmp_path / "base").problems == ()


def test_a_claim_of_no_source_is_refused(tmp_path: Path) -> None:
    claims = TABLES["claims.csv"].replace("times,dead,", "post,dead,", 1)
    with pytest.raises(ExchangeError, match="no text to find them in"):
        import_base(write(tmp_path / "in", claims=claims), tmp_path / "base")

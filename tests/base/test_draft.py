"""Drafts: whatever the text, they stand in it, read back as typed, and leave nothing unseen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from osclaims.base import KnowledgeBase, UnknownNameError, load
from osclaims.base.add import slug
from osclaims.base.draft import Drafter
from osclaims.base.drafting import drafts
from osclaims.base.refused import RefusedError
from osclaims.loading.find import shipped_base
from osclaims.model.vocabulary import Vocabulary
from osclaims.report.drafts import drafted

HERE = Path(__file__).parent
MARKED = re.compile(r"\[\[[fdq][^|\]]*\||\]\]")
CASES = yaml.safe_load((HERE / "draft.yaml").read_text(encoding="utf-8"))
FILLED = {"subject": "acme", "property": "position", "speaker": "ann-lee", "asserted-by": "ann-lee"}
PIECES = (
    *("5", "$5", "5.5%", "two", "in 2021", "last week", "over", "or more", "he said", "a", "The end"),
    *("“Go on”", "“", "”", '"', "'", ",", ".", "#1", ": a", "\n", "\u00a0", "\t", "\x1b[31m", "- b", "? c"),
)
Written = Callable[..., Path]


def texts() -> Iterator[str]:
    """The shipped articles, the texts the detector is measured on, and pieces that went wrong elsewhere."""
    for seed in sorted((shipped_base() / "seeds").glob("*.txt")):
        yield seed.read_bytes().decode()
    for file in sorted((HERE.parent / "evidence").glob("detect*.yaml")):
        for case in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield MARKED.sub("", case["text"])
    yield from (case["text"] for case in CASES)


@pytest.mark.parametrize("text", list(texts()), ids=lambda text: " ".join(text.split())[:40])
def test_a_completed_draft_passes_every_check_and_covers_the_text(text: str, written: Written) -> None:
    covers(text, written)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_so_does_the_draft_of_any_text(written: Written, pieces: list[str]) -> None:
    text = " ".join(pieces)
    if text.strip():
        covers(text, written)


def covers(text: str, written: Written) -> None:
    block = yaml.safe_load(
        drafted("paper", Drafter(source_of(text, written), Vocabulary()).whole(), Vocabulary())
    )
    root = written({"paper": text}, {"paper": completed(block[0])["passages"]}, currency={"$": "USD"})
    base = load(root)
    assert [str(problem) for problem in base.problems] == []
    assert [seen.place.of(text) for seen in base.coverage["paper"].missing] == []
    assert base.coverage["paper"].gaps == ()


def source_of(text: str, written: Written) -> Any:  # noqa: ANN401 - the source, as it was loaded
    return load(written({"paper": text}, {"paper": []}, currency={"$": "USD"})).sources["paper"]


def completed(block: dict[str, Any]) -> dict[str, Any]:
    """A drafted block with each TODO filled in."""
    for passage in block["passages"]:
        if passage.get("waived") == "TODO":
            passage["waived"] = "musing"
        for claim in passage.get("claims", []):
            claim |= {key: filled for key, filled in FILLED.items() if claim.get(key) == "TODO"}
            if claim.get("reads-as") == "TODO":
                del claim["reads-as"], claim["because"]
    return block


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_text_is_drafted(case: dict[str, Any], written: Written) -> None:
    source = source_of(case["text"], written)
    vocabulary = load(written({}, {})).ledger.vocabulary
    found = [claim for passage in Drafter(source, vocabulary).whole() for claim in passage.claims]
    keys = ("value", "quote", "speaker", "excerpt", "asserted-by")
    drafts_ = [{key: claim.record[key] for key in keys if key in claim.record} for claim in found]
    assert drafts_ == case["drafts"]
    for claim, notes in zip(found, case.get("notes", []), strict=False):
        assert list(claim.notes) == notes


def test_only_what_is_missing_is_drafted(base_of: Callable[..., KnowledgeBase]) -> None:
    base = base_of(
        paper=[
            {
                "passage": "Acme paid US$5 million in 2021.",
                "claims": [{"id": "2021", "subject": "acme", "property": "cost", "value": "US$5 million"}],
            },
            {"passage": "It has 40 rooms.", "waived": "musing"},
        ]
    )
    id_, (passage,) = drafts(base, "paper")
    assert (id_, passage.is_new, passage.line) == ("paper", False, 1)
    assert [(claim.record["id"], claim.record["value"]) for claim in passage.claims] == [("2021-2", "2021")]
    assert len(drafts(base, "paper", whole=True)[1]) == 2


def test_what_no_passage_holds_is_drafted_too(written: Written) -> None:
    text = "Acme grew.\nIt has 40 people.\n\nBolt fell in 2020."
    root = written({"paper": text}, {"paper": [{"passage": "It has 40 people.", "waived": "musing"}]})
    _, passages = drafts(load(root), "paper")
    assert [(each.words, each.line, len(each.claims)) for each in passages] == [
        ("Acme grew.", 1, 0),
        ("Bolt fell in 2020.", 4, 1),
    ]


def test_a_file_is_drafted_and_the_file_of_a_source_is_that_source(
    base_of: Callable[..., KnowledgeBase], tmp_path: Path
) -> None:
    base = base_of(paper=[{"passage": "It has 40 rooms.", "waived": "musing"}])
    new = tmp_path / "A Flood.txt"
    new.write_text("The flood took 12 lives.", encoding="utf-8")
    assert drafts(base, str(new))[0] == "a-flood"
    assert drafts(base, str(tmp_path / "seeds/paper.txt")) == ("paper", [])


@pytest.mark.parametrize("annotated", ["whole", "parts"])
def test_the_mark_of_an_encoding_is_no_part_of_a_draft(written: Written, annotated: str) -> None:
    text = "\ufeff12 lives were lost.\n\nThe flood took them."
    base = load(written({"paper": text}, {"paper": []}))
    _, passages = drafts(base, "paper")
    assert [each.words for each in passages] == ["12 lives were lost.", "The flood took them."]
    assert passages == drafts(base, str(base.ledger.root / "seeds/paper.txt"))[1]
    laid = [{"passage": each.words, "waived": "musing"} for each in passages]
    annotated_so = load(written({"paper": text}, {"paper": laid}, annotated=annotated))
    assert annotated_so.problems == ()
    assert annotated_so.coverage["paper"].gaps == ()


def test_a_draft_of_nothing_says_what_was_meant(
    base_of: Callable[..., KnowledgeBase], tmp_path: Path
) -> None:
    base = base_of(paper=[{"passage": "It has 40 rooms.", "waived": "musing"}])
    with pytest.raises(UnknownNameError, match="did you mean paper"):
        drafts(base, "papr")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff")
    with pytest.raises(RefusedError, match="not UTF-8"):
        drafts(base, str(tmp_path / "picture.png"))


def test_the_same_text_gives_the_same_draft() -> None:
    base = load(shipped_base())
    first, second = (drafts(base, "shoulders", whole=True)[1] for _ in range(2))
    assert drafted("shoulders", first, Vocabulary()) == drafted("shoulders", second, Vocabulary())


@given(st.sets(st.integers(2, 40)))
def test_a_new_id_is_none_that_is_taken(numbers: set[int]) -> None:
    taken = {"tea", *(f"tea-{number}" for number in numbers)}
    assert slug("Tea!", taken) not in taken
    in_order = {"tea", *(f"tea-{number}" for number in range(2, 2 + len(numbers)))}
    assert slug("Tea!", in_order) == f"tea-{2 + len(numbers)}"

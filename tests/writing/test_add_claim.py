"""A claim goes to the passage that prints it, in the order of the text, and every other line stays."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from osclaims.base.add_claim import add_claim
from osclaims.base.refused import RefusedError

LIKED = {"speaker": "mayor", "words": "like the bridge", "form": "reported"}


def added(base: Path, source: str, record: dict[str, str], file: str = "data/claims.yaml") -> list[str]:
    """The lines that a claim adds; a line that it takes away is a fault."""
    before = (base / file).read_text("utf-8").splitlines() if (base / file).exists() else []
    add_claim(base, source, record)
    after = (base / file).read_text("utf-8").splitlines()
    diff = [line for line in unified_diff(before, after, n=0, lineterm="") if line[:3] not in {"---", "+++"}]
    assert not [line for line in diff if line.startswith("-")]
    return [line[1:] for line in diff if line.startswith("+")]


def test_into_its_passage(base: Path) -> None:
    assert added(
        base,
        "gazette",
        {
            "excerpt": "It will cost $5 million",
            "subject": "bridge",
            "property": "cost",
            "value": "$5 million",
        },
    ) == [
        "    - id: bridge-cost",
        "      excerpt: It will cost $5 million",
        "      subject: bridge",
        "      property: cost",
        "      value: $5 million",
    ]


def test_into_a_new_passage_where_the_text_has_it(base: Path) -> None:
    assert added(base, "herald", {"excerpt": "People like the bridge.", **LIKED}) == [
        "  - passage: People like the bridge.",
        "    claims:",
        "    - id: mayor-like-the-bridge",
        "      speaker: mayor",
        "      words: like the bridge",
        "      form: reported",
    ]


def test_between_two_passages(base: Path) -> None:
    claims = base / "data/claims.yaml"
    text = claims.read_text("utf-8")
    start = text.index("  - passage: The mayor said they’d")
    claims.write_text(text[:start] + text[text.index("  - passage: The tunnel opened") :], "utf-8")
    quoted = {"speaker": "mayor", "quote": "they’d build a bridge", "id": "again"}
    assert added(base, "herald", quoted)[0] == "  - passage: The mayor said they’d build a bridge."
    after = claims.read_text("utf-8")
    assert after.index("90,412") < after.index("they’d build") < after.index("The tunnel opened")


def test_into_a_block_of_its_own(base: Path) -> None:
    (base / "data/claims.yaml").write_text("# mine\n", "utf-8")
    (base / "data/rulings.yaml").unlink()
    assert added(base, "herald", LIKED)[:3] == ["", "- source: herald", "  passages:"]


def test_into_a_file_of_its_own_where_a_base_is_split(base: Path) -> None:
    (base / "data/claims").mkdir()
    whole = (base / "data/claims.yaml").read_text("utf-8")
    (base / "data/claims.yaml").unlink()
    start = whole.index("- source: herald")
    (base / "data/claims/gazette.yaml").write_text(whole[:start], "utf-8")
    assert added(base, "herald", LIKED, "data/claims/herald.yaml")[0] == "- source: herald"


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (
            {"excerpt": "It grew by 42", "subject": "town", "property": "population", "value": "42"},
            "this passage is waived",
        ),
        (
            {"excerpt": '42 last year. "We will build', "speaker": "mayor", "quote": "We will build"},
            "run over the edge",
        ),
        ({"excerpt": "bridge", "speaker": "mayor", "words": "bridge"}, "stands 2 times here"),
        ({"speaker": "mayor", "form": "reported"}, "say where the source says so"),
    ],
)
def test_what_has_no_place_is_refused(base: Path, record: dict[str, str], told: str) -> None:
    with pytest.raises(RefusedError, match=told):
        add_claim(base, "gazette", record)


def test_an_unknown_source_is_asked_about(base: Path) -> None:
    with pytest.raises(RefusedError, match=r"no source 'gazete'; did you mean 'gazette'\?"):
        add_claim(base, "gazete", LIKED)

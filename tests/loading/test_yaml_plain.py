"""Plain YAML is read quickly as the parser of all YAML reads it: the same words at the same places."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from osclaims.loading.find import shipped_base
from osclaims.loading.load import load_ledger
from osclaims.loading.tree import Items, Keys, Node
from osclaims.loading.yaml_events import DEEPEST, read_events
from osclaims.loading.yaml_plain import _STEP, read_plain

CASES: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("yaml_plain.yaml").read_text("utf-8"))
SHIPPED = [(shipped_base() / f"data/{name}.yaml").read_text("utf-8") for name in ("claims", "vocabulary")]

indents = st.sampled_from(["", " ", "  ", "    ", "      "])
lines = st.builds(
    "{}{}{}\n".format, indents, st.sampled_from(CASES["starts"]), st.sampled_from(CASES["ends"])
)
texts = st.lists(lines, min_size=1, max_size=9).map("".join)


@st.composite
def edited(draw: st.DrawFn) -> str:
    """Some lines of the shipped files, into which somebody typed."""
    shipped = draw(st.sampled_from(SHIPPED)).split("\n")
    first = draw(st.integers(0, len(shipped) - 1))
    text = "\n".join(shipped[first : first + draw(st.integers(1, 20))]) + "\n"
    for _ in range(draw(st.integers(0, 3))):
        at, lost = draw(st.integers(0, len(text))), draw(st.sampled_from([0, 0, 1, 3]))
        text = text[:at] + draw(st.sampled_from(CASES["typed"])) + text[at + lost :]
    return text


def places(node: Node | None) -> list[Any]:
    """Where everything in a tree begins and ends."""
    match node:
        case Keys():
            own = [node.at, node.end, *((key, node.key_place(key), node.place(key)) for key in node)]
            return own + [place for each in node.values() for place in places(each)]
        case Items():
            own = [node.at, node.end, *(node.place(index) for index in range(len(node)))]
            return own + [place for each in node for place in places(each)]
        case _:
            return []


def as_the_parser_reads(text: str, *, block_only: bool = False) -> bool:
    """Whether a text is read, and as the parser reads it; that it is read otherwise fails."""
    plain = read_plain(text, "x.yaml", block_only=block_only)
    tree, problems = read_events(text, "x.yaml", block_only=block_only)
    assert plain is None or (plain, problems, places(plain)) == (tree, [], places(tree))
    return plain is not None


@pytest.mark.parametrize("text", CASES["plain"])
def test_plain_text_is_read_as_the_parser_reads_it(text: str) -> None:
    assert as_the_parser_reads(text)


@pytest.mark.parametrize("text", CASES["left"])
def test_other_text_is_left_to_the_parser(text: str) -> None:
    assert read_plain(text, "x.yaml") is None


@pytest.mark.parametrize("text", SHIPPED, ids=["claims", "vocabulary"])
def test_the_shipped_files_are_plain(text: str) -> None:
    assert as_the_parser_reads(text)


def test_places_are_looked_up_when_there_is_something_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("osclaims.loading.yaml_plain.read_events")
    assert load_ledger(shipped_base()).problems == ()


def test_braces_are_left_to_the_parser_where_they_are_refused() -> None:
    assert as_the_parser_reads("- {a: b}\n")
    assert read_plain("- {a: b}\n", "x.yaml", block_only=True) is None


@pytest.mark.parametrize("step", ["a:\n", "- a:\n"])
@pytest.mark.parametrize("last", ["b: c\n", "- b\n", "- {b: c}\n", "- {b: [c]}\n"])
def test_text_that_is_nested_too_deep_is_left_to_the_parser(step: str, last: str) -> None:
    def nested(levels: int) -> str:
        return "".join(" " * 4 * level + step for level in range(levels)) + " " * 4 * levels + last

    read = [as_the_parser_reads(nested(levels)) for levels in range(2 * DEEPEST)]
    assert all(read[: DEEPEST // 3])
    assert not any(read[DEEPEST:])


def test_no_group_is_repeated_in_a_way_that_early_versions_of_python_mistake() -> None:
    assert re.search(r"\)[*+?]\+", _STEP.pattern) is None


def test_a_key_that_the_parser_takes_for_none_is_left_to_it() -> None:
    assert read_plain(f"a{'b' * 2_000}: c\n", "x.yaml") is None


@given(texts, st.booleans())
def test_whatever_lines_are_read_are_read_as_the_parser_reads_them(text: str, block_only: bool) -> None:  # noqa: FBT001 - drawn
    as_the_parser_reads(text, block_only=block_only)


@given(edited())
def test_edited_text_is_read_as_the_parser_reads_it(text: str) -> None:
    as_the_parser_reads(text)

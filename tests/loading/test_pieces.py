"""Claims files cut into pieces say what they say whole, or their pieces say nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from tests.loading.test_yaml_plain import places

from osclaims.loading.pieces import Piece, shares
from osclaims.loading.tree import Items

CASES: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("pieces.yaml").read_text("utf-8"))
FILE = "claims.yaml"
counts = st.integers(2, 12)
plain = st.sampled_from(CASES["plain"]).map("{}\n".format)
odd = st.builds("{}{}".format, st.sampled_from(CASES["lines"]), st.sampled_from(CASES["ends"]))
texts = st.lists(plain | plain | plain | odd, min_size=2, max_size=8).map("".join)


def cut(text: str, count: int) -> list[Piece]:
    """The pieces of one file, in order."""
    return list(chain(*shares({FILE: text.encode()}, count)))


def said(trees: Sequence[Items | None]) -> list[Any] | None:
    """Each block of some trees, with where it and all in it stand; None where one could not be read."""
    whole = [tree for tree in trees if tree is not None]
    blocks = [[block, tree.place(at), places(block)] for tree in whole for at, block in enumerate(tree)]
    return blocks if len(whole) == len(trees) else None


def agrees(text: str, count: int) -> bool:
    """Whether all pieces of a file can be read; that they then say anything else than the file fails."""
    pieces = cut(text, count)
    apart = said([piece.tree() for piece in pieces])
    assert apart is None or apart == said([Piece(FILE, text.encode()).tree()])
    return len(pieces) > 1 and apart is not None


@pytest.mark.parametrize("text", CASES["cut"])
def test_blocks_are_read_apart_as_the_whole_file_is(text: str) -> None:
    assert agrees(text, 2)


@pytest.mark.parametrize("text", CASES["left whole"])
def test_a_file_is_not_cut_where_a_dash_may_begin_no_block(text: str) -> None:
    assert [piece.raw for piece in cut(text, 2)] == [text.encode()]


@pytest.mark.parametrize("text", CASES["broken off"])
def test_where_a_dash_begins_no_block_a_piece_is_no_yaml(text: str) -> None:
    pieces = cut(text, 2)
    assert len(pieces) > 1
    assert None in [piece.tree() for piece in pieces]


@given(texts, counts)
@example("  - a\n- b\n", 2)
def test_whatever_pieces_can_be_read_say_what_the_file_says(text: str, count: int) -> None:
    agrees(text, count)


def test_bytes_that_are_no_text_are_no_piece() -> None:
    assert Piece(FILE, b"- source: \xff\n").tree() is None


def test_a_mark_before_the_text_is_no_part_of_it() -> None:
    assert Piece(FILE, "\ufeff- source: a\n".encode()).tree() == [{"source": "a"}]


@given(st.lists(st.lists(st.integers(0, 300), max_size=8), min_size=1, max_size=8), counts)
def test_shares_hold_everything_once_in_order_and_none_is_larger_than_it_need_be(
    sizes: list[list[int]], count: int
) -> None:
    """A share ends with the block that is nearest to its end, and may begin too early as well."""
    files = {str(at): "".join(f"- {'a' * size}\n" for size in file).encode() for at, file in enumerate(sizes)}
    made = shares(files, count)
    together = dict.fromkeys(files, b"")
    for piece in chain(*made):
        assert piece.before == together[piece.file].count(b"\n")
        together[piece.file] += piece.raw
    assert together == files
    assert len(made) <= count
    largest = max((size + 3 for file in sizes for size in file), default=0)
    total = sum(map(len, files.values()))
    assert all(sum(len(piece.raw) for piece in share) <= total / count * 1.06 + largest for share in made)

"""What is written reads back as what was meant, and what stood there before stays as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osclaims.loading.append import NotAppendableError, with_item
from osclaims.loading.read_yaml import read_tree
from osclaims.loading.replace import replaced
from osclaims.loading.tree import Items
from osclaims.loading.write_yaml import item_lines

CHARACTERS = st.one_of(
    st.characters(exclude_categories=["Cs"]),
    st.sampled_from(" \t\n\r:#-'\"[]{},&*!|>%@`?~\\\u0085\u2028\ufeff\u202e"),
)
TEXTS = st.text(CHARACTERS, min_size=1, max_size=60)
LONG = st.lists(st.text(CHARACTERS, min_size=1, max_size=9), min_size=20, max_size=60).map(" ".join)
RECORDS = st.dictionaries(
    TEXTS,
    TEXTS | LONG | st.lists(TEXTS, min_size=1, max_size=3) | st.dictionaries(TEXTS, TEXTS, min_size=1),
    min_size=1,
)


@given(st.lists(RECORDS, min_size=1, max_size=3), st.integers(0, 4))
def test_every_record_reads_back(records: list[dict[str, str]], indent: int) -> None:
    lines = [line for record in records for line in item_lines(record, indent)]
    assert read_tree("\n".join(lines) + "\n", "x") == (records, [])


@given(TEXTS | LONG, TEXTS | LONG)
def test_a_scalar_in_the_place_of_another_leaves_the_rest_alone(old: str, new: str) -> None:
    text = "\n".join(["# first", *item_lines({"a": old, "b": "kept"}, 2), "", "# last", ""])
    tree, _ = read_tree(text, "x")
    assert isinstance(tree, Items)
    place = tree[0].place("a")
    after = replaced(text, {(place.line, place.column): new})
    assert read_tree(after, "x") == ([{"a": new, "b": "kept"}], [])
    assert after.startswith("# first\n")
    assert after.endswith("    b: kept\n\n# last\n")


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_new_item_follows_the_last_and_touches_nothing(ending: str, mark: str) -> None:
    head = [
        "# ours",
        "rulings:",
        "  - finding: a   # the first",
        "",
        "  - finding: b",
        "    because: >-",
        "      long",
        "      # no comment",
    ]
    tail = ["", "# after", "tensions: []"]
    before = mark + ending.join([*head, *tail, ""])
    after = with_item(before, "x", "rulings", {"finding": "c"})
    assert after == mark + ending.join([*head, "", "  - finding: c", *tail, ""])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "k:\n- id: a\n"),
        ("# nothing yet", "# nothing yet\nk:\n- id: a\n"),
        ("k:\n", "k:\n- id: a\n"),
        ("k: [] # none\nl: []\n", "k: # none\n- id: a\nl: []\n"),
        ("k: [\n]\n", "k:\n- id: a\n"),
        ("\ufeffk: []\n", "\ufeffk:\n- id: a\n"),
        ("l:\n- x\n# end\n", "l:\n- x\nk:\n- id: a\n# end\n"),
        ("k:\n- {id: b, note: c}\n", "k:\n- {id: b, note: c}\n- id: a\n"),
    ],
)
def test_a_list_is_begun_where_there_is_none(before: str, after: str) -> None:
    assert with_item(before, "x", "k", {"id": "a"}) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\ufeff- id: b\n", "\ufeff- id: b\n- id: a\n"),
        ("\ufeff", "\ufeff- id: a\n"),
        ("# ours\n[]\n", "# ours\n\n- id: a\n"),
    ],
)
def test_a_file_that_is_a_list_takes_an_item_too(before: str, after: str) -> None:
    assert with_item(before, "x", None, {"id": "a"}) == after


@pytest.mark.parametrize("text", ["k: [{id: b}]\n", "k: word\n", "- k\n", "k: [\n", "k: [\n# none\n]\n"])
def test_where_nothing_can_be_added_it_is_said(text: str) -> None:
    with pytest.raises(NotAppendableError, match=r"^x:\d+:\d+: "):
        with_item(text, "x", "k", {"id": "a"})

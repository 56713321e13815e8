"""A record is made exactly of what has no fault."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osclaims.loading.faults import faults
from osclaims.loading.record import Record, keys_of, made
from osclaims.loading.records import (
    BlockRecord,
    ClaimRecord,
    EntityRecord,
    PassageRecord,
    PropertyRecord,
    RulingRecord,
    SourceRecord,
    TensionRecord,
    VocabularyRecord,
)

SOUND: dict[type[Record], dict[str, object]] = {
    SourceRecord: {"id": "a", "title": "A", "publisher": "B", "text": "c", "sha256": "0" * 64},
    EntityRecord: {"id": "a", "name": "A"},
    PropertyRecord: {"id": "a", "kind": "money"},
    VocabularyRecord: {},
    PassageRecord: {"passage": "It was."},
    BlockRecord: {"source": "a"},
    ClaimRecord: {"id": "a"},
    RulingRecord: {"finding": "a", "verdict": "same", "because": "b"},
    TensionRecord: {"id": "a", "claims": ["b", "c"], "because": "d"},
}
WORDS = st.sampled_from([
    "", " ", "\u2003", "id", "Id", "id\n", "USD", "Z", "Q42", "7", "yes", "money", "one", "same", "whole",
    "direct", "day-first", ",", "a" * 64, "conflict", "lower-than", "x\x00y",
])  # fmt: skip
KEYS = WORDS | st.sampled_from(["value", "because", "words"])
TYPED = st.recursive(
    WORDS, lambda parts: st.lists(parts, max_size=3) | st.dictionaries(KEYS, parts), max_leaves=4
)
"""What a person may have typed under a key: texts, lists and mappings of them."""


@pytest.mark.parametrize("kind", SOUND)
def test_it_is_refused_for_a_fault_and_for_nothing_else(kind: type[Record]) -> None:
    keys = dict.fromkeys((*keys_of(kind), "colour"), TYPED)

    @given(st.fixed_dictionaries({}, optional=keys), st.booleans())
    def law(written: dict[str, object], whole: bool) -> None:  # noqa: FBT001 - drawn
        record = {**SOUND[kind], **written} if whole else written
        assert (made(kind, record) is None) == bool(list(faults(kind, record)))

    law()


@pytest.mark.parametrize("kind", SOUND)
def test_what_is_sound_but_for_one_key_has_one_fault(kind: type[Record]) -> None:
    assert made(kind, SOUND[kind]) is not None
    for key in keys_of(kind):
        (fault,) = faults(kind, {**SOUND[kind], key: {"a": {"b": "c"}}})
        assert fault.path[0] == key

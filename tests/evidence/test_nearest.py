"""The stretch of a text that takes the least to be turned into some words, wherever it is."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osclaims.evidence import nearest as module
from osclaims.evidence.concordance import concordance, keys_of
from osclaims.evidence.nearest import nearest
from osclaims.evidence.place import Place

WORDS = st.lists(
    st.sampled_from(["storm", "river", "council", "harbour", "7", "9", "stormy"]), min_size=1, max_size=5
)
PROSE = [f"{number}{word}" for number in "abcdefgh" for word in ("storm", "river", "council", "harbour")]


def nearest_words(words: str, raw: str, within: Place | None = None) -> str | None:
    place = nearest(words, concordance(raw), within or Place(0, len(raw)))
    return place.of(raw) if place is not None else None


@pytest.mark.parametrize(
    ("words", "raw", "expected"),
    [
        ("a fine day", "They lost. A fine day, they said.", "A fine day,"),
        ("a fine day", "It was a very fine day.", "a very fine day."),
        ("a truly fine day", "It was a fine day.", "a fine day."),
        ("we flew to Tehran", "Then we flew to Ankara. No one came.", "we flew to Ankara."),
        ("we fly to Tehran", "We fly. We fly to Oslo. Fly to us.", "We fly to Oslo."),
        ("nine storks", "It rained.", None),
        ("nine storks", "", None),
    ],
)
def test_the_nearest_words_are(words: str, raw: str, expected: str | None) -> None:
    assert nearest_words(words, raw) == expected


def least_cost(wanted: tuple[str, ...], printed: tuple[str, ...]) -> int | None:
    """By trying every row of pairs: 3 for a missing word, 1 for one put in, 2 for one that is only alike."""
    alike = [
        (at, spot, 0 if one == other else 2)
        for at, one in enumerate(wanted)
        for spot, other in enumerate(printed)
        if one[:4] == other[:4] or (one[0].isdigit() and other[0].isdigit())
    ]
    rows = [
        row
        for size in range(1, len(wanted) + 1)
        for row in combinations(alike, size)
        if all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(row))
    ]
    return min(
        (
            sum(cost for _, _, cost in row)
            + 3 * (len(wanted) - len(row))
            + row[-1][1]
            - row[0][1]
            + 1
            - len(row)
            for row in rows
        ),
        default=None,
    )


@given(WORDS, WORDS)
def test_no_other_row_of_like_words_costs_less(wanted: list[str], printed: list[str]) -> None:
    row = module._nearest_row(keys_of(" ".join(wanted)), concordance(" ".join(printed)), 0, len(printed))  # noqa: SLF001 - its cost is the law
    assert (row and row.cost) == least_cost(tuple(wanted), tuple(printed))


@given(st.permutations(PROSE), st.integers(0, 29))
def test_words_too_common_to_be_looked_at_everywhere_are_looked_at_near_the_rare_ones(
    words: list[str], start: int
) -> None:
    raw = " ".join(f"the {word}" for word in words)
    wanted = " ".join(["the", *raw.split()[2 * start + 1 : 2 * start + 4], "the", "end"])
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "SHARED", 60)
        found = nearest_words(wanted, raw)
    assert found == " ".join([*raw.split(), ""][2 * start : 2 * start + 6]).strip()


@given(WORDS, WORDS, st.data())
def test_it_lies_in_the_place_that_was_asked_about(
    wanted: list[str], printed: list[str], data: st.DataObject
) -> None:
    raw = " ".join(printed)
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(raw)), st.integers(0, len(raw)))))
    place = nearest(" ".join(wanted), concordance(raw), Place(start, end))
    assert place is None or Place(start, end).holds(place)

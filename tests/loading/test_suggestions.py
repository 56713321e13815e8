"""What is suggested for a name that nothing bears: the nearest, for as long as looking is worth the time."""

from __future__ import annotations

from difflib import get_close_matches

from hypothesis import given
from hypothesis import strategies as st

from osclaims.loading.check import Report
from osclaims.loading.words import did_you_mean
from osclaims.problems import Location

NAMES = st.text("abcd-7", min_size=1, max_size=12)
NUMBERED = [f"claim-{number:04}" for number in range(2_000)]


@given(NAMES, st.lists(NAMES, max_size=40, unique=True))
def test_of_few_names_the_nearest_are_found_as_if_each_were_compared(written: str, known: list[str]) -> None:
    asked = did_you_mean(written, known)
    near = get_close_matches(written, known, n=3)
    assert asked == ("did you mean " + " or ".join(map(repr, near)) + "?" if near else "")


@given(st.sampled_from(NUMBERED), st.integers(0, 9), st.sampled_from("xyz"))
def test_a_name_among_thousands_like_it_is_found_by_a_letter_too_many(
    name: str, at: int, letter: str
) -> None:
    assert repr(name) in did_you_mean(name[:at] + letter + name[at:], NUMBERED)


def test_a_report_full_of_names_that_are_unknown_soon_stops_to_suggest_any() -> None:
    report = Report()
    for number in range(300):
        report.unknown(Location("claims.yaml", number), "claim", f"clam-{number:04}", NUMBERED)
    hints = [problem.hint for problem in report.problems]
    assert "'claim-0000'" in hints[0]
    assert hints[-1] == ""

"""What is drawn lies where its numbers say."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from osclaims.base import KnowledgeBase, load
from osclaims.base.timeline import in_time
from osclaims.evidence.place import Place
from osclaims.loading.find import shipped_base
from osclaims.model.claim import Times
from osclaims.report.page.bars import Bar, line_of_bars
from osclaims.report.page.build import page
from osclaims.report.page.dates import spoken
from osclaims.report.page.desk import Desk
from osclaims.report.page.findings import groups
from osclaims.report.page.runs import runs
from osclaims.report.page.scale import days, numbers
from osclaims.report.page.svg import element
from osclaims.report.page.timeline import timeline
from osclaims.values.dates import read_date
from osclaims.values.interval import Interval

NUMBERS = st.lists(st.decimals(-(10**9), 10**9, places=2), min_size=2, max_size=9)
MINUTES = st.lists(st.integers(0, 10**9).map(Decimal), min_size=1, max_size=9)


@given(NUMBERS)
def test_a_greater_number_never_lies_to_the_left(seen: list[Decimal]) -> None:
    line = numbers(seen)
    places = [line.at(number) for number in sorted(seen)]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)


@given(MINUTES)
def test_a_later_minute_never_lies_to_the_left_of_an_earlier_one(seen: list[Decimal]) -> None:
    line = days(seen)
    places = [line.at(minute) for minute in sorted(set(seen))]
    assert places == sorted(set(places))
    assert all(0 < place < 1 for place in places)


@given(NUMBERS)
def test_a_mark_stands_where_its_number_lies(seen: list[Decimal]) -> None:
    assert all(0 <= tick.place <= 1 for tick in numbers(seen).ticks)


@pytest.mark.parametrize(("greatest", "by_ratio"), [("19", False), ("20", True), ("2000000", True)])
def test_numbers_twenty_times_apart_lie_by_ratio(greatest: str, by_ratio: bool) -> None:  # noqa: FBT001 - a case
    assert numbers([Decimal(1), Decimal(greatest)]).by_ratio is by_ratio


def test_numbers_below_nothing_never_lie_by_ratio() -> None:
    assert not numbers([Decimal(-1), Decimal(10**6)]).by_ratio


@given(st.text("ab \n", max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=6))
def test_runs_are_the_whole_text_and_each_place_is_told_through(
    raw: str, given_places: list[tuple[int, int]]
) -> None:
    places = [Place(start, min(start + size, len(raw))) for start, size in given_places if start < len(raw)]
    found = runs(raw, Place(0, len(raw)), places) if raw else []
    assert "".join(run.words for run in found) == raw
    for number, place in enumerate(places):
        assert "".join(run.words for run in found if number in run.inside) == place.of(raw)
        assert sum(number in run.ends for run in found) == 1


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-02-14", "14 February 2025"),
        ("2025-01-27/2025-02-09", "27 January – 9 February 2025"),
        ("2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025"),
        ("2023-08", "August 2023"),
        ("2024-12", "December 2024"),
        ("2025", "2025"),
        ("2022/2023", "1 January 2022 – 31 December 2023"),
    ],
)
def test_days_are_said_as_people_say_them(edtf: str, words: str) -> None:
    assert spoken(read_date(edtf)) == words


def test_a_figure_that_was_cut_off_lies_where_it_would_have_been_rounded_to() -> None:
    html = page(load(shipped_base()))
    card = html[html.index('id="subject/deepseek-models/training-cost"') :]
    drawn = re.findall(
        r'<rect x="([\d.]+)%" [^>]*width="([\d.]+)%"[^>]*class="stretch (core|supposed)"', card
    )[:3]
    (coarse, fine, supposed) = [(float(x), float(x) + float(width)) for x, width, _ in drawn]
    assert [kind for *_, kind in drawn] == ["core", "core", "supposed"]
    assert coarse[1] < fine[0], "US$5.5 million does not reach $5.576 million"
    assert supposed[0] < fine[0] < fine[1] < supposed[1], "$5.576 million rounds to 5.6 million"


def test_what_has_no_bound_reaches_the_edge() -> None:
    bar = Bar("over 90,000", "a paper", (), (Interval(Decimal(90001), None),))
    drawn = line_of_bars([bar], numbers([Decimal(0), Decimal(90001)]), "a line")
    x, width = re.findall(r'<rect x="([\d.]+)%" [^>]*width="([\d.]+)%"', drawn)[0]
    assert float(x) + float(width) == pytest.approx(100)


def test_the_years_of_an_age_of_the_earth_are_not_gone_through_one_by_one() -> None:
    line = days([Decimal(0), Decimal(10) ** 15])
    assert 0 < len(line.ticks) < 20


def test_the_timeline_has_every_date_that_a_claim_prints() -> None:
    times = Times(on=read_date("2025-02-13"))
    ledger = load(shipped_base()).ledger
    claims = {id_: replace(claim, times=times) for id_, claim in ledger.claims.items()}
    desk = Desk(KnowledgeBase(replace(ledger, claims=claims)))
    drawn = timeline(desk)
    assert drawn
    assert [each.claim.id for each in drawn.dates] == [each.claim.id for each in in_time(claims.values())]


def test_a_base_whose_only_date_has_no_bound_has_a_timeline() -> None:
    ledger = load(shipped_base()).ledger
    id_, claim = next(iter(ledger.claims.items()))
    dated = replace(claim, times=Times(on=read_date("../..")))
    assert timeline(Desk(KnowledgeBase(replace(ledger, claims={id_: dated}))))


def test_what_is_drawn_is_escaped() -> None:
    assert element("text", "<b>&", class_='"x') == '<text class="&#34;x">&lt;b&gt;&amp;</text>'


def test_findings_come_with_the_most_serious_first() -> None:
    order = [group.severity for group in groups(Desk(load(shipped_base())))]
    assert order == sorted(order, key=["conflict", "discrepancy", "variant", "note", "agreement"].index)

"""What holds for every date: bounds, notation, anchors, the calendar, and that only Unreadable is raised."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from osclaims.values.dates import iso_minute, on_one_clock, read_date, shift, shortcut, weekday_of
from osclaims.values.dates.calendar import civil, day_number, move_day, weekday
from osclaims.values.dates.read import by_forms
from osclaims.values.edtf import parse, write
from osclaims.values.interval import Interval, any_meet
from osclaims.values.value import Span, Unreadable

MONTHS = (
    "January", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "October",
    "Nov.", "December",
)  # fmt: skip
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
WORDINGS = """
yesterday | today | the following day | Thursday | last Thursday | next Monday | this Friday
last week | next week | last month | this year | a few weeks earlier | two weeks ago
14 hours ago | a year later | in three days | Feb. 13 | 29 February | August | the 30th | Q3
last summer | 9 a.m. | yesterday at noon | 2-5 May | 28 December to 3 January | early next week
since Monday | about June 5 | the week of Feb. 3 | Thursday last week | last night | '24 | 5/30
the last three months | Tuesday or Thursday | 9 a.m. GMT yesterday | by the end of next month
until Thursday
"""
RELATIVE = st.sampled_from(WORDINGS.strip().replace("\n", " | ").split(" | "))
VOCABULARY = """
the a of in on at to from and or between before after since until by about early mid late last
next this week month year day days ago later earlier yesterday Thursday Q3 half second 2 5 13
31 2024 2025 1990s 's - \u2013 / , . : ~ ? X .. [ ] 12:05 p.m. am noon midnight GMT +08:00
couple few two winter century BC T Z post following hour same evening more than nearly weekend
Christmas final first earlier uncertain \u2019 ( ) ET ca.
"""
WORDS = st.sampled_from([*MONTHS, *VOCABULARY.split()])
YEARS = st.integers(0, 9999).map("{:04d}".format)
DATES = st.one_of(
    YEARS,
    YEARS.map("-{}".format).filter(lambda year: year != "-0000"),
    st.builds("{:04d}-{:02d}".format, st.integers(0, 9999), st.integers(1, 12)),
    st.builds("{:04d}-{:02d}".format, st.integers(0, 9999), st.integers(21, 41)),
    st.dates().map(str),
    st.integers(10_000, 999_999_999).map("Y{}".format),
    st.integers(0, 999).map("{:03d}X".format),
    st.integers(0, 99).map("{:02d}XX".format),
    st.datetimes().map("{:%Y-%m-%dT%H:%M:00}".format).filter(lambda text: len(text) == 19),
)
MARKED = st.builds(
    "{}{}".format, DATES.filter(lambda text: "T" not in text), st.sampled_from(["", "?", "~", "%"])
)
ENDS = st.one_of(MARKED, st.sampled_from(["", ".."]))
NOTATIONS = st.one_of(
    MARKED,
    DATES,
    st.builds("{}/{}".format, ENDS, ENDS),
    st.lists(DATES, min_size=1, max_size=4).map(lambda members: f"[{', '.join(members)}]"),
)


def readable(text: str, **options: str) -> Span | None:
    with suppress(Unreadable):
        return read_date(text, **options)
    return None


def assert_sound(span: Span) -> None:
    assert all(any(wide.holds(inner) for wide in span.outer) for inner in span.core)
    assert parse(span.edtf).outer == span.outer
    assert write(parse(write(span))) == write(span)


@given(st.text(), st.none() | st.text())
@example("2025-02-30", "2025-02-30")
@example("١٣ Feb ٢٠٢٥", None)
@example("-0000", "Y-99999")
def test_whatever_is_typed_is_read_or_unreadable(text: str, anchor: str | None) -> None:
    readable(text, **({} if anchor is None else {"anchor": anchor}))


@given(st.lists(WORDS, max_size=7).map(" ".join), DAYS)
def test_whatever_is_made_of_its_words_is_sound_or_unreadable(text: str, day: date) -> None:
    if span := readable(text, anchor=str(day)):
        assert_sound(span)


@given(RELATIVE, DAYS)
def test_what_is_found_from_a_day_is_sound(text: str, day: date) -> None:
    assert_sound(read_date(text, anchor=str(day)))


@given(NOTATIONS)
def test_notation_round_trips(text: str) -> None:
    with suppress(Unreadable):
        span = parse(text)
        again = parse(span.edtf)
        assert (again.core, again.outer, again.crisp) == (span.core, span.outer, span.crisp)
        assert_sound(span)


@given(RELATIVE, DAYS, st.integers(0, 20), st.integers(0, 20))
def test_a_wider_anchor_never_narrows_the_outer(text: str, day: date, before: int, after: int) -> None:
    wide = f"{day - timedelta(before)}/{day + timedelta(after)}"
    narrow = read_date(text, anchor=str(day))
    wider = read_date(text, anchor=wide)
    assert all(any(piece.holds(inner) for piece in wider.outer) for inner in narrow.outer)


@given(DAYS, DAYS)
def test_a_missing_year_is_the_nearest(printed: date, day: date) -> None:
    span = read_date(f"{MONTHS[printed.month - 1]} {printed.day}", anchor=str(day))
    found = [_day_of(piece) for piece in span.outer]
    others = [_same_day(printed, year) for year in range(day.year - 9, day.year + 10)]
    least = min(abs((other - day).days) for other in others if other)
    assert [abs((each - day).days) for each in found] == [least] * len(found)


def _same_day(printed: date, year: int) -> date | None:
    with suppress(ValueError):
        return printed.replace(year=year)
    return None


def _day_of(piece: Interval) -> date:
    return date.fromordinal(int(piece.low or 0) // 1440 + 1)


@given(DAYS, st.integers(0, 6))
def test_a_bare_weekday_is_the_latest_up_to_the_anchor(day: date, index: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[index]
    span = read_date(name, anchor=str(day))
    found = _day_of(span.outer[0])
    assert found.weekday() == weekday_of(span) == index
    assert 0 <= (day - found).days <= 6


@given(st.dates())
def test_the_calendar_is_the_standard_librarys(day: date) -> None:
    number = day.toordinal() - 1
    assert day_number(day.year, day.month, day.day) == number
    assert civil(number) == (day.year, day.month, day.day)
    assert weekday(number) == day.weekday()
    assert iso_minute(Decimal(number * 1440)) == f"{day}T00:00"


@given(st.integers(-(10**9), 10**9))
def test_the_calendar_has_no_edges(number: int) -> None:
    assert day_number(*civil(number)) == number
    assert civil(move_day(number, 4800, "month"))[1:] == civil(number)[1:]


@given(DAYS, st.integers(0, 400))
def test_so_many_days_on_and_back_is_the_day_itself(day: date, amount: int) -> None:
    start = read_date(str(day))
    assert shift(shift(start, amount, "day"), -amount, "day").outer == start.outer


@given(DAYS, st.integers(1, 60), st.sampled_from(["week", "month", "year"]))
def test_shifting_is_reading_the_words(day: date, amount: int, unit: str) -> None:
    words = f"{amount} {unit}{'s' if amount > 1 else ''} later"
    span = shift(read_date(str(day)), amount, unit)  # type: ignore[arg-type]  # - the literal is sampled
    assert span.outer == read_date(words, anchor=str(day)).outer


@pytest.mark.parametrize(
    ("zoned", "bare", "meet"),
    [
        ("2025-02-13T12:05:00+08:00", "2025-02-13T12:05:00", True),
        ("2025-02-13T12:05:00+08:00", "2025-02-12T15:00:00", False),
        ("2025-02-13T12:05:00+08:00", "2025-02-13", True),
        ("2025-02-13T23:05:00Z", "2025-02-14", True),
        ("2025-02-14T10:05:00Z", "2025-02-15", True),
        ("2025-02-13T23:05:00Z", "2025-02-15", False),
    ],
)
def test_a_bare_time_may_be_of_any_zone(zoned: str, bare: str, meet: bool) -> None:  # noqa: FBT001 - a table's column
    left, right = on_one_clock(parse(zoned), parse(bare))
    assert any_meet(left.outer, right.outer) is meet
    assert left.crisp
    assert not right.crisp


@given(DATES, DATES)
def test_two_of_a_sort_are_compared_as_they_stand(a: str, b: str) -> None:
    with suppress(Unreadable):
        assert on_one_clock(parse(a), parse(b)) == (parse(a), parse(b))


PLAIN = st.one_of(
    DAYS.map(str),
    st.builds("{} {}, {}".format, st.sampled_from(MONTHS), st.integers(0, 32), st.integers(1000, 2100)),
    st.builds("{1} {0} {2}".format, st.sampled_from(MONTHS), st.integers(0, 32), st.integers(1000, 2100)),
    st.builds(
        "{} {}".format, st.sampled_from(MONTHS), st.one_of(st.integers(0, 32), st.integers(1000, 2100))
    ),
    st.builds("Q{} {}".format, st.integers(0, 5), st.integers(1000, 2100)),
    st.integers(1000, 9998).map(str),
)


@given(PLAIN, DAYS)
@example("29 February 2025", date(2025, 2, 14))
@example("February 29", date(2025, 2, 14))
@example("Aug. 16", date(2024, 2, 15))
def test_the_short_cut_reads_as_the_forms_do(text: str, anchor: date) -> None:
    if (found := shortcut.take(text, str(anchor))) is not None:
        assert found == by_forms(text, str(anchor), None, None)


@given(PLAIN, DAYS)
def test_the_short_cut_takes_whatever_the_forms_find_plain(text: str, anchor: date) -> None:
    with suppress(Unreadable):
        found = by_forms(text, str(anchor), None, None)
        assert shortcut.take(text, str(anchor)) == found or not found.crisp or found.edtf.endswith("02-29")

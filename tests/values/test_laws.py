"""Laws of reading and relating that hold for every figure."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from pathlib import Path
from typing import get_args

from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from osclaims.values.exact import EXACT, rounded
from osclaims.values.figures.grammar import read_figure
from osclaims.values.figures.manner import Manner
from osclaims.values.figures.money import Currencies
from osclaims.values.figures.shortcut import take_shortcut
from osclaims.values.interval import Interval, any_meet
from osclaims.values.plain import plain as written
from osclaims.values.read import read_value
from osclaims.values.relate import relate
from osclaims.values.value import Figure, FigureKind, Kind, Span, Unreadable

SCALES = st.sampled_from(["", "", "", " thousand", " million", "bn", " trillion"])
HEDGES = st.sampled_from(
    ["about", "nearly", "just over", "over", "at least", "well over", "under", "up to", "well under", "only"]
)
VAGUE = st.sampled_from(
    ["a dozen", "dozens", "a few", "several", "a handful", "hundreds", "tens of thousands"]
)
WORDS = st.sampled_from(
    ["none", "one", "forty-two", "two hundred", "two and a half", "half", "a third", "1/2"]
)


@st.composite
def plain(draw: st.DrawFn, *, signed: bool = False) -> str:
    """A figure in digits, neither hedged nor vague: "90,412", "5.576 million", "0.40"."""
    whole = draw(st.integers(0, 10 ** draw(st.integers(1, 7))))
    zeros = draw(st.sampled_from([1, 1, 10, 1000]))
    places = draw(st.integers(0, 3))
    digits = (
        f"{whole * zeros:,}"
        if not places
        else f"{whole * zeros:,}.{draw(st.integers(0, 999)):03d}"[: places - 3 or None]
    )
    sign = draw(st.sampled_from(["", "-"])) if signed and whole else ""
    return f"{sign}{digits}{draw(SCALES)}"


@st.composite
def ranges(draw: st.DrawFn) -> str:
    """A range or a set of whole numbers."""
    low = draw(st.integers(0, 500))
    high = low + draw(st.integers(1, 500))
    return draw(st.sampled_from([f"{low}-{high}", f"between {low} and {high}", f"{low} or {high}"]))


FIGURES = st.one_of(
    plain(signed=True),
    plain(signed=True),
    st.tuples(HEDGES, plain()).map(" ".join),
    st.tuples(HEDGES, HEDGES, plain()).map(" ".join),
    st.tuples(st.sampled_from(["about", "over", "only", "nearly"]), VAGUE).map(" ".join),
    VAGUE,
    WORDS,
    ranges(),
)
"""Everything; two hedges may contradict each other, and then a figure cannot be read."""


KINDS = st.sampled_from(["count", "quantity"])
MEETING = {"equal", "rounds-to", "within-hedge", "overlap"}


def read(printed: str, kind: Kind = "quantity") -> Figure:
    """A figure, or a draw that does not count when its hedges contradict."""
    try:
        found = read_value(printed, kind)
    except Unreadable:
        assume(condition=False)
        raise
    assert isinstance(found, Figure)
    return found


@given(FIGURES, KINDS)
def test_core_lies_within_outer_and_nothing_is_empty(printed: str, kind: Kind) -> None:
    figure = read(printed, kind)
    assert all(any(outer.holds(core) for outer in figure.outer) for core in figure.core)


@given(FIGURES, KINDS)
def test_a_figure_equals_itself(printed: str, kind: Kind) -> None:
    found = relate(read(printed, kind), read(printed, kind))
    assert (found.name, found.severity, found.finer) == ("equal", "agreement", None)


@given(FIGURES, FIGURES, KINDS)
def test_relating_is_symmetric_up_to_the_finer_side(one: str, other: str, kind: Kind) -> None:
    a, b = read(one, kind), read(other, kind)
    there, back = relate(a, b), relate(b, a)
    assert (there.name, there.severity, there.difference, there.ratio) == (
        back.name,
        back.severity,
        back.difference,
        back.ratio,
    )
    assert there.finer == {"a": "b", "b": "a", None: None}[back.finer]


@given(FIGURES, FIGURES, FIGURES, KINDS)
def test_equal_is_an_equivalence(one: str, other: str, third: str, kind: Kind) -> None:
    a, b, c = read(one, kind), read(other, kind), read(third, kind)
    if relate(a, b).name == "equal":
        assert relate(a, c).name == relate(b, c).name


@given(FIGURES, FIGURES, KINDS)
def test_agreement_or_overlap_exactly_when_outer_intervals_meet(one: str, other: str, kind: Kind) -> None:
    a, b = read(one, kind), read(other, kind)
    assume(a.unit == b.unit)
    assert (relate(a, b).name in MEETING) == any_meet(a.outer, b.outer)


@given(FIGURES, FIGURES, st.decimals(0, 1000, places=2))
def test_widening_never_makes_a_conflict(one: str, other: str, width: Decimal) -> None:
    a, b = read(one), read(other)
    wider = replace(a, outer=tuple(widened(part, width) for part in a.outer))
    assert worse(relate(a, b).name) or not worse(relate(wider, b).name)


def worse(relation: str) -> bool:
    """Whether no reading of the two is shared."""
    return relation in {"truncates-to", "scale-slip", "disjoint"}


def widened(part: Interval, width: Decimal) -> Interval:
    return Interval(
        None if part.low is None else part.low - width, None if part.high is None else part.high + width
    )


@given(plain(), FIGURES, KINDS)
def test_about_never_makes_a_conflict(one: str, other: str, kind: Kind) -> None:
    a, about, b = read(one, kind), read(f"about {one}", kind), read(other, kind)
    assert worse(relate(a, b).name) or not worse(relate(about, b).name)


@given(FIGURES, FIGURES, st.integers(0, 50), st.integers(0, 50))
def test_a_larger_tolerance_never_makes_a_conflict(one: str, other: str, share: int, more: int) -> None:
    a, b = read(one), read(other)
    narrow, wide = (relate(a, b, tolerance=f"{much}%").name for much in (share, share + more))
    assert worse(narrow) or not worse(wide)


@given(plain(), plain(), KINDS)
def test_negating_both_plain_figures_changes_nothing(one: str, other: str, kind: Kind) -> None:
    there = relate(read(one, kind), read(other, kind))
    negated = relate(read(f"-{one}", kind), read(f"-{other}", kind))
    assert (there.name, there.severity, there.finer) == (negated.name, negated.severity, negated.finer)


@given(st.integers(1, 10**9), st.integers(1, 4), st.integers(0, 3))
def test_a_finer_figure_rounded_to_coarser_places_rounds_to(digits: int, more: int, places: int) -> None:
    with localcontext(EXACT):
        fine = Decimal(digits).scaleb(-places - more)
        coarse = rounded(fine, Decimal(1).scaleb(-places))
    assume(places or coarse < 100)
    assert relate(read(f"{fine:f}"), read(f"{coarse:f}")).name == "rounds-to"


@given(plain(signed=True))
def test_what_is_printed_out_reads_as_the_same_number(printed: str) -> None:
    figure = read(printed, "count")
    assert figure.number is not None
    again = read(f"{figure.number:,f}", "count")
    assert (again.number, again.unit) == (figure.number, figure.unit)
    if not figure.scaled:
        assert relate(figure, again).name == "equal"
    assert read(written(figure.number), "count").number == figure.number


@st.composite
def long(draw: st.DrawFn) -> str:
    """A figure of up to 75 digits, with its point anywhere."""
    digits = f"{draw(st.integers(0, 10**75)):d}"
    point = draw(st.integers(0, len(digits)))
    return f"{digits[:point].lstrip('0') or '0'}.{digits[point:]}".rstrip(".")


@given(long(), long(), KINDS)
def test_figures_of_many_digits_relate_by_their_exact_difference(one: str, other: str, kind: Kind) -> None:
    a, b = read(one, kind), read(other, kind)
    apart = relate(a, b).difference
    assert apart is not None
    assert Fraction(apart) == abs(Fraction(one) - Fraction(other))


@given(HEDGES, plain())
def test_the_printed_number_survives_its_hedge(hedge: str, printed: str) -> None:
    assert read(f"{hedge} {printed}", "count").number == read(printed, "count").number


@given(st.text(), st.sampled_from(get_args(FigureKind)))
def test_no_text_raises_anything_but_unreadable(printed: str, kind: Kind) -> None:
    reads_or_refuses(printed, kind)


PIECES = st.sampled_from((Path(__file__).parent / "pieces.txt").read_text(encoding="utf-8").split())


@given(st.lists(PIECES, max_size=9), st.sampled_from(["", " "]), st.sampled_from(get_args(FigureKind)))
def test_no_string_of_known_words_raises_anything_but_unreadable(
    words: list[str], gap: str, kind: Kind
) -> None:
    reads_or_refuses(gap.join(words), kind)


def reads_or_refuses(printed: str, kind: Kind) -> None:
    try:
        figure = read_value(printed, kind, currency={"$": "USD", "kr": "SEK"})
    except Unreadable as refused:
        explains_itself(refused, printed)
        return
    assert relate(figure, figure).name == "equal"


def explains_itself(refused: Unreadable, printed: str) -> None:
    assert refused.reason
    assert refused.expected
    assert 0 <= refused.position <= len(printed)


HEDGES = st.sampled_from(
    [
        "",
        "",
        "",
        "about ",
        "nearly ",
        "just over ",
        "more than ",
        "at least ",
        "up to ",
        "well under ",
        "only ",
        "a full ",
        "exactly ",
        "no fewer than ",
        "price ",
        "hardly ",
        "not about ",
        "about  ",
        "only about ",
    ]
)
BEFORE = st.sampled_from(["", "", "US$", "$", "€", "CNY", "USD", "R", "kr", "XYZ", "-"])
AFTER = st.sampled_from(
    [
        "",
        "",
        " euros",
        " dollars",
        " cents",
        "%",
        " dead",
        " plus",
        " hours",
        "m",
        "m tall",
        " k",
        "bn",
        " min",
    ]
)
DIGITS = st.sampled_from(
    ["0", "5", "90,000", "1000", "007", "1,2", "1,23,456", "12,345,678", "5.50", "0.001", "1.2.3", "-5"]
)


@given(st.tuples(HEDGES, BEFORE, DIGITS, AFTER).map("".join), st.sampled_from(["money", "count", "quantity"]))
def test_the_short_cut_reads_what_the_grammar_reads(printed: str, kind: FigureKind) -> None:
    manner = Manner(kind, Currencies({"$": "USD"}))
    with localcontext(EXACT):
        short = take_shortcut(printed, manner)
        assert short is None or short == read_figure(printed, manner)


SPANS = st.sampled_from(
    [
        *("2025", "February 2025", "2025-02-13", "2025-02-13 12:05", "late 2022", "Q4 2022", "the 1990s"),
        *("about 2010", "2010~", "2025-02-10?", "before 2025", "since 2024-12-30", "2-5 May 2025"),
        *(
            "yesterday",
            "Thursday",
            "last Thursday",
            "last week",
            "two weeks ago",
            "14 hours ago",
            "12:05 p.m.",
        ),
    ]
)


@given(
    SPANS, SPANS, st.sampled_from(["2025-02-14", "2025-02-03/2025-02-09"]), st.sampled_from([None, "3 days"])
)
def test_spans_relate_symmetrically_and_agree_exactly_when_they_meet(
    one: str, other: str, anchor: str, tolerance: str | None
) -> None:
    a, b = read_value(one, "date", anchor=anchor), read_value(other, "date", anchor=anchor)
    assert isinstance(a, Span)
    assert isinstance(b, Span)
    there, back = relate(a, b, tolerance=tolerance), relate(b, a, tolerance=tolerance)
    assert (there.name, there.severity) == (back.name, back.severity)
    assert there.finer == {"a": "b", "b": "a", None: None}[back.finer]
    if tolerance is None:
        assert (there.name == "disjoint") != any_meet(a.outer, b.outer)

"""Very many answers are swept: what two of them say is found, in work that grows with their number alone."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as some

from osclaims.engines.memory import run
from osclaims.model.claim import Excerpt, Statement
from osclaims.model.vocabulary import Property, Vocabulary
from osclaims.rules.agreement import AGREEMENT
from osclaims.rules.crossing import Kin
from osclaims.rules.rule import Context
from osclaims.rules.sweep import FEW, held_together
from osclaims.rules.value import VALUE
from osclaims.values.interval import Interval
from osclaims.values.read import read_value
from osclaims.values.value import Figure, Value

HEDGES = ("", "about ", "over ", "up to ")
FIGURES = [
    figure
    for hedge in HEDGES
    for number in range(10, 60)
    if isinstance(figure := read_value(f"{hedge}{number}", "count"), Figure)
]
many = some.lists(some.sampled_from(FIGURES), min_size=FEW + 1, max_size=2 * FEW)


def held(answers: list[Figure]) -> list[tuple[Figure, Figure]]:
    """What is compared of answers to one question; the kin of none is another."""
    return list(held_together(answers, as_value, lambda _answer: Kin((), None)))


def as_value(answer: Figure) -> Value:
    return answer


def apart(a: Figure, b: Figure) -> bool:
    return not a.outer[0].meets(b.outer[0])


@given(many)
def test_two_answers_that_do_not_meet_are_found_exactly_when_there_are_any(answers: list[Figure]) -> None:
    swept = any(apart(a, b) for a, b in held(answers))
    assert swept == any(apart(a, b) for a, b in combinations(answers, 2))


@given(many)
def test_every_answer_is_held_against_another_and_the_work_is_linear(answers: list[Figure]) -> None:
    pairs = held(answers)
    assert {id(answer) for pair in pairs for answer in pair} == {id(answer) for answer in answers}
    assert len(pairs) <= len(answers)


@given(some.lists(some.sampled_from(FIGURES), max_size=12))
def test_a_few_answers_are_compared_pair_by_pair(answers: list[Figure]) -> None:
    assert held(answers) == list(combinations(answers, 2))


KINS = [
    Kin(scope, lifetime)
    for scope in (
        (),
        (("region", "north"),),
        (("region", "south"),),
        (("size", "small"),),
        (("region", "north"), ("size", "small")),
    )
    for lifetime in (None, *(Interval(Decimal(low), Decimal(low + 2)) for low in range(6)))
]
Answer = tuple[Figure, Kin]


def meet(a: Kin, b: Kin) -> bool:
    """Whether nothing that both state differs, and their times meet."""
    stated, other = dict(a.scope), dict(b.scope)
    return all(stated[name] == other[name] for name in stated.keys() & other.keys()) and (
        a.lifetime is None or b.lifetime is None or a.lifetime.meets(b.lifetime)
    )


def quarrel(a: Answer, b: Answer) -> bool:
    return meet(a[1], b[1]) and apart(a[0], b[0])


OVER = [figure for figure in FIGURES if "over" in figure.hedge]
"""Figures that all meet each other."""
PLAIN = [figure for figure in FIGURES if not figure.hedge]
placed = some.sampled_from(KINS)
mostly_meeting = some.tuples(
    some.lists(some.tuples(some.sampled_from(OVER), placed), min_size=FEW, max_size=FEW + 20),
    some.lists(some.tuples(some.sampled_from(PLAIN), placed), min_size=1, max_size=4),
).flatmap(lambda parts: some.permutations(parts[0] + parts[1]))


@given(mostly_meeting)
def test_answers_of_several_scopes_and_times_quarrel_exactly_when_two_that_meet_do(
    answers: list[Answer],
) -> None:
    swept = any(quarrel(a, b) for a, b in held_together(answers, lambda each: each[0], lambda each: each[1]))
    assert swept == any(quarrel(a, b) for a, b in combinations(answers, 2))


def test_the_last_price_of_one_region_is_held_against_one_of_no_region() -> None:
    """Though the first price of the region agrees with it."""
    prices = [read_value(f"over {least}", "count") for least in range(10, 80)]
    regional = [(value, Kin((("region", "north"),), None)) for value in prices]
    answers = [(read_value("15", "count"), Kin((), None)), *regional]
    told = list(held_together(answers, lambda each: each[0], lambda each: each[1]))
    assert (answers[0], answers[-1]) in told


CONTEXT = Context(Vocabulary({}, {"price": Property("price", "money", values="one", exact="0.01")}))


def price(number: int, cents: int) -> Statement:
    """One of a hundred shops prints a price."""
    printed = f"US${Decimal(cents) / 100:.2f}"
    shop = f"shop-{number % 100}"
    return Statement(
        id=f"{shop}/{number}",
        source=shop,
        excerpt=Excerpt.of(""),
        subject="item",
        property="price",
        printed=printed,
        value=read_value(printed, "money", exact="0.01"),
    )


def test_thousands_of_prices_of_one_item_are_one_finding_by_distinct_price() -> None:
    claims = [price(number, 100 + number % 1500) for number in range(6000)]
    (found,) = run(VALUE, claims, CONTEXT)
    assert found.id == "value/item/price"
    assert found.severity == "conflict"
    assert len(found.positions) == 1500
    assert len(found.claims) == 6000
    assert len(found.differs) == 1500  # each with the next, and the lowest with the highest


def test_thousands_who_agree_are_one_agreement() -> None:
    claims = [price(number, 250) for number in range(6000)]
    (found,) = run(AGREEMENT, claims, CONTEXT)
    assert len(found.claims) == 6000
    assert len(found.origins) == 100

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
from osclaims.rules.rule import Context
from osclaims.rules.sweep import FEW, held_together
from osclaims.rules.value import VALUE
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
    return list(held_together(answers, as_value, lambda _answer: "kin"))


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


CONTEXT = Context(Vocabulary({}, {"price": Property("price", "money", values="one", exact="0.01")}))


def price(number: int, cents: int) -> Statement:
    """One of a hundred shops prints a price."""
    printed = f"US${Decimal(cents) / 100:.2f}"
    shop = f"shop-{number % 100}"
    return Statement(
        id=f"{shop}/{number}",
        source=shop,
        excerpt=Excerpt("", "", "", 0, 0, 0),
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

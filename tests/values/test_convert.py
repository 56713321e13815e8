"""Units that are asked for, rates brought to one denominator, and tolerances that can never apply."""

from __future__ import annotations

import sys
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osclaims.values.convert import MissingUnitsError, convert
from osclaims.values.read import read_value
from osclaims.values.relate import relate
from osclaims.values.tolerance import read_tolerance, tolerance_fits
from osclaims.values.value import Figure, FigureKind, Kind, Unreadable

EXACT = [
    ("26.2 miles", "km", "42.1648128"),
    ("20 °C", "degree Fahrenheit", "68"),
    ("5 kWh", "MJ", "18"),
    ("2 years", "months", "24"),
    ("33%", "percent", "33"),
    ("3 hours", "minutes", "180"),
]
REFUSED = [
    ("2 years", "days"),
    ("5 litres", "gallons"),
    ("5 tons", "kg"),
    ("5 km", "kg"),
    ("5 km", ""),
    ("5 km", "km ** 999999999"),
    ("5 km", "no-such-unit"),
    ("33%", "metre"),
]


def figure(text: str, kind: FigureKind = "quantity") -> Figure:
    found = read_value(text, kind)
    assert isinstance(found, Figure)
    return found


@pytest.mark.parametrize(("text", "unit", "number"), EXACT)
def test_an_exact_factor_keeps_the_decimal(text: str, unit: str, number: str) -> None:
    found, exact, _ = convert(figure(text), unit)
    assert (found.number, found.unit, exact) == (Decimal(number), unit, True)


@pytest.mark.parametrize(("text", "unit"), REFUSED)
def test_what_has_no_exact_factor_is_refused(text: str, unit: str) -> None:
    with pytest.raises(Unreadable):
        convert(figure(text), unit)


def test_money_has_no_exchange_rate() -> None:
    with pytest.raises(Unreadable):
        convert(figure("US$5", "money"), "EUR")


@given(st.integers(1, 10**6))
def test_a_factor_that_no_decimal_holds_is_said_and_its_bounds_hold_the_truth(metres: int) -> None:
    given_figure = figure(f"{metres} metres")
    found, exact, because = convert(given_figure, "feet")
    low, high = given_figure.outer[0].low, given_figure.outer[0].high
    assert not exact
    assert "28 digits" in because
    assert low is not None
    assert high is not None
    assert Fraction(found.outer[0].low or 0) <= Fraction(low) / Fraction("0.3048")
    assert Fraction(found.outer[0].high or 0) >= Fraction(high) / Fraction("0.3048")


def test_without_the_library_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pint", None)
    with pytest.raises(MissingUnitsError, match=r"pip install 'osclaims\[units\]'"):
        convert(figure("5 kWh"), "MJ")


@pytest.mark.parametrize(
    ("a", "b", "kind", "relation"),
    [
        ("US$0.55 per 1,000 tokens", "US$550 per million tokens", "money", "rounds-to"),
        ("US$2.20 per million tokens", "US$0.00220 per 1,000 tokens", "money", "equal"),
        ("US$5 a month", "US$60 a year", "money", "rounds-to"),
        ("US$5 a month", "US$60 a week", "money", "different-unit"),
        ("US$5 a share", "US$5 a month", "money", "different-unit"),
        ("36 km/h", "10 metres per second", "quantity", "rounds-to"),
    ],
)
def test_rates_are_compared_per_the_same(a: str, b: str, kind: FigureKind, relation: str) -> None:
    assert relate(figure(a, kind), figure(b, kind)).name == relation
    assert relate(figure(b, kind), figure(a, kind)).name == relation


@pytest.mark.parametrize(
    ("tolerance", "kind", "fits"),
    [
        ("10 minutes", "date", True),
        ("1 day", "date", True),
        ("2%", "date", False),
        ("10", "date", False),
        ("2 months", "date", False),
        ("10 minutes", "money", False),
        ("2%", "money", True),
        ("5 USD", "money", True),
        ("5 USD", "quantity", False),
        ("5 km", "quantity", True),
        ("5 km", "count", False),
        ("2 items", "count", True),
        ("2 years", "age", True),
        ("2%", "text", False),
        ("2", "entity", False),
    ],
)
def test_a_tolerance_that_can_never_apply_is_said(tolerance: str, kind: Kind, *, fits: bool) -> None:
    assert (tolerance_fits(read_tolerance(tolerance), kind) is None) == fits


def test_ages_in_years_have_tolerances_in_years() -> None:
    young, old = (read_value(age, "age") for age in ("aged 60", "aged 62"))
    assert relate(young, old, tolerance="2 years").name == "within-hedge"
    assert relate(young, old, tolerance="1 year").name == "disjoint"

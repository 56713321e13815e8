"""How printed values read, what is refused and why, and the plain data that comes of it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from osclaims.values.figures.currencies import CODES, WRITTEN
from osclaims.values.figures.units import UNITS
from osclaims.values.interval import hull
from osclaims.values.plain import value_json
from osclaims.values.read import read_value
from osclaims.values.tolerance import read_tolerance
from osclaims.values.value import Figure, Kind, Named, Unreadable

ROWS = yaml.safe_load((Path(__file__).parent / "readings.yaml").read_text(encoding="utf-8"))
READ = [tuple(row) for row in ROWS if len(row) > 3]
REFUSED = [tuple(row) for row in ROWS if len(row) == 3]
TOWNS = {
    "hangzhou": (Named("hangzhou", ("zhejiang",)),),
    "paris": (Named("paris-texas"), Named("paris-france")),
}


@pytest.mark.parametrize(
    ("printed", "kind", "bounds", "unit"), [(*row[:2], row[2:5], row[5]) for row in READ]
)
def test_a_figure_reads_as_written(printed: str, kind: Kind, bounds: list[str | None], unit: str) -> None:
    found = read_value(printed, kind, currency={"$": "USD"})
    assert isinstance(found, Figure)
    outer = hull(found.outer)
    expected = [None if text is None else Decimal(text) for text in bounds]
    assert [found.number, outer.low, outer.high, found.unit] == [*expected, unit]


@pytest.mark.parametrize(("printed", "kind", "reason"), REFUSED)
def test_a_refusal_says_why(printed: str, kind: Kind, reason: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_value(printed, kind, currency={"$": "USD"})
    assert reason in refused.value.reason


def test_a_refusal_points_at_what_stopped_it() -> None:
    with pytest.raises(Unreadable) as refused:
        read_value("42 dead and 3 injured", "count")
    assert (refused.value.position, refused.value.printed) == (12, "42 dead and 3 injured")


def test_a_bare_sign_is_refused_with_the_choices() -> None:
    with pytest.raises(Unreadable) as refused:
        read_value("$5", "money")
    assert {"USD", "AUD", "CAD"} < set(refused.value.choices)


def test_a_conversion_is_kept_beside_the_value() -> None:
    found = read_value("CNY16 (USD2.20) per million tokens", "money")
    assert isinstance(found, Figure)
    assert found.converted is not None
    assert (found.unit, found.converted.unit) == ("CNY/1000000 token", "USD/1000000 token")
    assert (found.converted.printed, found.converted.number) == ("USD2.20", Decimal("2.20"))


def test_the_source_says_what_its_bare_signs_mean() -> None:
    for printed in ("$5", "5 dollars", "500 cents"):
        assert read_value(printed, "money", currency={"$": "SGD"}).reading.startswith("5 SGD")


@pytest.mark.parametrize(
    ("code", "near"), [("UDS", ("USD",)), ("usd", ("USD",)), ("euro", ("EUR",)), ("", ())]
)
@pytest.mark.parametrize("kind", ["money", "count"])
def test_a_sign_is_declared_to_be_a_currency_that_there_is(
    code: str, near: tuple[str, ...], kind: Kind
) -> None:
    with pytest.raises(Unreadable, match="no ISO 4217 code") as refused:
        read_value("$5", kind, currency={"$": code})
    assert refused.value.choices == near


def test_a_sign_that_is_a_measure_too_is_read_in_its_own_letters_only() -> None:
    measures = {written for written in (*WRITTEN, *map(str.lower, CODES)) if written in UNITS}
    signs = {printed.casefold(): printed for printed in ("KM", "Ft", "Db", "Cg", "KGS", "MYR")}
    assert measures - {"pound", "pounds"} <= signs.keys()
    for measure, sign in signs.items():
        assert read_value(f"12 {sign}", "money").printed == f"12 {sign}"
        with pytest.raises(Unreadable):
            read_value(f"12 {measure}", "money")


def test_a_declared_decimal_comma_makes_the_point_group() -> None:
    found = read_value("1.234", "quantity", decimal=",")
    assert isinstance(found, Figure)
    assert found.number == 1234


def test_an_entity_is_found_under_any_spelling_of_its_name() -> None:
    assert value_json(read_value(" HANGZHOU", "entity", names=TOWNS))["entity"] == "hangzhou"


def test_an_unknown_entity_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(Unreadable, match="did you mean 'hangzhou'"):
        read_value("Hangzou", "entity", names=TOWNS)


def test_an_ambiguous_entity_is_refused_with_its_choices() -> None:
    with pytest.raises(Unreadable, match="paris-france or paris-texas"):
        read_value("Paris", "entity", names=TOWNS)


def test_plain_data_has_every_key_of_the_contract_and_no_exponent() -> None:
    assert value_json(read_value("2 or 5 million", "count")) == {
        "kind": "count",
        "printed": "2 or 5 million",
        "number": None,
        "low": "1500000",
        "high": "5500000",
        "core": ["1500000", "5500000"],
        "unit": "item",
        "edtf": None,
        "entity": None,
        "text": None,
        "hedge": None,
        "members": [["1500000", "2500000"], ["4500000", "5500000"]],
        "reading": "one of several, printed to 1,000,000: [1,500,000, 2,500,000) or [4,500,000, 5,500,000)",
    }


def test_plain_data_of_a_date_has_iso_minutes() -> None:
    found = value_json(read_value("2025-02-13", "date"))
    assert (found["low"], found["high"]) == ("2025-02-13T00:00", "2025-02-14T00:00")


@pytest.mark.parametrize("printed", ["", "soon", "10 minutes or so", "minutes"])
def test_a_tolerance_is_a_number_with_a_unit(printed: str) -> None:
    with pytest.raises(Unreadable):
        read_tolerance(printed)


@pytest.mark.parametrize("exact", ["", "cents", "0", "-1", "NaN"])
def test_exact_is_a_unit(exact: str) -> None:
    with pytest.raises(Unreadable, match="no unit"):
        read_value("US$5", "money", exact=exact)


def test_a_letter_in_a_tolerance_is_a_unit() -> None:
    assert read_tolerance("5 m").unit == "metre"

"""How much of each peer's own published English tests that peer reads, and how much ours does.

Run `python bench/peers_tests.py` after `bench/values.py`, which makes the peers' environment. A test searches
running text; here each reader is given the words that the test names. The test's expectation is the truth,
for a figure its number, for a date the moment, the span or the EDTF; ours is right when its outer bounds
hold it. "required" are those that our meaning refuses, naming the choices, or reads otherwise: see BY_VALUES.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent / "values"))
from suites import Case, cases

import values as bench
from osclaims.values import edtf
from osclaims.values.dates import iso_minute
from osclaims.values.figures.number_words import COLLECTIVES, DOZEN
from osclaims.values.figures.units import UNITS, Unit
from osclaims.values.interval import Interval, all_held, hull
from osclaims.values.read import read_value
from osclaims.values.value import Figure, Kind, Span, Unreadable

CURRENCY = {"$": "USD", "£": "GBP", "pounds": "GBP", "¥": "CNY", "kr": "SEK"}
UNKNOWN = "XTS"
"""The code that ISO 4217 keeps for tests: what a sign is declared to be, as the tests do not say."""
CENT = dict.fromkeys(("cent", "¢"), Unit("USD", Decimal("0.01")))
MANY = {name: Unit("1", many) for name, many in COLLECTIVES.items()} | {"dozen": Unit("1", DOZEN)}
COUNTED_IN: dict[str, dict[str, Unit]] = {
    "money": CENT,
    "count": {},
    "quantity": UNITS | MANY | CENT,
    "age": {"week": Unit("day", Decimal(7))},
}
"""What a test may count in where ours gives the base unit."""
ALSO: dict[str, tuple[Kind, ...]] = {
    "quantity": ("quantity", "money", "count"),
    "count": ("count", "quantity"),
    "money": ("money", "quantity"),
}
"""What the words may be to ours, when the peer does not tell kinds apart."""
CONVENTIONS: dict[str, tuple[dict[str, str], ...]] = {
    "money": ({}, {"decimal": ","}),
    "date": ({}, {"date_order": "month-first"}),
    "moment": ({}, {"date_order": "month-first"}),
}
"""What the source of a case may have declared; for money also the sign that the test takes for a currency."""
BULLET = (r"- .*", "a dash that stands apart is a bullet, and no minus")
_UNITS = "(?:sec|min|hr|hour|day|week|fortnight|month|year|decade|centur)[a-z]*"
DATES = (
    (
        r"(before|after|earlier than|later than) .*",
        "what is before or after a date lies outside it (rule 10)",
    ),
    (rf"[+-]?[\d.,]+ ?{_UNITS}(,? ?(and )?[+-]?\d+ ?{_UNITS})*", "a length of time alone names no date"),
    (r"for the [a-z\d]+", "a day without a month is the one nearest the anchor (rule 13)"),
    (r"((the|my) )?weekend", "a weekend is the latest begun, as a bare weekday is (rule 12)"),
    (r"later this year", "what is later than the anchor begins with it (rule 11)"),
    (r".*\b(early|mid|late)\b.*", "early, mid and late are a third of a whole, at most a half (rule 10)"),
    (r"c?\d+ ?bce?", "the year 0 of ISO 8601 is 1 BC"),
    (r"(a )?day in .*(spring|summer|autumn|winter).*", "a season has no days in ISO 8601-2"),
)
NOTATION = ((r"/.+|.+/", "an end that is left out is unknown in ISO 8601-2, and asserts nothing"),)
BY_VALUES = {
    "date": DATES,
    "moment": DATES,
    "edtf": NOTATION,
    "money": (BULLET, (r"[a-z']{3,4}", "a currency without a figure says no sum")),
    "quantity": (BULLET, (r"per ?cents? of .*", "what a percentage is of does not say how much it is")),
    "count": (BULLET,),
}
"""Wordings for which our meaning asks for a refusal or another reading than their test, with the reason."""
RIGHT, REQUIRED, REFUSED, OTHER = "right", "by our meaning", "refused", "otherwise"


def outcome(case: Case) -> str:
    """What ours makes of a case."""
    said = REFUSED
    for kind in kinds(case):
        for declared in conventions(case):
            try:
                found = reading(case, kind, declared)
            except Unreadable as refusal:
                first = kind == case["kind"] and not declared
                said = REQUIRED if first and refusal.choices else said
                continue
            if holds(case, found):
                return RIGHT
            said = OTHER if kind == case["kind"] or case["kind"] == "quantity" else said
    if said != OTHER and nothing_expected(case):
        return RIGHT
    excused = BY_VALUES.get(case["kind"], ())
    return REQUIRED if any(re.fullmatch(each, case["text"], re.IGNORECASE) for each, _ in excused) else said


def kinds(case: Case) -> tuple[Kind, ...]:
    """What the words may be to ours: only money where the test names a currency, only that for nothing."""
    own: Kind = case["kind"]
    named = "currency" in case or nothing_expected(case)
    return (own,) if named else ALSO.get(own, (own,))


def conventions(case: Case) -> Iterator[dict[str, Any]]:
    """What the source may have declared, the sign that the test takes for a currency last."""
    usual = CONVENTIONS.get(case["kind"], ({},))
    yield from usual
    if "currency" in case:
        signs = {"currency": {case["currency"].rstrip("."): UNKNOWN} | CURRENCY}
        yield from (each | signs for each in usual)


def nothing_expected(case: Case) -> bool:
    """Whether the test wants nothing to be read."""
    return next((case[key] for key in ("numbers", "edtf", "resolved") if key in case), "") is None


def reading(case: Case, kind: str, declared: dict[str, Any]) -> Figure | Span:
    """Our reading, with what the source has declared."""
    if kind == "edtf":
        return edtf.parse(case["text"])
    named: Kind = "date" if kind == "moment" else kind  # type: ignore[assignment]
    found = read_value(case["text"], named, **{"currency": CURRENCY, "anchor": case.get("base"), **declared})
    assert isinstance(found, Figure | Span)  # noqa: S101 - no other kind is asked for
    return found


def holds(case: Case, found: Figure | Span) -> bool:
    """Whether what the test expects lies in our outer bounds."""
    if isinstance(found, Figure):
        numbers = [Decimal(number) for number in case["numbers"] or ()]
        return bool(numbers) and any(
            all(held(found.outer, number * factor) for number in numbers) for factor in factors(case, found)
        )
    if "edtf" in case:
        return bool(found.edtf == case["edtf"]) or same_span(case, found)
    if "days" in case:
        return bool(days(found) == case["days"])
    wanted = case.get("resolved") or [[case["moment"]]]
    return any(all(held(found.outer, each) for each in marks(ends)) for ends in wanted)


def factors(case: Case, found: Figure) -> set[Decimal]:
    """How many of our unit the units make that the words of a test name."""
    bases, words = (found.unit, found.unit.partition("/")[0]), together(case["text"].casefold())
    units = COUNTED_IN[case["kind"]].items()
    return {Decimal(1)} | {
        unit.factor for name, unit in units if unit.base in bases and together(name) in words
    }


def together(words: str) -> str:
    """Words without their spaces."""
    return words.replace(" ", "")


def held(outer: tuple[Interval, ...], number: Decimal) -> bool:
    """Whether a number lies in one of the stretches; the upper end belongs to it here."""
    return any(
        (part.low is None or part.low <= number) and (part.high is None or number <= part.high)
        for part in outer
    )


def marks(ends: list[str]) -> tuple[Decimal, Decimal]:
    """The first minute and the last: that before an end, which tests give inclusive or exclusive."""
    first, *others = (minute(each) for each in ends)
    return first, max(first, *(each - 1 for each in others)) if others else first


def minute(iso: str) -> Decimal:
    """A moment's minute, a day's first."""
    moment = datetime.fromisoformat(iso)
    return Decimal((moment.toordinal() - 1) * 1440 + moment.hour * 60 + moment.minute)


def same_span(case: Case, found: Span) -> bool:
    """Whether the test's EDTF lies in our span; a missing year is that of the anchor."""
    text = str(case["edtf"]).replace("XXXX", case["base"][:4])
    try:
        return all_held(edtf.parse(text).outer, found.outer)
    except Unreadable:
        return False


def days(found: Span) -> list[str]:
    """The first and the last day of what is asserted."""
    bounds = hull(found.core)
    low = "-inf" if bounds.low is None else iso_minute(bounds.low).partition("T")[0]
    high = "inf" if bounds.high is None else iso_minute(bounds.high - 1).partition("T")[0]
    return [low.lstrip("+"), high.lstrip("+")]


def peer_right(case: Case, answer: list[str] | str | None) -> bool:
    """Whether a peer says what its test says, to nine digits; a resolution is one of those it gives."""
    if answer is None or nothing_expected(case):
        return answer is None and nothing_expected(case)
    if "numbers" in case:
        try:
            said = [Decimal(number) for number in answer]
        except InvalidOperation:
            return False
        wanted = [Decimal(number) for number in case["numbers"]]
        return all(any(abs(w - s) <= abs(w) * Decimal("1e-9") for s in said) for w in wanted)
    if "resolved" in case:
        return any(
            all(end.replace("T", " ") in str(each) for end in ends)
            for ends in case["resolved"]
            for each in answer
        )
    return bool(answer == case.get("edtf", case.get("days", case.get("moment"))))


def main() -> None:
    """Print the table, then every case that is not read as its test says."""
    found = cases()
    answers = bench.peers(found)
    suites = dict.fromkeys(case["suite"] for case in found)
    print(
        f"{'tests of':22}{'inputs':>8}{'peer right':>12}{'ours right':>12}"
        f"{'required':>9}{'refused':>9}{'other':>7}"
    )
    results = {case["id"]: outcome(case) for case in found}
    for suite in suites:
        mine = [case for case in found if case["suite"] == suite]
        peer = sum(peer_right(case, answers[suite]["answers"].get(case["id"])) for case in mine)
        counts = Counter(results[case["id"]] for case in mine)
        cells = "".join(
            f"{counts[name]:>{width}}"
            for name, width in ((RIGHT, 12), (REQUIRED, 9), (REFUSED, 9), (OTHER, 7))
        )
        print(f"{suite:22}{len(mine):>8}{peer:>12}{cells}")
    for case in found:
        if (result := results[case["id"]]) != RIGHT:
            wanted = next(
                case[key] for key in ("numbers", "edtf", "days", "resolved", "moment") if key in case
            )
            mark = "+" if peer_right(case, answers[case["suite"]]["answers"].get(case["id"])) else "-"
            print(f"  {case['suite']} {mark} {result}: {case['text']!r} {wanted}")


if __name__ == "__main__":
    main()

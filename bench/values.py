"""How many printed values are read right, and how fast, beside five other readers.

Run `python bench/values.py`; it makes an environment of its own for the peers in `.bench/venv`. A case of
ours is right when number, both bounds and the unit are what the case says. A peer is right when the number
that it gives (in any unit) lies in the bounds, or its date in the span: none of them gives an interval.
A refusal that a case asks for counts as right for everybody.
"""

from __future__ import annotations

import json
import subprocess
import time
import venv
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import yaml

from osclaims.values.dates import iso_minute
from osclaims.values.interval import Interval, hull
from osclaims.values.read import read_value
from osclaims.values.value import Figure, Kind, Span, Unreadable

HERE = Path(__file__).parent / "values"
PEERS = Path(__file__).parents[1] / ".bench/venv"
PACKAGES = ("price-parser", "quantulum3", "recognizers-text-suite", "emoji<2", "dateparser", "edtf")
"""The recognizers need a name that emoji 2 no longer has."""
FIGURES = ("money", "quantity", "count", "age")
CURRENCY = {"$": "USD"}
FACTORS = tuple(
    Decimal(10) ** power * factor
    for power in (-2, 0, 3, 6, 9)
    for factor in map(Decimal, ("1", "12", "60", "3600", "86400", "604800", "1.609344"))
)
"""What a peer's number may be multiplied by to be in our base unit."""
Case = dict[str, Any]


def cases() -> list[Case]:
    """All cases, figures and dates, each with an id."""
    found: list[Case] = []
    for kind in FIGURES:
        for row in yaml.safe_load((HERE / f"{kind}.yaml").read_text(encoding="utf-8")):
            keys = (
                ("text", "number", "low", "high", "unit") if row[1] != "unreadable" else ("text", "refused")
            )
            found.append({"kind": kind, **dict(zip(keys, row, strict=True))})
    for row in yaml.load((HERE / "dates.yaml").read_text(encoding="utf-8"), yaml.BaseLoader):  # noqa: S506 - strings
        anchor = row.get("anchor", "")[:10]
        found.append(
            {"kind": "date", "base": anchor if len(anchor) == len("2025-01-01") else "2025-01-01", **row}
        )
    return [{"id": str(number), **case} for number, case in enumerate(found)]


def ours(case: Case) -> str:
    """What is wrong with our reading; empty when it is right."""
    try:
        found = read_value(
            case["text"],
            case["kind"],
            currency=CURRENCY,
            anchor=case.get("anchor"),
            date_order=case.get("date_order"),
        )
    except Unreadable as refused:
        return "" if "refused" in case else f"refused: {refused}"
    if "refused" in case:
        return "read, should be refused"
    read = facts(found) if isinstance(found, Figure | Span) else ("", "", "", "")
    return "" if read == expected(case) else f"read {read}, expected {expected(case)}"


def facts(value: Figure | Span) -> tuple[object, ...]:
    """What a case states of a value."""
    if isinstance(value, Span):
        return (value.edtf, " | ".join(span_text(part) for part in value.outer))
    bounds = hull(value.outer)
    return (value.number, bounds.low, bounds.high, value.unit)


def span_text(part: Interval) -> str:
    """A span as a case writes it, midnights as days."""
    bounds = [
        ".." if bound is None else iso_minute(bound).removesuffix("T00:00") for bound in (part.low, part.high)
    ]
    return "/".join(bounds)


def expected(case: Case) -> tuple[object, ...]:
    """The same of the case."""
    if case["kind"] == "date":
        return (case["edtf"], case["outer"].replace("T00:00", ""))
    return (
        *(None if case[key] is None else Decimal(case[key]) for key in ("number", "low", "high")),
        case["unit"],
    )


def peers(found: list[Case]) -> dict[str, Any]:
    """What the peers make of the cases; their environment is made when it is missing."""
    python = PEERS / "bin/python"
    if not python.exists():
        venv.create(PEERS, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    run = subprocess.run(
        [python, HERE / "peers.py"], input=json.dumps(found), capture_output=True, text=True, check=True
    )
    answers: dict[str, Any] = json.loads(run.stdout)
    return answers


def right(case: Case, answer: list[str] | str | None) -> bool:
    """Whether a peer's answer lies in what the case says; several numbers are a range's ends."""
    if answer is None:
        return "refused" in case
    if "refused" in case:
        return False
    if isinstance(answer, str):
        return date_right(case, answer)
    try:
        numbers = [Decimal(part) for part in answer]
    except InvalidOperation:
        return False
    low, high = (None if case[key] is None else Decimal(case[key]) for key in ("low", "high"))
    return any(
        all(
            (low is None or low <= number * factor) and (high is None or number * factor <= high)
            for number in numbers
        )
        for factor in FACTORS
    )


def date_right(case: Case, answer: str) -> bool:
    """An EDTF string that is the same, or a minute inside a span."""
    if answer == case["edtf"]:
        return True
    moment = answer.ljust(len("2025-01-01T00:00"), " ")[:16]
    spans = (part.split("/") for part in case["outer"].split(" | "))
    return "T" in moment and any(
        (low == ".." or low.replace(" ", "T") <= moment) and (high == ".." or moment < high.replace(" ", "T"))
        for low, high in spans
    )


def new_values(count: int = 4000) -> dict[str, list[tuple[str, Kind]]]:
    """Plain forms, no two alike."""
    figures: list[tuple[str, Kind]] = []
    dates: list[tuple[str, Kind]] = []
    for n in range(count // 8):
        whole, tenth = divmod(n + 10, 10)
        figures += [(f"US${whole}.{tenth} million", "money"), (f"$5.{n + 1000} million", "money")]
        figures += [(f"CNY{n + 1}", "money"), (f"€{n + 1}bn", "money"), (f"{n + 90},412", "count")]
        figures += [(f"{n + 1} dead", "count"), (f"{n}.{tenth}%", "quantity"), (f"{n}.5", "quantity")]
        day = date(2020, 1, 1) + timedelta(n)
        printed = (
            str(day),
            f"{day:%B} {day.day}, {day.year}",
            f"{day.day} {day:%B} {day.year}",
            f"{1600 + n}",
        )
        dates += [(text, "date") for text in printed]
        dates += [(f"{day:%b}. {day.day}", "date")] if n < DAYS_IN_YEAR else []
        dates += [(f"August {1600 + n}", "date"), (f"Q3 {1600 + n}", "date")]
    return {"figures": figures, "dates": dates}


DAYS_IN_YEAR = 365


def speed(found: list[tuple[str, Kind]]) -> tuple[float, float]:
    """How many a second are read in processor time of one core, for the first time and again."""

    def once() -> float:
        start = time.process_time()
        for text, kind in found:
            read_value(text, kind, currency=CURRENCY, anchor="2025-02-14")
        return len(found) / (time.process_time() - start)

    return once(), max(once() for _ in range(3))


def loops() -> float:
    """A fixed loop of two million additions, in seconds: what the machine has left for this."""
    start, total = time.process_time(), 0
    for each in range(2_000_000):
        total += each & 7
    return time.process_time() - start


def main() -> None:
    """Print a table of accuracy and speed, then every miss of ours."""
    found = cases()
    start = time.perf_counter()
    misses = {case["id"]: wrong for case in found if (wrong := ours(case))}
    all_forms = len(found) / (time.perf_counter() - start)
    kinds = (*FIGURES, "date")
    of_kind = {kind: [case for case in found if case["kind"] == kind] for kind in kinds}
    print(f"{len(found)} cases: " + ", ".join(f"{len(of_kind[kind])} {kind}" for kind in kinds))
    print(f"{'reader':28}" + "".join(f"{kind:>10}" for kind in kinds) + f"{'a second':>12}")
    scores = [sum(case["id"] not in misses for case in of_kind[kind]) / len(of_kind[kind]) for kind in kinds]
    print(
        f"{'osclaims (whole interval)':28}"
        + "".join(f"{score:>10.1%}" for score in scores)
        + f"{all_forms:>12,.0f}"
    )
    for name, report in peers(found).items():
        cells = ""
        for kind in kinds:
            asked = [case for case in of_kind[kind] if case["id"] in report["answers"]]
            score = sum(right(case, report["answers"][case["id"]]) for case in asked)
            cells += f"{score / len(asked):>10.1%}" if asked else f"{'':>10}"
        print(f"{name + ' ' + report['version']:28}{cells}{report['a_second']:>12,.0f}")
    for name, forms in new_values().items():
        first, again = speed(forms)
        print(f"plain {name}: {first:,.0f} a second when new, {again:,.0f} when printed again")
    print(f"two million additions take {min(loops() for _ in range(3)):.2f} s")
    for case in found:
        if case["id"] in misses:
            print(f"  miss: {case['kind']} {case['text']!r}: {misses[case['id']]}")


if __name__ == "__main__":
    main()

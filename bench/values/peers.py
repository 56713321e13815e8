"""Run in the peers' own environment: cases in, the readings of each peer out, as JSON.

A peer answers with the numbers that it found first (one, or two for a range), a date as ISO minutes, or an
EDTF string; nothing where it found nothing or raised.
"""

from __future__ import annotations

import importlib.metadata
import json
import sys
import time
import warnings
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeAlias

warnings.filterwarnings("ignore")
Case: TypeAlias = dict[str, str]
Answer: TypeAlias = "list[str] | str | None"
Reader: TypeAlias = Callable[[Case], Answer]


def price_parser() -> Reader:
    """price-parser: one amount, with the decimal sign that a test gives it."""
    from price_parser import Price  # noqa: PLC0415 - each peer loads when it is asked

    def read(case: Case) -> Answer:
        price = Price.fromstring(case["text"], decimal_separator=case.get("decimal"))
        return None if price.amount is None else [str(price.amount)]

    return read


def quantulum() -> Reader:
    """quantulum3: the first quantity, with its uncertainty as two ends."""
    from quantulum3 import parser  # noqa: PLC0415 - each peer loads when it is asked

    def read(case: Case) -> Answer:
        found = parser.parse(case["text"])
        if not found:
            return None
        spread = found[0].uncertainty or 0
        return [str(found[0].value - spread), str(found[0].value + spread)]

    return read


def recognizers() -> Reader:
    """Recognizers-Text: the first entity of the recognizer that a test is for, else of those for the kind."""
    from recognizers_number import recognize_number, recognize_ordinal, recognize_percentage  # noqa: PLC0415 - each peer loads when it is asked
    from recognizers_number_with_unit import (  # noqa: PLC0415 - each peer loads when it is asked
        recognize_age,
        recognize_currency,
        recognize_dimension,
        recognize_temperature,
    )
    from recognizers_text import Culture  # noqa: PLC0415 - each peer loads when it is asked

    tried = {
        "money": (recognize_currency,),
        "age": (recognize_age, recognize_number),
        "count": (recognize_number,),
        "quantity": (recognize_percentage, recognize_dimension, recognize_temperature, recognize_number),
    }

    of_model = {"Number/English/OrdinalModel": (recognize_ordinal,)}

    def read(case: Case) -> Answer:
        for recognize in of_model.get(case.get("model", ""), tried[case["kind"]]):
            for found in recognize(case["text"], Culture.English):
                value = (found.resolution or {}).get("value")
                if value:
                    return [str(value).rstrip("%")]
        return None

    return read


def recognizers_dates() -> Reader:
    """Recognizers-Text: every resolution of the first date or time."""
    from recognizers_date_time import recognize_datetime  # noqa: PLC0415 - each peer loads when it is asked
    from recognizers_text import Culture  # noqa: PLC0415 - each peer loads when it is asked

    def read(case: Case) -> Answer:
        found = recognize_datetime(
            case["text"], Culture.English, reference=datetime.fromisoformat(case["base"])
        )
        values = found[0].resolution["values"] if found else []
        named = [[value[key] for key in ("value", "start", "end") if key in value] for value in values]
        ends = [
            " ".join(each if "-" in each else f"{case['base'][:10]} {each}" for each in ends)
            for ends in named
            if ends != ["not resolved"]
        ]
        return ends or None

    return read


def date_parser() -> Reader:
    """dateparser: one moment, relative to the anchor."""
    import dateparser  # noqa: PLC0415 - each peer loads when it is asked

    def read(case: Case) -> Answer:
        order = {"day-first": "DMY", "month-first": "MDY"}.get(case.get("date_order") or "")
        settings = {"RELATIVE_BASE": datetime.fromisoformat(case["base"])} | (
            {"DATE_ORDER": order} if order else {}
        )
        found = dateparser.parse(case["text"], languages=["en"], settings=settings)
        return f"{found:%Y-%m-%dT%H:%M}" if found else None

    return read


def python_edtf() -> Reader:
    """python-edtf: the EDTF string that it makes of text."""
    from edtf import text_to_edtf  # noqa: PLC0415 - each peer loads when it is asked

    def read(case: Case) -> Answer:
        found: str | None = text_to_edtf(case["text"])
        return found

    return read


def edtf_notation() -> Reader:
    """python-edtf: the first and the last day of an EDTF string."""
    from edtf import parse_edtf  # noqa: PLC0415 - each peer loads when it is asked

    def read(case: Case) -> Answer:
        found = parse_edtf(case["text"])
        return [
            str(end) if isinstance(end, float) else "{:04d}-{:02d}-{:02d}".format(*end[:3])
            for end in (found.lower_strict(), found.upper_strict())
        ]

    return read


FIGURES = ("money", "quantity", "count", "age")
PEERS: tuple[tuple[str, str, tuple[str, ...], Callable[[], Reader]], ...] = (
    ("price-parser", "price-parser", ("money",), price_parser),
    ("quantulum3", "quantulum3", ("money", "quantity", "count"), quantulum),
    ("recognizers-text", "recognizers-text-suite", FIGURES, recognizers),
    ("recognizers-text", "recognizers-text-suite", ("moment",), recognizers_dates),
    ("dateparser", "dateparser", ("date",), date_parser),
    ("python-edtf", "edtf", ("date",), python_edtf),
    ("python-edtf notation", "edtf", ("edtf",), edtf_notation),
)


def answer(read: Reader, case: Case) -> Answer:
    """What a peer reads; nothing when it raises."""
    try:
        return read(case)
    except Exception:  # noqa: BLE001 - whatever a peer raises, it did not read the case
        return None


def main() -> None:
    """Ask every peer for the cases of its kinds, and time it."""
    cases = json.load(sys.stdin)
    report: dict[str, dict[str, Any]] = {}
    for name, package, kinds, make in PEERS:
        mine = [case for case in cases if case["kind"] in kinds and case.get("suite", name) == name]
        if not mine:
            continue
        read = make()
        answer(read, mine[0])
        start = time.perf_counter()
        answers = {case["id"]: answer(read, case) for case in mine}
        seconds = time.perf_counter() - start
        version = importlib.metadata.version(package)
        answers |= report.get(name, {}).get("answers", {})
        report[name] = {"version": version, "answers": answers, "a_second": len(mine) / seconds}
    json.dump(report, sys.stdout)


if __name__ == "__main__":
    main()

"""Rows written for other programs: JSON, JSON lines, CSV and Markdown; always whole, always the same."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, TypeAlias

from osclaims.report.safe import cell, markdown

Format: TypeAlias = Literal["table", "json", "jsonl", "csv", "markdown"]


def as_text(rows: Sequence[Mapping[str, Any]], form: Format, header: Sequence[str] = ()) -> str:
    """Rows as one text in a format other than the table; without any, CSV is the `header`, if there is one.

    >>> print(as_text([{"id": "a", "value": {"low": None, "unit": "USD"}}], "csv"), end="")
    id,value.low,value.unit
    a,,USD
    """
    match form:
        case "json":
            return json.dumps(list(rows), ensure_ascii=False, indent=2) + "\n"
        case "jsonl":
            return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        case "csv":
            return _csv([_flat(row) for row in rows], header)
        case "markdown":
            return _markdown([_flat(row) for row in rows])
        case "table":
            raise ValueError("a table is drawn for people, by report.terminal")


def _csv(rows: Sequence[Mapping[str, str]], header: Sequence[str]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    header = _header(rows) or header
    writer.writerows([header] if header else [])
    writer.writerows([cell(row.get(name, "")) for name in header] for row in rows)
    return out.getvalue()


def _markdown(rows: Sequence[Mapping[str, str]]) -> str:
    header = [name for name in _header(rows) if any(row.get(name) for row in rows)]
    lines = [
        header,
        ["---"] * len(header),
        *([markdown(row.get(name, "")) for name in header] for row in rows),
    ]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines) if header else ""


def _header(rows: Iterable[Mapping[str, str]]) -> list[str]:
    """Every column once; a name that elsewhere has parts is empty here and needs no column."""
    names = dict.fromkeys(name for row in rows for name in row)
    parents = {name.rsplit(".", depth)[0] for name in names for depth in range(1, name.count(".") + 1)}
    return [name for name in names if name not in parents]


def _flat(row: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """One level: nested keys joined by dots, lists by semicolons."""
    flat: dict[str, str] = {}
    for key, value in row.items():
        match value:
            case Mapping():
                flat |= _flat(value, f"{prefix}{key}.")
            case list():
                flat[prefix + key] = "; ".join(
                    v if isinstance(v, str) else json.dumps(v, ensure_ascii=False) for v in value
                )
            case None:
                flat[prefix + key] = ""
            case _:
                flat[prefix + key] = str(value)
    return flat

"""Claims and findings as columns: the one table that frames, notebooks and Parquet files are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, TypeAlias, TypeVar

from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.model.finding import Finding
from osclaims.values.value import Figure, Value

Type: TypeAlias = Literal["text", "number", "integer", "boolean"]
Row: TypeAlias = dict[str, Any]
T = TypeVar("T")

CLAIM_COLUMNS: Mapping[str, Type] = {
    "id": "text",
    "kind": "text",
    "source": "text",
    "about": "text",
    "property": "text",
    "says": "text",
    "number": "number",
    "low": "number",
    "high": "number",
    "unit": "text",
    "edtf": "text",
    "earliest": "text",
    "latest": "text",
    "entity": "text",
    "reading": "text",
    "asserted_by": "text",
    "topics": "text",
    "excerpt": "text",
    "start": "integer",
    "end": "integer",
    "line": "integer",
}
"""A number is the nearest double of what `reading` says; bounds are half-open, None where there is none."""

FINDING_COLUMNS: Mapping[str, Type] = {
    "id": "text",
    "rule": "text",
    "severity": "text",
    "about": "text",
    "summary": "text",
    "because": "text",
    "positions": "text",
    "claims": "text",
    "sources": "text",
    "verdict": "text",
    "open": "boolean",
}


def columns(items: Iterable[T], row: Callable[[T], Row], types: Mapping[str, Type]) -> dict[str, list[Any]]:
    """Items as one list a column, None where an item has nothing to say."""
    rows = [row(item) for item in items]
    return {name: [each.get(name) for each in rows] for name in types}


def claim_row(claim: AnyClaim) -> Row:
    """What a claim says in each column."""
    excerpt = claim.excerpt
    return {
        "id": claim.id,
        "kind": claim.kind,
        "source": claim.source,
        "asserted_by": claim.asserted_by,
        "topics": "; ".join(claim.topics) or None,
        "excerpt": excerpt.exact,
        "start": excerpt.start,
        "end": excerpt.end,
        "line": excerpt.line,
        **_told(claim),
    }


def _told(claim: AnyClaim) -> Row:
    match claim:
        case Statement():
            said = {"about": claim.subject, "property": claim.property, "says": claim.printed}
            return said | (
                _read(claim.value) if claim.value else {"reading": f"unresolved: {claim.unresolved}"}
            )
        case Quotation():
            return {"about": claim.speaker, "says": claim.quote or claim.words}
        case Comparison():
            return {"about": claim.subject, "property": claim.property, "says": claim.said()}


def _read(value: Value) -> Row:
    from osclaims.values.plain import value_json  # noqa: PLC0415 - only when a table is made

    read = value_json(value)
    row = {"unit": read["unit"], "edtf": read["edtf"], "entity": read["entity"], "reading": read["reading"]}
    if isinstance(value, Figure):
        return row | {key: _number(read[key]) for key in ("number", "low", "high")}
    return row | {"earliest": read["low"], "latest": read["high"]}


def _number(written: str | None) -> float | None:
    return None if written is None else float(written)


def finding_row(finding: Finding) -> Row:
    """What a finding says in each column."""
    return {
        "id": finding.id,
        "rule": finding.rule,
        "severity": finding.severity,
        "about": finding.about,
        "summary": finding.summary,
        "because": finding.because,
        "positions": " | ".join(position.printed for position in finding.positions),
        "claims": "; ".join(finding.claims),
        "sources": "; ".join(finding.sources),
        "verdict": finding.ruling.verdict if finding.ruling else None,
        "open": finding.is_open,
    }

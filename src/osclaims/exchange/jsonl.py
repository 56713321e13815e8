"""JSON lines: a whole base in one file, a record a line, and back.

The first line says what the file is. A record says its table and what was `typed`; a claim also says how it
is `read`, with the keys of `osclaims list --format json`, and findings follow as they are `read`. Only what
was `typed` and the texts come back in.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from osclaims.base import KnowledgeBase
from osclaims.exchange.errors import ExchangeError
from osclaims.exchange.files import Files
from osclaims.exchange.typed import SOURCE, TABLES, Row, Typed, as_typed, put_text, typed
from osclaims.report import contracts
from osclaims.report.formats import as_text

HEADER = {"osclaims": "jsonl", "version": "1"}


def files(base: KnowledgeBase) -> Files:
    """One file: header, sources with their texts, vocabulary, passages, claims, rulings, findings."""
    return {"": as_text([HEADER, *_lines(base)], "jsonl").encode(errors="surrogatepass")}


def read(file: Path) -> Typed:
    """What such a file holds.

    Raises:
        ExchangeError: the file is of another kind or version, or a line cannot be read.
    """
    tables: dict[str, list[Row]] = {table: [] for table in TABLES}
    texts: dict[str, bytes] = {}
    for at, line in _objects(file):
        table = line.get("table")
        if table == "findings":
            continue
        if not isinstance(table, str) or table not in tables or "typed" not in line:
            raise ExchangeError(f"{file.name}:{at}: expected a record with `table` and `typed`")
        row = as_typed(line["typed"], f"{file.name}:{at}")
        tables[table].append(row)
        if line.get("content") is not None:
            content = as_typed({"content": line["content"]}, f"{file.name}:{at}")["content"]
            put_text(texts, str(row.get("text", "")), str(content).encode())
    return Typed(tables, texts)


def _lines(base: KnowledgeBase) -> Iterator[dict[str, Any]]:
    written = typed(base.ledger.root)
    read_as = _by_record(base)
    for table, rows in written.tables.items():
        for row in rows:
            line: dict[str, Any] = {"table": table, "typed": row}
            if table == "sources":
                line["content"] = _content(written.texts.get(str(row.get("text"))))
            elif table == "claims":
                line["read"] = read_as.get(f"{row[SOURCE]}/{row.get('id')}", [])
            yield line
    for finding in (*base.findings(), *base.agreements()):
        yield {"table": "findings", "read": contracts.finding_json(finding)}


def _by_record(base: KnowledgeBase) -> dict[str, list[dict[str, Any]]]:
    """The claims that each record makes: one, or one a member of its values."""
    claims = groupby(base.claims(), key=lambda claim: "/".join(claim.id.split("/")[:2]))
    return {record: [contracts.claim_json(claim) for claim in made] for record, made in claims}


def _content(raw: bytes | None) -> str | None:
    """A text as it is stored; None when it is missing or no UTF-8, which `check` reports."""
    try:
        return None if raw is None else raw.decode()
    except UnicodeDecodeError:
        return None


def _objects(file: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    with file.open(encoding="utf-8-sig", newline="\n") as lines:
        try:
            if _object(next(lines, "{}"), f"{file.name}:1") != HEADER:
                raise ExchangeError(f"{file.name}:1: expected the line {json.dumps(HEADER)}")
            for at, text in enumerate(lines, start=2):
                yield at, _object(text, f"{file.name}:{at}")
        except UnicodeDecodeError as error:
            raise ExchangeError(f"{file.name}: the file is not UTF-8") from error


def _object(text: str, at: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ExchangeError(f"{at}: not JSON: {error}") from error
    if not isinstance(found, dict):
        raise ExchangeError(f"{at}: expected a JSON object")
    return found

"""A folder of CSV tables with a Data Package beside them (Frictionless Table Schema), and back.

The tables hold what people typed; `readings.csv` and `findings.csv` say how it reads and where it differs,
for use in a spreadsheet. Those two are made anew from the others and are not read back.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from osclaims.base import KnowledgeBase
from osclaims.exchange.cells import from_cell, to_cell
from osclaims.exchange.errors import ExchangeError
from osclaims.exchange.files import Files
from osclaims.exchange.typed import PASSAGE, SOURCE, TABLES, Row, Typed, as_typed, typed
from osclaims.loading.inside import LARGEST, fault, inside
from osclaims.report import contracts
from osclaims.report.formats import as_text

if TYPE_CHECKING:
    from _csv import Reader

PACKAGE = "datapackage.json"
TEXTS = "texts/"
VERSION = "1"

KEYS: Mapping[str, tuple[str, ...]] = {
    "sources": ("id",),
    "entities": ("id",),
    "properties": ("id",),
    "blocks": ("source",),
    "passages": (SOURCE, PASSAGE),
    "claims": (SOURCE, "id"),
    "tensions": ("id",),
    "readings": ("id",),
    "findings": ("id",),
}
LINKS: Mapping[str, tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]] = {
    "blocks": ((("source",), "sources", ("id",)),),
    "passages": (((SOURCE,), "sources", ("id",)),),
    "claims": (
        ((SOURCE,), "sources", ("id",)),
        ((SOURCE, PASSAGE), "passages", (SOURCE, PASSAGE)),
        (("property",), "properties", ("id",)),
    ),
    "readings": ((("source",), "sources", ("id",)),),
}
DERIVED = frozenset({"readings", "findings"})
INTEGERS = frozenset({PASSAGE, "excerpt.start", "excerpt.end", "excerpt.line"})


def files(base: KnowledgeBase) -> Files:
    """The tables, the texts and the package that describes them."""
    written = typed(base.ledger.root)
    tables = {table: _table(rows) for table, rows in written.tables.items() if rows or table == "sources"}
    tables["readings"] = as_text([contracts.claim_json(claim) for claim in base.claims()], "csv")
    found = [contracts.finding_json(finding) for finding in [*base.findings(), *base.agreements()]]
    tables["findings"] = as_text(found, "csv")
    tables = {table: text for table, text in tables.items() if text.strip()}
    package = {
        "profile": "tabular-data-package",
        "name": "osclaims-base",
        "osclaims": VERSION,
        "resources": [_resource(table, text) for table, text in tables.items()],
    }
    return {
        PACKAGE: json.dumps(package, ensure_ascii=False, indent=2).encode() + b"\n",
        **{f"{table}.csv": text.encode(errors="surrogatepass") for table, text in tables.items()},
        **{TEXTS + path: content for path, content in written.texts.items()},
    }


def read(folder: Path) -> Typed:
    """What a folder of CSV tables holds; a table that is not there is empty.

    Raises:
        ExchangeError: the folder holds no sources, or a table cannot be read.
    """
    if not (folder / "sources.csv").is_file():
        raise ExchangeError(f"{folder} holds no sources.csv")
    tables = {table: list(_rows(folder / f"{table}.csv")) for table in TABLES}
    return Typed(tables, dict(_texts(folder, tables["sources"])))


def _table(rows: Sequence[Row]) -> str:
    header = list(dict.fromkeys(key for row in rows for key in row)) or ["id"]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([to_cell(key) for key in header])
    writer.writerows([to_cell(row.get(key)) for key in header] for row in rows)
    return out.getvalue()


def _rows(file: Path) -> Iterator[Row]:
    if not file.is_file():
        return
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = _reader(lines)
            header = [str(from_cell(name) or "") for name in next(reader, [])]
            for cells in reader:
                at = f"{file.name}:{reader.line_num}"
                if len(cells) != len(header):
                    raise ExchangeError(f"{at}: {len(cells)} cells where the header has {len(header)}")
                yield _row(header, cells, at)
    except (csv.Error, ValueError, RecursionError) as error:
        raise ExchangeError(f"{file.name}: {error}") from error


def _reader(lines: Iterable[str]) -> Reader:
    """The cells of each line; a cell may be as large as a file that is read."""
    csv.field_size_limit(LARGEST)
    return csv.reader(lines, strict=True)


def _row(header: Iterable[str], cells: Iterable[str], at: str) -> Row:
    try:
        values = {key: from_cell(cell) for key, cell in zip(header, cells, strict=True)}
    except (ValueError, RecursionError) as error:
        raise ExchangeError(f"{at}: a cell begins as JSON and is none: {error}") from error
    return as_typed({key: value for key, value in values.items() if value is not None}, at)


def _texts(folder: Path, records: Iterable[Row]) -> Iterator[tuple[str, bytes]]:
    file_of = inside(folder)
    for record in records:
        path = str(record.get("text", ""))
        file = file_of(f"{TEXTS}{path}")
        if file is None:
            raise ExchangeError(f"sources.csv: the path {path!r} leaves the folder")
        if file.exists():
            if reason := fault(file):
                raise ExchangeError(f"sources.csv: cannot read the text {path!r}: {reason}")
            yield path, file.read_bytes()


def _resource(table: str, text: str) -> dict[str, Any]:
    header, *rows = _reader(io.StringIO(text, newline=""))
    columns = zip(*rows, strict=True) if rows else [()] * len(header)
    fields = [
        _field(name, () if table in DERIVED else column) for name, column in zip(header, columns, strict=True)
    ]
    key = [name for name in KEYS.get(table, ()) if name in header]
    schema = {"fields": fields, "missingValues": [""]} | ({"primaryKey": key} if key else {})
    links = [
        {"fields": list(own), "reference": {"resource": other, "fields": list(theirs)}}
        for own, other, theirs in LINKS.get(table, ())
        if set(own) <= set(header)
    ]
    return {
        "name": table,
        "path": f"{table}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema | ({"foreignKeys": links} if links else {}),
    }


def _field(name: str, column: Iterable[str]) -> dict[str, str]:
    filled = [cell for cell in column if cell]
    if name in INTEGERS:
        return {"name": name, "type": "integer"}
    for opening, type_ in (("[", "array"), ("{", "object")):
        if filled and all(cell.startswith(opening) for cell in filled):
            return {"name": name, "type": type_}
    return {"name": name, "type": "string"}

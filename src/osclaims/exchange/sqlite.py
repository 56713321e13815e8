"""SQLite, ready for Datasette: a folder with the database and the metadata that Datasette shows it with."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from importlib.resources import files as resources
from typing import Any

from osclaims.base import KnowledgeBase
from osclaims.exchange.datasette import metadata
from osclaims.exchange.files import Files
from osclaims.model.claim import UNNAMED
from osclaims.model.finding import SEVERITIES
from osclaims.report import contracts

NAME = "osclaims"
SOMEONE = (UNNAMED, "someone whom the source does not name", None, None, None, None)
_TIMES = ("from", "until", "as_of", "on")

Json = dict[str, Any]
Rows = Iterable[tuple[Any, ...]]


def files(base: KnowledgeBase) -> Files:
    """`osclaims.db` and `metadata.json`; `datasette FOLDER` opens them."""
    return {
        f"{NAME}.db": database(base),
        "metadata.json": json.dumps(metadata(NAME), ensure_ascii=False, indent=2).encode() + b"\n",
    }


def database(base: KnowledgeBase) -> bytes:
    """The base as the bytes of an SQLite file whose foreign keys hold."""
    schema = (resources("osclaims.exchange") / "tables.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema)
        for table, rows in _tables(base):
            _insert(connection, table, rows)
        _cut_loose_ends(connection)
        connection.execute("insert into claim_search (claim_search) values ('rebuild')")
        connection.commit()
        return connection.serialize()


def _insert(connection: sqlite3.Connection, table: str, rows: Rows) -> None:
    columns = connection.execute(f"select count(*) from pragma_table_info('{table}')").fetchone()[0]  # noqa: S608 - a table of ours
    holes = ", ".join("?" * columns)
    connection.executemany(f"insert into {table} values ({holes})", rows)  # noqa: S608 - as above


def _cut_loose_ends(connection: sqlite3.Connection) -> None:
    """Point nowhere instead of to what has a problem and is left out: an entity, or what is rendered."""
    for table, row, _, key in connection.execute("pragma foreign_key_check").fetchall():
        column = f"select \"from\" from pragma_foreign_key_list('{table}') where id = ?"  # noqa: S608 - a table of ours
        (name,) = connection.execute(column, [key]).fetchone()
        connection.execute(f'update {table} set "{name}" = null where rowid = ?', [row])  # noqa: S608 - as above


def _tables(base: KnowledgeBase) -> Iterator[tuple[str, Rows]]:
    """Every table's rows, those that others point to first."""
    vocabulary = base.ledger.vocabulary
    entities = vocabulary.entities
    claims = [contracts.claim_json(claim) for claim in base.claims()]
    yield "source", (_source(base, id_) for id_ in base.sources)
    yield (
        "entity",
        ((e.id, e.name, e.type or None, e.within, e.wikidata, e.note or None) for e in entities.values()),
    )
    yield "entity", [SOMEONE] if UNNAMED not in entities else []
    yield "alias", ((e.id, name) for e in entities.values() for name in dict.fromkeys(e.aliases))
    yield "property", ((p.id, p.kind, p.values, p.note or None) for p in vocabulary.properties.values())
    yield "claim", (_claim(claim) for claim in claims)
    yield "statement", (_statement(c, entities) for c in claims if c["kind"] == "statement")
    yield "quotation", (_quotation(c) for c in claims if c["kind"] == "quotation")
    yield "comparison", (_comparison(c, entities) for c in claims if c["kind"] == "comparison")
    yield "time", ((c["id"], t, c[t]["printed"], c[t]["edtf"]) for c in claims for t in _TIMES if c[t])
    yield "topic", ((c["id"], topic) for c in claims for topic in c["topics"])
    yield "qualifier", ((c["id"], *pair) for c in claims for pair in (c["qualifiers"] or {}).items())
    yield from _findings([contracts.finding_json(found) for found in (*base.findings(), *base.agreements())])


def _source(base: KnowledgeBase, id_: str) -> tuple[Any, ...]:
    source = base.sources[id_]
    published = source.published.edtf if source.published else None
    about = (source.title, source.publisher, source.author or None, published, source.url or None)
    return (id_, *about, source.sha256, source.text.raw)


def _claim(claim: Json) -> tuple[Any, ...]:
    excerpt = claim["excerpt"]
    words = (excerpt[key] for key in ("exact", "prefix", "suffix", "start", "end", "line"))
    credit = (claim[key] for key in ("asserted_by", "asserted_as", "printed_in", "note"))
    return (claim["id"], claim["kind"], claim["source"], *words, *credit)


def _statement(claim: Json, entities: Iterable[str]) -> tuple[Any, ...]:
    value, subject = claim["value"], claim["subject"]
    read = (
        value[key]
        for key in ("printed", "kind", "number", "low", "high", "unit", "edtf", "entity", "reading")
    )
    converted = claim["converted"]["printed"] if claim["converted"] else None
    return (
        claim["id"],
        subject,
        subject if subject in entities else None,
        claim["property"],
        *read,
        converted,
    )


def _quotation(claim: Json) -> tuple[Any, ...]:
    words = claim["quote"] or claim["words"]
    return (claim["id"], claim["speaker"], words, claim["form"], claim["utterance"], claim["occasion"])


def _comparison(claim: Json, entities: Iterable[str]) -> tuple[Any, ...]:
    subject = claim["subject"]
    factor = claim["factor"]["printed"] if claim["factor"] else None
    told = (claim[key] for key in ("relation", "object", "object_as", "property"))
    return (
        claim["id"],
        subject,
        subject if subject in entities else None,
        *told,
        factor,
        claim["words"],
        claim["stance"],
    )


def _findings(findings: list[Json]) -> Iterator[tuple[str, Rows]]:
    positions = [(f, n, position) for f in findings for n, position in enumerate(f["positions"], start=1)]
    yield "finding", (_finding(finding) for finding in findings)
    yield "position", ((f["id"], n, position["printed"]) for f, n, position in positions)
    yield (
        "finding_claim",
        ((f["id"], n, claim) for f, n, position in positions for claim in position["claims"]),
    )
    yield (
        "difference",
        (
            (None, f["id"], d["in"], d["relation"], d["because"], *(*d["between"], None, None)[:2])
            for f in findings
            for d in f["differs"]
        ),
    )


def _finding(finding: Json) -> tuple[Any, ...]:
    ruling = finding["ruling"] or {}
    ruled = (ruling.get(key) for key in ("verdict", "because", "by", "on", "lapsed"))
    told = (finding[key] for key in ("id", "rule", "about", "severity"))
    return (*told, SEVERITIES.index(finding["severity"]), finding["summary"], finding["because"], *ruled)

"""`sources.yaml` into sources with their texts, each held against its recorded SHA-256."""

from __future__ import annotations

import re

from osclaims.evidence.anchor import Text
from osclaims.loading.check import Report, records, refuse
from osclaims.loading.files import Folder
from osclaims.loading.records import CURRENCY, SourceRecord
from osclaims.loading.tree import Items, Keys, Node
from osclaims.loading.words import shown
from osclaims.model.source import Source
from osclaims.problems import Location
from osclaims.values import edtf
from osclaims.values.figures.currencies import CODES
from osclaims.values.figures.money import near_codes
from osclaims.values.value import Span, Unreadable

FILE = "data/sources.yaml"


def read_sources(folder: Folder, report: Report) -> dict[str, Source]:
    """Every source that can be used, by id."""
    sources: dict[str, Source] = {}
    tree = folder.tree_of(FILE, report)
    if tree is None:
        return sources
    if not isinstance(tree, Items):
        report.add(Location(FILE, 1, 1), "expected a list of sources", "begin each with `- id:`")
        return sources
    for found, node in records(SourceRecord, tree, report):
        known = _codes_known(node, report)
        if found is None:
            continue
        if not known:
            refuse(node, report)
            continue
        if found.id in sources:
            report.add(node.place("id"), f"the source {found.id!r} stands twice")
            continue
        source = _source(folder, found, node, report)
        if source is not None:
            sources[source.id] = source
    return sources


def _codes_known(node: Node, report: Report) -> bool:
    """Whether the letters that its currencies' marks stand for are currencies of ISO 4217."""
    codes = node.get("currency") if isinstance(node, Keys) else None
    if not isinstance(codes, Keys):
        return True
    unknown = [(mark, code) for mark, code in codes.items() if _is_no_currency(code)]
    for mark, code in unknown:
        near = " or ".join(near_codes(code))
        hint = f"did you mean {near}?" if near else ""
        report.add(codes.place(mark), f"{mark}: {shown(code)} is no currency code of ISO 4217", hint)
    return not unknown


def _is_no_currency(code: Node) -> bool:
    return isinstance(code, str) and re.fullmatch(CURRENCY, code) is not None and code not in CODES


def _source(folder: Folder, found: SourceRecord, node: Keys, report: Report) -> Source | None:
    read = folder.text_of(found.text, lambda: node.place("text"), report)
    if read is None:
        return None
    text, sha256 = read
    if sha256 != found.sha256:
        report.add(
            node.place("sha256"),
            f"{found.text} is not the text that was annotated: its SHA-256 is {sha256}",
            "bring the text back, or look through its claims again and record the new SHA-256",
        )
    if found.published and _inferred(found) and not found.published_because:
        report.add(node.place("published"), "an inferred date says `published-because:`")
    return Source(
        id=found.id,
        title=found.title,
        publisher=found.publisher,
        author=found.author,
        text=Text(text),
        text_path=found.text,
        sha256=sha256,
        published=_published(found, node, report),
        published_because=found.published_because,
        published_from=found.published_from,
        currency=found.currency,
        date_order=found.date_order,
        decimal=found.decimal,
        timezone=found.timezone,
        language=found.language,
        url=found.url,
        locator=found.locator,
        annotated=found.annotated,
        at=node.at,
    )


def _inferred(found: SourceRecord) -> bool:
    return bool(found.published_from) or "/" in (found.published or "")


def _published(found: SourceRecord, node: Keys, report: Report) -> Span | None:
    if found.published is None:
        return None
    try:
        return edtf.parse(found.published)
    except Unreadable as error:
        report.add(node.place("published"), f"published: {error.reason}", error.expected)
        return None

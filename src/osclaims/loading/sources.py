"""`sources.yaml` into sources with their texts, each held against its recorded SHA-256."""

from __future__ import annotations

from osclaims.evidence.anchor import Text
from osclaims.loading.check import Report, records, refuse
from osclaims.loading.files import Folder
from osclaims.loading.records import SourceRecord
from osclaims.loading.tree import Items, Keys
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
        if found is None:
            continue
        if found.id in sources:
            report.add(node.place("id"), f"the source {found.id!r} stands twice")
            continue
        if not _codes_known(found, node, report):
            refuse(node, report)
            continue
        source = _source(folder, found, node, report)
        if source is not None:
            sources[source.id] = source
    return sources


def _codes_known(found: SourceRecord, node: Keys, report: Report) -> bool:
    """Whether what its currencies' marks stand for are currencies."""
    unknown = [(mark, code) for mark, code in found.currency.items() if code not in CODES]
    for mark, code in unknown:
        near = " or ".join(near_codes(code))
        at, hint = node["currency"].place(mark), f"did you mean {near}?" if near else ""
        report.add(at, f"{mark}: {shown(code)} is no currency code of ISO 4217", hint)
    return not unknown


def _source(folder: Folder, found: SourceRecord, node: Keys, report: Report) -> Source | None:
    read = folder.text_of(found.text, node.place("text"), report)
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

"""`rulings.yaml` into people's rulings and tensions; a base may do without the file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from osclaims.loading.check import Report, mapping, record, records
from osclaims.loading.files import Folder
from osclaims.loading.records import RulingRecord, RulingsRecord, TensionRecord
from osclaims.loading.resolve import Resolver
from osclaims.loading.tree import Keys
from osclaims.loading.words import shown
from osclaims.model.finding import Ruling, Tension

FILE = "data/rulings.yaml"


def read_rulings(
    folder: Folder, resolver: Resolver, report: Report
) -> tuple[tuple[Ruling, ...], tuple[Tension, ...]]:
    """The rulings, and the tensions whose claims exist."""
    if not folder.holds(FILE):
        return (), ()
    tree = mapping(folder.tree_of(FILE, report), FILE, "`rulings:` or `tensions:`", report)
    if tree is None or record(RulingsRecord, tree, report) is None:
        return (), ()
    return tuple(_rulings(tree, report)), tuple(_tensions(tree, resolver, report))


def _rulings(tree: Keys, report: Report) -> Iterator[Ruling]:
    for found, node in records(RulingRecord, tree.get("rulings"), report):
        if found is None:
            continue
        if found.on and not _is_day(found.on):
            report.add(node.place("on"), f"on: {shown(found.on)} is not a day such as 2024-05-07")
        at = node.place("finding")
        yield Ruling(found.finding, found.verdict, found.because, found.by, found.on, found.seen, at=at)


def _is_day(written: str) -> bool:
    """Whether words are a day of the calendar as EDTF has it: year, month and day with hyphens."""
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


def _tensions(tree: Keys, resolver: Resolver, report: Report) -> list[Tension]:
    tensions: dict[str, Tension] = {}
    for found, node in records(TensionRecord, tree.get("tensions"), report):
        if found is None:
            continue
        missing = [index for index, claim in enumerate(found.claims) if not resolver.knows(claim)]
        for index in missing:
            place = node["claims"].place(index)
            report.unknown(place, "claim", found.claims[index], resolver.ids)
        if found.id in tensions:
            report.add(node.place("id"), f"the tension {found.id!r} stands twice")
        elif not missing:
            tensions[found.id] = Tension(found.id, found.claims, found.because)
    return list(tensions.values())

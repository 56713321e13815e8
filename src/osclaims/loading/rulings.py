"""`rulings.yaml` into people's rulings and tensions; a base may do without the file."""

from __future__ import annotations

from osclaims.loading.check import Report, record, records
from osclaims.loading.files import Folder
from osclaims.loading.records import RulingRecord, RulingsRecord, TensionRecord
from osclaims.loading.resolve import Resolver
from osclaims.loading.tree import Keys
from osclaims.model.finding import Ruling, Tension

FILE = "data/rulings.yaml"


def read_rulings(
    folder: Folder, resolver: Resolver, report: Report
) -> tuple[tuple[Ruling, ...], tuple[Tension, ...]]:
    """The rulings, and the tensions whose claims exist."""
    if not folder.holds(FILE):
        return (), ()
    tree = folder.tree_of(FILE, report)
    if not isinstance(tree, Keys) or record(RulingsRecord, tree, report) is None:
        return (), ()
    return tuple(_rulings(tree, report)), tuple(_tensions(tree, resolver, report))


def _rulings(tree: Keys, report: Report) -> list[Ruling]:
    found = records(RulingRecord, tree.get("rulings"), report)
    return [Ruling(r.finding, r.verdict, r.because, r.by, r.on, r.seen) for r, _ in found if r is not None]


def _tensions(tree: Keys, resolver: Resolver, report: Report) -> list[Tension]:
    tensions: dict[str, Tension] = {}
    for found, node in records(TensionRecord, tree.get("tensions"), report):
        if found is None:
            continue
        missing = [index for index, claim in enumerate(found.claims) if not resolver.knows(claim)]
        for index in missing:
            place = node["claims"].place(index)
            report.unknown(place, "claim", found.claims[index], resolver.drafts)
        if found.id in tensions:
            report.add(node.place("id"), f"the tension {found.id!r} stands twice")
        elif not missing:
            tensions[found.id] = Tension(found.id, found.claims, found.because)
    return list(tensions.values())

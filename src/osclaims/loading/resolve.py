"""Drafts into claims: references followed, values read in the order in which they rest on each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from graphlib import CycleError, TopologicalSorter

from msgspec import Struct, field

from osclaims.loading.check import Report
from osclaims.loading.claims import SOURCE, Maker
from osclaims.loading.drafts import Draft
from osclaims.model.claim import UNNAMED, AnyClaim
from osclaims.model.vocabulary import Vocabulary


class Resolver(Struct, dict=True):
    """Makes claims of a base's drafts; a draft with a problem makes none."""

    vocabulary: Vocabulary
    report: Report
    drafts: dict[str, Draft] = field(default_factory=dict)
    claims: dict[str, AnyClaim] = field(default_factory=dict)

    def resolve(self, found: Iterable[Draft]) -> dict[str, AnyClaim]:
        """Every claim that can stand, in the order of its draft."""
        for draft in found:
            if draft.id in self.drafts:
                self.report.add(
                    draft.at("id"),
                    f"the id {draft.id!r} stands twice",
                    f"first at line {self.drafts[draft.id].node.at.line}",
                )
            else:
                self.drafts[draft.id] = draft
        maker = Maker(self.vocabulary, self.claims, self._utterances(), self.report)
        for id_ in self._ordered({d.id: d.record.relative_to for d in self.drafts.values()}, "relative-to"):
            draft = self.drafts[id_]
            before = len(self.report.problems)
            self._check_references(draft)
            claim = None if self._rests_on_broken(draft) else maker.claim(draft)
            if claim is not None and len(self.report.problems) == before:
                self.claims[id_] = claim
            else:
                self.report.broken.add(id_)
        return {id_: self.claims[id_] for id_ in self.drafts if id_ in self.claims}

    def knows(self, id_: str) -> bool:
        """Whether a claim, or a claim with members, of that id was written."""
        return id_ in self.drafts or id_ in self._with_members

    @cached_property
    def _with_members(self) -> set[str]:
        """The ids of claims that have members, once all drafts are there."""
        return {id_.rpartition("/")[0] for id_, draft in self.drafts.items() if draft.member}

    def _rests_on_broken(self, draft: Draft) -> bool:
        """Whether its date counts from a claim that was refused, which has been said already."""
        anchor = draft.record.relative_to
        return anchor is not None and draft.claim_id(anchor) in self.report.broken

    def _ordered(self, links: Mapping[str, str | None], key: str) -> list[str]:
        """The drafts so that each comes after what its `key` names; those in a cycle are reported."""
        graph = {id_: [self.drafts[id_].claim_id(to)] for id_, to in links.items() if to}
        first = [id_ for id_, to in links.items() if not to]
        while True:
            try:
                after = [id_ for id_ in TopologicalSorter(graph).static_order() if id_ in graph]
                return first + after
            except CycleError as error:
                cycle = [id_ for id_ in error.args[1] if id_ in graph]
                shown = " -> ".join(reversed(error.args[1]))
                self.report.add(self.drafts[cycle[0]].at(key), f"{key} runs in a circle: {shown}")
                for id_ in cycle:
                    graph.pop(id_, None)
                    self.drafts.pop(id_, None)

    def _utterances(self) -> dict[str, str]:
        roots: dict[str, str] = {}
        for id_ in self._ordered({d.id: d.record.rendition_of for d in self.drafts.values()}, "rendition-of"):
            draft = self.drafts[id_]
            of = draft.record.rendition_of
            roots[id_] = roots.get(draft.claim_id(of), id_) if of else id_
        return roots

    def _check_references(self, draft: Draft) -> None:
        record, entities = draft.record, self.vocabulary.entities
        for key, id_, besides in (
            ("speaker", record.speaker, None),
            ("occasion", record.occasion, None),
            ("asserted-by", record.asserted_by, UNNAMED),
        ):
            if id_ and id_ not in entities and id_ != besides:
                self.report.unknown(draft.at(key), "entity", id_, entities)
        for key, id_, besides in (("subject", record.subject, SOURCE), ("object", record.object, None)):
            if id_ and id_ not in entities and id_ != besides:
                self._check_claim(draft, key, id_, also=entities)
        for key, id_ in (("relative-to", record.relative_to), ("rendition-of", record.rendition_of)):
            if id_:
                self._check_claim(draft, key, id_)
        if record.property and record.property not in self.vocabulary.properties:
            self.report.unknown(draft.at("property"), "property", record.property, self.vocabulary.properties)

    def _check_claim(self, draft: Draft, key: str, reference: str, also: Iterable[str] = ()) -> None:
        if not self.knows(draft.claim_id(reference)) and draft.claim_id(reference) not in self.report.broken:
            what = "entity or claim" if also else "claim"
            self.report.unknown(draft.at(key), what, reference, [*also, *self.drafts])

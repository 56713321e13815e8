"""Drafts into claims: references followed, values read in the order in which they rest on each other."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from functools import cached_property
from graphlib import CycleError, TopologicalSorter

from msgspec import Struct, field
from msgspec.structs import replace

from osclaims.loading.check import Report
from osclaims.loading.claims import Maker
from osclaims.loading.drafts import Draft
from osclaims.loading.passages import Read
from osclaims.model.claim import SOURCE, UNNAMED, AnyClaim, Comparison, Quotation, Statement
from osclaims.model.vocabulary import Vocabulary

_MEMBER = 2
"""Strokes in the id of a member: one claim of `values:`."""


class NotApartError(Exception):
    """Files that were read by themselves hold what only the whole base can be told of."""


class Resolver(Struct, dict=True):
    """Makes claims of a base's drafts; a draft with a problem makes none.

    `known` are claims that were made before, of other files. `own`, of a file that is read by itself, are
    its sources: that a claim of another source exists is believed.
    """

    vocabulary: Vocabulary
    report: Report
    known: Mapping[str, AnyClaim] = field(default_factory=dict)
    own: Container[str] | None = None
    drafts: dict[str, Draft] = field(default_factory=dict)
    claims: dict[str, AnyClaim] = field(default_factory=dict)

    def resolve(self, reads: Iterable[Read]) -> dict[str, AnyClaim]:
        """Every claim of them that can stand, in the order of its draft; all that are known are in `claims`.

        Raises:
            NotApartError: known claims are renditions of each other in a circle, or of what is no quotation.
        """
        reads = tuple(reads)
        for draft in (draft for read in reads for draft in read.drafts):
            if draft.id in self.drafts:
                self.report.add(
                    draft.at("id"),
                    f"the id {draft.id!r} stands twice",
                    f"first at line {self.drafts[draft.id].node.at.line}",
                )
            else:
                self.drafts[draft.id] = draft
        roots = self._utterances()
        if any(self._is_no_quotation(claim.rendition_of or "") for claim in self._renditions):
            raise NotApartError
        self.claims |= self.known
        self.claims |= {claim.id: replace(claim, utterance=roots[claim.id]) for claim in self._renditions}
        maker = Maker(self.vocabulary, self.claims, roots, self.report)
        anchors = {
            d.id: d.claim_id(d.record.relative_to) for d in self.drafts.values() if d.record.relative_to
        }
        relative = self._ordered(anchors, "relative-to")
        for id_ in [*(id_ for id_ in self.drafts if id_ not in anchors), *relative]:
            draft = self.drafts[id_]
            before = len(self.report.problems)
            self._check_references(draft)
            claim = maker.claim(draft) if draft.whole and not self._rests_on_broken(draft) else None
            if claim is not None and len(self.report.problems) == before:
                self.claims[id_] = claim
            else:
                self.report.broken.add(id_)
        self._check_waivers(reads)
        return {id_: self.claims[id_] for id_ in self.drafts if id_ in self.claims}

    @property
    def ids(self) -> list[str]:
        """The ids of all claims that were written."""
        return [*self.known, *self.drafts]

    def knows(self, id_: str) -> bool:
        """Whether a claim, or a claim with members, of that id was written."""
        if self.own is not None and id_.partition("/")[0] not in self.own:
            return True
        return id_ in self.drafts or id_ in self.known or id_ in self._with_members

    def _was_written(self, id_: str) -> bool:
        """Whether a claim of that id was written, be it that it was refused."""
        return self.knows(id_) or id_ in self.report.broken

    @cached_property
    def _with_members(self) -> set[str]:
        """The ids of claims that have members, once all drafts are there: source, claim and member."""
        return {id_.rpartition("/")[0] for id_ in self.ids if id_.count("/") == _MEMBER}

    def _rests_on_broken(self, draft: Draft) -> bool:
        """Whether its date counts from a claim that was refused, which has been said already."""
        anchor = draft.record.relative_to
        return anchor is not None and draft.claim_id(anchor) in self.report.broken

    def _ordered(self, links: Mapping[str, str], key: str) -> list[str]:
        """The claims so that each comes after what its `key` names; drafts in a cycle are reported."""
        graph = {id_: [to] for id_, to in links.items()}
        while True:
            try:
                return [id_ for id_ in TopologicalSorter(graph).static_order() if id_ in graph]
            except CycleError as error:
                cycle = [id_ for id_ in error.args[1] if id_ in graph]
                if not self.known.keys().isdisjoint(cycle):
                    raise NotApartError from error
                shown = " -> ".join(reversed(error.args[1]))
                self.report.add(self.drafts[cycle[0]].at(key), f"{key} runs in a circle: {shown}")
                self.report.broken.update(cycle)
                for id_ in cycle:
                    graph.pop(id_, None)
                    self.drafts.pop(id_, None)

    @cached_property
    def _renditions(self) -> list[Quotation]:
        """The known claims that are renditions of others."""
        quotations = (claim for claim in self.known.values() if isinstance(claim, Quotation))
        return [claim for claim in quotations if claim.rendition_of]

    def _is_no_quotation(self, id_: str) -> bool:
        """Whether such a claim was written, and is of another kind."""
        if draft := self.drafts.get(id_):
            return draft.kind != "quotation"
        return id_ in self._with_members or isinstance(self.known.get(id_), Statement | Comparison)

    def _utterances(self) -> dict[str, str]:
        """Of each claim that is a rendition the claim that it goes back to, which is none; else itself."""
        of = {claim.id: claim.rendition_of or "" for claim in self._renditions}
        of |= {d.id: d.claim_id(d.record.rendition_of) for d in self.drafts.values() if d.record.rendition_of}
        roots: dict[str, str] = {}
        for id_ in self._ordered(of, "rendition-of"):
            written = of[id_] in self.drafts or of[id_] in self.known
            roots[id_] = roots.get(of[id_], of[id_] if written else id_)
        return roots

    def _check_waivers(self, reads: Iterable[Read]) -> None:
        """What a waived passage repeats exists."""
        for read in reads:
            if (passage := read.passage) and passage.of and not self._was_written(passage.repeated):
                self.report.unknown(read.at("of"), "claim", passage.of, self.ids)

    def _check_references(self, draft: Draft) -> None:
        record, entities, properties = draft.record, self.vocabulary.entities, self.vocabulary.properties
        if record.property and record.property not in properties:
            self.report.unknown(draft.at("property"), "property", record.property, properties)
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
        if record.rendition_of and self._is_no_quotation(of := draft.claim_id(record.rendition_of)):
            hint = "name the quotation that renders the same words"
            self.report.add(draft.at("rendition-of"), f"{of} is no quotation", hint)

    def _check_claim(self, draft: Draft, key: str, reference: str, also: Iterable[str] = ()) -> None:
        if not self._was_written(draft.claim_id(reference)):
            what = "claim" if also == () else "entity or claim"
            self.report.unknown(draft.at(key), what, reference, [*also, *self.ids])

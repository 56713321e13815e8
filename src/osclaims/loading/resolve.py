"""Drafts into claims: references followed, values read in the order in which they rest on each other."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from functools import cached_property
from graphlib import CycleError, TopologicalSorter

from msgspec import Struct, field
from msgspec.structs import replace

from osclaims.loading.check import Report
from osclaims.loading.claims import SOURCE, Maker
from osclaims.loading.drafts import Draft
from osclaims.loading.passages import Read
from osclaims.model.claim import UNNAMED, AnyClaim, Quotation
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
            NotApartError: known claims are renditions of each other in a circle.
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
        self.claims |= {id_: _rooted(claim, roots) for id_, claim in self.known.items()}
        maker = Maker(self.vocabulary, self.claims, roots, self.report)
        anchors = {id_: _named(draft, draft.record.relative_to) for id_, draft in self.drafts.items()}
        for id_ in self._ordered(anchors, "relative-to"):
            draft = self.drafts[id_]
            before = len(self.report.problems)
            self._check_references(draft)
            claim = None if self._rests_on_broken(draft) else maker.claim(draft)
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

    @cached_property
    def _with_members(self) -> set[str]:
        """The ids of claims that have members, once all drafts are there: source, claim and member."""
        return {id_.rpartition("/")[0] for id_ in self.ids if id_.count("/") == _MEMBER}

    def _rests_on_broken(self, draft: Draft) -> bool:
        """Whether its date counts from a claim that was refused, which has been said already."""
        anchor = draft.record.relative_to
        return anchor is not None and draft.claim_id(anchor) in self.report.broken

    def _ordered(self, links: Mapping[str, str | None], key: str) -> list[str]:
        """The claims so that each comes after what its `key` names; drafts in a cycle are reported."""
        graph = {id_: [to] for id_, to in links.items() if to}
        first = [id_ for id_, to in links.items() if not to]
        while True:
            try:
                after = [id_ for id_ in TopologicalSorter(graph).static_order() if id_ in graph]
                return first + after
            except CycleError as error:
                cycle = [id_ for id_ in error.args[1] if id_ in graph]
                if not self.known.keys().isdisjoint(cycle):
                    raise NotApartError from error
                shown = " -> ".join(reversed(error.args[1]))
                self.report.add(self.drafts[cycle[0]].at(key), f"{key} runs in a circle: {shown}")
                for id_ in cycle:
                    graph.pop(id_, None)
                    self.drafts.pop(id_, None)

    def _utterances(self) -> dict[str, str]:
        """The claim that each goes back to as a rendition of it, or of a rendition of it; else itself."""
        of = {id_: _rendered(claim) for id_, claim in self.known.items()}
        of |= {id_: _named(draft, draft.record.rendition_of) for id_, draft in self.drafts.items()}
        roots: dict[str, str] = {}
        for id_ in self._ordered(of, "rendition-of"):
            roots[id_] = roots.get(of[id_] or "", id_)
        return roots

    def _check_waivers(self, reads: Iterable[Read]) -> None:
        """What a waived passage repeats exists."""
        for read in reads:
            if read.passage and read.passage.of and not self.knows(read.passage.repeated):
                self.report.unknown(read.at("of"), "claim", read.passage.of, self.ids)

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
            self.report.unknown(draft.at(key), what, reference, [*also, *self.ids])


def _named(draft: Draft, reference: str | None) -> str | None:
    """The full id of the claim that a draft names under some key, if it does."""
    return draft.claim_id(reference) if reference else None


def _rendered(claim: AnyClaim) -> str | None:
    return claim.rendition_of if isinstance(claim, Quotation) else None


def _rooted(claim: AnyClaim, roots: Mapping[str, str]) -> AnyClaim:
    """A claim with the utterance that it goes back to, which may be of another file."""
    root = roots.get(claim.id)
    rendered = isinstance(claim, Quotation) and root is not None and root != claim.utterance
    return replace(claim, utterance=root) if rendered else claim

"""Drafts into claims: references followed, values read in the order in which they rest on each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from graphlib import CycleError, TopologicalSorter

from osclaims.evidence.anchor import Place
from osclaims.evidence.forms import form_of
from osclaims.loading.check import Report
from osclaims.loading.drafts import Draft
from osclaims.model.claim import AnyClaim, Comparison, Excerpt, Quotation, Statement, Times
from osclaims.model.source import Source
from osclaims.model.vocabulary import Property, Vocabulary
from osclaims.values.read import read_value
from osclaims.values.value import Span, Unreadable, Value

UNNAMED = "unnamed"
SOURCE = "source"
_SOME_DAY = "2000-01-01"


@dataclass
class Resolver:
    """Makes claims of a base's drafts; a draft with a problem makes none."""

    sources: Mapping[str, Source]
    vocabulary: Vocabulary
    report: Report
    drafts: dict[str, Draft] = field(default_factory=dict)
    claims: dict[str, AnyClaim] = field(default_factory=dict)
    roots: dict[str, str] = field(default_factory=dict)

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
        self.roots = self._utterances()
        for id_ in self._ordered({d.id: d.record.relative_to for d in self.drafts.values()}, "relative-to"):
            draft = self.drafts[id_]
            before = len(self.report.problems)
            claim = self._claim(draft)
            if claim is not None and len(self.report.problems) == before:
                self.claims[id_] = claim
            else:
                self.report.broken.add(id_)
        return {id_: self.claims[id_] for id_ in self.drafts if id_ in self.claims}

    def knows(self, id_: str) -> bool:
        """Whether a claim, or a claim with members, of that id was written."""
        return id_ in self.drafts or any(other.startswith(id_ + "/") for other in self.drafts)

    def _ordered(self, links: Mapping[str, str | None], key: str) -> list[str]:
        """The drafts so that each comes after what its `key` names; those in a cycle are reported."""
        graph = {id_: [self.drafts[id_].claim_id(to)] if to else [] for id_, to in links.items()}
        while True:
            try:
                return [id_ for id_ in TopologicalSorter(graph).static_order() if id_ in self.drafts]
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

    def _claim(self, draft: Draft) -> AnyClaim | None:
        self._check_references(draft)
        match draft.kind:
            case "statement":
                return self._statement(draft)
            case "quotation":
                return self._quotation(draft)
            case "comparison":
                return self._comparison(draft)

    def _check_references(self, draft: Draft) -> None:
        record, entities = draft.record, self.vocabulary.entities
        named = [
            ("speaker", record.speaker),
            ("occasion", record.occasion),
            ("asserted-by", record.asserted_by),
        ]
        for key, id_ in named:
            if id_ and id_ not in entities and not (key == "asserted-by" and id_ == UNNAMED):
                self.report.unknown(draft.at(key), "entity", id_, entities)
        for key, id_ in (("subject", record.subject), ("object", record.object)):
            if id_ and id_ not in entities and not (key == "subject" and id_ == SOURCE):
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

    def _statement(self, draft: Draft) -> Statement | None:
        record, member = draft.record, draft.member
        property_ = self.vocabulary.properties.get(record.property or "")
        printed = member.value if member else record.value
        if property_ is None or printed is None or record.subject is None:
            return None
        words = (member.reads_as if member else record.reads_as) or printed
        anchor, anchored_on = self._anchor(draft)
        value, unresolved = self._read(draft, "value", words, property_, anchor)
        converted = (
            self._read(draft, "converted", record.converted, property_, anchor)[0]
            if record.converted
            else None
        )
        derived = isinstance(value, Span) and bool(value.derivation)
        return Statement(
            **self._common(draft, property_),
            subject=self._subject(draft, record.subject),
            property=property_.id,
            printed=printed,
            value=replace(value, printed=printed) if value is not None else None,
            unresolved=unresolved,
            converted=converted,
            qualifiers=dict(record.model_extra or {}),
            relative_to=draft.claim_id(record.relative_to) if record.relative_to else None,
            rests_on=anchored_on if derived else (),
        )

    def _subject(self, draft: Draft, subject: str) -> str:
        if subject == SOURCE:
            return f"{SOURCE}:{draft.source.id}"
        return subject if subject in self.vocabulary.entities else draft.claim_id(subject)

    def _anchor(self, draft: Draft) -> tuple[Span | None, tuple[str, ...]]:
        """What a relative date counts from, and the claims that this rests on in turn."""
        if draft.record.relative_to is None:
            return draft.source.published, draft.source.published_from
        id_ = draft.claim_id(draft.record.relative_to)
        claim = self.claims.get(id_)
        if isinstance(claim, Statement) and isinstance(claim.value, Span):
            return claim.value, (id_, *claim.rests_on)
        self.report.add(
            draft.at("relative-to"), f"{id_} is no claim with a date", "name the claim that dates the event"
        )
        return None, ()

    def _read(
        self, draft: Draft, key: str, words: str, property_: Property, anchor: Span | None
    ) -> tuple[Value | None, str]:
        """The value of printed words; None with a reason when they are relative to an unknown day."""
        try:
            return self._value(draft.source, words, property_, anchor), ""
        except Unreadable as error:
            if (
                property_.kind == "date"
                and anchor is None
                and self._reads_with_anchor(draft.source, words, property_)
            ):
                return None, error.reason
            at = draft.at(key if key in draft.node.places else "values")
            hint = error.expected or (f"one of {', '.join(error.choices)}" if error.choices else "")
            self.report.add(at, f"{words!r} does not read as {property_.kind}: {error.reason}", hint)
            return None, ""

    def _reads_with_anchor(self, source: Source, words: str, property_: Property) -> bool:
        try:
            self._value(source, words, property_, _SOME_DAY)
        except Unreadable:
            return False
        return True

    def _value(self, source: Source, words: str, property_: Property, anchor: Span | str | None) -> Value:
        return read_value(
            words,
            property_.kind,
            anchor=anchor,
            currency=source.currency,
            exact=property_.exact,
            date_order=source.date_order,
            decimal=source.decimal,
            names=self.vocabulary.names,
        )

    def _quotation(self, draft: Draft) -> Quotation:
        record = draft.record
        places = draft.words_at.get("quote", ())
        reported = "words" in draft.words_at and not places
        return Quotation(
            **self._common(draft, None),
            speaker=record.speaker or "",
            parts=tuple(_raw(draft.source, place) for place in places),
            form=record.form or ("reported" if reported else form_of(draft.source.text, *places)),
            utterance=self.roots.get(draft.id, draft.id),
            occasion=record.occasion or draft.occasion,
            rendition_of=draft.claim_id(record.rendition_of) if record.rendition_of else None,
            words=record.words,
        )

    def _comparison(self, draft: Draft) -> Comparison | None:
        record = draft.record
        property_ = self.vocabulary.properties.get(record.property or "")
        if record.subject is None or record.relation is None:
            return None
        factor = Property("factor", "quantity")
        return Comparison(
            **self._common(draft, property_),
            subject=self._subject(draft, record.subject),
            relation=record.relation,
            property=record.property,
            object=self._subject(draft, record.object) if record.object else None,
            object_as=record.object_as,
            factor=self._read(draft, "factor", record.factor, factor, None)[0] if record.factor else None,
            words=record.words,
            stance=record.stance,
            qualifiers=dict(record.model_extra or {}),
        )

    def _common(self, draft: Draft, property_: Property | None) -> dict[str, object]:
        record = draft.record
        own = property_.topics if property_ else ()
        return {
            "id": draft.id,
            "source": draft.source.id,
            "excerpt": _excerpt(draft.source, draft.excerpt),
            "asserted_by": record.asserted_by,
            "asserted_as": record.asserted_as,
            "printed_in": record.printed_in,
            "topics": tuple(dict.fromkeys((*own, *record.topics))),
            "times": self._times(draft),
            "note": record.note,
            "because": draft.member.because if draft.member and draft.member.because else record.because,
            "words_at": tuple(place for places in draft.words_at.values() for place in places),
            "at": draft.node.at,
        }

    def _times(self, draft: Draft) -> Times:
        date = Property("time", "date")
        spans: list[Span | None] = []
        for key in ("from", "until", "as-of", "on"):
            words = draft.node.get(key)
            value = self._read(draft, key, words, date, draft.source.published)[0] if words else None
            spans.append(value if isinstance(value, Span) else None)
        return Times(*spans)


def _raw(source: Source, place: Place) -> str:
    return " ".join(source.text.raw[place.start : place.end].split())


def _excerpt(source: Source, place: Place) -> Excerpt:
    text = source.text
    prefix, suffix = text.context(place)
    return Excerpt(
        text.raw[place.start : place.end], prefix, suffix, place.start, place.end, text.line_of(place.start)
    )

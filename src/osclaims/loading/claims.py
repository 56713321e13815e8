"""One draft into one claim: its value read, its words cut out of the text, its times resolved."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import TypedDict

from msgspec.structs import replace

from osclaims.evidence.forms import form_of
from osclaims.evidence.place import Place
from osclaims.frozen import Frozen
from osclaims.loading.check import Report
from osclaims.loading.drafts import Draft
from osclaims.model.claim import SOURCE, AnyClaim, Comparison, Excerpt, Quotation, Statement, Times
from osclaims.model.source import Source
from osclaims.model.vocabulary import Property, Vocabulary
from osclaims.problems import Location
from osclaims.values.read import read_value
from osclaims.values.value import Figure, Span, Unreadable, Value

_SOME_DAY = "2000-01-01"
_TIME = Property("time", "date")
_FACTOR = Property("factor", "quantity")
_TIMES = ("from", "until", "as-of", "on")
_NO_TIMES = Times()


class _Common(TypedDict):
    """What every claim has."""

    id: str
    source: str
    excerpt: Excerpt
    asserted_by: str | None
    asserted_as: str | None
    printed_in: str | None
    topics: tuple[str, ...]
    times: Times
    note: str | None
    because: str | None
    words_at: tuple[Place, ...]
    at: Location


class Maker(Frozen):
    """Makes claims of drafts whose references are sound; `claims` are those that were made before."""

    vocabulary: Vocabulary
    claims: Mapping[str, AnyClaim]
    roots: Mapping[str, str]
    report: Report

    def claim(self, draft: Draft) -> AnyClaim | None:
        """The claim, or None with a problem reported."""
        match draft.kind:
            case "statement":
                return self._statement(draft)
            case "quotation":
                return self._quotation(draft)
            case "comparison":
                return self._comparison(draft)

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
            value=value if value is None or value.printed == printed else replace(value, printed=printed),
            unresolved=unresolved,
            converted=converted or (value.converted if isinstance(value, Figure) else None),
            qualifiers=draft.qualifiers,
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
            at = draft.at(key if key in draft.node else "values")
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
            names=self.vocabulary.names if property_.kind == "entity" else None,
            zone=source.timezone,
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
            language=draft.source.language,
        )

    def _comparison(self, draft: Draft) -> Comparison | None:
        record = draft.record
        property_ = self.vocabulary.properties.get(record.property or "")
        if record.subject is None or record.relation is None or (record.property and property_ is None):
            return None
        return Comparison(
            **self._common(draft, property_),
            subject=self._subject(draft, record.subject),
            relation=record.relation,
            property=record.property,
            object=self._subject(draft, record.object) if record.object else None,
            object_as=record.object_as,
            factor=self._read(draft, "factor", record.factor, _FACTOR, None)[0] if record.factor else None,
            words=record.words,
            stance=record.stance,
            qualifiers=draft.qualifiers,
        )

    def _common(self, draft: Draft, property_: Property | None) -> _Common:
        record = draft.record
        own = property_.topics if property_ else ()
        return {
            "id": draft.id,
            "source": draft.source.id,
            "excerpt": Excerpt(draft.source.text, draft.excerpt.start, draft.excerpt.end),
            "asserted_by": record.asserted_by,
            "asserted_as": record.asserted_as,
            "printed_in": record.printed_in,
            "topics": tuple(dict.fromkeys((*own, *record.topics))),
            "times": self._times(draft),
            "note": record.note,
            "because": draft.member.because if draft.member and draft.member.because else record.because,
            "words_at": tuple(chain.from_iterable(draft.words_at.values())),
            "at": draft.node.at,
        }

    def _times(self, draft: Draft) -> Times:
        if draft.node.keys().isdisjoint(_TIMES):
            return _NO_TIMES
        spans: list[Span | None] = []
        for key in _TIMES:
            words = draft.node.get(key)
            value = self._read(draft, key, words, _TIME, draft.source.published)[0] if words else None
            spans.append(value if isinstance(value, Span) else None)
        times = Times(*spans)
        if _ends_first(times):
            self.report.add(draft.at("until"), "it ends before it begins", "mend `from:` or `until:`")
        return times


def _ends_first(times: Times) -> bool:
    begins = times.start.outer[0].low if times.start else None
    ends = times.until.outer[-1].high if times.until else None
    return begins is not None and ends is not None and ends <= begins


def _raw(source: Source, place: Place) -> str:
    return " ".join(source.text.raw[place.start : place.end].split())

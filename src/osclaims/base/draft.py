"""Claims drafted from a text: every figure, date and quotation with its words found, the rest still TODO.

The same text gives the same drafts: patterns and word lists, no model and no network. What a draft cannot
know (the subject, the property, a speaker who is in no vocabulary) is `TODO`, and `check` refuses it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter

from msgspec import field

from osclaims.base.add import slug
from osclaims.base.coverage import coverage, place_of
from osclaims.base.draft_parts import Said, frame, groups, said_at, selector
from osclaims.base.draft_readings import Readings
from osclaims.base.mentioned import Mentioned, mentioned
from osclaims.evidence.anchor import fold
from osclaims.evidence.detect import Sighting, detect
from osclaims.evidence.forms import is_clause
from osclaims.evidence.place import Place
from osclaims.evidence.sentences import paragraphs
from osclaims.frozen import Frozen
from osclaims.loading.tree import TODO
from osclaims.model.claim import AnyClaim
from osclaims.model.source import Passage, Source
from osclaims.model.vocabulary import Vocabulary
from osclaims.values.text import fold_name
from osclaims.values.value import Kind

_WORDS_OF_ID = 6

Record = Mapping[str, str | Sequence[str]]


class DraftClaim(Frozen):
    """A claim to be completed, as it would be typed, with what is known about it in notes.

    `kind` is the likely kind of a statement's value.
    """

    record: Record
    notes: tuple[str, ...]
    kind: Kind | None = None


class DraftPassage(Frozen):
    """A passage with its drafts; one that is new and has none is to be waived, or read again.

    `line` is where it stands in the text; `repeats` says that the same words stood in the text before.
    """

    words: str
    line: int
    claims: tuple[DraftClaim, ...]
    is_new: bool
    repeats: bool = False


class Drafter(Frozen, dict=True):
    """Drafts claims about the entities of a vocabulary."""

    source: Source
    vocabulary: Vocabulary
    taken: set[str] = field(default_factory=set)

    def whole(self) -> list[DraftPassage]:
        """The whole text, paragraph by paragraph, as if nothing had been read yet."""
        return list(self._paragraphs(Place(0, len(self.source.text.raw)), detect(self.source.text)))

    def missing(self, passages: Sequence[Passage], claims: Sequence[AnyClaim]) -> list[DraftPassage]:
        """What is still to be read: what `coverage` misses in the passages, and the text between them."""
        self.taken.update(claim.id.split("/")[1] for claim in claims)
        found = coverage(self.source, passages, claims)
        unread = [seen.sighting for seen in found.missing]
        known = [(passage.place, self._claims(passage.place, unread)) for passage in passages]
        drafts = [
            (place, [self._passage(place, drafted, is_new=False)]) for place, drafted in known if drafted
        ]
        seen = detect(self.source.text)
        drafts += [(gap, list(self._paragraphs(gap, seen))) for gap in found.gaps]
        return [draft for _, part in sorted(drafts, key=lambda each: each[0]) for draft in part]

    def _paragraphs(self, part: Place, seen: Sequence[Sighting]) -> Iterator[DraftPassage]:
        """The paragraphs of a stretch of the text; one that repeats an earlier one is not drafted again."""
        raw = self.source.text.raw
        met: set[str] = set()
        for found in paragraphs(part.of(raw)):
            place = Place(part.start + found.start, part.start + found.end)
            words = fold(place.of(raw))
            repeats = words in met
            met.add(words)
            claims = () if repeats else self._claims(place, seen)
            yield self._passage(place, claims, is_new=True, repeats=repeats)

    def _passage(
        self, place: Place, claims: Sequence[DraftClaim], *, is_new: bool, repeats: bool = False
    ) -> DraftPassage:
        text = self.source.text
        return DraftPassage(
            fold(place.of(text.raw)), text.line_of(place.start), tuple(claims), is_new, repeats
        )

    def _claims(self, passage: Place, seen: Sequence[Sighting]) -> tuple[DraftClaim, ...]:
        first, last = (
            bisect_left(seen, edge, key=attrgetter("start")) for edge in (passage.start, passage.end)
        )
        inside = [one for one in seen[first:last] if passage.holds(place_of(one))]
        said = groups(self.source.text, inside)
        found = [(one.parts[0], self._quotation(one, passage)) for one in said]
        found += [
            (place_of(one), self._statement(one, said_at(place_of(one), said), passage))
            for one in inside
            if one.kind != "quotation"
        ]
        return tuple(claim for _, claim in sorted(found, key=lambda each: (each[0].start, -each[0].end)))

    def _quotation(self, said: Said, passage: Place) -> DraftClaim:
        raw = self.source.text.raw
        parts = [fold(part.of(raw)) for part in said.parts]
        speaker, excerpt = self._named(said.speaker), frame(self.source.text, said.parts, passage)
        record: dict[str, str | Sequence[str]] = {
            "id": self._id(" ".join(parts[0].split()[:_WORDS_OF_ID])),
            **selector(self.source.text, said.parts, excerpt, passage),
            "speaker": speaker or TODO,
            "quote": parts[0] if len(parts) == 1 else parts,
        }
        notes = [] if speaker or not said.speaker else [f"said by {said.speaker}"]
        if not is_clause(" ".join(parts)):
            notes.append("a turn of phrase or a title belongs under not-claims")
        return DraftClaim(record, (*notes, *self._names(excerpt or passage)))

    def _statement(self, seen: Sighting, said: Said | None, passage: Place) -> DraftClaim:
        read = self._readings.guess(place_of(seen), is_date=seen.kind == "date")
        place = read.place if passage.holds(read.place) else place_of(seen)
        excerpt = frame(self.source.text, (place,), passage)
        words = fold(place.of(self.source.text.raw))
        record = {
            "id": self._id(words),
            **selector(self.source.text, (place,), excerpt, passage),
            "subject": TODO,
            "property": TODO,
            "value": words,
            **({} if read.reads else {"reads-as": TODO, "because": TODO}),
            **({"asserted-by": self._named(said.speaker) or TODO} if said else {}),
        }
        return DraftClaim(record, (read.note, *self._names(excerpt or passage)), read.kind)

    def _id(self, words: str) -> str:
        """A new id made of words."""
        id_ = slug(words, self.taken)
        self.taken.add(id_)
        return id_

    def _named(self, name: str | None) -> str | None:
        meant = self.vocabulary.names.get(fold_name(name), ()) if name else ()
        return meant[0].id if len(meant) == 1 else None

    def _names(self, excerpt: Place) -> Iterator[str]:
        found = self._mentioned.within(excerpt)
        if found:
            yield "names here: " + ", ".join(f"{id_} ({name})" for id_, name in found.items())

    @cached_property
    def _readings(self) -> Readings:
        return Readings(self.source)

    @cached_property
    def _mentioned(self) -> Mentioned:
        return mentioned(self.source.text.raw, self.vocabulary)

"""A claim as it was typed, anchored in its source: the stage between a record and a claim."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import Literal, TypeAlias

from msgspec.structs import replace

from osclaims.evidence.anchor import Place
from osclaims.frozen import Frozen
from osclaims.loading.check import Report, finished, record
from osclaims.loading.lookup import Lookup, Sought
from osclaims.loading.records import ClaimRecord, MemberRecord
from osclaims.loading.tree import Keys, place_of
from osclaims.loading.words import did_you_mean, meant, shape_of, shown
from osclaims.model.source import Source
from osclaims.model.vocabulary import Vocabulary
from osclaims.problems import NOWHERE, Location
from osclaims.values.text import fold_name

ClaimKind: TypeAlias = Literal["statement", "quotation", "comparison"]

_COMMON = frozenset({
    "id", "excerpt", "prefix", "suffix", "asserted-by", "asserted-as", "printed-in", "topics",
    "from", "until", "as-of", "on", "note", "because",
})  # fmt: skip
KEYS: dict[ClaimKind, frozenset[str]] = {
    "statement": _COMMON | {"subject", "property", "value", "values", "reads-as", "converted", "relative-to"},
    "quotation": _COMMON | {"speaker", "quote", "words", "form", "rendition-of", "occasion"},
    "comparison": _COMMON
    | {"subject", "relation", "object", "object-as", "property", "factor", "words", "stance"},
}
_ALL_KEYS = frozenset[str]().union(*KEYS.values())
KIND_OF: tuple[tuple[str, ClaimKind], ...] = (
    ("relation", "comparison"),
    ("speaker", "quotation"),
    ("property", "statement"),
)
NEEDED: dict[ClaimKind, tuple[tuple[str, ...], ...]] = {
    "statement": (("subject",), ("value", "values")),
    "quotation": (("quote", "words"),),
    "comparison": (("subject",), ("object", "object-as", "words")),
}
_WORDED = ("value", "converted", "factor", "object-as", "words")


class Draft(Frozen):
    """One claim's record, the places of its words, and what it still has to be told by the whole base.

    `qualifiers` is what was typed under keys that are none of a claim's own. One that is not `whole`, since
    some of its words stand nowhere, makes no claim; what else is wrong with it is told all the same.
    """

    id: str
    kind: ClaimKind
    record: ClaimRecord
    node: Keys
    source: Source
    occasion: str | None
    excerpt: Place
    words_at: dict[str, tuple[Place, ...]]
    qualifiers: dict[str, str]
    member: MemberRecord | None = None
    whole: bool = True

    def at(self, key: str) -> Location:
        """Where the value of `key` stands in the claims file."""
        return self.node.place(key)

    def claim_id(self, reference: str) -> str:
        """The full id of a claim that this one names; a bare id is of the same source."""
        return reference if "/" in reference else f"{self.source.id}/{reference}"


class _Shape(Frozen):
    """What the keys of a claim of some kind say, whatever was typed under them.

    `worded` are those whose words a source prints; of each choice that is `lacking` one key is needed.
    """

    kind: ClaimKind
    allowed: frozenset[str]
    misplaced: tuple[str, ...]
    qualifiers: tuple[str, ...]
    worded: tuple[str, ...]
    lacking: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=1024)
def _shape(kind: ClaimKind, keys: tuple[str, ...], qualifiers: tuple[str, ...]) -> _Shape:
    """The shape of a claim with such keys, and of a property with such qualifiers; claims have few."""
    allowed = KEYS[kind].union(qualifiers)
    others = allowed - _ALL_KEYS
    return _Shape(
        kind=kind,
        allowed=allowed,
        misplaced=tuple(key for key in keys if key not in allowed),
        qualifiers=tuple(key for key in keys if key in others),
        worded=tuple(key for key in _WORDED if key in keys),
        lacking=tuple(choice for choice in NEEDED[kind] if not any(key in keys for key in choice)),
    )


class Drafter(Frozen):
    """Anchors the claims of one source, passage by passage."""

    source: Source
    occasion: str | None
    vocabulary: Vocabulary
    lookup: Lookup
    report: Report

    def drafts(self, node: Keys, passage: Place) -> Sequence[Draft]:
        """The drafts of one typed claim: one, or one a member; none, with problems, when it says nothing."""
        draft = self._draft(node, passage)
        if draft and draft.whole:
            return tuple(self._members(draft)) if draft.record.values else (draft,)
        self.report.broken.add(f"{self.source.id}/{node.get('id')}")
        return (draft,) if draft else ()

    def _draft(self, node: Keys, passage: Place) -> Draft | None:
        if not finished(node, self.report):
            return None
        found = record(ClaimRecord, node, self.report)
        kind = self._kind(node) if found else None
        if found is None or kind is None:
            return None
        property_ = self.vocabulary.properties.get(found.property or "")
        shape = _shape(kind, tuple(node), property_.qualifiers if property_ else ())
        if not self._complete(found, shape, node):
            return None
        excerpt = self._excerpt(found, node, passage)
        words_at = self._own_words(found, shape, node, excerpt) if excerpt else None
        return Draft(
            f"{self.source.id}/{found.id}",
            kind,
            found,
            node,
            self.source,
            self.occasion,
            excerpt or passage,
            words_at or {},
            {key: node[key] for key in shape.qualifiers},
            whole=words_at is not None,
        )

    def _kind(self, node: Keys) -> ClaimKind | None:
        for key, kind in KIND_OF:
            if key in node:
                return kind
        hint = "give it `property:`, `speaker:` or `relation:`"
        self.report.add(node.at, "neither a statement, a quotation nor a comparison", hint)
        return None

    def _complete(self, found: ClaimRecord, shape: _Shape, node: Keys) -> bool:
        """Whether the claim has the keys of its kind and no others, each filled in."""
        before = len(self.report.problems)
        for key in shape.misplaced:
            self._misplaced(key, shape, node.key_place(key))
        for key in shape.qualifiers:
            if fault := _unfilled(node[key]):
                self.report.add(node.key_place(key), f"{key}: {fault}")
        for choice in shape.lacking:
            self.report.add(node.at, f"a {shape.kind} needs {' or '.join(f'`{key}:`' for key in choice)}")
        if "value" in node and "values" in node:
            self.report.add(node.key_place("values"), "both `value:` and `values:`", "keep one")
        if isinstance(found.quote, str) and (fault := _unfilled(found.quote)):
            self.report.add(node.place("quote"), f"quote: {fault}")
        if "reads-as" in node and "because" not in node:
            self.report.add(node.key_place("reads-as"), "`reads-as:` says `because:`")
        if found.form not in {None, "reported"} and "because" not in node:
            self.report.add(node.key_place("form"), "`form:` says `because:`")
        return len(self.report.problems) == before

    def _misplaced(self, key: str, shape: _Shape, at: Location) -> None:
        if key in _ALL_KEYS:
            self.report.add(at, f"the key {key!r} has no place in a {shape.kind}")
        else:
            known = shape.allowed if self.report.may_guess() else ()
            self.report.add(at, f"unknown key {shown(key)}", did_you_mean(key, known), meant(key, known))

    def _excerpt(self, found: ClaimRecord, node: Keys, passage: Place) -> Place | None:
        if found.excerpt is None:
            return passage
        sought = Sought("excerpt", found.excerpt, node, found.prefix, found.suffix)
        return self.lookup.one(sought, passage, self.source)

    def _own_words(
        self, found: ClaimRecord, shape: _Shape, node: Keys, excerpt: Place
    ) -> dict[str, tuple[Place, ...]] | None:
        """Where each of the claim's own words stands; None when some stand nowhere or twice."""
        prefix, suffix = (found.prefix, found.suffix) if found.excerpt is None else (None, None)
        printed: list[tuple[str, str, Keys | Callable[[], Location]]] = [
            (key, node[key], node) for key in shape.worded
        ]
        printed += _quoted(found.quote, node) if found.quote else ()
        if found.asserted_as:
            self.lookup.somewhere(Sought("asserted-as", found.asserted_as, node), self.source)
        places: dict[str, tuple[Place, ...]] = {}
        whole = True
        for key, words, typed in printed:
            place = self.lookup.one(Sought(key, words, typed, prefix, suffix), excerpt, self.source)
            whole = whole and place is not None
            if place is not None:
                places[key] = (*places.get(key, ()), place)
        return places if whole else None

    def _members(self, draft: Draft) -> Iterator[Draft]:
        ids: set[str] = set()
        for index, typed in enumerate(draft.record.values):
            member = MemberRecord(typed) if isinstance(typed, str) else typed
            at = partial(place_of, draft.node, ("values", index, "value"), NOWHERE)
            place = self.lookup.one(Sought("value", member.value, at), draft.excerpt, self.source)
            id_ = member.id or self._member_id(member)
            if id_ in ids:
                second = draft.node["values"].place(index)
                self.report.add(second, f"two members are called {id_!r}", "give one an `id:`")
            elif place is not None:
                ids.add(id_)
                own = {**draft.words_at, "value": (place,)}
                yield replace(draft, id=f"{draft.id}/{id_}", words_at=own, member=member)

    def _member_id(self, member: MemberRecord) -> str:
        meant = self.vocabulary.names.get(fold_name(member.reads_as or member.value), ())
        if len(meant) == 1:
            return meant[0].id
        return "-".join("".join(c if c.isalnum() else " " for c in member.value.lower()).split()) or "member"


def _quoted(quote: tuple[str, ...] | str, node: Keys) -> Iterator[tuple[str, str, Callable[[], Location]]]:
    """Each part of a quotation, with its key and with what tells where it was typed."""
    for index, part in enumerate((quote,) if isinstance(quote, str) else quote):
        yield "quote", part, partial(place_of, node, ("quote", index), NOWHERE)


def _unfilled(value: object) -> str:
    """What is wrong with a qualifier's value, which no record has looked at."""
    match value:
        case str():
            return "" if value.strip() else "there is nothing here"
        case _:
            return f"expected text, found {shape_of(value)}"

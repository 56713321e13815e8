"""A claims file, read from top to bottom beside its sources: passages in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import field

from osclaims.evidence.anchor import Place
from osclaims.frozen import Frozen
from osclaims.loading.check import Report, finished, records
from osclaims.loading.drafts import Draft, Drafter
from osclaims.loading.files import MARK
from osclaims.loading.lookup import Lookup, Sought
from osclaims.loading.records import BlockRecord, PassageRecord
from osclaims.loading.tree import Items, Keys, Node, place_of
from osclaims.model.source import NotClaim, Passage, Source
from osclaims.model.vocabulary import Vocabulary
from osclaims.problems import NOWHERE, Location

_SHOWN = 48


class Read(Frozen):
    """One passage with the drafts of its claims; no passage where its words are not the text's."""

    passage: Passage | None
    drafts: tuple[Draft, ...]
    node: Node

    @property
    def written(self) -> int:
        """How many claims were typed, whatever became of them."""
        return len(_typed(self.node, "claims"))

    def at(self, key: str) -> Location:
        """Where the value of `key` stands in the claims file."""
        return place_of(self.node, (key,), NOWHERE)


class Reader(Frozen):
    """Reads claims files against sources and vocabulary, reporting what does not fit.

    `seen` are the sources that have a block, each with the file that it stands in; those too that there are
    not.
    """

    sources: Mapping[str, Source]
    vocabulary: Vocabulary
    report: Report
    seen: dict[str, str] = field(default_factory=dict)

    def blocks(self, tree: Node | None, file: str) -> Iterator[Read]:
        """Every passage of one claims file."""
        if tree is None:
            return
        if not isinstance(tree, Items):
            self.report.add(Location(file, 1, 1), "expected a list of sources", "begin each with `- source:`")
            return
        for block, node in records(BlockRecord, tree, self.report):
            if (source := self._source(block, node, file) if block else None) is None:
                yield from (Read(None, (), passage) for passage in _typed(node, "passages"))
            elif block:
                yield from self._block(block, source, node)

    def _source(self, block: BlockRecord, node: Keys, file: str) -> Source | None:
        """The source of a block; None, with a problem, when there is none or it has a block already."""
        source, at = self.sources.get(block.source), "source"
        if source is None:
            self.report.unknown(node.place(at), "source", block.source, self.sources)
        elif source.id in self.seen:
            message = f"a second block for {source.id!r}"
            self.report.add(node.place(at), message, "move its passages to the first")
            return None
        self.seen.setdefault(block.source, file)
        return source

    def _block(self, block: BlockRecord, source: Source, node: Keys) -> Iterator[Read]:
        entities = self.vocabulary.entities
        if block.occasion and block.occasion not in entities:
            self.report.unknown(node.place("occasion"), "occasion", block.occasion, entities)
        lookup = Lookup(self.sources, self.report)
        drafter = Drafter(source, block.occasion, self.vocabulary, lookup, self.report)
        yield from Tiler(source, drafter, lookup, self.report).passages(node)


class Tiler(Frozen):
    """Lays the passages of one source end to end over its text."""

    source: Source
    drafter: Drafter
    lookup: Lookup
    report: Report

    def passages(self, block: Keys) -> Iterator[Read]:
        """The passages of the source, each the next run of its text."""
        after = 0
        for found, node in records(PassageRecord, block.get("passages"), self.report):
            place = self._place(Sought("passage", found.passage, node), after) if found else None
            if found is None or place is None:
                yield Read(None, (), node)
                continue
            after = place.end
            yield self._passage(found, node, place)
        rest = self.source.text.raw[after:].strip()
        if self.source.annotated == "whole" and rest:
            self.report.add(
                block.at,
                f"{self.source.text_path} goes on after the last passage: {_opening(rest)}",
                "add its passages, or say `annotated: parts` in sources.yaml",
            )

    def _place(self, sought: Sought, after: int) -> Place | None:
        """Where the next passage stands; a problem when that is not where the text goes on."""
        text = self.source.text
        following = text.next_passage(sought.words, after)
        if following is not None:
            return following
        later = text.find(sought.words, Place(after, len(text.raw)))
        skipped = text.raw[after : later[0].start] if later else ""
        if later and self.source.annotated == "whole" and skipped.strip() != MARK:
            where = f"line {text.line_of(after)} of {self.source.text_path}"
            hint = "every passage begins where the one before it ended"
            self.report.add(sought.at, f"the passages leave out {_opening(skipped)} ({where})", hint)
        elif not later and text.find(sought.words):
            message = "the passage stands earlier in the text than the one before it"
            self.report.add(sought.at, message, "keep the order of the text")
        elif not later:
            self.lookup.absent(sought, Place(after, len(text.raw)), self.source)
        return later[0] if later else None

    def _passage(self, found: PassageRecord, node: Keys, place: Place) -> Read:
        """One passage: waived, or with the drafts of its claims."""
        finished(node, self.report, ("waived",))
        if found.waived and found.claims:
            self.report.add(node.key_place("waived"), "a passage is waived or makes claims, not both")
        if not (found.waived or found.claims or found.not_claims):
            hint = "add `claims:` or `waived: reason`"
            self.report.add(node.at, "the passage makes no claim and is not waived", hint)
        made = self._drafts(node, place)
        passage = Passage(
            source=self.source.id,
            place=place,
            waived=found.waived or "",
            of=found.of or "",
            claims=tuple(draft.id for draft in made),
            not_claims=tuple(self._not_claims(found, node, place)) if found.not_claims else (),
        )
        return Read(passage, made, node)

    def _drafts(self, passage: Keys, place: Place) -> tuple[Draft, ...]:
        made: list[Draft] = []
        for index, claim in enumerate(_typed(passage, "claims")):
            if isinstance(claim, Keys):
                made += self.drafter.drafts(claim, place)
            else:
                at = place_of(passage, ("claims", index), passage.at)
                self.report.add(at, "expected a claim: a mapping that begins with `id:`")
        return tuple(made)

    def _not_claims(self, found: PassageRecord, node: Keys, place: Place) -> Iterator[NotClaim]:
        """The words of a passage that a person says are no claim."""
        for entry, item in zip(found.not_claims, _typed(node, "not-claims"), strict=True):
            finished(item, self.report)
            sought = Sought("words", entry.words, item)
            spot = self.lookup.one(sought, place, self.source)
            if spot is not None:
                yield NotClaim(entry.words, entry.because, spot)


def _typed(node: Node, key: str) -> Sequence[Any]:
    """What was typed in a list under `key`; nothing where there is no such list."""
    items = node.get(key) if isinstance(node, Keys) else None
    return items if isinstance(items, Items) else ()


def _opening(text: str) -> str:
    line = " ".join(text.split())
    return repr(line if len(line) <= _SHOWN else line[: _SHOWN - 3] + "...")

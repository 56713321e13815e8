"""What single claims files say, each read without the others: by another process, or at an earlier time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Self, TypeVar

from msgspec import MsgspecError, json
from msgspec.structs import replace

from osclaims.frozen import Frozen
from osclaims.loading.check import FirstProblem, ProblemFoundError
from osclaims.loading.parsed import encoder
from osclaims.loading.passages import Reader
from osclaims.loading.pieces import Piece
from osclaims.loading.resolve import Resolver
from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.model.ledger import Ledger
from osclaims.model.source import Passage, Source
from osclaims.model.vocabulary import Vocabulary

S = TypeVar("S", Passage, AnyClaim)


class Part(Frozen):
    """A piece of a claims file without a problem, but perhaps that it refers to claims that are nowhere.

    `blocks` are the sources that have a block in it, `abroad` the claims of others that it refers to.
    """

    blocks: tuple[str, ...]
    passages: tuple[Passage, ...]
    claims: tuple[AnyClaim, ...]
    abroad: frozenset[str]

    @classmethod
    def of(cls, blocks: Iterable[str], passages: Iterable[Passage], claims: Iterable[AnyClaim]) -> Self:
        """What stands in some blocks, with what it refers to beyond them."""
        blocks, passages, claims = tuple(blocks), tuple(passages), tuple(claims)
        repeated = (passage.repeated for passage in passages if passage.of)
        named = (id_ for claim in claims for id_ in _references(claim))
        own = frozenset(blocks)
        abroad = frozenset(id_ for id_ in (*repeated, *named) if id_.partition("/")[0] not in own)
        return cls(blocks, passages, claims, abroad)


def _references(claim: AnyClaim) -> Iterator[str]:
    """The claims that a claim refers to, by their full ids, which alone have a stroke."""
    match claim:
        case Statement():
            found: tuple[str | None, ...] = (claim.subject, claim.relative_to)
        case Quotation():
            found = (claim.rendition_of,)
        case Comparison():
            found = (claim.subject, claim.object)
    return (id_ for id_ in found if id_ and "/" in id_)


def part_of(piece: Piece, sources: Mapping[str, Source], vocabulary: Vocabulary) -> Part | None:
    """What a piece says by itself; None where something is wrong with it, or a date rests on another."""
    if (tree := piece.tree()) is None:
        return None
    report = FirstProblem()
    reader = Reader(sources, vocabulary, report)
    try:
        reads = tuple(reader.blocks(tree, piece.file))
        claims = Resolver(vocabulary, report, own=reader.seen).resolve(reads)
    except ProblemFoundError:
        return None
    passages = (read.passage for read in reads if read.passage)
    return Part.of(reader.seen, passages, claims.values())


def encode_parts(parts: Sequence[Part | None], sources: Mapping[str, Source]) -> bytes:
    """What some pieces say, but for the texts of their sources."""
    return encoder(sources).encode(parts)


def decode_parts(body: bytes, sources: Mapping[str, Source]) -> Sequence[Part | None]:
    """The parts that were encoded, with their sources' texts; none where no parts were encoded."""
    texts = {source.text_path: source.text for source in sources.values()}
    try:
        return json.decode(body, type=tuple[Part | None, ...], dec_hook=lambda _, path: texts[path])
    except (MsgspecError, LookupError):
        return ()


class Kept(Frozen):
    """What an earlier reading made of a base, and the SHA-256 of the claims files that are as they were."""

    ledger: Ledger
    same: Mapping[str, str]

    def sources(self, now: Mapping[str, Source]) -> dict[str, Source]:
        """The sources as they are now; those that say what they said, wherever that stands, with its text."""
        return {id_: self._kept(source) or source for id_, source in now.items()}

    def parts(
        self, files: Iterable[str], sources: Mapping[str, Source], vocabulary: Vocabulary
    ) -> dict[str, Part]:
        """Of the files those that would be read as they were then, with such sources and vocabulary."""
        if vocabulary != self.ledger.vocabulary:
            return {}
        spoilt = {problem.at.file for problem in self.ledger.problems}
        blocks: dict[str, list[str]] = {
            file: [] for file in files if file in self.same and file not in spoilt
        }
        for source, file in self.ledger.blocks.items():
            if file in blocks:
                blocks[file].append(source)
        passages, claims = _by_source(self.ledger.passages), _by_source(self.ledger.claims.values())
        parts = {
            file: Part.of(own, _of(own, passages), _of(own, claims))
            for file, own in blocks.items()
            if own and all(self._kept(sources.get(id_)) for id_ in own)
        }
        return {file: part for file, part in parts.items() if self._stands_alone(part)}

    def _stands_alone(self, part: Part) -> bool:
        """Whether each claim that was written was made, and no date of them rests on another file."""
        written = (id_ for passage in part.passages for id_ in passage.claims)
        dates = (claim.relative_to for claim in part.claims if isinstance(claim, Statement))
        return all(id_ in self.ledger.claims for id_ in written) and not any(
            id_ and id_.partition("/")[0] not in part.blocks for id_ in dates
        )

    def _kept(self, source: Source | None) -> Source | None:
        before = self.ledger.sources.get(source.id) if source else None
        moved = replace(before, at=source.at) if before and source else None
        return moved if moved == source else None


def _by_source(said: Iterable[S]) -> dict[str, list[S]]:
    found: dict[str, list[S]] = {}
    for each in said:
        found.setdefault(each.source, []).append(each)
    return found


def _of(sources: Iterable[str], said: Mapping[str, list[S]]) -> Iterator[S]:
    return (each for source in sources for each in said.get(source, ()))

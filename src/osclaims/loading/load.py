"""A base's folder into a ledger: every file read once, every problem kept.

Claims files that are sound by themselves may have been read before, or in other processes; how they hang
together is looked at here. Where that shows a problem, the base is read as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path

from osclaims.loading.apart import known_apart
from osclaims.loading.check import Report, TooManyProblemsError
from osclaims.loading.files import Folder
from osclaims.loading.find import require_base
from osclaims.loading.parts import Kept, Part
from osclaims.loading.passages import Read, Reader
from osclaims.loading.resolve import NotApartError, Resolver
from osclaims.loading.rulings import read_rulings
from osclaims.loading.sources import read_sources
from osclaims.loading.vocabulary import read_vocabulary
from osclaims.model.claim import AnyClaim, Statement
from osclaims.model.ledger import Ledger
from osclaims.model.source import Passage, Source
from osclaims.values.value import Span


def load_ledger(root: Path, instead: Mapping[str, bytes] | None = None) -> Ledger:
    """Everything a base holds, checked; claims with a problem are left out and counted.

    `instead` holds the bytes of files, by relative path, as they would be after a change.

    Raises:
        UnreadableBaseError: there is no base at `root`.
    """
    require_base(root)
    return read_ledger(Folder(root, instead or {}))


def read_ledger(folder: Folder, kept: Kept | None = None) -> Ledger:
    """Everything a base's folder holds, checked; afterwards the folder knows which files that took.

    Files that are as they were when the base was read before are not read again.
    """
    report = Report()
    try:
        try:
            return _read(folder, report, kept, apart=True)
        except NotApartError:
            report = Report()
            return _read(folder, report, None, apart=False)
    except TooManyProblemsError:
        return Ledger(root=folder.root, problems=report.by_place)


def _read(folder: Folder, report: Report, kept: Kept | None, *, apart: bool) -> Ledger:
    vocabulary = read_vocabulary(folder, report)
    sources = read_sources(folder, report)
    if vocabulary is None or (report.problems and not sources):
        return Ledger(root=folder.root, problems=report.by_place)
    sources = kept.sources(sources) if kept else sources
    files = folder.claims_files()
    known = known_apart(files, folder, sources, vocabulary, kept) if apart else {}
    reader = Reader(sources, vocabulary, report)
    said = [
        (file, each if isinstance(each, Part) else tuple(reader.blocks(each, file)))
        for file in files
        for each in known.get(file) or [folder.tree_of(file, report, block_only=True)]
    ]
    parts = [(file, each) for file, each in said if isinstance(each, Part)]
    reads = tuple(chain(*(each for _, each in said if not isinstance(each, Part))))
    resolver = Resolver(vocabulary, report, {claim.id: claim for _, part in parts for claim in part.claims})
    resolver.resolve(reads)
    blocks = _joined(parts, reader, resolver)
    passages = tuple(chain(*(_passages(each) for _, each in said)))
    claims = {id_: resolver.claims[id_] for each in passages for id_ in each.claims if id_ in resolver.claims}
    _check_published(sources, claims, resolver, report)
    rulings, tensions = read_rulings(folder, resolver, report)
    return Ledger(
        root=folder.root,
        vocabulary=vocabulary,
        sources=sources,
        blocks=blocks,
        passages=passages,
        claims=claims,
        rulings=rulings,
        tensions=tensions,
        problems=report.by_place,
        refused=_refused(reads, claims),
    )


def _joined(parts: Iterable[tuple[str, Part]], reader: Reader, resolver: Resolver) -> dict[str, str]:
    """The file that has the block of each source, when the parts hang together with all else.

    Raises:
        NotApartError: a source has two blocks, or what a part refers to is nowhere.
    """
    blocks = dict(reader.seen)
    for file, part in parts:
        if not (blocks.keys().isdisjoint(part.blocks) and all(map(resolver.knows, part.abroad))):
            raise NotApartError
        blocks |= dict.fromkeys(part.blocks, file)
    return blocks


def _passages(said: Part | Sequence[Read]) -> Iterable[Passage]:
    return said.passages if isinstance(said, Part) else (read.passage for read in said if read.passage)


def _refused(reads: Sequence[Read], claims: Mapping[str, AnyClaim]) -> int:
    """How many of the claims that were typed came to nothing; of one with members, some may stand."""
    drafts = (draft for read in reads for draft in read.drafts if draft.id in claims)
    made = {(draft.source.id, draft.record.id) for draft in drafts}
    return sum(read.written for read in reads) - len(made)


def _check_published(
    sources: dict[str, Source], claims: dict[str, AnyClaim], resolver: Resolver, report: Report
) -> None:
    """No source is dated by a claim that is itself read from that date."""
    for source in sources.values():
        for id_ in source.published_from:
            claim = claims.get(id_)
            if not resolver.knows(id_):
                report.unknown(source.at, "claim", id_, resolver.ids, stands_there=False)
            elif isinstance(claim, Statement) and _rests_on_source(claim, source):
                report.add(
                    source.at,
                    f"the date of {source.id} rests on {id_}, which is read from that date",
                    "name claims that stand by themselves",
                )


def _rests_on_source(claim: Statement, source: Source) -> bool:
    relative = isinstance(claim.value, Span) and bool(claim.value.derivation)
    return relative and (claim.source == source.id and claim.relative_to is None)

"""A base's folder into a ledger: every file read once, every problem kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from osclaims.loading.check import Report, TooManyProblemsError
from osclaims.loading.files import Folder
from osclaims.loading.find import require_base
from osclaims.loading.passages import Read, Reader
from osclaims.loading.resolve import Resolver
from osclaims.loading.rulings import read_rulings
from osclaims.loading.sources import read_sources
from osclaims.loading.vocabulary import read_vocabulary
from osclaims.model.claim import AnyClaim, Statement
from osclaims.model.ledger import Ledger
from osclaims.model.source import Source
from osclaims.values.value import Span


def load_ledger(root: Path, instead: Mapping[str, bytes] | None = None) -> Ledger:
    """Everything a base holds, checked; claims with a problem are left out and counted.

    `instead` holds the bytes of files, by relative path, as they would be after a change.

    Raises:
        UnreadableBaseError: there is no base at `root`.
    """
    require_base(root)
    return read_ledger(Folder(root, instead or {}))


def read_ledger(folder: Folder) -> Ledger:
    """Everything a base's folder holds, checked; afterwards the folder knows which files that took."""
    report = Report()
    try:
        return _read(folder, report)
    except TooManyProblemsError:
        return Ledger(root=folder.root, problems=report.by_place)


def _read(folder: Folder, report: Report) -> Ledger:
    vocabulary = read_vocabulary(folder, report)
    sources = read_sources(folder, report)
    if vocabulary is None or (report.problems and not sources):
        return Ledger(root=folder.root, problems=report.by_place)
    reader = Reader(sources, vocabulary, report)
    reads = tuple(_read_claims(folder, reader, report))
    resolver = Resolver(vocabulary, report)
    claims = resolver.resolve(draft for read in reads for draft in read.drafts)
    _check_waivers(reads, resolver, report)
    _check_published(sources, claims, resolver, report)
    rulings, tensions = read_rulings(folder, resolver, report)
    written = sum(read.written for read in reads)
    made = {
        (draft.source.id, draft.record.id) for read in reads for draft in read.drafts if draft.id in claims
    }
    return Ledger(
        root=folder.root,
        vocabulary=vocabulary,
        sources=sources,
        passages=tuple(read.passage for read in reads if read.passage),
        claims=claims,
        rulings=rulings,
        tensions=tensions,
        problems=report.by_place,
        refused=written - len(made),
    )


def _read_claims(folder: Folder, reader: Reader, report: Report) -> Iterator[Read]:
    for file in folder.claims_files():
        yield from reader.blocks(folder.tree_of(file, report, block_only=True), file)


def _check_waivers(reads: tuple[Read, ...], resolver: Resolver, report: Report) -> None:
    """What a waived passage repeats exists."""
    for read in reads:
        if read.passage and read.passage.of:
            of = read.passage.of
            id_ = of if "/" in of else f"{read.passage.source}/{of}"
            if not resolver.knows(id_):
                report.unknown(read.at("of"), "claim", of, resolver.drafts)


def _check_published(
    sources: dict[str, Source], claims: dict[str, AnyClaim], resolver: Resolver, report: Report
) -> None:
    """No source is dated by a claim that is itself read from that date."""
    for source in sources.values():
        for id_ in source.published_from:
            claim = claims.get(id_)
            if not resolver.knows(id_):
                report.unknown(source.at, "claim", id_, resolver.drafts)
            elif isinstance(claim, Statement) and _rests_on_source(claim, source):
                report.add(
                    source.at,
                    f"the date of {source.id} rests on {id_}, which is read from that date",
                    "name claims that stand by themselves",
                )


def _rests_on_source(claim: Statement, source: Source) -> bool:
    relative = isinstance(claim.value, Span) and bool(claim.value.derivation)
    return relative and (claim.source == source.id and claim.relative_to is None)

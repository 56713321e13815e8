"""A base's folder into a ledger: every file read once, every problem kept."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from osclaims.loading.check import Report
from osclaims.loading.files import UnreadableBaseError, claims_files, read_yaml
from osclaims.loading.passages import Read, Reader
from osclaims.loading.resolve import Resolver
from osclaims.loading.rulings import read_rulings
from osclaims.loading.sources import FILE, read_sources
from osclaims.loading.vocabulary import read_vocabulary
from osclaims.model.claim import AnyClaim, Statement
from osclaims.model.ledger import Ledger
from osclaims.model.source import Source
from osclaims.values.value import Span

ENVIRONMENT = "OSCLAIMS_KB"
_PACKAGE = Path(__file__).parents[1]


def shipped_base() -> Path:
    """The folder of the base that comes with osclaims."""
    inside_wheel = _PACKAGE / "shipped"
    return inside_wheel if inside_wheel.is_dir() else _PACKAGE.parents[1]


def find_base(named: Path | None = None, start: Path | None = None) -> Path:
    """The base to use: the named one, the environment's, the nearest parent that is one, the shipped one.

    Raises:
        UnreadableBaseError: the base that was named is no folder with a `data/sources.yaml`.
    """
    chosen = named or (Path(os.environ[ENVIRONMENT]) if os.environ.get(ENVIRONMENT) else None)
    if chosen is not None:
        if not (chosen / FILE).is_file():
            raise UnreadableBaseError(f"{chosen} is no base: it holds no {FILE}")
        return chosen
    here = (start or Path.cwd()).resolve()
    return next((folder for folder in (here, *here.parents) if (folder / FILE).is_file()), shipped_base())


def load_ledger(root: Path) -> Ledger:
    """Everything a base holds, checked; claims with a problem are left out and counted.

    Raises:
        UnreadableBaseError: there is no base at `root`.
    """
    if not (root / FILE).is_file():
        raise UnreadableBaseError(f"{root} is no base: it holds no {FILE}")
    report = Report()
    vocabulary = read_vocabulary(root, report)
    sources = read_sources(root, report)
    if vocabulary is None or (report.problems and not sources):
        return Ledger(root=root, problems=tuple(sorted(set(report.problems))))
    reader = Reader(sources, vocabulary, report)
    reads = tuple(_read_claims(root, reader, report))
    resolver = Resolver(vocabulary, report)
    claims = resolver.resolve(draft for read in reads for draft in read.drafts)
    _check_waivers(reads, resolver, report)
    _check_published(sources, claims, resolver, report)
    rulings, tensions = read_rulings(root, resolver.knows, report)
    written = sum(read.written for read in reads)
    made = {
        (draft.source.id, draft.record.id) for read in reads for draft in read.drafts if draft.id in claims
    }
    return Ledger(
        root=root,
        vocabulary=vocabulary,
        sources=sources,
        passages=tuple(read.passage for read in reads if read.passage),
        claims=claims,
        rulings=rulings,
        tensions=tensions,
        problems=tuple(sorted(set(report.problems))),
        refused=written - len(made),
    )


def _read_claims(root: Path, reader: Reader, report: Report) -> Iterator[Read]:
    for file in claims_files(root):
        yield from reader.blocks(read_yaml(root, file, report, block_only=True), file)


def _check_waivers(reads: tuple[Read, ...], resolver: Resolver, report: Report) -> None:
    """What a waived passage repeats exists."""
    for read in reads:
        if read.passage and read.passage.of:
            of = read.passage.of
            id_ = of if "/" in of else f"{read.passage.source}/{of}"
            if not resolver.knows(id_):
                report.unknown(read.at, "claim", of, resolver.drafts)


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

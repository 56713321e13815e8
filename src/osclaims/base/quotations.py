"""Quotations put together by utterance: one speech act, each rendition held against the base text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from osclaims.evidence.collate import Collation, collate
from osclaims.frozen import Frozen
from osclaims.model.claim import Quotation
from osclaims.model.source import Source
from osclaims.rules.utterance import in_one_language, wording


class Rendition(Frozen):
    """One source's wording, and how it differs from the base text; None for that itself and a translation."""

    claim: Quotation
    source: Source
    collation: Collation | None


class Utterance(Frozen):
    """One speech act with its renditions, the base text first."""

    id: str
    speaker: str
    occasion: str | None
    renditions: tuple[Rendition, ...]


def utterances(quotations: Sequence[Quotation], sources: Mapping[str, Source]) -> list[Utterance]:
    """The utterances behind some quotations, in the order in which they are first met."""
    groups: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        groups.setdefault(quotation.utterance, []).append(quotation)
    return [_utterance(id_, group, sources) for id_, group in groups.items()]


def _utterance(id_: str, group: Sequence[Quotation], sources: Mapping[str, Source]) -> Utterance:
    ordered = sorted(group, key=lambda quotation: quotation.id != id_)
    base = ordered[0]
    renditions = [Rendition(base, sources[base.source], None)]
    renditions += [Rendition(claim, sources[claim.source], _collated(base, claim)) for claim in ordered[1:]]
    return Utterance(id_, base.speaker, base.occasion, tuple(renditions))


def _collated(base: Quotation, other: Quotation) -> Collation | None:
    return collate(wording(base), wording(other)) if in_one_language(base, other) else None

"""Which claims a person asks for: conditions, names resolved to ids, and what fulfils them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from osclaims.base.names import one_of, whole_word
from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim, Quotation
from osclaims.model.ledger import Ledger
from osclaims.model.source import Source

Names = Mapping[str, Iterable[str]]


class Filter(Frozen, kw_only=True):
    """Which claims to show; every given condition must hold.

    Names match without regard to case, accents and hyphens. `since` and `until` are dates of publication.
    """

    source: str | None = None
    topic: str | None = None
    subject: str | None = None
    property: str | None = None
    speaker: str | None = None
    kind: str | None = None
    since: str | None = None
    until: str | None = None


def select(ledger: Ledger, asked: Filter) -> list[AnyClaim]:
    """The claims that fulfil every condition, in the order of the files.

    Raises:
        UnknownNameError: a condition names nothing that the base has.
        Unreadable: a day of publication does not read as a date.
    """
    chosen = _resolved(asked, ledger)
    sources = _published_between(ledger, chosen)
    return [claim for claim in ledger.claims.values() if claim.source in sources and _fits(claim, chosen)]


def sources_of(ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """Every source, with its publisher and its title."""
    return {id_: (source.publisher, source.title) for id_, source in ledger.sources.items()}


def speakers_of(ledger: Ledger) -> dict[str, tuple[str, ...]]:
    """Everyone who is quoted, with their names."""
    return _named(ledger, (c.speaker for c in ledger.claims.values() if isinstance(c, Quotation)))


def _resolved(asked: Filter, ledger: Ledger) -> Filter:
    """The filter with every name resolved to an id."""
    claims = ledger.claims.values()
    known: dict[str, Names] = {
        "source": sources_of(ledger),
        "topic": dict.fromkeys((topic for claim in claims for topic in claim.topics), ()),
        "subject": _named(ledger, (*ledger.vocabulary.entities, *filter(None, map(_subject, claims)))),
        "property": dict.fromkeys(ledger.vocabulary.properties, ()),
        "kind": dict.fromkeys(("statement", "quotation", "comparison"), ()),
    }
    found = {
        key: one_of(key, value, names)
        for key, names in known.items()
        if (value := getattr(asked, key)) is not None
    }
    if asked.speaker is not None:
        found["speaker"] = whole_word(
            "speaker", asked.speaker, _named(ledger, filter(None, (claim.said_by for claim in claims)))
        )
    return replace(asked, **found)


def _named(ledger: Ledger, ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Ids with the names of their entities."""
    entities = ledger.vocabulary.entities
    return {id_: entities[id_].names if id_ in entities else () for id_ in dict.fromkeys(ids)}


def _fits(claim: AnyClaim, chosen: Filter) -> bool:
    return (
        chosen.source in {None, claim.source}
        and (chosen.topic is None or chosen.topic in claim.topics)
        and chosen.kind in {None, claim.kind}
        and chosen.subject in {None, _subject(claim)}
        and chosen.property in {None, _property(claim)}
        and chosen.speaker in {None, claim.said_by}
    )


def _published_between(ledger: Ledger, chosen: Filter) -> Mapping[str, Source]:
    """The sources that may have been published between two dates; all of them where none is given."""
    if chosen.since is None and chosen.until is None:
        return ledger.sources
    from osclaims.values.dates import read_date  # noqa: PLC0415 - only these conditions are dates

    first = read_date(chosen.since).outer[0].low if chosen.since else None
    last = read_date(chosen.until).outer[-1].high if chosen.until else None
    found = {}
    for id_, source in ledger.sources.items():
        if source.published is not None:
            low, high = source.published.outer[0].low, source.published.outer[-1].high
            late_enough = first is None or high is None or high > first
            if late_enough and (last is None or low is None or low < last):
                found[id_] = source
    return found


def _subject(claim: AnyClaim) -> str | None:
    return None if isinstance(claim, Quotation) else claim.subject


def _property(claim: AnyClaim) -> str | None:
    return None if isinstance(claim, Quotation) else claim.property

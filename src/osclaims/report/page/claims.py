"""A claim as the page tells it, wherever it stands: about what, in which words, in which sentence."""

from __future__ import annotations

from osclaims.evidence.place import Place
from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.report.page import anchors
from osclaims.report.page.dates import spoken
from osclaims.report.page.desk import Desk, Keys, Mention
from osclaims.report.page.runs import Run, runs
from osclaims.report.safe import line
from osclaims.report.terminal.marks import credit, said, topic_of
from osclaims.values.value import Entity, Figure, Span


class Told(Frozen):
    """One claim in words; `sentence` has its own words marked, `keys` are what filters see of it."""

    id: str
    kind: str
    number: int
    about: str
    scope: str
    says: str
    reads: str
    credit: str
    note: str
    publisher: str
    published: str
    language: str
    line: int
    anchor: str
    href: str
    words_anchor: str
    words_href: str
    sentence: list[Run]
    mentions: list[Mention]
    keys: Keys


def told(claim: AnyClaim, desk: Desk) -> Told:
    """Everything the page says of one claim."""
    base = desk.base
    source = base.sources[claim.source]
    return Told(
        id=claim.id,
        kind=f"{claim.form} quotation" if isinstance(claim, Quotation) else claim.kind,
        number=desk.numbers[claim.id],
        about=topic_of(claim, base.entity_names),
        scope=scope_of(claim),
        says=said(claim, base.entity_names).plain,
        reads=reading_of(claim, desk),
        credit=credit(claim, base.entity_names),
        note=line(claim.note or claim.because or ""),
        publisher=line(source.publisher),
        published=spoken(source.published) if source.published else "",
        language=source.language,
        line=claim.excerpt.line,
        anchor=anchors.of_claim(claim.id),
        href=anchors.link(anchors.of_claim(claim.id)),
        words_anchor=anchors.of_words(claim.id),
        words_href=anchors.link(anchors.of_words(claim.id)),
        sentence=sentence(claim, desk),
        mentions=desk.mentions(claim.id),
        keys=desk.keys([claim]),
    )


def sentence(claim: AnyClaim, desk: Desk) -> list[Run]:
    """The sentence that carries a claim; runs that lie inside something are the claim's own words."""
    text = desk.base.sources[claim.source].text
    excerpt = claim.excerpt.place
    return runs(text.raw, text.sentence(excerpt), words_of(claim))


def words_of(claim: AnyClaim) -> tuple[Place, ...]:
    """Where a claim's own words stand: its value, quote or comparison; else its whole excerpt."""
    return claim.words_at or (claim.excerpt.place,)


def reading_of(claim: AnyClaim, desk: Desk) -> str:
    """How a value reads and, for a date, how it was derived; empty where the words are all there is."""
    match claim:
        case Statement(value=None):
            return f"unresolved: {line(claim.unresolved)}"
        case Statement(value=Entity(id=id_)):
            name = desk.base.ledger.vocabulary.named(id_)
            return "" if name == claim.printed else line(f"that is {name}")
        case Statement(value=Figure() | Span() as value):
            return line("; ".join(filter(None, (value.reading, getattr(value, "derivation", "")))))
        case Comparison(factor=factor) if factor is not None:
            return line(factor.reading)
        case _:
            return ""


def scope_of(claim: AnyClaim) -> str:
    """The qualifiers that a claim states: `direction: input`."""
    if isinstance(claim, Quotation):
        return f"printed in the {claim.printed_in}" if claim.printed_in else ""
    stated = [f"{name.replace('-', ' ')}: {line(word)}" for name, word in claim.qualifiers.items()]
    return ", ".join(stated)

"""The sources themselves: the whole text, every excerpt where it stands, every claim beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from osclaims.evidence.place import Place
from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim
from osclaims.model.source import Passage, Source
from osclaims.report.page import anchors
from osclaims.report.page.claims import Told, told, words_of
from osclaims.report.page.dates import spoken
from osclaims.report.page.desk import Desk
from osclaims.report.page.runs import Run, runs
from osclaims.report.safe import line

_PARAGRAPH = re.compile(r"[^\r\n]+")
DEEPEST = 3
"""How many excerpts over one another are told apart by their shade."""


class Piece(Frozen):
    """Words of the text with everything that lies over them; `ends` are the claims whose words end here."""

    words: str
    look: str
    title: str
    numbers: str
    ends: list[Told]


class Paragraph(Frozen):
    """A paragraph of a source, and the claims that begin in it."""

    line: int
    pieces: list[Piece]
    notes: list[Told]


class Text(Frozen):
    """A source's text with its claims."""

    id: str
    anchor: str
    title: str
    publisher: str
    published: str
    language: str
    path: str
    sha256: str
    paragraphs: list[Paragraph]


class _Layer(Frozen):
    """A place of the text and why it is one: a claim's excerpt, its own words, a waiver, a passage read."""

    place: Place
    kind: str
    claim: Told | None = None
    why: str = ""


def texts(desk: Desk) -> list[Text]:
    """Every source in the order of the file."""
    return [_text(source, desk) for source in desk.base.sources.values()]


def _text(source: Source, desk: Desk) -> Text:
    claims = [claim for claim in desk.base.ledger.claims.values() if claim.source == source.id]
    claims.sort(key=lambda claim: desk.numbers[claim.id])
    layers = [
        *_passages([p for p in desk.base.ledger.passages if p.source == source.id]),
        *_claims(claims, [told(claim, desk) for claim in claims]),
    ]
    return Text(
        id=source.id,
        anchor=anchors.of_source(source.id),
        title=line(source.title),
        publisher=line(source.publisher),
        published=spoken(source.published) if source.published else "no date",
        language=source.language,
        path=line(source.text_path),
        sha256=source.sha256,
        paragraphs=list(_paragraphs(source, layers)),
    )


def _passages(passages: Sequence[Passage]) -> Iterator[_Layer]:
    for passage in passages:
        of = f" of {passage.of}" if passage.of else ""
        why = f"waived: {line(passage.waived)}{of}" if passage.waived else ""
        yield _Layer(passage.place, "waived" if passage.waived else "read", why=why)
        for each in passage.not_claims:
            yield _Layer(each.place, "no-claim", why=f"no claim: {line(each.because)}")


def _claims(claims: Sequence[AnyClaim], notes: Sequence[Told]) -> Iterator[_Layer]:
    for claim, note in zip(claims, notes, strict=True):
        yield _Layer(claim.excerpt.place, "excerpt", note)
        places = sorted(words_of(claim))
        yield from (_Layer(place, "words", note) for place in places[:-1])
        yield _Layer(places[-1], "last-words", note)


def _paragraphs(source: Source, layers: Sequence[_Layer]) -> Iterator[Paragraph]:
    """One paragraph a printed line; the layers are handed out by where they begin and end."""
    places = [layer.place for layer in layers]
    for found in _PARAGRAPH.finditer(source.text.raw):
        around = Place(*found.span())
        near = [at for at, place in enumerate(places) if place.meets(around)]
        here = [layers[at] for at in near]
        pieces = [_piece(run, here) for run in runs(source.text.raw, around, [places[at] for at in near])]
        notes = [
            layer.claim
            for layer in here
            if layer.claim and layer.kind == "excerpt" and layer.place.start >= around.start
        ]
        if any(piece.words.strip() for piece in pieces):
            yield Paragraph(source.text.line_of(around.start), pieces, notes)


def _piece(run: Run, layers: Sequence[_Layer]) -> Piece:
    inside = [layers[at] for at in run.inside]
    ends = [layers[at].claim for at in run.ends if layers[at].kind == "last-words"]
    numbers = dict.fromkeys(str(layer.claim.number) for layer in inside if layer.claim)
    return Piece(
        words=run.words,
        look=_look(run, inside),
        title="; ".join(layer.why for layer in inside if layer.why),
        numbers=" ".join(numbers),
        ends=[claim for claim in ends if claim is not None],
    )


def _look(run: Run, inside: Sequence[_Layer]) -> str:
    """The classes of a piece: how many excerpts lie over it; some claim's own words, a waiver, a gap."""
    kinds = [layer.kind for layer in inside]
    depth = min(kinds.count("excerpt"), DEEPEST)
    looks = [f"depth-{depth}"] if depth else []
    looks += ["own"] if {"words", "last-words"} & {*kinds} else []
    looks += [kind for kind in ("waived", "no-claim") if kind in kinds]
    if not kinds and run.words.strip():
        looks.append("gap")
    return " ".join(looks)

"""How things look: one sign and one colour for each meaning, so that either alone is enough."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from osclaims.evidence.anchor import Text as SourceText
from osclaims.evidence.place import Place
from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.model.finding import Severity
from osclaims.model.source import Source
from osclaims.report.safe import line

SIGNS: dict[Severity, tuple[str, str]] = {
    "conflict": ("✖", "bold red"),
    "discrepancy": ("▲", "bold yellow"),
    "variant": ("≈", "cyan"),
    "note": ("·", "dim"),
    "agreement": ("✔", "green"),
}
MARKED = "bold magenta"
UNMARKED = str.maketrans({"‹": None, "›": None})
QUIET = "dim"


def severity(name: Severity) -> Text:
    """A severity with its sign."""
    sign, style = SIGNS[name]
    return Text(f"{sign} {name}", style=style)


def marked(words: str) -> Text:
    """Words that differ, or that a claim is about: set off by colour and by marks."""
    return Text(f"‹{line(words)}›", style=MARKED)


def sentence(claim: AnyClaim, source: Source) -> Text:
    """The sentence that carries a claim, with the claim's own words marked."""
    excerpt = claim.excerpt.place
    return in_sentence(source.text, claim.words_at or (excerpt,), excerpt)


def in_sentence(text: SourceText, words: Iterable[Place], around: Place) -> Text:
    """The sentence, or sentences, round a place, with some words of it marked."""
    whole = text.sentence(around)
    shown = Text()
    at = whole.start
    for place in _apart(words):
        shown.append(_piece(text.raw[at : place.start]))
        shown.append_text(marked(text.raw[place.start : place.end]))
        at = place.end
    shown.append(_piece(text.raw[at : max(at, whole.end)]))
    return shown


def published(source: Source) -> str:
    """Publisher and date of a source: `South China Morning Post, 2025-02-13`."""
    date = f", {source.published.edtf}" if source.published else ""
    return line(source.publisher) + date


def topic_of(claim: AnyClaim, names: dict[str, str]) -> str:
    """What a claim is about in words: `DeepSeek-V3, training cost`."""
    match claim:
        case Statement() | Comparison():
            subject = line(names.get(claim.subject, claim.subject))
            return f"{subject}, {claim.property.replace('-', ' ')}" if claim.property else subject
        case Quotation():
            return line(names.get(claim.speaker, claim.speaker))


def said(claim: AnyClaim, names: dict[str, str]) -> Text:
    """What a claim says, in the source's words."""
    match claim:
        case Statement():
            converted = f" ({line(claim.converted.printed)})" if claim.converted else ""
            return Text(line(claim.printed) + converted)
        case Quotation():
            return Text(quoted(claim))
        case Comparison():
            return Text(line(claim.said(lambda id_: names.get(id_, id_))))


def credit(claim: AnyClaim, names: dict[str, str]) -> str:
    """Whom a claim is credited to, with the source's words for it: `DeepSeek (“DeepSeek said”)`."""
    if claim.asserted_by is None:
        return ""
    by = names.get(claim.asserted_by, claim.asserted_by)
    return line(f"{by} (“{claim.asserted_as}”)" if claim.asserted_as else by)


def quoted(claim: Quotation) -> str:
    """A quotation as printed: inside marks when the source has it inside marks."""
    if claim.form == "reported":
        return line(claim.words or "")
    words = line(claim.quote or "")
    return f"“{words}”" if claim.form in {"direct", "partial"} else words


def per_cent(share: float) -> str:
    """A share as printed, cut to one decimal: never 100 % while something is missing.

    >>> per_cent(1.0), per_cent(0.9996), per_cent(0.57)
    ('100 %', '99.9 %', '57 %')
    """
    return f"{int(round(share * 1000, 6)) / 10:g} %"


def _apart(places: Iterable[Place]) -> list[Place]:
    """Places in order, without those that lie in an earlier one."""
    found: list[Place] = []
    for place in sorted(places, key=lambda p: (p.start, -p.end)):
        if not found or place.start >= found[-1].end:
            found.append(place)
    return found


def _piece(words: str) -> str:
    """A run of a sentence on one line, with the space at its ends kept."""
    shown = line(words)
    return (" " if words[:1].isspace() else "") + shown + (" " if shown and words[-1:].isspace() else "")

"""One claim, whole: its sentence, its reading, its findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from osclaims.base import KnowledgeBase
from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.model.finding import Finding
from osclaims.report.safe import line
from osclaims.report.terminal.findings import finding_view, ruling_line
from osclaims.report.terminal.marks import credit, published, said, sentence, topic_of


def details(
    claims: Sequence[AnyClaim], findings: Sequence[Finding], base: KnowledgeBase, width: int
) -> Group:
    """Each claim in its sentence with everything recorded of it, then its findings with their rulings."""
    shown: list[RenderableType] = [_claim(claim, base) for claim in claims]
    shown += [finding_view(finding, base, width) for finding in findings]
    shown += _without_finding(claims, findings, base)
    return Group(*shown)


def _without_finding(
    claims: Sequence[AnyClaim], findings: Sequence[Finding], base: KnowledgeBase
) -> Iterator[Text]:
    """The rulings that were made on the claims, where what they were made on is found no more."""
    found, ids = {finding.id for finding in findings}, {claim.id for claim in claims}
    for ruling in base.ledger.rulings:
        if ruling.finding not in found and ids.intersection(ruling.seen):
            gone = f"{line(ruling.finding)}, which is found no more: {ruling_line(ruling)}"
            yield Text(gone, style="italic")


def _claim(claim: AnyClaim, base: KnowledgeBase) -> Padding:
    source = base.sources[claim.source]
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for name, words in _facts(claim, base):
        if words:
            table.add_row(name, words)
    head = Text.assemble((line(claim.id), "bold"), f"  {claim.kind}")
    where = Text(f"{source.text_path}:{claim.excerpt.line}, {published(source)}")
    return Padding(Group(head, sentence(claim, source), where, table), (0, 0, 1, 0))


def _facts(claim: AnyClaim, base: KnowledgeBase) -> list[tuple[str, str | Text]]:
    names = base.entity_names
    common: list[tuple[str, str | Text]] = [("about", topic_of(claim, names)), ("says", said(claim, names))]
    match claim:
        case Statement():
            own = _statement(claim)
        case Quotation():
            own = [
                ("form", claim.form),
                ("utterance", claim.utterance),
                ("occasion", names.get(claim.occasion or "", "")),
            ]
        case Comparison():
            own = [
                ("words", line(claim.words or "")),
                ("factor", claim.factor.reading if claim.factor else ""),
            ]
    return [
        *common,
        *own,
        ("credited to", credit(claim, names)),
        ("printed in", claim.printed_in or ""),
        ("topics", ", ".join(claim.topics)),
        ("note", line(claim.note or "")),
        ("because", line(claim.because or "")),
        ("recorded at", line(str(claim.at))),
    ]


def _statement(claim: Statement) -> list[tuple[str, str | Text]]:
    derivation = getattr(claim.value, "derivation", "")
    return [
        ("reads as", line(claim.value.reading if claim.value else f"unresolved: {claim.unresolved}")),
        ("derived", line(derivation)),
        ("converted", line(claim.converted.reading if claim.converted else "")),
        *((name, line(word)) for name, word in claim.qualifiers.items()),
    ]

"""Findings as people read them: the question, who says what in which sentence, and how they differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from osclaims.base import KnowledgeBase
from osclaims.counted import counted
from osclaims.model.claim import UNNAMED, AnyClaim, Quotation
from osclaims.model.finding import SEVERITIES, Finding, Position, Ruling
from osclaims.report.safe import line
from osclaims.report.terminal.marks import QUIET, SIGNS, UNMARKED, published, sentence, severity
from osclaims.report.terminal.wording import side_by_side


def findings_view(findings: Sequence[Finding], base: KnowledgeBase, width: int) -> Group:
    """Every finding, then how many there are of each severity."""
    return Group(*(finding_view(finding, base, width) for finding in findings), tally(findings))


def finding_view(finding: Finding, base: KnowledgeBase, width: int) -> Padding:
    """One finding."""
    head = Text.assemble(severity(finding.severity), "  ", (line(finding.summary), "bold"))
    parts: list[RenderableType] = [head, Text(f"  {line(finding.id)}", style=QUIET)]
    if finding.ruling:
        lapsed = " (lapsed: what it was made on has changed)" if finding.ruling.lapsed else ""
        parts.append(Text(f"  {ruling_line(finding.ruling)}{lapsed}", style="italic"))
    parts += [Padding(part, (0, 0, 0, 2)) for part in _body(finding, base, width - 2)]
    return Padding(Group(*parts), (0, 0, 1, 0))


def ruling_line(ruling: Ruling) -> str:
    """What somebody decided, who, when and why: `ruled explained by Ann Lee, 2025-03-01: ...`."""
    decided = ", ".join(filter(None, (f"by {line(ruling.by)}" if ruling.by else "", line(ruling.on))))
    return f"ruled {ruling.verdict} {decided}".rstrip() + f": {line(ruling.because)}"


def tally(findings: Iterable[Finding]) -> Text:
    """How many findings there are of each severity: `1 conflict, 3 variants`."""
    counts = [(name, sum(f.severity == name for f in findings)) for name in SEVERITIES]
    parts = [Text(counted(count, name), style=SIGNS[name][1]) for name, count in counts if count]
    return Text(", ").join(parts)


def _body(finding: Finding, base: KnowledgeBase, width: int) -> Iterable[RenderableType]:
    claims = [base.ledger.claims[id_] for id_ in finding.claims]
    quotations = [claim for claim in claims if isinstance(claim, Quotation)]
    if finding.rule == "utterance" and len(quotations) == len(claims):
        yield side_by_side(quotations, base, width)
    elif finding.rule == "name":
        yield from (Text(f"▪ {line(position.printed)}", style="bold") for position in finding.positions)
    else:
        told: set[str] = set()
        yield from (_position(position, base, told) for position in finding.positions)
    yield _differences(finding, base)


def _position(position: Position, base: KnowledgeBase, told: set[str]) -> Group:
    """One position with the sentences that take it; a sentence that was shown before is not shown again."""
    parts: list[Text] = []
    for id_ in position.claims:
        claim = base.ledger.claims[id_]
        shown = sentence(claim, base.sources[claim.source])
        plain = claim.source + shown.plain.translate(UNMARKED)
        parts.append(_source_line(claim, base))
        if plain not in told:
            parts.append(Text("  ").append_text(shown))
            told.add(plain)
    return Group(
        Text(f"▪ {line(position.printed)}", style="bold"), *(Padding(part, (0, 0, 0, 2)) for part in parts)
    )


def _source_line(claim: AnyClaim, base: KnowledgeBase) -> Text:
    where = f"{published(base.sources[claim.source])} · {line(claim.id)}"
    return Text(where, style=QUIET)


def _differences(finding: Finding, base: KnowledgeBase) -> Table:
    """The differences, one a row; what several pairs have alike is told once."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold")
    table.add_column()
    table.add_column(ratio=1, overflow="fold")
    rows = {(d.aspect, d.relation, d.because): d.severity for d in finding.differs}
    for (aspect, relation, because), weight in sorted(rows.items(), key=lambda row: SEVERITIES.index(row[1])):
        table.add_row(aspect, Text(relation.replace("-", " "), style=SIGNS[weight][1]), line(because))
    if finding.severity == "agreement":
        table.add_row("origins", str(len(finding.origins)), line(_origins(finding, base)))
    return table


def _origins(finding: Finding, base: KnowledgeBase) -> str:
    """The origins by name; those that are one, because they print the same words, joined by `=`."""
    names = {**base.entity_names, UNNAMED: "somebody unnamed"}
    return ", ".join(" = ".join(names.get(id_, id_) for id_ in each.split(" = ")) for each in finding.origins)

"""Markdown for people: a table of sources, one of claims for each source, one of findings."""

from __future__ import annotations

from collections.abc import Mapping

from osclaims.base import KnowledgeBase
from osclaims.evidence.folded import fold
from osclaims.exchange.files import Files
from osclaims.exchange.wording import said_of
from osclaims.model.claim import AnyClaim, Statement
from osclaims.model.finding import Finding
from osclaims.report.formats import as_text
from osclaims.report.safe import markdown

Row = Mapping[str, str]


def files(base: KnowledgeBase) -> Files:
    """One file; nothing in it that a base holds is taken for Markdown or HTML."""
    parts = ["# Who says what", as_text([_source(base, id_) for id_ in base.sources], "markdown")]
    for source in base.sources.values():
        rows = [_claim(claim, base) for claim in base.claims(source=source.id)]
        parts += [f"## {markdown(source.title)}", as_text(rows, "markdown")]
    findings = [_finding(finding) for finding in (*base.findings(), *base.agreements())]
    parts += ["# Where they differ, and where they agree", as_text(findings, "markdown")]
    return {"": "\n\n".join(part.strip() for part in parts if part).encode(errors="backslashreplace") + b"\n"}


def _source(base: KnowledgeBase, id_: str) -> Row:
    source = base.sources[id_]
    published = source.published.edtf if source.published else ""
    claims = str(len(base.claims(source=id_)))
    told = {"source": id_, "title": source.title, "publisher": source.publisher, "author": source.author}
    return {**told, "published": published, "claims": claims}


def _claim(claim: AnyClaim, base: KnowledgeBase) -> Row:
    about, says = said_of(claim, base)
    reading = claim.value.reading if isinstance(claim, Statement) and claim.value else ""
    told = {"claim": claim.id, "about": about, "says": says, "reads as": reading}
    return {**told, "credited to": claim.asserted_by or "", "excerpt": fold(claim.excerpt.exact)}


def _finding(finding: Finding) -> Row:
    ruling = finding.ruling.verdict if finding.ruling and not finding.ruling.lapsed else ""
    told = {"severity": finding.severity, "finding": finding.id, "summary": finding.summary}
    return {**told, "because": finding.because, "ruling": ruling}

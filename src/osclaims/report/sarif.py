"""Problems and findings as SARIF 2.1.0, the form in which code-scanning tools exchange results.

Places in the base's files are the results' locations; the words of the sources are their related locations.
Columns count code points, ends are exclusive, and paths lead from the repository.
Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias
from urllib.parse import quote

from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim
from osclaims.model.finding import Finding, Severity
from osclaims.model.source import Source
from osclaims.problems import Location, Problem
from osclaims.report.safe import line

Json: TypeAlias = dict[str, Any]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {
    "conflict": "error",
    "discrepancy": "warning",
    "variant": "note",
    "note": "note",
    "agreement": "none",
}


class Places(Frozen):
    """What findings are about, and the path that leads from the repository to the base ("" or "folder/")."""

    claims: Mapping[str, AnyClaim]
    sources: Mapping[str, Source]
    prefix: str


def problems_sarif(problems: Sequence[Problem], version: str, prefix: str) -> str:
    """What `check` reports, as one SARIF log; `prefix` leads from the repository to the base."""
    rule = _rule("check", "A record of the base does not hold against its source or its own rules.")
    return _log([rule], [_problem(problem, prefix) for problem in problems], version)


def findings_sarif(
    findings: Sequence[Finding], places: Places, rules: Mapping[str, str], version: str
) -> str:
    """Findings as one SARIF log; `rules` are the manual pages by rule. A ruling that holds suppresses."""
    described = [_rule(id_, manual.partition("\n")[0]) for id_, manual in rules.items()]
    return _log(described, [_finding(finding, places) for finding in findings], version)


def _log(rules: list[Json], results: list[Json], version: str) -> str:
    driver = {"name": "osclaims", "version": version, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(id_: str, sentence: str) -> Json:
    return {"id": id_, "shortDescription": {"text": line(sentence)}}


def _problem(problem: Problem, prefix: str) -> Json:
    hint = f" ({problem.hint})" if problem.hint else ""
    return {
        "ruleId": "check",
        "level": "error",
        "message": {"text": line(problem.message + hint)},
        "locations": [_recorded(problem.at, prefix)],
    }


def _finding(finding: Finding, places: Places) -> Json:
    found = [places.claims[id_] for id_ in finding.claims if id_ in places.claims]
    others = [_recorded(claim.at, places.prefix, claim.id) for claim in found[1:]]
    printed = [_printed(claim, places.sources[claim.source], places.prefix) for claim in found]
    result: Json = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": line(f"{finding.summary}: {finding.because}")},
        "locations": [_recorded(claim.at, places.prefix) for claim in found[:1]],
        "relatedLocations": [{"id": number, **at} for number, at in enumerate([*others, *printed], 1)],
        "partialFingerprints": {"finding/v1": finding.id},
    }
    if finding.ruling and not finding.is_open:
        why = line(f"{finding.ruling.verdict}: {finding.ruling.because}")
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": why}]
    return result


def _recorded(at: Location, prefix: str, says: str = "") -> Json:
    """A place in a file of the base; the file alone where no line is known."""
    region = {"region": {"startLine": at.line, "startColumn": max(at.column, 1)}} if at.line else {}
    message = {"message": {"text": line(says)}} if says else {}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(prefix + at.file)}, **region}, **message}


def _printed(claim: AnyClaim, source: Source, prefix: str) -> Json:
    """Where a source prints the words of a claim."""
    start, last = claim.excerpt.start, claim.excerpt.end - 1
    region = {
        "startLine": source.text.line_of(start),
        "startColumn": source.text.column_of(start),
        "endLine": source.text.line_of(last),
        "endColumn": source.text.column_of(last) + 1,
        "snippet": {"text": claim.excerpt.exact},
    }
    uri = quote(prefix + source.text_path)
    return {
        "physicalLocation": {"artifactLocation": {"uri": uri}, "region": region},
        "message": {"text": line(f"{claim.id}: {source.publisher}")},
    }

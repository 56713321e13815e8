"""Problems and findings as workflow commands, which GitHub shows beside the lines they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from osclaims.model.claim import AnyClaim
from osclaims.model.finding import Finding, Severity
from osclaims.problems import Location, Problem
from osclaims.report.safe import line

LEVELS: Mapping[Severity, str] = {
    "conflict": "error",
    "discrepancy": "warning",
    "variant": "notice",
    "note": "notice",
    "agreement": "notice",
}


def problem_commands(problems: Iterable[Problem], prefix: str) -> Iterator[str]:
    """One `::error` a problem; `prefix` leads from the repository to the base ("" or "folder/").

    >>> problem = Problem(Location("data/claims.yaml", 12, 7), "no source 'yicia'", "did you mean 'yicai'?")
    >>> list(problem_commands([problem], "kb/"))[0].partition("::no")[0]
    '::error file=kb/data/claims.yaml,line=12,col=7,title=osclaims check'
    """
    for problem in problems:
        hint = f" ({problem.hint})" if problem.hint else ""
        yield _command("error", problem.at, "osclaims check", problem.message + hint, prefix)


def finding_commands(
    findings: Iterable[Finding], claims: Mapping[str, AnyClaim], prefix: str
) -> Iterator[str]:
    """One command an open finding, at the first of its claims; what a person has ruled on is left out."""
    for finding in findings:
        if finding.is_open:
            at = claims[finding.claims[0]].at if finding.claims else Location("data/claims.yaml")
            title = f"{finding.severity}: {finding.id}"
            yield _command(
                LEVELS[finding.severity], at, title, f"{finding.summary}: {finding.because}", prefix
            )


def _command(level: str, at: Location, title: str, message: str, prefix: str) -> str:
    place = {"file": prefix + at.file, "line": at.line, "col": at.column, "title": title}
    told = ",".join(f"{key}={_property(str(value))}" for key, value in place.items() if value)
    return f"::{level} {told}::{_data(line(message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(line(text)).replace(":", "%3A").replace(",", "%2C")

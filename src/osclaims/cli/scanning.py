"""Answers for tools that show results beside code: GitHub's annotations and SARIF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from osclaims.cli.output import put

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from osclaims.base import KnowledgeBase
    from osclaims.model.finding import Finding

Scanning = Literal["github", "sarif"]


def is_scanning(form: str) -> TypeIs[Scanning]:
    """Whether a format is one of these two."""
    return form in {"github", "sarif"}


def write_problems(base: KnowledgeBase, form: Scanning) -> None:
    """Write the problems of a base onto stdout."""
    from osclaims.report.github import problem_commands
    from osclaims.report.sarif import problems_sarif

    if form == "sarif":
        put(problems_sarif(base.problems, _version(), _prefix(base)))
    else:
        put("".join(f"{each}\n" for each in problem_commands(base.problems, _prefix(base))))


def write_findings(found: Sequence[Finding], base: KnowledgeBase, form: Scanning) -> None:
    """Write findings of a base onto stdout."""
    from osclaims.report.github import finding_commands
    from osclaims.report.sarif import Places, findings_sarif
    from osclaims.rules import RULES

    claims = base.ledger.claims
    if form == "sarif":
        rules = {rule.id: rule.manual for rule in RULES}
        places = Places(claims, base.sources, _prefix(base))
        put(findings_sarif(found, places, rules, _version()))
    else:
        put("".join(f"{each}\n" for each in finding_commands(found, claims, _prefix(base))))


def _prefix(base: KnowledgeBase) -> str:
    """The path from here, where the repository is taken to begin, to the base; "" when it is not below."""
    root, here = base.ledger.root.resolve(), Path.cwd()
    inner = root.relative_to(here).as_posix() if root.is_relative_to(here) else "."
    return "" if inner == "." else f"{inner}/"


def _version() -> str:
    from importlib.metadata import version

    return version("osclaims")

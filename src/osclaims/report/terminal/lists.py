"""Short lists: sources, topics, problems."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from osclaims.base import KnowledgeBase
from osclaims.counted import counted
from osclaims.problems import Problem
from osclaims.report.safe import line
from osclaims.report.terminal.fitted import Fitted
from osclaims.report.terminal.marks import QUIET, per_cent


def sources_table(base: KnowledgeBase, _width: int) -> Fitted:
    """One row a source: who published it, when, how many claims, how far covered."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("source")
    table.add_column("title")
    table.add_column("publisher, date")
    table.add_column("claims", justify="right")
    table.add_column("covered", justify="right")
    for id_, source in base.sources.items():
        claims, coverage = base.counted(id_)
        date = source.published.edtf if source.published else "no date"
        if source.published_because:
            date += " (inferred)"
        covered = "" if coverage is None else per_cent(coverage)
        table.add_row(
            line(id_),
            line(source.title),
            Text.assemble(line(source.publisher), ("\n" + date, QUIET)),
            str(claims),
            covered,
        )
    return Fitted(table)


def topics_table(base: KnowledgeBase, _width: int) -> Fitted:
    """One row a topic."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("topic")
    table.add_column("claims", justify="right")
    for topic, count in base.topics.items():
        table.add_row(line(topic), str(count))
    return Fitted(table)


def problems_list(problems: Sequence[Problem], _width: int) -> Group:
    """One problem a line, each with its place, so that editors can jump to it; then their number."""
    lines = [_problem(problem) for problem in problems]
    return Group(*lines, Text(counted(len(problems), "problem"), style="bold red"))


def _problem(problem: Problem) -> Text:
    shown = Text.assemble((f"{line(str(problem.at))}:", "bold"), f" {line(problem.message)}")
    if problem.hint:
        shown.append(f" ({line(problem.hint)})", style=QUIET)
    return shown

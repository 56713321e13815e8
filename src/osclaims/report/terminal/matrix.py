"""Questions by sources: a row a question, a column a source; stacked where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from osclaims.base import KnowledgeBase
from osclaims.base.compare import Answer, Question
from osclaims.model.finding import SEVERITIES, Finding, Severity
from osclaims.report.safe import line
from osclaims.report.terminal.marks import QUIET, SIGNS, said

NARROWEST = 16
"""Columns below which a source's answers stand under the question instead of beside it."""


def matrix(questions: Sequence[Question], base: KnowledgeBase, width: int) -> Group:
    """Every question, subject by subject, then the findings that the signs stand for."""
    sources = [id_ for id_ in base.sources if any(id_ in question.answers for question in questions)]
    drawn = _table if width // (len(sources) + 1) >= NARROWEST else _stack
    return Group(*drawn(questions, sources, base), *_findings(questions))


def _table(questions: Sequence[Question], sources: Sequence[str], base: KnowledgeBase) -> Iterator[Table]:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
    table.add_column("question", ratio=2, overflow="fold")
    for source in sources:
        table.add_column(line(source), ratio=3, overflow="fold")
    subject = None
    for question in questions:
        asks = _asks(question)
        if question.subject != subject:
            subject = question.subject
            asks = Text.assemble((_name(question, base), "bold"), "\n", asks)
        table.add_row(asks, *(_answers(question, source, base) for source in sources))
    yield table


def _stack(
    questions: Sequence[Question], _sources: Sequence[str], base: KnowledgeBase
) -> Iterator[RenderableType]:
    for question in questions:
        yield Text.assemble((_name(question, base), "bold"), ", ", _asks(question, ", "))
        for source in question.answers:
            yield Padding(
                Text.assemble((f"{line(source)}: ", QUIET), _answers(question, source, base)), (0, 0, 0, 2)
            )
    yield Text()


def _name(question: Question, base: KnowledgeBase) -> str:
    return line(base.entity_names.get(question.subject, question.subject))


def _asks(question: Question, joint: str = "\n") -> Text:
    """The property, compared or not, and what the answers state beside it."""
    property_ = (question.property or "").replace("-", " ")
    asked = property_ if question.kind == "statement" else f"{property_} compared".strip()
    scope = ", ".join(f"{name}: {line(word)}" for name, word in question.qualifiers.items())
    return Text.assemble(asked, (f"{joint}{scope}", QUIET) if scope else "")


def _answers(question: Question, source: str, base: KnowledgeBase) -> Text:
    return Text("\n").join(_answer(answer, question, base) for answer in question.answers.get(source, ()))


def _answer(answer: Answer, question: Question, base: KnowledgeBase) -> Text:
    """What is said, its sign before it; whom it is credited to behind it."""
    shown = said(answer, base.entity_names)
    heaviest = _heaviest(answer, question)
    if heaviest:
        sign, style = SIGNS[heaviest]
        shown = Text.assemble((f"{sign} ", style), shown)
    if answer.asserted_by:
        by = base.entity_names.get(answer.asserted_by, answer.asserted_by)
        shown.append(f" — {line(by)}", style=QUIET)
    return shown


def _heaviest(answer: Answer, question: Question) -> Severity | None:
    found = [finding.severity for finding in question.findings if answer.id in finding.claims]
    return min(found, key=SEVERITIES.index, default=None)


def _findings(questions: Sequence[Question]) -> Iterator[Text]:
    told: dict[str, Finding] = {f.id: f for question in questions for f in question.findings}
    for finding in sorted(told.values(), key=lambda finding: SEVERITIES.index(finding.severity)):
        sign, style = SIGNS[finding.severity]
        yield Text.assemble(
            (f"{sign} {finding.severity}", style),
            f"  {line(finding.summary)}",
            (f"  {line(finding.id)}", QUIET),
        )

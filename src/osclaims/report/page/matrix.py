"""The matrix: what each source answers to each question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim, Comparison, Quotation
from osclaims.model.finding import SEVERITIES, Severity
from osclaims.report.page import anchors
from osclaims.report.page.claims import scope_of
from osclaims.report.page.desk import Desk, Keys, Mention, subject_of
from osclaims.report.safe import line
from osclaims.report.terminal.marks import said

_LAST = len(SEVERITIES)
MOST_COLUMNS = 12
"""Sources up to which each has a column of its own."""


class Answer(Frozen):
    """One claim in a cell, with the most serious finding that it stands in."""

    says: str
    source: str
    href: str
    mention: Mention | None


class Question(Frozen):
    """One row: a question and the answers to it, in the order of the sources."""

    asks: str
    scope: str
    cells: list[list[Answer]]
    shared: bool
    weight: int
    keys: Keys


class Subject(Frozen):
    """Everything that is asked of one subject, the most disputed first."""

    name: str
    questions: list[Question]

    @property
    def order(self) -> tuple[int, bool]:
        """The most disputed first, then what several sources answer."""
        return min((question.weight, not question.shared) for question in self.questions)


def subjects(desk: Desk) -> list[Subject]:
    """Every subject with its questions, the most disputed first."""
    asked: dict[str, dict[tuple[str, str], list[AnyClaim]]] = {}
    for claim in desk.base.ledger.claims.values():
        if not isinstance(claim, Quotation):
            asked.setdefault(subject_of(claim), {}).setdefault(_question(claim), []).append(claim)
    names = desk.base.entity_names
    found = [
        Subject(line(names.get(id_, id_)), _sorted([_row(key, told, desk) for key, told in rows.items()]))
        for id_, rows in asked.items()
    ]
    return sorted(found, key=lambda subject: subject.order)


def _sorted(questions: list[Question]) -> list[Question]:
    return sorted(questions, key=lambda question: (question.weight, not question.shared))


def _question(claim: AnyClaim) -> tuple[str, str]:
    if isinstance(claim, Quotation):
        raise TypeError("a quotation answers no question")
    asks = (claim.property or "").replace("-", " ")
    if isinstance(claim, Comparison):
        asks = f"{asks}, compared" if asks else "compared"
    return asks, scope_of(claim)


def _row(key: tuple[str, str], claims: Sequence[AnyClaim], desk: Desk) -> Question:
    heaviest = desk.heaviest(claims)
    by_source: dict[str, list[Answer]] = {}
    for claim in claims:
        by_source.setdefault(claim.source, []).append(_answer(claim, desk))
    return Question(
        *key,
        cells=_cells(by_source, tuple(desk.base.sources)),
        shared=len(by_source) > 1,
        weight=SEVERITIES.index(heaviest.severity) if heaviest else _LAST,
        keys=desk.keys(claims),
    )


def _cells(answers: Mapping[str, list[Answer]], sources: Sequence[str]) -> list[list[Answer]]:
    """A cell for each source; one cell with every answer in it, where no screen holds that many columns."""
    if len(sources) > MOST_COLUMNS:
        return [[answer for found in answers.values() for answer in found]]
    return [answers.get(source, []) for source in sources]


def _answer(claim: AnyClaim, desk: Desk) -> Answer:
    return Answer(
        said(claim, desk.base.entity_names).plain,
        line(desk.base.sources[claim.source].publisher),
        anchors.link(anchors.of_claim(claim.id)),
        desk.heaviest([claim]),
    )


def severity_of(answers: Sequence[Answer]) -> Severity | None:
    """The heaviest severity in a cell."""
    found = [answer.mention.severity for answer in answers if answer.mention]
    return min(found, key=SEVERITIES.index, default=None)

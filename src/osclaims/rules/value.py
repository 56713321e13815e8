"""One question, several answers.

Statements with one subject and one property answer one question. Where the property has one answer
(`values: one`) and is a figure or an entity, answers that do not agree are a finding: disjoint figures and
slips of scale are conflicts, a figure that was cut off instead of rounded is a discrepancy, figures that
merely overlap are a variant. Figures that round to each other agree and are no finding.

Qualifiers and times keep answers apart when both state them and they differ. When only one of them does,
the finding says so, and is a variant at most. Another unit, or a value that resolves to nothing, is a note.
A figure that is credited in one source and bare in another is a note as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from osclaims.model.claim import AnyClaim, Statement
from osclaims.model.finding import Difference, Finding
from osclaims.rules.assemble import (
    Cell,
    Gathered,
    asked,
    by_scope,
    cells,
    finding,
    pairs,
    positions_of,
    scoped,
)
from osclaims.rules.question import Scope, question
from osclaims.rules.rule import Context, Rule
from osclaims.values.value import Kind

FIGURES: frozenset[Kind] = frozenset({"money", "quantity", "count", "age"})
KINDS: frozenset[Kind] = FIGURES | {"entity"}


def keys(claim: AnyClaim, context: Context) -> Iterable[tuple[str, str]]:
    """The question that a statement answers, when that has one answer."""
    if isinstance(claim, Statement) and has_one_answer(claim, KINDS, context):
        yield question(claim)


def has_one_answer(claim: Statement, kinds: frozenset[Kind], context: Context) -> bool:
    """Whether a statement's property is of one of `kinds` and has one answer a question."""
    property_ = context.vocabulary.properties[claim.property]
    return property_.values == "one" and property_.kind in kinds


def check(claims: Sequence[AnyClaim], context: Context) -> Iterator[Finding]:
    """One finding for each scope in which the answers, or those they are credited to, differ."""
    statements = [claim for claim in claims if isinstance(claim, Statement)]
    are_figures = any(context.vocabulary.properties[each.property].kind in FIGURES for each in statements)
    yield from answers_that_differ("value", statements, context, credited=are_figures)


def answers_that_differ(
    rule: str, statements: Iterable[Statement], context: Context, *, credited: bool = False
) -> Iterator[Finding]:
    """The findings of one question, whatever the kind of its answers; of some also who is `credited`."""
    for scope, gathered in by_scope(pairs(cells(statements, credited=credited), context)).items():
        differing = Gathered(
            [
                pair
                for pair in gathered.pairs
                if not pair.compared.agrees or (credited and pair.compared.are_credited_differently)
            ]
        )
        if differing.pairs:
            yield _finding(rule, scope, differing.cells(), differing.differences(), context)


def _finding(
    rule: str, scope: Scope, found: Sequence[Cell], differences: Sequence[Difference], context: Context
) -> Finding:
    first = found[0].first
    about = scoped("/".join(question(first)), scope)
    return finding(
        rule,
        about,
        positions_of(found),
        differences,
        summary=asked(first, scope, context),
    )


VALUE: Rule[AnyClaim] = Rule("value", __name__, keys, check)

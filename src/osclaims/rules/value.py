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
from itertools import combinations

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
    statements_of,
)
from osclaims.rules.comparator import origin_difference
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
    found = cells(claim for claim in claims if isinstance(claim, Statement))
    differing = list(answers_that_differ("value", found, context))
    yield from differing
    told = {id_ for finding_ in differing for id_ in finding_.claims}
    yield from _credited_differently([cell for cell in found if not told.intersection(cell.ids)], context)


def answers_that_differ(rule: str, found: Sequence[Cell], context: Context) -> Iterator[Finding]:
    """The findings of one question, whatever the kind of its answers."""
    for scope, gathered in by_scope(pairs(found, context)).items():
        differing = Gathered([pair for pair in gathered.pairs if not pair.compared.agrees])
        if differing.pairs:
            yield _finding(rule, scope, differing.cells(), differing.differences(), context)


def _credited_differently(found: Sequence[Cell], context: Context) -> Iterator[Finding]:
    """A note where figures agree and one source credits somebody whom another does not."""
    by_scope_and_credit: dict[Scope, dict[str | None, list[Statement]]] = {}
    for statement in statements_of(found):
        scope: Scope = tuple(sorted(statement.qualifiers.items()))
        by_scope_and_credit.setdefault(scope, {}).setdefault(statement.asserted_by, []).append(statement)
    for scope, credits_ in sorted(by_scope_and_credit.items()):
        groups = list(credits_.values())
        differences = [d for a, b in combinations(groups, 2) if (d := origin_difference(a[0], b[0], context))]
        if differences and _is_figure(groups[0][0], context):
            yield _finding(
                "value", scope, [Cell(group[0], tuple(group)) for group in groups], differences, context
            )


def _is_figure(statement: Statement, context: Context) -> bool:
    return context.vocabulary.properties[statement.property].kind in FIGURES


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

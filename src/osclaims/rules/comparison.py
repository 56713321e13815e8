"""A comparative claim, tested against the figures of the base.

"Much lower than", "higher than", "equal to": where the base holds figures of both sides (one property, the
same unit, by way of a printed conversion if need be), the comparison is supported, contradicted, or undecided
because the figures overlap; by how much is said, and whether a printed factor fits. Like is only compared
with like. Where a side has no such figure the claim cannot be tested, which is a note that says what is
missing.

Support from the comparison's own source is called circular, and support from a figure that other claims
dispute is called disputed. When the figure is that of a part, or of the whole, that is said too, and it
contradicts nothing. All figures that there are for both sides are tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import Literal, TypeAlias

from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim, Comparison, Statement
from osclaims.model.finding import SEVERITIES, Difference, Finding, Position, Severity
from osclaims.rules import subject, value
from osclaims.rules.assemble import finding
from osclaims.rules.comparator import origin
from osclaims.rules.magnitude import below, fits, not_below
from osclaims.rules.question import meeting, qualifiers_meet, question, times_meet
from osclaims.rules.rule import Context, Rule
from osclaims.rules.tension import words_of
from osclaims.values.exact import times
from osclaims.values.figures.counted import one_unit
from osclaims.values.relate import relate
from osclaims.values.value import Figure

SHOWN = 3
"""How many other figures are named where the one that is needed is missing."""

Verdict: TypeAlias = Literal["supported", "contradicted", "undecided", "untestable"]

ORDERED = frozenset({"lower-than", "higher-than", "equal-to"})
"""The relations that figures can decide; better, worse and similar are more than a number."""

_SEVERITIES: dict[Verdict, Severity] = {
    "supported": "agreement",
    "contradicted": "conflict",
    "undecided": "note",
    "untestable": "note",
}


class Side(Frozen):
    """One figure of one side of a comparison, and how far its subject lies from the one compared."""

    statement: Statement
    figure: Figure
    climbed: bool


def keys(claim: AnyClaim, context: Context) -> Iterable[str]:
    """Comparisons that figures can decide, and all figures."""
    match claim:
        case Comparison() if claim.relation in ORDERED and _is_about_figures(claim, context):
            yield "figures"
        case Statement() if isinstance(claim.value, Figure):
            yield "figures"


def _is_about_figures(claim: Comparison, context: Context) -> bool:
    return claim.property is not None and context.vocabulary.properties[claim.property].kind in value.FIGURES


def check(claims: Sequence[AnyClaim], context: Context) -> Iterator[Finding]:
    """One finding a comparison."""
    statements = [claim for claim in claims if isinstance(claim, Statement)]
    comparisons = [claim for claim in claims if isinstance(claim, Comparison)]
    disputed = _disputed(statements, context) if comparisons else frozenset()
    for comparison in comparisons:
        pairs = list(_pairs(comparison, statements, context))
        if pairs:
            tests = [_test(comparison, pair, disputed, context) for pair in pairs]
            yield _finding(comparison, tests, [side for pair in pairs for side in pair], context)
        else:
            missing = _missing(comparison, statements, context)
            untestable = Difference(
                "comparison", "untestable", "note", missing, (comparison.id, comparison.id)
            )
            yield _finding(comparison, [untestable], (), context)


def _test(
    comparison: Comparison, pair: tuple[Side, Side], disputed: frozenset[str], context: Context
) -> Difference:
    """What one pair of figures says of a comparison."""
    verdict = _verdict(comparison, *pair)
    told = "; ".join([_sums(*pair, context), *_reservations(comparison, pair, disputed, context)])
    between = (comparison.id, pair[0].statement.id)
    return Difference("comparison", verdict, _SEVERITIES[verdict], told, between)


def _pairs(
    comparison: Comparison, statements: Sequence[Statement], context: Context
) -> Iterator[tuple[Side, Side]]:
    """The figures of both sides that can be held against each other, the nearest to the claim first."""
    if comparison.object is None:
        return
    left = _sides(comparison, comparison.subject, statements, context)
    right = _sides(comparison, comparison.object, statements, context)
    comparable = [
        (a, b)
        for a, b in product(left, right)
        if one_unit(a.figure, b.figure) and meeting(a.statement, b.statement) is not None
    ]
    yield from sorted(comparable, key=lambda pair: _distance(comparison, *pair))


def _distance(comparison: Comparison, a: Side, b: Side) -> tuple[int, int, str, str]:
    """How far two figures lie from a claim: others' subjects first, then other sources."""
    sides = (a, b)
    climbs = sum(side.climbed for side in sides)
    elsewhere = sum(side.statement.source != comparison.source for side in sides)
    return climbs, elsewhere, a.statement.id, b.statement.id


def _sides(
    comparison: Comparison, subject_id: str, statements: Sequence[Statement], context: Context
) -> Iterator[Side]:
    """The figures of one side: of the subject itself, of what lies within it, of what it lies within."""
    for statement in statements:
        same_property = statement.property == comparison.property
        of_its_time = times_meet(comparison.times, statement.times)
        if not (
            same_property and of_its_time and qualifiers_meet(comparison.qualifiers, statement.qualifiers)
        ):
            continue
        within = context.vocabulary.is_within
        if within(statement.subject, subject_id) or within(subject_id, statement.subject):
            for figure in (statement.value, statement.converted):
                if isinstance(figure, Figure):
                    yield Side(statement, figure, statement.subject != subject_id)


def _verdict(comparison: Comparison, a: Side, b: Side) -> Verdict:
    match comparison.relation:
        case "lower-than":
            holds, fails = below(a.figure, b.figure), not_below(a.figure, b.figure)
        case "higher-than":
            holds, fails = below(b.figure, a.figure), not_below(b.figure, a.figure)
        case _:
            severity = relate(a.figure, b.figure).severity
            holds, fails = severity == "agreement", severity == "conflict"
    if holds and not fits(comparison.factor, comparison.relation, a.figure, b.figure):
        holds, fails = False, True
    if comparison.stance == "denied":
        holds, fails = fails, holds
    if fails:
        return "undecided" if a.climbed or b.climbed else "contradicted"
    return "supported" if holds else "undecided"


def _sums(a: Side, b: Side, context: Context) -> str:
    """Both figures and their ratio: `DeepSeek-R1 14 US cents, OpenAI o1 USD15: 107 times`."""
    shown = ", ".join(f"{context.vocabulary.named(s.statement.subject)} {s.figure.printed}" for s in (a, b))
    small, large = sorted((a.figure.number or Decimal(0), b.figure.number or Decimal(0)))
    return f"{shown}: {times(large, small)} times" if small > 0 else shown


def _reservations(
    comparison: Comparison, pair: tuple[Side, Side], disputed: frozenset[str], context: Context
) -> Iterator[str]:
    """What lessens a test: own source, disputed figures, figures of a part or the whole, open scope."""
    if all(side.statement.source == comparison.source for side in pair):
        yield "circular: both figures are of the source that compares them"
    for side in pair:
        if side.statement.id in disputed:
            yield f"disputed: other claims differ from {side.figure.printed}"
        if side.climbed:
            asked = comparison.subject if side is pair[0] else comparison.object or ""
            named = context.vocabulary.named
            told_of = f"{named(side.statement.subject)}, not of {named(asked)}"
            yield f"climbed: {side.figure.printed} is said of {told_of}"


def _missing(comparison: Comparison, statements: Sequence[Statement], context: Context) -> str:
    """Why a comparison cannot be tested: which side has no figure, and which other figures it has."""
    if comparison.object is None:
        return f"“{comparison.object_as or comparison.words}” names nothing that has a figure"
    property_ = (comparison.property or "").replace("-", " ")
    lacking = [
        side
        for side in (comparison.subject, comparison.object)
        if not any(_sides(comparison, side, statements, context))
    ]
    if not lacking:
        return f"the figures for {property_} are in different units, or of different scope or time"
    return "; ".join(_lack(side, property_, statements, context) for side in lacking)


def _lack(side: str, property_: str, statements: Sequence[Statement], context: Context) -> str:
    others = [f"{s.property.replace('-', ' ')} {s.printed}" for s in statements if s.subject == side]
    told = f" (there is: {', '.join(others[:SHOWN])})" if others else ""
    return f"no {property_} of {context.vocabulary.named(side)} is recorded{told}"


def _disputed(statements: Sequence[Statement], context: Context) -> frozenset[str]:
    """The claims that stand in a finding of the conflict side, by value or by subject."""
    by_question: dict[tuple[str, str], list[Statement]] = {}
    by_property: dict[str, list[Statement]] = {}
    for statement in statements:
        by_property.setdefault(statement.property, []).append(statement)
        if value.has_one_answer(statement, value.KINDS, context):
            by_question.setdefault(question(statement), []).append(statement)
    found = [f for group in by_question.values() for f in value.check(group, context)]
    found += [f for group in by_property.values() for f in subject.check(group, context)]
    grave = [f for f in found if SEVERITIES.index(f.severity) < SEVERITIES.index("note")]
    return frozenset(id_ for f in grave for id_ in f.claims)


def _finding(
    comparison: Comparison, tests: Sequence[Difference], sides: Sequence[Side], context: Context
) -> Finding:
    statements = list({side.statement.id: side.statement for side in sides}.values())
    claims: list[AnyClaim] = [comparison, *statements]
    named = context.vocabulary.named
    property_ = (comparison.property or "").replace("-", " ")
    return finding(
        "comparison",
        comparison.id,
        [Position(words_of(claim), (claim.id,)) for claim in claims],
        tests,
        summary=f"{named(comparison.subject)}, {property_}: {comparison.said(named)}?",
        because=". ".join(f"{test.relation}: {test.because}" for test in tests),
        origins=[origin(statement, context) for statement in statements],
    )


COMPARISON: Rule[AnyClaim] = Rule("comparison", __name__, keys, check, worth=bool)

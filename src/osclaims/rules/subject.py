"""One figure under related subjects.

The same figure of the same property, printed by two sources of two related subjects (one lies within the
other, or both lie directly within one parent), is probably one fact pinned on two things. Figures count as
the same when they are equal, round to each other, or one is the other cut off, with at least two significant
digits (a property may ask for more with `digits:`). How common a figure is elsewhere never counts.

A related subject is a discrepancy; the figures' own difference and the origins are told in the same finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, Decimal
from itertools import combinations, pairwise

from osclaims.model.claim import AnyClaim, Statement
from osclaims.model.finding import Finding
from osclaims.rules.assemble import Cell, Pair, by_scope, cells, finding, positions_of, scoped
from osclaims.rules.comparator import compare
from osclaims.rules.question import Scope, meeting
from osclaims.rules.rule import Context, Rule
from osclaims.rules.sweep import FEW
from osclaims.values.value import Figure

SAME = frozenset({"equal", "rounds-to", "truncates-to"})
LEAST_DIGITS = 2
LEAST_ROUNDED = 100


def keys(claim: AnyClaim, context: Context) -> Iterable[tuple[str, str]]:
    """The property under the subject itself and under everything it lies within."""
    if isinstance(claim, Statement) and telling_figure(claim, context) is not None:
        for parent in (claim.subject, *context.vocabulary.ancestors(claim.subject)):
            yield claim.property, parent


def telling_figure(claim: Statement, context: Context) -> Figure | None:
    """The figure of a listed subject, if it has digits enough for its recurring to mean anything."""
    property_, value = context.vocabulary.properties[claim.property], claim.value
    if not isinstance(value, Figure) or claim.subject not in context.vocabulary.entities:
        return None
    digits = significant_digits(value, exact=bool(property_.exact))
    return value if digits >= max(LEAST_DIGITS, property_.digits) else None


def heads(number: Decimal) -> set[Decimal]:
    """A number at two significant digits: towards zero, down and up.

    >>> sorted(str(head) for head in heads(Decimal("5.576")))
    ['5.5', '5.6']
    """
    place = Decimal(1).scaleb(number.adjusted() - 1)
    return {
        number.quantize(place, rounding=way).normalize() for way in (ROUND_DOWN, ROUND_FLOOR, ROUND_CEILING)
    }


def significant_digits(value: Figure, *, exact: bool = False) -> int:
    """How many of a figure's digits say something.

    Final zeros do below 100, after a printed point, and where the property says that they are digits.
    """
    if not value.number:
        return 0
    if exact or value.pointed or abs(value.number) < LEAST_ROUNDED:
        return max(1, value.number.adjusted() - value.place.adjusted() + 1)
    return len(value.number.normalize().as_tuple().digits)


def check(claims: Sequence[AnyClaim], context: Context) -> Iterator[Finding]:
    """One finding for each parent whose members share the figure."""
    statements = (claim for claim in claims if isinstance(claim, Statement))
    groups: dict[str, list[Pair]] = {}
    for a, b in _alike(cells(statements, credited=True)):
        parent = _parent(a, b, context)
        met = meeting(a.first, b.first) if parent else None
        if parent is None or met is None:
            continue
        compared = compare(a.first, b.first, met, context)
        if compared.relation is not None and compared.relation.name in SAME:
            groups.setdefault(parent, []).append(Pair(a, b, met.scope, compared))
    for parent, related in sorted(groups.items()):
        for scope, gathered in by_scope(related).items():
            yield _finding(parent, scope, gathered.cells(), gathered.pairs, context)


def _alike(found: Sequence[Cell]) -> list[tuple[Cell, Cell]]:
    """The pairs of cells that share a figure at two digits, each pair once."""
    index: dict[Decimal, list[int]] = {}
    for at, cell in enumerate(found):
        value = cell.first.value
        for head in heads(value.number) if isinstance(value, Figure) and value.number else ():
            index.setdefault(head, []).append(at)
    alike = {pair for members in index.values() for pair in _some_pairs(members, found)}
    return [(found[a], found[b]) for a, b in sorted(alike)]


def _some_pairs(members: Sequence[int], found: Sequence[Cell]) -> Iterable[tuple[int, int]]:
    """Every two of a few cells; of very many, those that are neighbours when sorted by subject."""
    if len(members) <= FEW:
        return combinations(members, 2)
    by_subject = sorted(members, key=lambda at: (found[at].first.subject, at))
    return [(min(pair), max(pair)) for pair in pairwise(by_subject)]


def _parent(a: Cell, b: Cell, context: Context) -> str | None:
    if a.first.subject == b.first.subject or {s.source for s in a.statements} == {
        s.source for s in b.statements
    }:
        return None
    return context.vocabulary.common_parent(a.first.subject, b.first.subject)


def _finding(
    parent: str, scope: Scope, found: Sequence[Cell], related: Sequence[Pair], context: Context
) -> Finding:
    first = found[0].first
    names = dict.fromkeys(context.vocabulary.named(cell.first.subject) for cell in found)
    return finding(
        "subject",
        scoped(f"{parent}/{first.property}", scope),
        positions_of(found),
        [difference for pair in related for difference in pair.compared.differences],
        summary=f"{' / '.join(names)}, {first.property.replace('-', ' ')}",
    )


SUBJECT: Rule[AnyClaim] = Rule("subject", __name__, keys, check)

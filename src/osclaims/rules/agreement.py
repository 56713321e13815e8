"""What sources say alike.

Statements of different sources that answer one question with values that are equal, round to each other, or
lie one inside the other agree. Each agreement says how many distinct origins stand behind it: whom a claim is
credited to, else who published it, so that two articles of one house, or two houses that quote one company,
count once; so do sources that print a sentence word for word alike. A date that was read from the other claim
is circular and agrees with nothing.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from osclaims.counted import counted
from osclaims.model.claim import AnyClaim, Statement
from osclaims.model.finding import Difference, Finding
from osclaims.rules.assemble import (
    Cell,
    Gathered,
    Pair,
    asked,
    by_scope,
    cells,
    finding,
    kin_of,
    positions_of,
    scoped,
    statements_of,
    value_of,
)
from osclaims.rules.comparator import compare, is_circular, origin
from osclaims.rules.question import Scope, as_read, meeting, question
from osclaims.rules.rule import Context, Rule
from osclaims.rules.sweep import held_together
from osclaims.values.text import fold_wording
from osclaims.values.value import Entity, Figure, Span

COPIED = 8
"""How many words an excerpt has at least when two sources that print it alike copied it from one place."""


def keys(claim: AnyClaim, context: Context) -> Iterable[Hashable]:
    """The question of a statement; where many answers hold, the question and the answer."""
    if not isinstance(claim, Statement) or claim.value is None:
        return
    if context.vocabulary.properties[claim.property].values == "one":
        yield question(claim)
    else:
        yield (*question(claim), as_read(claim.value))


def check(claims: Sequence[AnyClaim], context: Context) -> Iterator[Finding]:
    """One finding for each scope in which sources agree."""
    found = [
        part for cell in cells(c for c in claims if isinstance(c, Statement)) for part in _by_source(cell)
    ]
    for scope, gathered in by_scope(_agreeing(found, context)).items():
        yield _finding(scope, gathered, context)


def _by_source(cell: Cell) -> Iterator[Cell]:
    """A cell cut by source, so that what two sources print alike is a pair."""
    groups: dict[str, list[Statement]] = {}
    for statement in cell.statements:
        groups.setdefault(statement.source, []).append(statement)
    for group in groups.values():
        yield Cell(group[0], tuple(group))


def _agreeing(found: Sequence[Cell], context: Context) -> Iterator[Pair]:
    for a, b in held_together(found, value_of, kin_of):
        met = meeting(a.first, b.first)
        if a.first.source == b.first.source or met is None or is_circular(a.first, b.first):
            continue
        compared = compare(a.first, b.first, met, context)
        if compared.agrees:
            yield Pair(a, b, met.scope, compared)


def _finding(scope: Scope, gathered: Gathered, context: Context) -> Finding:
    statements = statements_of(gathered.cells())
    found = cells(statements)
    first = found[0].first
    origins = distinct_origins(statements, context)
    alike = [
        Difference("value", relation.name, "agreement", relation.because, (pair.a.first.id, pair.b.first.id))
        for pair in gathered.pairs
        if (relation := pair.compared.relation) is not None
    ]
    alike += [
        replace(difference, severity="agreement")
        for difference in gathered.differences()
        if difference.aspect == "scope"
    ]
    return finding(
        "agreement",
        scoped(_about(first, context), scope),
        positions_of(found),
        alike,
        summary=asked(first, scope, context),
        because=f"{_named(origins, context)}; {'; '.join(dict.fromkeys(d.because for d in alike))}",
        origins=origins,
    )


def _about(statement: Statement, context: Context) -> str:
    asked_about = "/".join(question(statement))
    if context.vocabulary.properties[statement.property].values == "one":
        return asked_about
    return f"{asked_about}/{'-'.join(_answer(statement).split())}"


def _answer(statement: Statement) -> str:
    """What is answered, so that two answers are spelt alike only where they read alike."""
    match statement.value:
        case Entity() as entity:
            return entity.id
        case Span() as span:
            return span.edtf
        case Figure() as figure:
            return figure.reading.partition(":")[0].replace(",", "")
        case _:
            return fold_wording(statement.printed)


def distinct_origins(statements: Sequence[Statement], context: Context) -> list[str]:
    """The origins behind some statements; sources that print the same words are one, told as `A = B`."""
    groups: list[set[str]] = [{origin(statement, context)} for statement in statements]
    by_wording: dict[str, int] = {}
    for at, statement in enumerate(statements):
        wording = fold_wording(statement.excerpt.exact)
        if len(wording.split()) >= COPIED:
            groups[by_wording.setdefault(wording, at)] |= groups[at]
    merged: list[set[str]] = []
    for group in groups:
        meeting_it = [known for known in merged if known & group]
        merged = [known for known in merged if not known & group] + [group.union(*meeting_it)]
    return sorted(" = ".join(sorted(group)) for group in merged)


def _named(origins: Sequence[str], context: Context) -> str:
    """How many origins there are, and which: `2 origins: Reuters, The Times`."""
    names = ", ".join(" = ".join(map(context.vocabulary.named, each.split(" = "))) for each in origins)
    return f"{counted(len(origins), 'origin')}: {names}"


AGREEMENT: Rule[AnyClaim] = Rule("agreement", __name__, keys, check)

"""A date that a source tells twice, once by what has passed: "a week later", "yesterday", a weekday."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from osclaims.model.claim import Statement
from osclaims.model.finding import Finding
from osclaims.rules.arithmetic.sum import told
from osclaims.rules.comparator import is_circular
from osclaims.rules.question import meeting, question
from osclaims.rules.rule import Context
from osclaims.values.relate import relate
from osclaims.values.value import Span


def sums(statements: Sequence[Statement], context: Context) -> Iterator[Finding]:
    """One finding for each derived date that another wording of the same source confirms."""
    dated = [s for s in statements if isinstance(s.value, Span) and _has_one_answer(s, context)]
    confirmed: set[str] = set()
    for a, b in combinations(dated, 2):
        derived, other = (a, b) if _is_derived(a) else (b, a)
        if question(a) != question(b) or not _is_derived(derived) or derived.id in confirmed:
            continue
        if meeting(a, b) is None or is_circular(a, b) or _wording(a) == _wording(b):
            continue
        relation = relate(a.value, b.value) if a.value and b.value else None
        if relation is not None and relation.severity == "agreement":
            confirmed.add(derived.id)
            yield _finding(derived, other, context)


def _has_one_answer(statement: Statement, context: Context) -> bool:
    return context.vocabulary.properties[statement.property].values == "one"


def _is_derived(statement: Statement) -> bool:
    return isinstance(statement.value, Span) and bool(statement.value.derivation)


def _wording(statement: Statement) -> str:
    return " ".join(statement.printed.casefold().split())


def _finding(derived: Statement, other: Statement, context: Context) -> Finding:
    return told(
        derived.id,
        (derived, other),
        context,
        holds=True,
        relation="same-date",
        because=f"{_told(derived)}; {_told(other)}",
        summary=f"{context.vocabulary.named(derived.subject)}, {derived.property.replace('-', ' ')}",
    )


def _told(statement: Statement) -> str:
    value = statement.value
    derivation = f", {value.derivation}" if isinstance(value, Span) and value.derivation else ""
    edtf = value.edtf if isinstance(value, Span) else ""
    return f"“{statement.printed}” is {edtf}{derivation}"

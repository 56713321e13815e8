"""The figure of a whole is the sum of its parts', where a property adds up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, Decimal

from osclaims.model.claim import Statement
from osclaims.model.finding import Finding
from osclaims.rules.arithmetic.sum import bounds, told
from osclaims.rules.question import meeting
from osclaims.rules.rule import Context
from osclaims.values.value import Figure, Value


def sums(statements: Sequence[Statement], context: Context) -> Iterator[Finding]:
    """One finding for each whole whose direct parts have figures of the same property in one source.

    Parts that give less than the whole are silent: a source need not name every part.
    """
    adding = [s for s in statements if context.vocabulary.properties[s.property].adds_up]
    for whole in adding:
        parts = [part for part in adding if _is_part(part, whole, context)]
        if len({part.subject for part in parts}) > 1:
            yield from _sum(whole, parts, context)


def _is_part(part: Statement, whole: Statement, context: Context) -> bool:
    entity = context.vocabulary.entities.get(part.subject)
    same_question = part.property == whole.property and meeting(part, whole) is not None
    return same_question and entity is not None and entity.within == whole.subject


def _sum(whole: Statement, parts: Sequence[Statement], context: Context) -> Iterator[Finding]:
    """Of a part that is printed twice, the larger figure: if any reading exceeds the whole, it does."""
    total, largest = _bounds(whole.value), _largest(parts)
    if total is None or largest is None:
        return
    are_counts = isinstance(whole.value, Figure) and whole.value.kind == "count"
    low = sum((summand[0] for summand in largest), Decimal(0))
    high = sum((summand[1] for summand in largest), Decimal(1 - len(largest)) if are_counts else Decimal(0))
    if high <= total[0]:
        return
    holds = low < total[1]
    listed = " + ".join(part.printed for part in parts)
    given = f"{low:f}" if are_counts and high - low == 1 else f"from {low:f} to under {high:f}"
    yield told(
        whole.id,
        (whole, *parts),
        context,
        holds=holds,
        relation="same-sum" if holds else "different-sum",
        because=f"{listed} is {given}; the whole is printed {whole.printed}",
        summary=f"{context.vocabulary.named(whole.subject)}, {whole.property.replace('-', ' ')}: its parts",
    )


def _bounds(value: Value | None) -> tuple[Decimal, Decimal] | None:
    """The lowest number that a figure may mean, and of a count the one above the highest, else its bound."""
    found = bounds(value)
    if found is None or not isinstance(value, Figure) or value.kind != "count":
        return found
    low, high = (bound.to_integral_value(ROUND_CEILING) for bound in found)
    return low, high


def _largest(parts: Sequence[Statement]) -> list[tuple[Decimal, Decimal]] | None:
    """The bounds of each part's largest figure; None when one has no bounds."""
    by_subject: dict[str, list[tuple[Decimal, Decimal]]] = {}
    for part in parts:
        found = _bounds(part.value)
        if found is None:
            return None
        by_subject.setdefault(part.subject, []).append(found)
    return [max(figures) for figures in by_subject.values()]

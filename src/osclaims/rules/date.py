"""One event, dates that never meet.

Statements that date one thing (one subject, one property of kind date with one answer) are compared by the
spans that their wording resolves to. Spans that never meet are a conflict, spans that merely overlap are a
variant; a day inside a month, or two derivations of one day, agree. A date whose wording resolves to nothing,
for want of a publication date, is a note. How each date was derived from its wording is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from osclaims.model.claim import AnyClaim, Statement
from osclaims.model.finding import Finding
from osclaims.rules.question import question
from osclaims.rules.rule import Context, Rule
from osclaims.rules.value import answers_that_differ, has_one_answer
from osclaims.values.value import Kind

KINDS: frozenset[Kind] = frozenset({"date"})


def keys(claim: AnyClaim, context: Context) -> Iterable[tuple[str, str]]:
    """The event that a statement dates."""
    if isinstance(claim, Statement) and has_one_answer(claim, KINDS, context):
        yield question(claim)


def check(claims: Sequence[AnyClaim], context: Context) -> Iterator[Finding]:
    """One finding for an event whose dates differ."""
    statements = (claim for claim in claims if isinstance(claim, Statement))
    yield from answers_that_differ("date", statements, context)


DATE: Rule[AnyClaim] = Rule("date", __name__, keys, check)

"""Numbers of one source that imply each other.

A source that prints two prices in two currencies implies an exchange rate twice; a date and "a week later"
imply a second date; an age and a day of birth, a total and its parts, a change in per cent and both its ends
imply each other too. Where the implied intervals meet, that is an agreement with its sums shown; where they
do not, it is a conflict inside one source. What implies what, the vocabulary says: `converted:` by a value
and `relative-to:` on a date need nothing more, a property says `measured-from:` (an age, from the property
that dates the birth), `adds-up: yes` (the figure of a whole is the sum of its parts') or `change-of:` (a
change in per cent, of another property).

A date that contradicts another one of its source is told by the rule `date`, with its derivation, and not
a second time here.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from osclaims.model.claim import AnyClaim, Statement
from osclaims.model.finding import Finding
from osclaims.rules.arithmetic import ages, changes, elapsed, parts, rates
from osclaims.rules.assemble import joined
from osclaims.rules.rule import Context, Rule

SUMS = (rates.sums, elapsed.sums, ages.sums, parts.sums, changes.sums)
"""Every kind of sum; each looks at all statements of one source."""


def keys(claim: AnyClaim, context: Context) -> Iterable[Hashable]:  # noqa: ARG001 - every rule is asked alike
    """The source of a statement."""
    if isinstance(claim, Statement) and claim.value is not None:
        yield claim.source


def check(claims: Sequence[AnyClaim], context: Context) -> Iterator[Finding]:
    """One finding for everything that implies one figure."""
    statements = sorted(
        (claim for claim in claims if isinstance(claim, Statement)), key=lambda claim: claim.id
    )
    yield from joined(finding for sums in SUMS for finding in sums(statements, context))


ARITHMETIC: Rule[AnyClaim] = Rule("arithmetic", __name__, keys, check)

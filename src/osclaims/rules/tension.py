"""Claims that a person linked as being in tension.

Some claims pull against each other without a figure, a date or a wording that differs: somebody belittles
what his own firm does. No rule guesses at meaning, so a person links such claims in `rulings.yaml` under
`tensions:`, with the reason. Each link is a variant, told in that person's words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim, Comparison, Quotation, Statement
from osclaims.model.finding import Difference, Finding, Position, Tension
from osclaims.rules.assemble import finding
from osclaims.rules.rule import Context, Rule


class Linked(Frozen):
    """A tension with its claims."""

    tension: Tension
    claims: tuple[AnyClaim, ...]


def keys(linked: Linked, context: Context) -> Iterable[str]:  # noqa: ARG001 - every rule is asked alike
    """Each link stands by itself."""
    yield linked.tension.id


def check(links: Sequence[Linked], context: Context) -> Iterator[Finding]:  # noqa: ARG001 - as above
    """One finding a link, in the person's own words."""
    for linked in links:
        first, *others = linked.claims
        because = linked.tension.because
        yield finding(
            "tension",
            linked.tension.id,
            [Position(words_of(claim), (claim.id,)) for claim in linked.claims],
            [
                Difference("meaning", "in-tension", "variant", because, (first.id, other.id))
                for other in others
            ],
            summary=linked.tension.id.replace("-", " "),
            because=because,
        )


def words_of(claim: AnyClaim) -> str:
    """The words under which a claim stands in a finding."""
    match claim:
        case Statement():
            return claim.printed
        case Quotation():
            return claim.quote or claim.words or ""
        case Comparison():
            return claim.words or " ".join(claim.excerpt.exact.split())


TENSION: Rule[Linked] = Rule("tension", __name__, keys, check, worth=bool, items="links")

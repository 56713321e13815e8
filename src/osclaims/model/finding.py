"""What a rule has to say about some claims, and what people have decided about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import field

from osclaims.frozen import Frozen
from osclaims.problems import NOWHERE, Location

Severity: TypeAlias = Literal["conflict", "discrepancy", "variant", "note", "agreement"]

SEVERITIES: tuple[Severity, ...] = ("conflict", "discrepancy", "variant", "note", "agreement")
"""From the heaviest to the lightest."""

Verdict: TypeAlias = Literal["same", "different", "explained", "error-in-source"]


def heaviest(severities: list[Severity]) -> Severity:
    """The heaviest of some severities; agreement when there is none.

    >>> heaviest(["note", "conflict", "variant"])
    'conflict'
    """
    return min(severities, key=SEVERITIES.index, default="agreement")


class Edit(Frozen):
    """One difference between two wordings: its class and the words on either side."""

    name: str
    a: str
    b: str


class Difference(Frozen):
    """One way in which two positions stand to each other.

    `aspect` is what is compared (figure, subject, origin, words, name, date ...), `relation` how the two
    stand to each other, `between` the first claim of either position.
    """

    aspect: str
    relation: str
    severity: Severity
    because: str
    between: tuple[str, str]
    edits: tuple[Edit, ...] = ()


class Position(Frozen):
    """What some of a finding's claims say alike."""

    printed: str
    claims: tuple[str, ...]


class Ruling(Frozen):
    """A person's decision on a finding, with the hashes of what it was made on; `at` is where it names it."""

    finding: str
    verdict: Verdict
    because: str
    by: str = ""
    on: str = ""
    seen: Mapping[str, str] = field(default_factory=dict)
    lapsed: bool = False
    at: Location = NOWHERE


class Finding(Frozen):
    """Positions on one thing and everything in which they differ, or that they agree.

    `id` is the rule and the thing, so it stays the same when a further source joins in.
    """

    id: str
    rule: str
    about: str
    severity: Severity
    positions: tuple[Position, ...]
    differs: tuple[Difference, ...]
    sources: tuple[str, ...]
    summary: str
    because: str
    origins: tuple[str, ...] = ()
    ruling: Ruling | None = None

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of all its claims, position by position."""
        return tuple(claim for position in self.positions for claim in position.claims)

    @property
    def is_open(self) -> bool:
        """Whether nobody has ruled on it, or what was ruled on has changed since."""
        return self.ruling is None or self.ruling.lapsed


class Tension(Frozen):
    """Claims that a person linked as being in tension, with the reason."""

    id: str
    claims: tuple[str, ...]
    because: str

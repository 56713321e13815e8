"""What a rule has to say about some claims, and what people have decided about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

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


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference between two wordings: its class and the words on either side."""

    name: str
    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Difference:
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


@dataclass(frozen=True, slots=True)
class Position:
    """What some of a finding's claims say alike."""

    printed: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person's decision on a finding, with the hashes of what it was made on; `at` is where it names it."""

    finding: str
    verdict: Verdict
    because: str
    by: str = ""
    on: str = ""
    seen: Mapping[str, str] = field(default_factory=dict)
    lapsed: bool = False
    at: Location = NOWHERE


@dataclass(frozen=True, slots=True)
class Finding:
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


@dataclass(frozen=True, slots=True)
class Tension:
    """Claims that a person linked as being in tension, with the reason."""

    id: str
    claims: tuple[str, ...]
    because: str

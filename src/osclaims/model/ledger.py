"""A whole base, read and checked: what the engines group and the rules judge."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import field

from osclaims.frozen import Frozen
from osclaims.model.claim import AnyClaim
from osclaims.model.finding import Ruling, Tension
from osclaims.model.source import Passage, Source
from osclaims.model.vocabulary import Vocabulary
from osclaims.problems import Problem


class Ledger(Frozen):
    """Sources, vocabulary and claims of one base, in the order of its files, with every problem found.

    `blocks` says which claims file has the block of a source; `refused` counts the claims that were left out
    because of a problem.
    """

    root: Path
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    sources: Mapping[str, Source] = field(default_factory=dict)
    blocks: Mapping[str, str] = field(default_factory=dict)
    passages: tuple[Passage, ...] = ()
    claims: Mapping[str, AnyClaim] = field(default_factory=dict)
    rulings: tuple[Ruling, ...] = ()
    tensions: tuple[Tension, ...] = ()
    problems: tuple[Problem, ...] = ()
    refused: int = 0

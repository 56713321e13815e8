"""What claims that talk about one thing have to say to each other: one file per rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from osclaims.model.finding import SEVERITIES, Finding
from osclaims.rules.agreement import AGREEMENT
from osclaims.rules.arithmetic import ARITHMETIC
from osclaims.rules.comparison import COMPARISON
from osclaims.rules.date import DATE
from osclaims.rules.name import NAME
from osclaims.rules.rule import Rule
from osclaims.rules.subject import SUBJECT
from osclaims.rules.tension import TENSION
from osclaims.rules.utterance import UTTERANCE
from osclaims.rules.value import VALUE

RULES: tuple[Rule[Any], ...] = (
    VALUE,
    SUBJECT,
    UTTERANCE,
    DATE,
    NAME,
    ARITHMETIC,
    COMPARISON,
    TENSION,
    AGREEMENT,
)
"""Every rule, in the order in which findings of one severity are listed."""

_ORDER = {rule.id: at for at, rule in enumerate(RULES)}


def ordered(found: Iterable[Finding]) -> list[Finding]:
    """Findings as they are listed: the most serious first, then in the order of the rules."""
    return sorted(found, key=lambda f: (SEVERITIES.index(f.severity), _ORDER[f.rule], f.id))

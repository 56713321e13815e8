"""What claims that talk about one thing have to say to each other: one file per rule."""

from __future__ import annotations

from typing import Any

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

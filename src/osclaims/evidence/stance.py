"""The words that a change of wording must not touch: numbers, negations, and how sure the speaker is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from osclaims.evidence.numbers import MONEY, is_one_currency, reach_of
from osclaims.values.figures.number_words import MULTIPLES, POWERS, VAGUE

_NEGATING = "not no never none nothing nobody nowhere neither nor without hardly scarcely barely"
_QUALIFYING = """
    can could may might must shall should will would ought
    maybe perhaps possibly probably likely unlikely presumably apparently allegedly reportedly
    certainly definitely surely undoubtedly doubtless
"""
NEGATORS = frozenset(_NEGATING.split())
MODALS = frozenset(_QUALIFYING.split())
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "mis")
_SHORTEST_STEM = 4
_TIMES = frozenset(["time", "times", "fold"])
_JOINERS = frozenset(["or", "and", "to"])


def is_number(atom: str) -> bool:
    """Whether it counts: figures, ordinals, words with a digit ("20th", "R1")."""
    return any(letter.isdecimal() for letter in atom)


def is_vague(atom: str) -> bool:
    """Whether it is a vague count, such as "handful"."""
    return atom in VAGUE or atom in POWERS


def numbers_differ(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether both count, and not alike; or one side alone has a figure joined to another ("or six").

    So do multiples ("doubled", "three times") and currencies. A vague count is another number only when it
    leaves the other side's figures out.

    >>> numbers_differ(["#5", "or", "#6"], ["handful"]), numbers_differ(["#500"], ["several"])
    (False, True)
    """
    return _figures_differ(a, b) or _multiples_differ(a, b) or _currencies_differ(a, b)


def _figures_differ(a: Sequence[str], b: Sequence[str]) -> bool:
    exact_a, exact_b = ([atom for atom in side if is_number(atom)] for side in (a, b))
    vague_a, vague_b = ([atom for atom in side if is_vague(atom)] for side in (a, b))
    if exact_a and exact_b:
        return Counter(exact_a) != Counter(exact_b)
    if exact_a and vague_b:
        return not any(_holds(vague, exact) for vague in vague_b for exact in exact_a)
    if exact_b and vague_a:
        return not any(_holds(vague, exact) for vague in vague_a for exact in exact_b)
    return _is_joined_figure(a) or _is_joined_figure(b)


def _multiples_differ(a: Sequence[str], b: Sequence[str]) -> bool:
    times_a, times_b = _multiples(a), _multiples(b)
    return bool(times_a and times_b) and times_a != times_b


def _multiples(atoms: Sequence[str]) -> list[str]:
    """How many times over: by a word, or by a figure before "times" or "fold"."""
    words = [f"#{MULTIPLES[atom]:f}" for atom in atoms if atom in MULTIPLES]
    return sorted([*words, *(number for number, unit in pairwise(atoms) if unit in _TIMES)])


def _currencies_differ(a: Sequence[str], b: Sequence[str]) -> bool:
    money_a, money_b = ([atom for atom in side if atom.startswith(MONEY)] for side in (a, b))
    known = all(any(is_one_currency(one, other) for other in money_b) for one in money_a)
    known = known and all(any(is_one_currency(one, other) for other in money_a) for one in money_b)
    return bool(money_a and money_b) and not known


def negations_differ(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one side negates more, by a word or by a prefix ("possible" and "impossible").

    >>> negations_differ(["possible"], ["impossible"]), negations_differ(["not", "happy"], ["unhappy"])
    (True, False)
    """
    return _negations(a, b) != _negations(b, a)


def modals_of(atoms: Sequence[str]) -> Counter[str]:
    """The words that say how sure or how bound, counted; "'ll" counts as "will", "'d" as "would".

    >>> modals_of(["he", "may", "win"])
    Counter({'may': 1})
    """
    return Counter({"'d": "would"}.get(atom, atom) for atom in atoms if atom in MODALS or atom == "'d")


def _is_joined_figure(atoms: Sequence[str]) -> bool:
    """Whether it is a figure that was joined to another one: "or six"."""
    return len(atoms) > 1 and all(is_number(atom) or atom in _JOINERS for atom in atoms)


def _negations(atoms: Sequence[str], others: Sequence[str]) -> int:
    """Count negators, and words that negate one of the others by a prefix."""
    return sum(atom in NEGATORS or any(_negates(other, atom) for other in others) for atom in atoms)


def _negates(one: str, other: str) -> bool:
    return len(one) >= _SHORTEST_STEM and any(other == prefix + one for prefix in _PREFIXES)


def _holds(vague: str, exact: str) -> bool:
    """Whether a vague count can be stretched to a figure; an ordinal or a name is no count."""
    reach, figure = reach_of(vague), exact.partition("#")[2]
    if reach is None or not figure:
        return False
    low, high = reach
    return (low is None or low <= Decimal(figure)) and (high is None or Decimal(figure) < high)

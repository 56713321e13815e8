"""The engine for bases that fit in memory: a dictionary brings together what meets."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from osclaims.model.finding import Finding
from osclaims.rules.rule import Context, Rule

Item = TypeVar("Item")


def run(rule: Rule[Item], items: Iterable[Item], context: Context) -> Iterator[Finding]:
    """The findings of one rule, each id once: a finding met under several keys is the same each time."""
    seen: set[str] = set()
    for group in _groups(rule, items, context):
        for finding in rule.check(group, context) if rule.worth(group) else ():
            if finding.id not in seen:
                seen.add(finding.id)
                yield finding


def _groups(rule: Rule[Item], items: Iterable[Item], context: Context) -> Iterable[Sequence[Item]]:
    groups: dict[Hashable, list[Item]] = {}
    for item in items:
        for key in rule.keys(item, context):
            groups.setdefault(key, []).append(item)
    return groups.values()

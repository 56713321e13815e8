"""Two bases held against each other: everything but where each record stands in its file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass

import pytest

from osclaims.base import KnowledgeBase, load
from osclaims.evidence.anchor import Text
from osclaims.loading.find import shipped_base

PLACES = {"at", "root"}


@pytest.fixture(scope="session")
def shipped() -> KnowledgeBase:
    return load(shipped_base())


def content(node: object) -> object:
    """What a base holds as plain data, places of records left out."""
    if isinstance(node, Text):
        return node.raw
    if is_dataclass(node):
        return {f.name: content(getattr(node, f.name)) for f in fields(node) if f.name not in PLACES}
    if isinstance(node, dict):
        return {key: content(value) for key, value in node.items()}
    if isinstance(node, (list, tuple)):
        return [content(value) for value in node]
    return node


@pytest.fixture(scope="session")
def whole() -> Callable[[KnowledgeBase], object]:
    """All that a base holds and all that the rules find in it."""
    return lambda base: content([base.ledger, base.findings(), base.agreements()])

"""Texts whose expected places are marked with [[ and ]]."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

import pytest

from osclaims.evidence.place import Place

Unmark: TypeAlias = Callable[[str], tuple[str, list[Place]]]


@pytest.fixture
def unmark() -> Unmark:
    return unmarked


def unmarked(marked: str) -> tuple[str, list[Place]]:
    """The text without its marks, and the places they stood round, outer before inner."""
    places: list[Place] = []
    opened: list[int] = []
    raw = ""
    for piece in re.split(r"(\[\[|\]\])", marked):
        if piece == "[[":
            opened.append(len(raw))
        elif piece == "]]":
            places.append(Place(opened.pop(), len(raw)))
        else:
            raw += piece
    return raw, sorted(places, key=lambda place: (place.start, -place.end))

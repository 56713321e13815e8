"""What classes of osclaims are made of that never change: compared, hashed and shown by their fields."""

from __future__ import annotations

from typing import dataclass_transform

from msgspec import Struct, field


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Frozen(Struct, frozen=True, array_like=True):
    """A frozen dataclass by another hand: msgspec's, which makes classes and objects in C.

    It is told apart from other classes of a union by `tag=True`, keeps what it derived with `dict=True`, and
    is a list in JSON.

    >>> class Place(Frozen):
    ...     line: int
    ...     column: int = 1
    >>> Place(3) == Place(3, 1), Place(3)
    (True, Place(line=3, column=1))
    """

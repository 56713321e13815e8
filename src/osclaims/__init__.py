"""osclaims: who says what, in which words, and where do they disagree?

    >>> import osclaims
    >>> osclaims.read_value("US$5.5 million", "money").reading
    '5,500,000 USD, printed to 100,000: [5,450,000, 5,550,000)'

`load` opens a base, `read_value` reads one printed value, `relate` says how two values stand to each other,
`anchor` finds an excerpt in a text. Errors that a caller can cause:

    Unreadable               a printed value that cannot be read without guessing
    Ambiguous                an excerpt that stands more than once
    UnknownNameError         a name that the base does not have
    UnreadableBaseError      there is no base to read
    NoFrameLibraryError      no library of data frames is installed
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from osclaims.base import KnowledgeBase, UnknownNameError, load
    from osclaims.base.display import Claims, Findings
    from osclaims.base.frames import NoFrameLibraryError
    from osclaims.evidence.anchor import anchor
    from osclaims.evidence.place import Ambiguous
    from osclaims.loading.find import UnreadableBaseError
    from osclaims.values.read import read_value
    from osclaims.values.relate import relate
    from osclaims.values.relation import Relation
    from osclaims.values.value import Unreadable, Value

__all__ = [
    "Ambiguous",
    "Claims",
    "Findings",
    "KnowledgeBase",
    "NoFrameLibraryError",
    "Relation",
    "UnknownNameError",
    "Unreadable",
    "UnreadableBaseError",
    "Value",
    "anchor",
    "load",
    "read_value",
    "relate",
]

_HOMES = {
    "Ambiguous": "osclaims.evidence.place",
    "Claims": "osclaims.base.display",
    "Findings": "osclaims.base.display",
    "KnowledgeBase": "osclaims.base",
    "NoFrameLibraryError": "osclaims.base.frames",
    "Relation": "osclaims.values.relation",
    "Unreadable": "osclaims.values.value",
    "UnknownNameError": "osclaims.base",
    "UnreadableBaseError": "osclaims.loading.find",
    "Value": "osclaims.values.value",
    "anchor": "osclaims.evidence.anchor",
    "load": "osclaims.base",
    "read_value": "osclaims.values.read",
    "relate": "osclaims.values.relate",
}
"""Where each public name lives: it is imported when it is asked for, so that a command starts at once."""


def __getattr__(name: str) -> object:
    from importlib import import_module  # noqa: PLC0415 - only when a public name is asked for

    if name not in _HOMES:
        raise AttributeError(f"module 'osclaims' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)

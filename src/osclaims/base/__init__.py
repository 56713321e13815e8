"""A knowledge base: its claims, its findings, and the questions people put to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from osclaims.base.knowledge import KnowledgeBase, load
    from osclaims.base.names import UnknownNameError

__all__ = ["KnowledgeBase", "UnknownNameError", "load"]


def __getattr__(name: str) -> object:
    from importlib import import_module  # noqa: PLC0415 - only when a public name is asked for

    if name not in __all__:
        raise AttributeError(f"module 'osclaims.base' has no attribute {name!r}")
    home = "names" if name == "UnknownNameError" else "knowledge"
    return getattr(import_module(f"osclaims.base.{home}"), name)

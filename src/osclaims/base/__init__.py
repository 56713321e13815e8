"""A knowledge base: its claims, its findings, and the questions people put to them."""

from osclaims.base.knowledge import KnowledgeBase, load
from osclaims.base.names import UnknownNameError

__all__ = ["KnowledgeBase", "UnknownNameError", "load"]

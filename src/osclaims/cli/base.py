"""The base that a command works on, and what is said about it on stderr."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from osclaims.loading.find import UnreadableBaseError

if TYPE_CHECKING:
    from osclaims.base import KnowledgeBase
    from osclaims.problems import Problem


def open_base(kb: Path | None) -> KnowledgeBase:
    """The base to answer from; how many problems it has is said on stderr.

    Raises:
        UnreadableBaseError: no block of its claims can be read, or none of its words.
    """
    from osclaims.counted import counted

    base = open_quietly(kb)
    if not base.ledger.blocks and (hidden := next(filter(_hides_claims, base.ledger.problems), None)):
        raise UnreadableBaseError(f"no claim can be read: {hidden}")
    if base.ledger.refused:
        left_out = counted(base.ledger.refused, "claim")
        typer.echo(
            f"osclaims: {left_out} left out because of problems; `osclaims check` lists them", err=True
        )
    elif base.ledger.problems:
        typer.echo(
            f"osclaims: {counted(len(base.ledger.problems), 'problem')}; `osclaims check` lists them",
            err=True,
        )
    return base


def _hides_claims(problem: Problem) -> bool:
    """Whether a problem is of a file without which claims cannot be read."""
    return problem.at.file.startswith(("data/claims", "data/vocabulary"))


def open_quietly(kb: Path | None) -> KnowledgeBase:
    """The base to answer from; that it is the shipped one is said on stderr when nobody asked for it."""
    from osclaims.base.knowledge import load

    base = load(kb)
    if base.is_shipped and kb is None and not Path.cwd().is_relative_to(base.ledger.root.resolve()):
        typer.echo(
            "osclaims: answering from the base that comes with osclaims (--kb FOLDER for another)", err=True
        )
    return base


def root_to_write(kb: Path | None) -> Path:
    """The folder of the base that a command may write to.

    Raises:
        RefusedError: it is the base that comes with osclaims.
    """
    import os

    from osclaims.base.start import writable
    from osclaims.loading.find import ENVIRONMENT, find_base

    root = find_base(kb)
    named = kb is not None or bool(os.environ.get(ENVIRONMENT))
    return writable(root, asked_for=named or Path.cwd().is_relative_to(root.resolve()))

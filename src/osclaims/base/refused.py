"""What a command that writes raises when it does not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from osclaims.stopped import Stopped

if TYPE_CHECKING:
    from osclaims.problems import Problem


class RefusedError(Stopped):
    """A change that was not made, and why: the problems it would bring, or what stands in its way."""

    def __init__(self, reason: str, problems: Sequence[Problem] = ()) -> None:
        listed = "".join(f"\n  {problem}" for problem in problems)
        super().__init__(f"{reason}{listed}")
        self.problems = tuple(problems)

    def lines(self) -> list[str]:
        """The reason, and each problem on a line of its own."""
        return str(self).splitlines()

"""What can be mended in one way only, shown as a difference before it is written."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

from osclaims.base.change import Desk, change
from osclaims.base.refused import RefusedError
from osclaims.frozen import Frozen
from osclaims.loading.cache import load_cached
from osclaims.loading.replace import replaced
from osclaims.model.ledger import Ledger

_ROUNDS = 4
"""Source, passage, claim, reference: so deep can one mistake hide another."""


class Mending(Frozen):
    """The files of a base as they are and as they would be; empty when nothing can be mended surely."""

    root: Path
    old: dict[str, str]
    new: dict[str, str]

    @property
    def diff(self) -> str:
        """The difference in every file, as a unified diff."""
        return "".join(
            line if line.endswith("\n") else line + "\n"
            for file, text in self.new.items()
            for line in unified_diff(_lines(self.old[file]), _lines(text), file, file)
        )

    def write(self) -> Ledger:
        """Write the files and give the base as it then is.

        Raises:
            RefusedError: a file is no longer what the difference was shown for, or the base would have a
                problem that it does not have now; nothing was written.
        """

        def edit(desk: Desk) -> None:
            for file, text in self.new.items():
                if desk.text(file) != self.old[file]:
                    raise RefusedError(f"{file} was changed meanwhile; nothing was written, try again")
                desk.put(file, text)

        return change(self.root, edit)


def mending(root: Path) -> Mending:
    """What `check --fix` would write.

    Only what its problem says should stand there in place of what does: a name or key spelled with other
    capitals, spaces or hyphens, and words that differ from the print in marks and capitals alone. What comes
    to light when a passage is mended, such as its claims, is mended too.
    """
    now, desk = Desk.at(root), Desk.at(root)
    for _ in range(_ROUNDS):
        wanted = _wanted(load_cached(root, desk.new))
        if not wanted:
            break
        for file, places in wanted.items():
            desk.put(file, replaced(desk.text(file), places))
    new = {file: text for file in desk.new if (text := desk.text(file)) != now.text(file)}
    return Mending(root, {file: now.text(file) for file in new}, new)


def _wanted(ledger: Ledger) -> dict[str, dict[tuple[int, int], str]]:
    """By file and place, what should stand there."""
    wanted: dict[str, dict[tuple[int, int], str]] = {}
    for problem in ledger.problems:
        if problem.instead:
            wanted.setdefault(problem.at.file, {})[problem.at.line, problem.at.column] = problem.instead
    return wanted


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)

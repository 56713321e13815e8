"""What can be mended in one way only, shown as a difference before it is written."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from osclaims.base.change import Desk, change, checked
from osclaims.base.refused import RefusedError
from osclaims.loading.load import load_ledger
from osclaims.loading.replace import replaced
from osclaims.model.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Mending:
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
            RefusedError: a file is no longer what the difference was shown for; nothing was written.
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
    capitals, spaces or hyphens, and words that differ from the print in marks and capitals alone.

    Raises:
        RefusedError: mending one thing would break another.
    """
    desk, wanted = Desk.at(root), dict[str, dict[tuple[int, int], str]]()
    for problem in load_ledger(root).problems:
        if problem.instead:
            place = (problem.at.line, problem.at.column)
            wanted.setdefault(problem.at.file, {})[place] = problem.instead
    old = {file: desk.text(file) for file in wanted}
    new = {file: replaced(text, wanted[file]) for file, text in old.items()}
    checked(root, {file: text.encode() for file, text in new.items()})
    return Mending(root, old, new)


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)

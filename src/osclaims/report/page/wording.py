"""Renditions of one utterance, aligned word by word with the base text."""

from __future__ import annotations

from collections.abc import Sequence

from osclaims.evidence.collate import Row, collate
from osclaims.frozen import Frozen
from osclaims.model.claim import Quotation
from osclaims.report.safe import line
from osclaims.rules.utterance import in_one_language, is_inside_marks, wording

ALIKE = frozenset({None, "typography"})


class Stretch(Frozen):
    """Some words of either side; `change` is what was done to them, empty where both say the same.

    What a partial quotation leaves out at its ends is `outside`: nothing was done to it.
    """

    change: str
    base: str
    other: str

    @property
    def differs(self) -> bool:
        """Whether the two sides are to be shown one over the other."""
        return self.change not in {"", "outside"}


def aligned(base: Quotation, other: Quotation) -> list[Stretch] | None:
    """Both wordings in stretches; None for a translation, and for words outside quotation marks: not held."""
    if not (in_one_language(base, other) and is_inside_marks(base) and is_inside_marks(other)):
        return None
    rows = collate(wording(base), wording(other)).rows
    shared = [at for at, row in enumerate(rows) if row.class_ in ALIKE]
    core = range(shared[0], shared[-1] + 1) if shared else range(len(rows))
    return _joined([_stretch(row, inside=at in core, base=base, other=other) for at, row in enumerate(rows)])


def _stretch(row: Row, *, inside: bool, base: Quotation, other: Quotation) -> Stretch:
    shorter = {"omission": other, "addition": base}.get(row.class_ or "")
    if not inside and shorter is not None and shorter.form == "partial":
        change = "outside"
    else:
        change = "" if row.class_ in ALIKE else str(row.class_)
    return Stretch(change, line(row.a), line(row.b))


def _joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Neighbours that are alike in what was done to them as one."""
    found: list[Stretch] = []
    for stretch in stretches:
        if found and found[-1].change == stretch.change == "":
            last = found.pop()
            found.append(Stretch("", f"{last.base} {stretch.base}", f"{last.other} {stretch.other}"))
        else:
            found.append(stretch)
    return found

"""Two wordings side by side: every difference with its class, whatever their likeness.

Words are aligned by what they stand for, so that spelling, case and marks never look like other words.
Numbers, negations and modality outrank all else; only a longer stretch that is left out, added or moved whole
is called just that, whatever it holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, TypeAlias

from msgspec.structs import replace

from osclaims.evidence.classes import EditClass, classes_of, moves_of, swapped
from osclaims.evidence.segments import segments_of
from osclaims.evidence.wording import Word, words_of
from osclaims.frozen import Frozen

Rendering: TypeAlias = Literal[
    "full", "excerpt", "ellipsis", "silent", "reordered", "reworded", "paraphrased"
]

_MIRRORED: dict[EditClass, EditClass] = {"addition": "omission", "omission": "addition"}
PARAPHRASE_FROM = 6
"""Words from which on a wording that shares less than half of them is a paraphrase."""
_REWORDED: frozenset[EditClass] = frozenset(["word", "modality", "negation", "number"])
_UNSHARED: frozenset[EditClass | None] = frozenset([*_REWORDED, "omission", "addition", "ellipsis"])


class Edit(Frozen):
    """One difference: its class, the words on either side as printed, and which words these are.

    `at_a` and `at_b` are half-open ranges of word indices, empty where a side has nothing. `inside` tells
    that shared words stand before and after it.
    """

    class_: EditClass
    a: str
    b: str
    at_a: tuple[int, int]
    at_b: tuple[int, int]
    inside: bool


class Row(Frozen):
    """A stretch of both wordings, to be shown side by side; `class_` is None where they are the same."""

    class_: EditClass | None
    a: str
    b: str


class Collation(Frozen):
    """Two wordings, their differences in the order of the text, and all of both as rows.

    `shared` counts the words that both have, spelling and marks aside.
    """

    words_a: tuple[str, ...]
    words_b: tuple[str, ...]
    edits: tuple[Edit, ...]
    rows: tuple[Row, ...]
    shared: int


def collate(a: str, b: str) -> Collation:
    """Compare two renditions word by word; `collate(b, a)` is its mirror.

    >>> [(edit.class_, edit.a, edit.b) for edit in collate("It does mean war", "It does not mean war").edits]
    [('negation', '', 'not')]
    >>> [(edit.class_, edit.a, edit.b) for edit in collate("an endeavor of two", "An endeavour of 2").edits]
    [('typography', 'an', 'An'), ('spelling', 'endeavor', 'endeavour'), ('spelling', 'two', '2')]
    """
    return _collate(a, b) if a <= b else _mirror(_collate(b, a))


def rendering(collation: Collation) -> Rendering:
    """Say how either wording renders the other, by the heaviest thing that was done to it.

    Paraphrased: less than half the words of the shorter one are shared. Then reworded, reordered,
    shortened silently, shortened with an ellipsis; an excerpt lacks words at its ends only; full differs in
    printing alone.

    >>> rendering(collate("We will fight on the beaches", "We will fight"))
    'excerpt'
    """
    classes = {edit.class_ for edit in collation.edits}
    cut = [edit for edit in collation.edits if edit.class_ in ("omission", "addition")]
    shorter = min(len(collation.words_a), len(collation.words_b))
    if shorter >= PARAPHRASE_FROM and 2 * collation.shared < shorter:
        return "paraphrased"
    if classes & _REWORDED:
        return "reworded"
    if "reorder" in classes:
        return "reordered"
    if any(edit.inside for edit in cut):
        return "silent"
    if "ellipsis" in classes:
        return "ellipsis"
    return "excerpt" if cut else "full"


@lru_cache(maxsize=4096)
def _collate(a: str, b: str) -> Collation:
    words_a, words_b = words_of(a), words_of(b)
    segments = swapped(segments_of(words_a, words_b))
    classes = classes_of(segments)
    shared = [at for at, class_ in enumerate(classes) if class_ not in _UNSHARED]
    printed_a, printed_b = (tuple(word.printed for word in side) for side in (words_a, words_b))
    rows = tuple(
        Row(class_, _printed(a, words_a[slice(*segment.at_a)]), _printed(b, words_b[slice(*segment.at_b)]))
        for segment, class_ in zip(segments, classes, strict=True)
    )
    moves = moves_of(segments)
    edits = (
        Edit(
            row.class_,
            row.a,
            rows[moves.get(at, at)].b,
            segments[at].at_a,
            segments[moves.get(at, at)].at_b,
            inside=bool(shared) and shared[0] < at < shared[-1],
        )
        for at, row in enumerate(rows)
        if row.class_ is not None and at not in moves.values()
    )
    return Collation(
        printed_a, printed_b, tuple(edits), rows, sum(len(segments[at].atoms_a) for at in shared)
    )


def _printed(text: str, words: Sequence[Word]) -> str:
    """The words as the text has them, each gap one space."""
    return " ".join(text[words[0].place.start : words[-1].place.end].split()) if words else ""


def _mirror(collation: Collation) -> Collation:
    edits = (
        replace(edit, class_=_turned(edit.class_), a=edit.b, b=edit.a, at_a=edit.at_b, at_b=edit.at_a)
        for edit in collation.edits
    )
    return Collation(
        collation.words_b,
        collation.words_a,
        tuple(sorted(edits, key=lambda edit: (edit.at_a, edit.at_b))),
        tuple(Row(row.class_ and _turned(row.class_), row.b, row.a) for row in collation.rows),
        collation.shared,
    )


def _turned(class_: EditClass) -> EditClass:
    return _MIRRORED.get(class_, class_)

"""What kind of difference each stretch of two wordings is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, TypeAlias

from osclaims.evidence.segments import Segment, joined
from osclaims.evidence.spelling import same_word
from osclaims.evidence.stance import MODALS, NEGATORS, is_number, modals_of, negations_differ, numbers_differ
from osclaims.evidence.wording import ELLIPSIS, GAP, words_of

EditClass: TypeAlias = Literal[
    "typography",
    "spelling",
    "editorial",
    "ellipsis",
    "addition",
    "omission",
    "reorder",
    "word",
    "modality",
    "negation",
    "number",
]

SHORT = 4
"""Words up to which a stretch left out, marked or not, is judged by its negation or modal."""
_LONGEST_PARTICLE = 3


def swapped(segments: Sequence[Segment]) -> list[Segment]:
    """Join two neighbouring differing segments that hold each other's words, and what stands between."""
    found: list[Segment] = []
    differing = [at for at, segment in enumerate(segments) if segment.likeness == "differs"]
    done = 0
    for first, second in pairwise(differing):
        if first >= done and _have_swapped(segments[first], segments[second]):
            found += [*segments[done:first], joined(segments[first : second + 1])]
            done = second + 1
    return [*found, *segments[done:]]


def moves_of(segments: Sequence[Segment]) -> dict[int, int]:
    """Give, for each segment whose words are only left out, the one that only adds them elsewhere."""
    gained: dict[tuple[str, ...], list[int]] = {}
    for at, segment in reversed(list(enumerate(segments))):
        if not segment.atoms_a and segment.likeness == "differs":
            gained.setdefault(segment.atoms_b, []).append(at)
    return {
        at: gained[segment.atoms_a].pop()
        for at, segment in enumerate(segments)
        if not segment.atoms_b and _may_move(segment.atoms_a) and gained.get(segment.atoms_a)
    }


def classes_of(segments: Sequence[Segment]) -> list[EditClass | None]:
    """Class each segment, None where nothing differs."""
    moves = moves_of(segments)
    moved = {*moves, *moves.values()}
    modals = _moved_modals([segment for at, segment in enumerate(segments) if at not in moved])
    return ["reorder" if at in moved else _class_of(segment, modals) for at, segment in enumerate(segments)]


def _class_of(segment: Segment, moved_modals: Counter[str]) -> EditClass | None:
    match segment.likeness:
        case "same":
            return None
        case "typography" | "spelling" | "editorial":
            return segment.likeness
        case "gap in a" | "gap in b":
            return "ellipsis" if _said((*segment.atoms_a, *segment.atoms_b)) else "typography"
        case "differs":
            return _class_of_words(segment.atoms_a, segment.atoms_b, moved_modals)


def _class_of_words(a: tuple[str, ...], b: tuple[str, ...], moved_modals: Counter[str]) -> EditClass:
    """Class words that differ: of the tests in this order, the first that holds."""
    said_a, said_b = _said(a), _said(b)
    one_sided = not (said_a and said_b)
    stretch = one_sided and len(said_a) + len(said_b) > SHORT
    marked = any(ELLIPSIS in side and not _said(side) for side in (a, b))
    inserted = any(side and all(map(_is_inserted, side)) for side in (a, b))
    tests: tuple[tuple[bool, EditClass], ...] = (
        (marked and stretch, "ellipsis"),
        (not inserted and not one_sided and "".join(said_a) == "".join(said_b), "spelling"),
        (numbers_differ(said_a, said_b), "number"),
        (not stretch and negations_differ(said_a, said_b), "negation"),
        (inserted and not marked, "editorial"),
        (not stretch and _modality_differs(said_a, said_b, moved_modals), "modality"),
        (marked, "ellipsis"),
        (one_sided, "omission" if said_a else "addition"),
        (Counter(said_a) == Counter(said_b), "reorder"),
    )
    return next((class_ for holds, class_ in tests if holds), "word")


def _said(atoms: Sequence[str]) -> tuple[str, ...]:
    """Drop the marks of omission, and the brackets round what the printer put in."""
    return tuple(
        word
        for atom in atoms
        if atom not in {ELLIPSIS, GAP}
        for word in (_words_in(atom) if _is_inserted(atom) else (atom,))
    )


def _words_in(inserted: str) -> tuple[str, ...]:
    """What the words between brackets are compared by."""
    return tuple(atom for word in words_of(inserted[1:-1]) for atom in word.atoms)


def _is_inserted(atom: str) -> bool:
    return atom.startswith("[")


def _have_swapped(one: Segment, other: Segment) -> bool:
    differ = one.likeness == other.likeness == "differs"
    crossed = _alike(one.atoms_a, other.atoms_b) and _alike(one.atoms_b, other.atoms_a)
    return differ and crossed and _may_move(one.atoms_a) and _may_move(one.atoms_b)


def _alike(a: Sequence[str], b: Sequence[str]) -> bool:
    return len(a) == len(b) and all(map(same_word, a, b))


def _may_move(atoms: Sequence[str]) -> bool:
    """Whether words can change their place and mean the same: several, or one that is no particle."""
    if len(atoms) != 1:
        return bool(atoms)
    (only,) = atoms
    bound = only in NEGATORS or only in MODALS or is_number(only)
    return not bound and len(only) > _LONGEST_PARTICLE


def _modality_differs(a: Sequence[str], b: Sequence[str], moved: Counter[str]) -> bool:
    one, other = modals_of(a), modals_of(b)
    if one and other:
        return one != other
    return bool((one | other) - moved)


def _moved_modals(segments: Sequence[Segment]) -> Counter[str]:
    """Count the modals that one segment lost and another gained, neither for another modal."""
    lost, gained = Counter[str](), Counter[str]()
    for segment in segments:
        one, other = modals_of(segment.atoms_a), modals_of(segment.atoms_b)
        if segment.likeness == "differs" and not (one and other):
            lost += one
            gained += other
    return lost & gained

"""Two wordings cut into matching stretches of whole words: alike, alike but for printing, or different."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Literal, TypeAlias

from msgspec.structs import replace

from osclaims.evidence.align import Column, align
from osclaims.evidence.spelling import APOSTROPHES, same_word
from osclaims.evidence.stance import MODALS, NEGATORS, is_number
from osclaims.evidence.wording import ELLIPSIS, GAP, Word
from osclaims.frozen import Frozen
from osclaims.values.regex import regex

Likeness: TypeAlias = Literal[
    "same", "typography", "spelling", "editorial", "gap in a", "gap in b", "differs"
]

_SAME, _EDITORIAL, _RELATED, _OTHER, _NEVER = 0, 2, 4, 5, 9
_MISSING, _MISSING_AT_ELLIPSIS = 2, 0
_OMITTING = (ELLIPSIS, GAP)
_SHARED_STEM = 4
_MARKS = regex(r"[^\w%&]|_")


class Segment(Frozen):
    """A stretch of words on either side; `at_a` and `at_b` are half-open ranges of word indices."""

    likeness: Likeness
    at_a: tuple[int, int]
    at_b: tuple[int, int]
    atoms_a: tuple[str, ...]
    atoms_b: tuple[str, ...]


class _Side(Frozen):
    """One wording as a row of atoms, each knowing the word it is a part of."""

    words: tuple[Word, ...]
    atoms: tuple[str, ...]
    owners: tuple[int, ...]

    @classmethod
    def of(cls, words: tuple[Word, ...]) -> _Side:
        owned = [(atom, at) for at, word in enumerate(words) for atom in word.atoms]
        return cls(words, tuple(atom for atom, _ in owned), tuple(at for _, at in owned))

    def printed(self, start: int, end: int) -> str:
        return " ".join(word.printed for word in self.words[start:end])


def segments_of(a: tuple[Word, ...], b: tuple[Word, ...]) -> list[Segment]:
    """Align two wordings and join neighbouring words of one likeness."""
    side_a, side_b = _Side.of(a), _Side.of(b)
    columns = align(side_a.atoms, side_b.atoms, _cost, _gap)
    segments = _filled(_filled(_segments(side_a, side_b, columns))[::-1])[::-1]
    return [joined(list(run)) for _, run in groupby(segments, key=lambda segment: segment.likeness)]


def _filled(segments: Iterable[Segment]) -> list[Segment]:
    """What only one side has, next to a gap of the other, falls into that gap."""
    found: list[Segment] = []
    for segment in segments:
        before = found[-1].likeness if found else "same"
        lacking = {"gap in a": segment.atoms_a, "gap in b": segment.atoms_b}.get(before)
        falls = segment.likeness == "differs" and lacking == ()
        found.append(replace(segment, likeness=before) if falls else segment)
    return found


def joined(run: Sequence[Segment]) -> Segment:
    """Give neighbouring segments as one, of the first one's likeness."""
    first, last = run[0], run[-1]
    return Segment(
        first.likeness,
        (first.at_a[0], last.at_a[1]),
        (first.at_b[0], last.at_b[1]),
        tuple(atom for segment in run for atom in segment.atoms_a),
        tuple(atom for segment in run for atom in segment.atoms_b),
    )


def _segments(a: _Side, b: _Side, columns: Sequence[Column]) -> Iterator[Segment]:
    """Cut the columns where a word ends on both sides."""
    start_a = start_b = 0
    for group in _grouped(a, b, columns):
        atoms_a = [column.a for column in group if column.a is not None]
        atoms_b = [column.b for column in group if column.b is not None]
        end_a = a.owners[atoms_a[-1]] + 1 if atoms_a else start_a
        end_b = b.owners[atoms_b[-1]] + 1 if atoms_b else start_b
        words_a, words_b = tuple(a.atoms[at] for at in atoms_a), tuple(b.atoms[at] for at in atoms_b)
        likeness = _likeness(a, b, (start_a, end_a), (start_b, end_b), paired=_is_paired(a, b, group))
        if GAP in (*words_a, *words_b) and not (words_a and words_b):
            likeness = "gap in a" if words_a else "gap in b"
        yield Segment(likeness, (start_a, end_a), (start_b, end_b), words_a, words_b)
        start_a, start_b = end_a, end_b


def _grouped(a: _Side, b: _Side, columns: Sequence[Column]) -> Iterator[list[Column]]:
    group: list[Column] = []
    owner_a = owner_b = -1
    for column in columns:
        here_a = -1 if column.a is None else a.owners[column.a]
        here_b = -1 if column.b is None else b.owners[column.b]
        if group and not (here_a == owner_a >= 0 or here_b == owner_b >= 0):
            yield group
            group = []
        group.append(column)
        owner_a, owner_b = max(owner_a, here_a), max(owner_b, here_b)
    if group:
        yield group


def _is_paired(a: _Side, b: _Side, group: Sequence[Column]) -> bool:
    return all(
        column.a is not None and column.b is not None and same_word(a.atoms[column.a], b.atoms[column.b])
        for column in group
    )


def _likeness(a: _Side, b: _Side, at_a: tuple[int, int], at_b: tuple[int, int], *, paired: bool) -> Likeness:
    if not paired:
        return "differs"
    printed_a, printed_b = a.printed(*at_a), b.printed(*at_b)
    if printed_a == printed_b:
        return "same"
    if any(word.kind == "editorial" for word in (*a.words[slice(*at_a)], *b.words[slice(*at_b)])):
        return "editorial"
    return "typography" if _bare(printed_a) == _bare(printed_b) else "spelling"


def _bare(printed: str) -> str:
    return _MARKS.sub("", printed.translate(APOSTROPHES).casefold())


@lru_cache(maxsize=65536)
def _cost(one: str, other: str) -> int:
    if same_word(one, other):
        return _SAME
    if one in _OMITTING or other in _OMITTING:
        return _NEVER
    if one.startswith("[") or other.startswith("["):
        return _EDITORIAL
    alike = one[:_SHARED_STEM] == other[:_SHARED_STEM] or one.startswith(other) or other.startswith(one)
    return _RELATED if alike or _role(one) == _role(other) != "" else _OTHER


@lru_cache(maxsize=65536)
def _role(atom: str) -> str:
    if is_number(atom):
        return "number"
    return "negator" if atom in NEGATORS else "modal" if atom in MODALS else ""


def _gap(atom: str) -> int:
    return _MISSING_AT_ELLIPSIS if atom in _OMITTING else _MISSING

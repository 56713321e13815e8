"""A text cut where excerpts begin and end, so that overlapping ones can all be shown."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from osclaims.evidence.place import Place
from osclaims.frozen import Frozen
from osclaims.report.safe import visible


class Run(Frozen):
    """Words that lie in the same places; `inside` are the places' numbers, `ends` those that end here."""

    words: str
    inside: tuple[int, ...]
    ends: tuple[int, ...]


def runs(raw: str, around: Place, places: Sequence[Place]) -> list[Run]:
    """The text in `around`, cut at both ends of every place that reaches into it.

    >>> [(run.words, run.inside) for run in runs("a b c d", Place(0, 7), [Place(0, 3), Place(2, 5)])]
    [('a ', (0,)), ('b', (0, 1)), (' c', (1,)), (' d', ())]
    """
    near = [at for at, place in enumerate(places) if place.meets(around)]
    bounds = {bound for at in near for bound in (places[at].start, places[at].end)}
    cuts = sorted({around.start, around.end, *(b for b in bounds if around.start < b < around.end)})
    starting = _by(near, [places[at].start for at in near], cuts[0])
    ending = _by(near, [places[at].end for at in near], cuts[0])
    found, inside = [], set[int]()
    for start, end in pairwise(cuts):
        inside -= set(ending.get(start, ()))
        inside |= set(starting.get(start, ()))
        words = visible(raw[start:end].replace("\r\n", "\n"))
        found.append(Run(words, tuple(sorted(inside)), tuple(ending.get(end, ()))))
    return found


def _by(numbers: Sequence[int], bounds: Sequence[int], first: int) -> dict[int, list[int]]:
    """Places by one of their bounds; what lies before the text counts as its beginning."""
    found: dict[int, list[int]] = {}
    for number, bound in zip(numbers, bounds, strict=True):
        found.setdefault(max(bound, first), []).append(number)
    return found

"""Why an excerpt is not where it should be: absent, in another source, drifted, or altered.

Nothing here decides by likeness. The nearest place is found by the rarest words, the words there are collated
with the excerpt, and the classes of the edits say which kind of miss it is. Nothing is moved.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from osclaims.evidence.align import align
from osclaims.evidence.anchor import Text
from osclaims.evidence.collate import Collation, Edit, collate, rendering
from osclaims.evidence.place import Place
from osclaims.evidence.quotes import MARKS
from osclaims.evidence.spelling import APOSTROPHES

MissKind: TypeAlias = Literal["absent", "elsewhere", "drifted", "altered"]
Alteration: TypeAlias = Literal["number", "name", "currency", "sign", "negation"]

CANDIDATES = 6
"""Places that are collated before the nearest one is chosen."""
_COMMON = 400
"""Occurrences from which on a word leads nowhere, unless all words are as common."""
_SAME, _LIKE, _OTHER, _MISSING = 0, 4, 5, 3
_CONTENT_LETTERS = 4
_MARKS = ".,;:!?()[]" + "".join(MARKS)
_CHUNK = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Miss:
    """Why words are not in a text, and the place of the nearest ones (`source` None: in this text).

    `edits` lead from the words to what stands at `place`; `altered` names what differs there beside wording.
    """

    kind: MissKind
    because: str
    source: str | None = None
    place: Place | None = None
    edits: tuple[Edit, ...] = ()
    altered: tuple[Alteration, ...] = ()


def diagnose(words: str, here: Text, elsewhere: Mapping[str, Text]) -> Miss:
    """Say why `words` are not found in `here`; `elsewhere` are the other sources by id.

    Elsewhere: they stand verbatim in another source. Altered: the nearest words here are the same but for a
    number, name, currency, sign or negation. Drifted: they differ in other ways too, or only in others.
    Absent: no place shares enough words. Takes time in proportion to the length of the texts.

    >>> miss = diagnose("It cost US$5.5 million to train", Text("V3? It cost US$5.6 million to train."), {})
    >>> miss.kind, miss.altered, miss.place
    ('altered', ('number',), Place(start=4, end=35))
    """
    for source, text in elsewhere.items():
        if places := text.find(words):
            return Miss("elsewhere", f"these words stand in {source}, not here", source, places[0])
    nearest = _nearest(words, here.raw)
    if nearest is None:
        return Miss("absent", "no place in this source shares these words")
    place, collation = nearest
    edits = tuple(edit for edit in collation.edits if edit.class_ not in ("typography", "spelling"))
    altered = tuple(dict.fromkeys(what for edit in edits if (what := _alteration(edit)) is not None))
    if edits and all(_alteration(edit) is not None for edit in edits):
        because = f"the same words with another {_listed(altered)}: {_shown(edits)}"
        return Miss("altered", because, None, place, collation.edits, altered)
    return Miss(
        "drifted",
        f"the nearest words differ: {_shown(collation.edits)}",
        None,
        place,
        collation.edits,
        altered,
    )


def _keys(raw: str) -> list[str]:
    """What each run of non-spaces is looked for by: no case, no marks at its edges."""
    return [chunk.strip(_MARKS).casefold() for chunk in raw.translate(APOSTROPHES).split()]


def _nearest(words: str, raw: str) -> tuple[Place, Collation] | None:
    """The place that takes the least to be turned into the words, if it shares enough of them."""
    wanted, keys = _keys(words), _keys(raw)
    found = [
        _aligned(wanted, keys[low:high], low)
        for low, high in _windows(wanted, keys)
        if any(key in wanted for key in keys[low:high])
    ]
    if not found:
        return None
    _, first, last = min(found)
    chunks = [chunk.span() for chunk in _CHUNK.finditer(raw)]
    return _if_shared(words, raw, Place(chunks[first][0], chunks[last][1]))


def _aligned(wanted: Sequence[str], window: Sequence[str], low: int) -> tuple[int, int, int]:
    """What it takes to turn part of a window into the wanted words, and its first and last word."""
    columns = align(wanted, window, _cost, _gap)
    met = [(a, b) for a, b in columns if a is not None and b is not None]
    same = [(a, b) for a, b in met if wanted[a] == window[b]] or met
    first = max(met[0][1], same[0][1] - same[0][0])
    last = min(met[-1][1], same[-1][1] + len(wanted) - 1 - same[-1][0])
    unmatched = len(wanted) + (last + 1 - first) - 2 * len(met)
    spent = sum(_cost(wanted[a], window[b]) for a, b in met)
    return spent + max(0, unmatched) * _MISSING, low + first, low + last


def _if_shared(words: str, raw: str, place: Place) -> tuple[Place, Collation] | None:
    trimmed = _without_marks(words, raw, place)
    collation = collate(words, trimmed.of(raw))
    same_figure = any(_alteration(edit) in ("currency", "sign") for edit in collation.edits)
    shared = _shares_content(collation) and rendering(collation) != "paraphrased"
    return (trimmed, collation) if shared or same_figure else None


def _without_marks(words: str, raw: str, place: Place) -> Place:
    """Leave out marks at the edges that the words do not have either."""
    start, end = place.start, place.end
    while start < end and raw[start] in _MARKS and raw[start] != words.strip()[0]:
        start += 1
    while start < end and raw[end - 1] in _MARKS and raw[end - 1] != words.strip()[-1]:
        end -= 1
    return Place(start, end) if start < end else place


def _windows(wanted: Sequence[str], keys: Sequence[str]) -> list[tuple[int, int]]:
    """Stretches of the text in which the rarest of the wanted words stand in about their order."""
    spots: dict[str, list[int]] = {key: [] for key in wanted if key}
    for at, key in enumerate(keys):
        if key in spots:
            spots[key].append(at)
    rare = {key: found for key, found in spots.items() if 0 < len(found) <= _COMMON} or spots
    width = max(4, len(wanted))
    votes: Counter[int] = Counter()
    for at, key in enumerate(wanted):
        for spot in rare.get(key, ()):
            weight = 1_000_000 // len(rare[key])
            for bucket in ((spot - at) // width, (spot - at) // width + 1):
                votes[bucket] += weight
    best = sorted(votes, key=lambda bucket: (-votes[bucket], bucket))[:CANDIDATES]
    return [(max(0, (bucket - 1) * width), min(len(keys), (bucket + 2) * width)) for bucket in best]


def _cost(one: str, other: str) -> int:
    if one == other:
        return _SAME
    digits = any(map(str.isdecimal, one)) and any(map(str.isdecimal, other))
    return _LIKE if digits or one[:_CONTENT_LETTERS] == other[:_CONTENT_LETTERS] else _OTHER


def _gap(_: str) -> int:
    return _MISSING


def _shares_content(collation: Collation) -> bool:
    """Whether some shared word carries meaning: longer than a particle."""
    alike = [row.a for row in collation.rows if row.class_ in (None, "typography", "spelling")]
    return any(len(word) >= _CONTENT_LETTERS for row in alike for word in re.findall(r"[^\W\d_]+", row))


def _alteration(edit: Edit) -> Alteration | None:
    """What an edit alters, when it is a number, name, currency, sign or negation."""
    match edit.class_:
        case "negation":
            return "negation"
        case "number":
            return _altered_number(edit.a, edit.b)
        case "word" if _is_name(edit.a) and _is_name(edit.b):
            return "name"
        case _:
            return None


def _altered_number(a: str, b: str) -> Alteration:
    bare_a, bare_b = (re.sub(r"[^\d.,\s]+", "", side).strip(" .,") for side in (a, b))
    if bare_a != bare_b:
        return "name" if _is_code(a) and _is_code(b) else "number"
    minus_a, minus_b = (bool(re.search(r"[-\u2212]\s?[^\s\w]?\d", side)) for side in (a, b))
    if minus_a != minus_b:
        return "sign"
    scales = [re.findall(r"\d[\d.,]*\s*([^\W\d_]+)", side) for side in (a, b)]
    return "currency" if scales[0] == scales[1] else "number"


def _is_code(words: str) -> bool:
    """Whether it is a name with a digit, such as R1 or Qwen-7B."""
    return (
        re.match(r"\W*[^\W\d_][\w-]*\d", words) is not None and re.match(r"\W*[A-Z]{2,3}[$\d]", words) is None
    )


def _is_name(words: str) -> bool:
    """Whether every word begins with a capital or a digit."""
    return bool(words) and all(word[0].isupper() or word[0].isdigit() for word in re.findall(r"\w+", words))


def _listed(items: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(items[:-1]), items[-1]]))


def _shown(edits: Sequence[Edit]) -> str:
    return "; ".join(f"{edit.a or 'nothing'!r} is {edit.b or 'left out'!r}" for edit in edits)

"""Why an excerpt is not where it should be: absent, in another source, drifted, or altered.

Nothing here decides by likeness. The nearest place is found by the words that are shared, the words there are
collated with the excerpt, and the classes of the edits say which kind of miss it is. Nothing is moved.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from osclaims.evidence.anchor import Text
from osclaims.evidence.collate import Collation, Edit, collate, rendering
from osclaims.evidence.concordance import OUTER_MARKS
from osclaims.evidence.nearest import nearest
from osclaims.evidence.numbers import MONEY
from osclaims.evidence.place import Place
from osclaims.evidence.wording import words_of
from osclaims.frozen import Frozen

MissKind: TypeAlias = Literal["absent", "elsewhere", "drifted", "altered"]
Alteration: TypeAlias = Literal["number", "name", "currency", "sign", "negation"]

_CONTENT_LETTERS = 4
SHOWN = 12
"""How many edits a reason names."""


class Miss(Frozen):
    """Why words are not in a text, and the place of the nearest ones (`source` None: in this text).

    `edits` lead from the words to what stands at `place`; `altered` names what differs there beside wording.
    """

    kind: MissKind
    because: str
    source: str | None = None
    place: Place | None = None
    edits: tuple[Edit, ...] = ()
    altered: tuple[Alteration, ...] = ()


def diagnose(words: str, here: Text, elsewhere: Mapping[str, Text], within: Place | None = None) -> Miss:
    """Say why `words` are not found in `here`; `elsewhere` are the other sources by id.

    Elsewhere: they stand verbatim in another source. Altered: the nearest words here are the same but for a
    number, name, currency, sign or negation. Drifted: they differ in other ways too, or only in others.
    Absent: no place shares enough words. The nearest words are looked for in `here`, or in its part `within`;
    that takes time in proportion to the words that are shared, once the words of `here` are indexed.

    >>> miss = diagnose("It cost US$5.5 million to train", Text("V3? It cost US$5.6 million to train."), {})
    >>> miss.kind, miss.altered, miss.place
    ('altered', ('number',), Place(start=4, end=35))
    """
    for source, text in elsewhere.items():
        if places := text.find(words):
            return Miss("elsewhere", f"these words stand in {source}, not here", source, places[0])
    found = _nearest(words, here, within or Place(0, len(here.raw)))
    if found is None:
        return Miss("absent", "no place in this source shares these words")
    place, collation = found
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


def _nearest(words: str, text: Text, within: Place) -> tuple[Place, Collation] | None:
    """The nearest words, side by side with the wanted ones, if they share enough."""
    place = nearest(words, text.concordance, within)
    return _if_shared(words, text.raw, place) if place is not None else None


def _if_shared(words: str, raw: str, place: Place) -> tuple[Place, Collation] | None:
    trimmed = _without_marks(words, raw, place)
    collation = collate(words, trimmed.of(raw))
    same_figure = any(_alteration(edit) in ("currency", "sign") for edit in collation.edits)
    shared = _shares_content(collation) and rendering(collation) != "paraphrased"
    return (trimmed, collation) if shared or same_figure else None


def _without_marks(words: str, raw: str, place: Place) -> Place:
    """Leave out marks at the edges that the words do not have either."""
    start, end = place.start, place.end
    while start < end and raw[start] in OUTER_MARKS and raw[start] != words.strip()[0]:
        start += 1
    while start < end and raw[end - 1] in OUTER_MARKS and raw[end - 1] != words.strip()[-1]:
        end -= 1
    return Place(start, end) if start < end else place


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
    if _is_code(a) and _is_code(b):
        return "name"
    sides = ([atom for word in words_of(side) for atom in word.atoms] for side in (a, b))
    counted_a, counted_b = ([atom for atom in side if not atom.startswith(MONEY)] for side in sides)
    if counted_a == counted_b:
        return "currency"
    unsigned_a, unsigned_b = ([atom.replace("#-", "#") for atom in side] for side in (counted_a, counted_b))
    return "sign" if unsigned_a == unsigned_b else "number"


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
    """The edits in words, as many as a person will read."""
    told = [f"{edit.a or 'nothing'!r} is {edit.b or 'left out'!r}" for edit in edits[:SHOWN]]
    return "; ".join([*told, *([f"and {len(edits) - SHOWN} more"] if len(edits) > SHOWN else [])])

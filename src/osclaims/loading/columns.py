"""A ledger as plain columns and back: every distinct object once, every field a column.

The form is JSON and nothing else, so that reading it makes no object but those of the classes named here.
Decoding runs column by column through loops in C, several times faster than calling each constructor. The
texts of sources are not kept: they stand in their files, which are read anyway to see that the rest holds.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from decimal import Decimal
from itertools import accumulate, repeat
from operator import attrgetter
from pathlib import Path
from types import NoneType
from typing import Any, NamedTuple

from osclaims.evidence.anchor import Text
from osclaims.evidence.place import Place
from osclaims.model.claim import Comparison, Excerpt, Quotation, Statement, Times
from osclaims.model.finding import Ruling, Tension
from osclaims.model.ledger import Ledger
from osclaims.model.source import NotClaim, Passage, Source
from osclaims.model.vocabulary import Entity, Property, Vocabulary
from osclaims.problems import Location, Problem
from osclaims.values import value as values
from osclaims.values.interval import Interval

CLASSES: tuple[type, ...] = (
    Vocabulary, Entity, Property, Source, Passage, NotClaim, Place, Location, Problem, Statement, Quotation,
    Comparison, Excerpt, Times, Ruling, Tension, values.Figure, values.Span, values.Entity, values.Words,
    Interval, Text, Ledger,
)  # fmt: skip
"""What a ledger is made of, beside text, numbers, lists and mappings."""

FIELDS: Mapping[type, tuple[str, ...]] = {
    kind: tuple(part.name for part in fields(kind)) for kind in CLASSES if kind not in {Place, Text, Ledger}
} | {
    Place: Place._fields,
    Text: ("raw",),
    Ledger: tuple(part.name for part in fields(Ledger) if part.name != "root"),
}
"""What is kept of each class: of a text the path of its file, of a ledger all but its folder."""

SORTS: tuple[object, ...] = ("decimals", *CLASSES, "scalars", "objects", "mappings")
"""In the order of decoding: a list of objects may hold any object that is no mapping."""

Form = dict[str, Any]
Row = tuple[Any, ...]

_SCALARS = frozenset({str, int, bool, NoneType})
_PARTS: Mapping[type, Callable[[Any], Row]] = {
    kind: attrgetter(*names) for kind, names in FIELDS.items() if kind is not Text
}


class Ref(NamedTuple):
    """An object by its sort and its number among those."""

    sort: object
    number: int


@dataclass(slots=True)
class _Encoder:
    """Gives every distinct object a number; `known` keeps each object, so that no other gets its id.

    `paths` are those of the texts.
    """

    paths: Mapping[Text, str]
    rows: dict[object, dict[Row, int]] = field(default_factory=lambda: {sort: {} for sort in SORTS})
    known: dict[int, tuple[object, Ref]] = field(default_factory=dict)

    def ref(self, thing: object) -> Ref:
        """What stands for an object; the same for the same object, and for one that is made of the same."""
        known = self.known.get(id(thing))
        if known is None:
            known = self.known[id(thing)] = (thing, self._ref(thing))
        return known[1]

    def _ref(self, thing: Any) -> Ref:  # noqa: ANN401 - any object of a ledger
        if parts_of := _PARTS.get(thing.__class__):
            return self._numbered(thing.__class__, self._row(parts_of(thing)))
        match thing:
            case Decimal():
                return self._numbered("decimals", (str(thing),))
            case Text():
                return self._numbered(Text, (self.paths[thing],))
            case tuple():
                row = self._row(thing)
                return self._numbered("objects" if any(x.__class__ is Ref for x in row) else "scalars", row)
            case _:
                return self._numbered("mappings", (self.ref(tuple(thing)), self.ref(tuple(thing.values()))))

    def _row(self, parts: Row) -> Row:
        return tuple([x if x.__class__ in _SCALARS else self.ref(x) for x in parts])

    def _numbered(self, sort: object, row: Row) -> Ref:
        rows = self.rows[sort]
        return Ref(sort, rows.setdefault(row, len(rows)))


def encode(ledger: Ledger) -> Form:
    """A ledger, but for its folder and the texts of its sources, as one JSON object.

    >>> ledger = Ledger(Path("here"), problems=(Problem(Location("a.yaml", 1, 2), "no such thing"),))
    >>> decode(encode(ledger), Path("here"), {}) == ledger
    True
    """
    encoder = _Encoder({source.text: source.text_path for source in ledger.sources.values()})
    encoder.ref(ledger)
    counts = [len(encoder.rows[sort]) for sort in SORTS]
    first = dict(zip(SORTS, accumulate(counts, initial=1), strict=False))

    def column(parts: Sequence[Any]) -> list[Any]:
        return [0 if x is None else first[x.sort] + x.number for x in parts]

    def told(parts: Sequence[Any]) -> Form:
        same = len(set(parts)) == 1
        if any(x.__class__ is Ref for x in parts):
            return {"same": column(parts[:1])[0]} if same else {"objects": column(parts)}
        return {"all": parts[0]} if same else {"scalars": parts}

    return {
        "counts": counts,
        "decimals": [text for (text,) in encoder.rows["decimals"]],
        "scalars": list(encoder.rows["scalars"]),
        "objects": [column(row) for row in encoder.rows["objects"]],
        "mappings": [column(row) for row in encoder.rows["mappings"]],
        "fields": [[told(parts) for parts in zip(*encoder.rows[kind], strict=True)] for kind in CLASSES],
    }


def decode(form: Form, root: Path, files: Mapping[str, bytes]) -> Ledger:
    """The ledger that was encoded, with `root` for its folder, its texts out of `files` by their paths."""
    counts = dict(zip(SORTS, form["counts"], strict=True))
    things: list[Any] = [None, *map(Decimal, form["decimals"])]
    columns = dict(zip(CLASSES, form["fields"], strict=True))
    places = zip(*(_parts(column, things.__getitem__) for column in columns.pop(Place)), strict=False)
    blanks: dict[type, list[Any]] = {
        kind: list(map(object.__new__, repeat(kind, counts[kind]))) for kind in columns
    }
    blanks[Place] = list(map(tuple.__new__, repeat(Place, counts[Place]), places))
    for kind in CLASSES:
        things.extend(blanks[kind])
    things.extend(map(tuple, form["scalars"]))
    get = things.__getitem__
    things.extend(tuple(map(get, row)) for row in form["objects"])
    things.extend([dict(zip(get(keys), get(found), strict=True)) for keys, found in form["mappings"]])
    (paths,) = columns.pop(Text) or ({"scalars": []},)
    _set(Text, "raw", blanks[Text], (files[path].decode("utf-8") for path in _parts(paths, get)))
    for kind, parts in columns.items():
        for name, column in zip(FIELDS[kind] if parts else (), parts, strict=True):
            _set(kind, name, blanks[kind], _parts(column, get))
    ledger: Ledger
    (ledger,) = blanks[Ledger]
    _set(Ledger, "root", [ledger], [root])
    return ledger


def _parts(column: Form, get: Any) -> Any:  # noqa: ANN401 - parts of any kind, one for each object
    if "all" in column:
        return repeat(column["all"])
    if "same" in column:
        return repeat(get(column["same"]))
    return map(get, column["objects"]) if "objects" in column else column["scalars"]


def _set(kind: type, name: str, blanks: Sequence[object], parts: Any) -> None:  # noqa: ANN401 - as above
    """Set one field of many frozen objects, one part each, without a Python loop."""
    slot = getattr(getattr(kind, name, None), "__set__", None)
    each = map(slot, blanks, parts) if slot else map(object.__setattr__, blanks, repeat(name), parts)
    deque(each, maxlen=0)

"""Rows that a pipeline delivers, as JSON lines or CSV, into rows of a table; what is no claim is rejected.

A row has the keys of a statement in `claims.yaml` and says of its source what no base tells. The vocabulary,
and what a base knows of its sources, come from the base; subjects that it does not list are taken as they
are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct, field

from osclaims.engines.table import Row, row_of
from osclaims.frozen import Frozen
from osclaims.model.claim import Excerpt, Statement, Times
from osclaims.model.source import Source
from osclaims.model.vocabulary import Property
from osclaims.rules.rule import Context
from osclaims.values.dates import read_date
from osclaims.values.read import read_value
from osclaims.values.value import Span, Unreadable, Value

KEYS = ("id", "source", "subject", "property", "value", "reads-as", "asserted-by", "asserted-as", "excerpt",
        "from", "until", "as-of", "on", "published", "publisher")  # fmt: skip
"""What a row may say, beside the qualifiers of its property."""

NEEDED = ("source", "subject", "property", "value")
REMEMBERED = 65536
"""How many readings a process remembers: feeds repeat themselves."""

_LEVELS = 9
"""How many levels of a rejected row are told; a row that makes a claim has one."""


class RejectedError(Exception):
    """A row that makes no claim; the message says why."""


class Rejected(Frozen):
    """A row that makes no claim, where it stands and why."""

    line: int
    reason: str
    row: Any


class Taken(Struct):
    """What came of some rows: rows of the table and their lines, the rejected, who published each source."""

    rows: list[Row] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    publishers: dict[str, str] = field(default_factory=dict)


class Manner(Frozen):
    """How one source prints: what reading a value needs beside its words."""

    published: str | Span | None = None
    currency: tuple[tuple[str, str], ...] = ()
    date_order: str | None = None
    decimal: str | None = None


class Reader:
    """Reads rows in the words of one base."""

    def __init__(self, context: Context, sources: Mapping[str, Source]) -> None:
        """Keep what a row is read against."""
        self.context = context
        self.manners = {
            id_: Manner(s.published, tuple(s.currency.items()), s.date_order, s.decimal)
            for id_, s in sources.items()
        }
        self.read = lru_cache(REMEMBERED)(self._read)

    def take(self, feed: str, numbered: Iterable[tuple[int, Any]]) -> Taken:
        """Rows of a feed with the numbers of their lines into rows of the table."""
        taken = Taken()
        for line, row in numbered:
            try:
                statement = self.statement(row, f"{feed}-{line}")
                taken.rows.append(row_of(statement, self.context))
            except (RejectedError, Unreadable) as error:
                taken.rejected.append(Rejected(line, str(error), _shown(row)))
            else:
                taken.lines.append(line)
                taken.publishers[statement.source] = row.get("publisher") or self.context.publisher(
                    statement.source
                )
        return taken

    def statement(self, row: Any, place: str) -> Statement:  # noqa: ANN401 - whatever was delivered
        """The statement that a row makes; its id says its place where it gives none.

        Raises:
            RejectedError: it makes none.
            Unreadable: one of its values cannot be read.
        """
        said = _checked(row)
        property_ = self.context.vocabulary.properties.get(said["property"])
        if property_ is None:
            raise RejectedError(f"no property {said['property']!r} in the vocabulary")
        extra = [key for key in said if key not in KEYS and key not in property_.qualifiers]
        if extra:
            raise RejectedError(f"unknown key {extra[0]!r}")
        known = self.manners.get(said["source"], Manner())
        manner = (
            Manner(said["published"], known.currency, known.date_order, known.decimal)
            if said.get("published")
            else known
        )
        return self._made(said, property_, manner, place)

    def _made(self, said: Mapping[str, str], property_: Property, manner: Manner, place: str) -> Statement:
        words = said.get("reads-as") or said["value"]
        times = (said.get(key) for key in ("from", "until", "as-of", "on"))
        return Statement(
            id=_full(said["source"], said.get("id", place)),
            source=said["source"],
            excerpt=Excerpt.of(said.get("excerpt", "")),
            asserted_by=said.get("asserted-by"),
            asserted_as=said.get("asserted-as"),
            times=Times(*(self._time(words, manner) if words else None for words in times)),
            subject=said["subject"],
            property=property_.id,
            printed=said["value"],
            value=self.read(words, property_, manner),
            qualifiers={key: said[key] for key in property_.qualifiers if key in said},
        )

    def _time(self, words: str, manner: Manner) -> Span:
        return read_date(words, anchor=manner.published, date_order=manner.date_order)

    def _read(self, words: str, property_: Property, manner: Manner) -> Value:
        return read_value(
            words,
            property_.kind,
            anchor=manner.published,
            currency=dict(manner.currency),
            exact=property_.exact,
            date_order=manner.date_order,
            decimal=manner.decimal,
            names=self.context.vocabulary.names,
        )


def _full(source: str, id_: str) -> str:
    """The full id of a claim, whose source may be left out."""
    return id_ if id_.startswith(f"{source}/") else f"{source}/{id_}"


def _checked(row: Any) -> dict[str, str]:  # noqa: ANN401 - whatever was delivered
    """The texts of a row, the empty ones left out."""
    if not isinstance(row, Mapping):
        raise RejectedError(str(row) if isinstance(row, Exception) else "not an object with keys")
    if None in row:
        raise RejectedError("more fields than the header has")
    said = {key.replace("_", "-"): value for key, value in row.items() if value not in (None, "")}
    wrong = [key for key, value in said.items() if not isinstance(value, str)]
    if wrong:
        raise RejectedError(f"{wrong[0]}: a text is wanted, in quotation marks as it was printed")
    if halved := _halved(said):
        raise RejectedError(f"{halved}: half of a character (a surrogate alone), which no text can hold")
    missing = [key for key in NEEDED if key not in said]
    if missing:
        raise RejectedError(f"the key {missing[0]!r} is missing")
    return said


def _shown(row: Any, levels: int = _LEVELS) -> Any:  # noqa: ANN401 - whatever was delivered
    """A rejected row as it is told: without what lies deeper in it than anybody looks, or anything writes."""
    match row:
        case dict() | list() if not levels:
            return "..."
        case dict():
            return {key: _shown(value, levels - 1) for key, value in row.items()}
        case list():
            return [_shown(value, levels - 1) for value in row]
        case _:
            return row


def _halved(said: Mapping[str, str]) -> str:
    """The first key whose text cannot be written, for JSON can escape half of a character; else nothing."""
    try:
        "".join(said.values()).encode()
    except UnicodeEncodeError:
        return next(key for key, value in said.items() if any("\ud800" <= c <= "\udfff" for c in value))
    return ""

"""What a person may type in each file of a base: keys, types and choices, nothing else."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, field

from osclaims.loading.record import Record
from osclaims.model.claim import Form, Order, Stance
from osclaims.model.finding import Verdict
from osclaims.values.value import Kind

END = r"$(?!\n)"
"""Where a pattern ends: `$` alone would let a line break stand behind."""


CURRENCY = "[A-Z]{3}"


def _like(pattern: str, called: str) -> Meta:
    return Meta(pattern=f"^{pattern}{END}", description=called)


Words = Annotated[str, Meta(pattern=r"\S")]
Id = Annotated[str, _like("[a-z0-9][a-z0-9.-]*", "an id: lower-case letters, digits, hyphens and points")]
Name = Words
"""What refers to something; whether it exists is said when everything is known."""
Sha256 = Annotated[str, _like("[0-9a-f]{64}", "a SHA-256: 64 digits and letters a to f")]
Zone = Annotated[str, _like("([+-][0-9]{2}:[0-9]{2}|Z)", "a time zone such as +08:00 or Z")]
Wikidata = Annotated[str, _like("Q[1-9][0-9]*", "a Wikidata id such as Q42")]
Exact = Annotated[str, _like(r"(yes|no|[0-9]+(\.[0-9]+)?)", "yes, no or a number")]
Digit = Annotated[str, _like("[1-9]", "a digit from 1 to 9")]
Code = Annotated[str, _like(CURRENCY, "a currency's three letters, such as USD")]


class SourceRecord(Record):
    """One entry of `sources.yaml`."""

    id: Id
    title: Words
    publisher: Words
    text: Words
    sha256: Sha256
    author: str = ""
    published: Words | None = None
    published_because: str = ""
    published_from: tuple[Name, ...] = ()
    currency: dict[str, Code] = field(default_factory=dict)
    date_order: Literal["day-first", "month-first"] | None = None
    decimal: Literal[".", ","] | None = None
    timezone: Zone | None = None
    language: str = ""
    url: str = ""
    locator: str = ""
    annotated: Literal["whole", "parts"] = "parts"
    note: str = ""


class EntityRecord(Record):
    """One entity of `vocabulary.yaml`."""

    id: Id
    name: Words
    type: str = ""
    within: Name | None = None
    aliases: tuple[Words, ...] = ()
    wikidata: Wikidata | None = None
    note: str = ""


class PropertyRecord(Record):
    """One property of `vocabulary.yaml`."""

    id: Id
    kind: Kind
    topics: tuple[Id, ...] = ()
    values: Literal["one", "many"] = "many"
    qualifiers: tuple[Id, ...] = ()
    exact: Exact = "no"
    tolerance: Words | None = None
    digits: Digit = "2"
    severity: Literal["conflict", "discrepancy", "variant", "note"] | None = None
    measured_from: Id | None = None
    change_of: Id | None = None
    adds_up: Literal["yes", "no"] = "no"
    note: str = ""


class VocabularyRecord(Record):
    """The whole of `vocabulary.yaml`; each entry is checked by itself."""

    entities: tuple[Any, ...] = ()
    properties: tuple[Any, ...] = ()


class NotClaimRecord(Record):
    """Words of a passage that look like a claim and are none."""

    words: Words
    because: Words


class PassageRecord(Record):
    """A passage; each of its claims is checked by itself."""

    passage: Words
    waived: Words | None = None
    of: Name | None = None
    not_claims: tuple[NotClaimRecord, ...] = ()
    claims: tuple[Any, ...] = ()


class BlockRecord(Record):
    """One source's block of a claims file."""

    source: Name
    occasion: Name | None = None
    passages: tuple[Any, ...] = ()


class MemberRecord(Record):
    """One member of `values:`."""

    value: Words
    id: Id | None = None
    reads_as: Words | None = None
    because: Words | None = None


class ClaimRecord(Record, forbid_unknown_fields=False):
    """A claim of any kind; keys that are none of these must be qualifiers of its property."""

    id: Id
    excerpt: Words | None = None
    prefix: Words | None = None
    suffix: Words | None = None
    asserted_by: Name | None = None
    asserted_as: Words | None = None
    printed_in: Literal["headline", "caption"] | None = None
    topics: tuple[Id, ...] = ()
    from_: Words | None = None
    until: Words | None = None
    as_of: Words | None = None
    on: Words | None = None
    note: Words | None = None
    because: Words | None = None

    subject: Name | None = None
    property: Name | None = None
    value: Words | None = None
    values: tuple[MemberRecord | Words, ...] = ()
    reads_as: Words | None = None
    converted: Words | None = None
    relative_to: Name | None = None

    speaker: Name | None = None
    quote: tuple[Words, ...] | str = ()
    """Not `Words` alone: msgspec 0.22 frees a pattern twice that is in a union with a sequence."""
    form: Form | None = None
    rendition_of: Name | None = None
    occasion: Name | None = None

    relation: Order | None = None
    object: Name | None = None
    object_as: Words | None = None
    factor: Words | None = None
    words: Words | None = None
    stance: Stance = "asserted"


class RulingRecord(Record):
    """One decision in `rulings.yaml`."""

    finding: Words
    verdict: Verdict
    because: Words
    by: str = ""
    on: str = ""
    seen: dict[str, str] = field(default_factory=dict)


class TensionRecord(Record):
    """Claims that a person links as being in tension."""

    id: Id
    claims: Annotated[tuple[Name, ...], Meta(min_length=2)]
    because: Words


class RulingsRecord(Record):
    """The whole of `rulings.yaml`; each entry is checked by itself."""

    rulings: tuple[Any, ...] = ()
    tensions: tuple[Any, ...] = ()

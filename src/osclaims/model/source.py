"""A source: one document, its metadata as recorded, and its text."""

from __future__ import annotations

from typing import Literal

from msgspec import field

from osclaims.evidence.anchor import Place, Text
from osclaims.frozen import Frozen
from osclaims.problems import NOWHERE, Location
from osclaims.values.value import Span


class Source(Frozen):
    """One document with the SHA-256 of the text that was annotated.

    `published` is the span of its publication; when that was inferred, `published_because` says how and
    `published_from` names the claims it rests on.
    """

    id: str
    title: str
    publisher: str
    text: Text
    text_path: str
    sha256: str
    author: str = ""
    published: Span | None = None
    published_because: str = ""
    published_from: tuple[str, ...] = ()
    currency: dict[str, str] = field(default_factory=dict)
    date_order: str | None = None
    decimal: str | None = None
    timezone: str | None = None
    language: str = ""
    url: str = ""
    locator: str = ""
    annotated: Literal["whole", "parts"] = "parts"
    at: Location = NOWHERE


class NotClaim(Frozen):
    """Words that look like a figure, a date or a quotation and are none, with the reason."""

    words: str
    because: str
    place: Place


class Passage(Frozen):
    """A run of a source's text: it makes claims or is waived with a reason."""

    source: str
    place: Place
    waived: str = ""
    of: str = ""
    claims: tuple[str, ...] = ()
    not_claims: tuple[NotClaim, ...] = ()

    @property
    def repeated(self) -> str:
        """The full id of the claim that a waived passage repeats; empty where it says none."""
        return f"{self.source}/{self.of}" if self.of and "/" not in self.of else self.of

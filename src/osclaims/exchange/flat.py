"""A flat table of claims made into passages: for tables that somebody else made, who knows no passages.

A claim that names no passage but has an excerpt is put into one: the words of its excerpt, or of all excerpts
that overlap with it. A source that has no `sha256` gets that of its text. Everything else is taken as it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from osclaims.evidence.anchor import Text
from osclaims.evidence.place import Place
from osclaims.exchange.errors import ExchangeError
from osclaims.exchange.typed import PASSAGE, SOURCE, Row, Typed


def with_passages(base: Typed) -> Typed:
    """The same records, each claim in a passage and each source with the hash of its text.

    Raises:
        ExchangeError: an excerpt is no text or stands nowhere in that of its source, or its source has none.
    """
    loose = [row for row in base.tables["claims"] if PASSAGE not in row]
    sources = [_hashed(row, base.texts) for row in base.tables["sources"]]
    if not loose:
        return replace(base, tables={**base.tables, "sources": sources})
    paths = {str(row.get("id")): str(row.get("text")) for row in sources}
    passages, claims = list(base.tables["passages"]), [row for row in base.tables["claims"] if PASSAGE in row]
    for source in dict.fromkeys(str(row.get(SOURCE, "")) for row in loose):
        text = _text(source, paths, base.texts)
        own = [row for row in loose if row.get(SOURCE) == source]
        made, put = _in_passages(own, text, source, after=_last(passages, source))
        passages += made
        claims += put
    return replace(base, tables={**base.tables, "sources": sources, "passages": passages, "claims": claims})


def _hashed(source: Row, texts: Mapping[str, bytes]) -> Row:
    text = texts.get(str(source.get("text")))
    return (
        source
        if "sha256" in source or text is None
        else {**source, "sha256": hashlib.sha256(text).hexdigest()}
    )


def _text(source: str, paths: Mapping[str, str], texts: Mapping[str, bytes]) -> Text:
    try:
        return Text(texts[paths[source]].decode())
    except (KeyError, UnicodeDecodeError) as error:
        raise ExchangeError(
            f"claims of {source!r} name no passage, and there is no text to find them in"
        ) from error


def _last(passages: Iterable[Row], source: str) -> int:
    return sum(row.get(SOURCE) == source for row in passages)


def _in_passages(claims: list[Row], text: Text, source: str, after: int) -> tuple[list[Row], list[Row]]:
    placed = sorted(((_place(row, text), row) for row in claims), key=lambda pair: pair[0])
    passages: list[Row] = []
    put: list[Row] = []
    end = 0
    for place, row in placed:
        if not passages or place.start >= end:
            passages.append({SOURCE: source, PASSAGE: str(after + len(passages) + 1), "passage": ""})
            start, end = place.start, place.start
        end = max(end, place.end)
        passages[-1]["passage"] = text.raw[start:end]
        put.append({SOURCE: source, PASSAGE: passages[-1][PASSAGE], **row})
    return passages, put


def _place(claim: Row, text: Text) -> Place:
    """Where a claim's excerpt stands; the first place when there are several."""
    words, prefix, suffix = (_words(claim, key) for key in ("excerpt", "prefix", "suffix"))
    found = text.find(words, prefix=prefix, suffix=suffix) if words.strip() else []
    if not found:
        raise ExchangeError(
            f"the claim {claim.get('id', '')!r} names no passage, and its excerpt is not in the text"
        )
    return found[0]


def _words(claim: Row, key: str) -> str:
    """What a claim has under a key whose words are looked for in the text; it may have none."""
    words = claim.get(key, "")
    if not isinstance(words, str):
        raise ExchangeError(f"the claim {claim.get('id', '')!r} names no passage, and its {key} is no text")
    return words

"""A ledger as one line of JSON and back, by the types of its classes alone.

Reading makes no object but those that a ledger's annotations name. The texts of sources are not in it: they
stand in their files, which are read anyway to see that the rest holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from msgspec import MsgspecError, json

from osclaims.evidence.anchor import Text
from osclaims.model.ledger import Ledger
from osclaims.model.source import Source


def encode(ledger: Ledger) -> bytes:
    """A ledger, but for its folder and the texts of its sources.

    Raises:
        UnicodeEncodeError: a text holds half of a surrogate pair, which no file can.

    >>> from osclaims.problems import Location, Problem
    >>> ledger = Ledger(Path("here"), problems=(Problem(Location("a.yaml", 1, 2), "no such thing"),))
    >>> decode(encode(ledger), Path("here"), {}) == ledger
    True
    """
    return encoder(ledger.sources).encode(ledger)


def encoder(sources: Mapping[str, Source]) -> json.Encoder:
    """Writes what a ledger is made of; a text is the path of its file, and the base's folder is left out."""
    paths = {source.text: source.text_path for source in sources.values()}
    return json.Encoder(enc_hook=lambda part: paths.get(part, ""))


def decode(body: bytes | memoryview, root: Path, files: Mapping[str, bytes]) -> Ledger:
    """The ledger that was encoded, with `root` for its folder, its texts out of `files` by their paths.

    Raises:
        ValueError: this is no ledger.
        LookupError: a text is not among the files.
    """
    text = cache(lambda path: Text(files[path].decode("utf-8")))

    def part(kind: type, kept: str) -> Text | Path:
        return text(kept) if kind is Text else root

    try:
        return json.decode(body, type=Ledger, dec_hook=part)
    except MsgspecError as error:
        raise ValueError("no ledger was kept here") from error

"""New entries in a base: a source with its text, an entity, a property."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Collection, Mapping
from itertools import count
from pathlib import Path

from osclaims.base.change import Desk, change
from osclaims.base.refused import RefusedError
from osclaims.base.start import refresh_schemas
from osclaims.loading.append import with_item
from osclaims.loading.files import MARK
from osclaims.loading.sources import FILE as SOURCES
from osclaims.loading.vocabulary import FILE as VOCABULARY
from osclaims.loading.write_yaml import Typed
from osclaims.model.ledger import Ledger
from osclaims.model.source import Source
from osclaims.values.text import fold_name

_NO_ID = re.compile(r"[^a-z0-9]+")
_LONGEST_ID = 40
_LONGEST_TITLE = 200


def add_source(root: Path, file: Path, record: Mapping[str, Typed]) -> Source:
    """A new source: its text stored byte for byte, its SHA-256 and what is recorded about it.

    `record` holds keys of `sources.yaml`; an id and a title that it leaves out are taken from the file's name
    and the first line of the text.

    Raises:
        RefusedError: the text is no UTF-8, is a source already, or the record is unsound.
    """
    raw, title = _text_of(file)
    added: list[str] = []

    def edit(desk: Desk) -> None:
        sha256, sources = hashlib.sha256(raw).hexdigest(), desk.sources()
        for source in sources.values():
            if source.sha256 == sha256:
                raise RefusedError(f"this text is the source {source.id!r} already")
        id_ = str(record.get("id") or slug(file.stem, sources))
        stored = _stored(root, file, id_)
        if desk.content(stored) not in {None, raw}:
            raise RefusedError(f"{stored} holds another text already; give the source another --id")
        desk.put(stored, raw)
        about = {"id": id_, "title": title, **record, "text": stored, "sha256": sha256}
        desk.put(SOURCES, with_item(desk.text(SOURCES), SOURCES, None, about))
        refresh_schemas(desk)
        added.append(id_)

    return change(root, edit).sources[added[0]]


def add_entry(root: Path, key: str, record: Mapping[str, Typed]) -> Ledger:
    """The base with a new entity (`key` "entities") or property ("properties") in its vocabulary.

    Raises:
        RefusedError: the record is unsound, or its id is taken.
    """

    def edit(desk: Desk) -> None:
        desk.put(VOCABULARY, with_item(desk.text(VOCABULARY), VOCABULARY, key, record))
        refresh_schemas(desk)

    return change(root, edit)


def slug(words: str, taken: Collection[str] = ()) -> str:
    """An id made of words, unlike those that are taken; with a number when it must be told from others.

    >>> slug("US$5.5 million, to train", ["us-5-5-million-to-train"])
    'us-5-5-million-to-train-2'
    """
    plain = _NO_ID.sub("-", fold_name(words)).strip("-")
    stem = plain if len(plain) <= _LONGEST_ID else plain[: _LONGEST_ID + 1].rpartition("-")[0]
    stem = stem or plain[:_LONGEST_ID] or "x"
    return stem if stem not in taken else f"{stem}-{_free_number(stem, taken)}"


def _free_number(stem: str, taken: Collection[str]) -> int:
    """A number that is free with a stem, found in few steps: the first, when none before it was left out.

    >>> _free_number("x", {"x-2", "x-3", "x-4"})
    5
    """

    def is_free(number: int) -> bool:
        return f"{stem}-{number}" not in taken

    beyond = next(2**power for power in count(1) if is_free(2**power))
    return bisect_left(range(beyond), x=True, lo=beyond // 2 + 1, key=is_free)


def _text_of(file: Path) -> tuple[bytes, str]:
    """A text's bytes and its first line that is not blank.

    Raises:
        RefusedError: there is no such file, or it is not UTF-8, or it is blank.
    """
    try:
        raw = file.read_bytes()
        text = raw.decode("utf-8").removeprefix(MARK)
    except OSError as error:
        raise RefusedError(f"cannot read {file}: {(error.strerror or 'unreadable').lower()}") from error
    except UnicodeDecodeError as error:
        raise RefusedError(f"{file} is not UTF-8; save its text as UTF-8 first") from error
    if not text.strip():
        raise RefusedError(f"{file} holds no text")
    return raw, " ".join(text.strip().splitlines()[0].split())[:_LONGEST_TITLE]


def _stored(root: Path, file: Path, id_: str) -> str:
    """Where the base keeps the text: where it lies, when that is in the base already."""
    path, base = file.resolve(), root.resolve()
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else f"seeds/{id_}.txt"

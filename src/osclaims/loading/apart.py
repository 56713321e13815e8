"""Claims files that need not be read as a whole: known from before, or read in pieces by all processors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import TypeAlias

from osclaims.loading.check import Report
from osclaims.loading.files import Folder
from osclaims.loading.parts import Kept, Part, decode_parts, encode_parts, part_of
from osclaims.loading.pieces import Piece, shares
from osclaims.loading.processes import forked, processors
from osclaims.loading.tree import Items, Node
from osclaims.model.source import Source
from osclaims.model.vocabulary import Vocabulary

WORTH_SHARING = 400_000
"""Bytes of claims files from which on several processes are sooner ready than one."""

Apart: TypeAlias = Mapping[str, Sequence["Part | Node | None"]]
"""What each file says, piece by piece; a piece with a problem is given as it was typed."""


def known_apart(
    files: Sequence[str],
    folder: Folder,
    sources: Mapping[str, Source],
    vocabulary: Vocabulary,
    kept: Kept | None,
) -> Apart:
    """What can be said of some of the files by themselves; the others have to be read as a whole."""
    parts = kept.parts(files, sources, vocabulary) if kept else {}
    folder.asked.update({file: kept.same[file] for file in parts} if kept else {})
    others = [file for file in files if file not in parts]
    shared = _shared_out(others, folder, sources, vocabulary)
    return {**{file: (part,) for file, part in parts.items()}, **shared}


def _shared_out(
    files: Sequence[str], folder: Folder, sources: Mapping[str, Source], vocabulary: Vocabulary
) -> Apart:
    """What all processors read of them; nothing, where that is not worth it."""
    count = processors()
    if count == 1 or sum(map(folder.size, files)) < WORTH_SHARING:
        return {}
    mine, *others = shares({file: folder.yaml_of(file, Report()) or b"" for file in files}, count) or [[]]

    def read(share: Sequence[Piece]) -> list[Part | None]:
        return [part_of(piece, sources, vocabulary) for piece in share]

    with forked(lambda share: encode_parts(read(share), sources), others) as answers:
        parts = [read(mine), *(decode_parts(answer, sources) for answer in answers)]
    found: dict[str, list[Part | Items | None]] = {}
    for share, answer in zip_longest([mine, *others], parts, fillvalue=()):
        for piece, part in zip_longest(share, answer):
            found.setdefault(piece.file, []).append(part or piece.tree())
    return {file: whole for file, each in found.items() if (whole := _whole(each))}


def _whole(pieces: Sequence[Part | Items | None]) -> Sequence[Part | Items]:
    """The pieces of a file; none of them where one could not be read as YAML."""
    found = [piece for piece in pieces if piece is not None]
    return found if len(found) == len(pieces) else ()

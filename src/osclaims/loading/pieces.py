"""Claims files cut between the blocks of their sources, so that all processors have as much to read.

A block begins with a dash at the beginning of a line, and a piece is read as YAML by itself. Where that dash
is no block's but stands inside a text or a list in brackets, the piece before it breaks off and is no YAML;
so a file says what its pieces say, if each can be read and is a list from its first column on.
"""

from __future__ import annotations

from collections.abc import Mapping

from osclaims.frozen import Frozen
from osclaims.loading.files import MARK
from osclaims.loading.read_yaml import read_tree
from osclaims.loading.tree import Items

_BLOCK = b"\n- "
_UNCUT = tuple(mark.encode() for mark in ("\r", "\x85", "\u2028", "\u2029", "\n---", "\n..."))
"""A file in which lines end otherwise, or a document does, is left whole."""

_PACKING = 0.06
"""What another process needs to hand on what it has read, as a share of reading it."""


class Piece(Frozen):
    """Some blocks of a claims file, or all of them, and how many lines stand before them."""

    file: str
    raw: bytes
    before: int = 0

    def tree(self) -> Items | None:
        """The blocks as they were typed; None where they are no YAML, or no list from the first column on."""
        try:
            text = self.raw.decode("utf-8").removeprefix(MARK)
        except UnicodeDecodeError:
            return None
        tree, problems = read_tree(text, self.file, block_only=True, before=self.before)
        return tree if isinstance(tree, Items) and tree.at.column == 1 and not problems else None


def shares(files: Mapping[str, bytes], count: int) -> list[list[Piece]]:
    r"""Claims files in at most so many shares, in order, that are as large as each other.

    The first is a little larger: it need not be handed on.

    >>> files = {"a.yaml": b"- source: a\n- source: b\n- source: c\n", "b.yaml": b"- source: d\n"}
    >>> [(piece.file, piece.raw, piece.before) for piece in shares(files, 2)[1]]
    [('a.yaml', b'- source: c\n', 2), ('b.yaml', b'- source: d\n', 0)]
    """
    total = sum(map(len, files.values()))
    size, found, done = total / (count + _PACKING), [list[Piece]()], 0
    for file, raw in files.items():
        start = 0
        while start < len(raw):
            room = int(total - size * (count - len(found))) - done
            end = _end(raw, start, room) if room > 0 else len(raw)
            if end - start > 2 * room and len(found) < count:
                found.append([])
                continue
            found[-1].append(Piece(file, raw[start:end], raw.count(b"\n", 0, start)))
            done += end - start
            start = end
    return [share for share in found if share]


def _end(raw: bytes, start: int, size: int) -> int:
    """Where a piece that is nearest to that size ends: before a block, or with the file."""
    wanted = start + size
    if wanted >= len(raw) or any(mark[-1:] in raw and mark in raw for mark in _UNCUT):
        return len(raw)
    before, after = raw.rfind(_BLOCK, start, wanted + 2) + 1, raw.find(_BLOCK, wanted) + 1
    return min(before or len(raw), after or len(raw), key=lambda end: abs(end - wanted))

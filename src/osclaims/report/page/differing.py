"""Two printed values side by side: the digits and words in which they differ, marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from osclaims.frozen import Frozen
from osclaims.report.safe import line

_TOKEN = re.compile(r"\d[\d.,]*\d|\d|[^\W\d]+|\s+|[^\w\s]")


class Part(Frozen):
    """Some of a printed value, and whether it differs from what the others print."""

    words: str
    differs: bool


def marked(printed: str, others: Sequence[str]) -> list[Part]:
    """A printed value in parts; of a figure only the digits after those that all share are marked.

    >>> [(part.words, part.differs) for part in marked("US$5.576 million", ["$5.5 million"])]
    [('US', True), ('$5.5', False), ('76', True), (' million', False)]
    """
    theirs = {token.casefold() for other in others for token in _TOKEN.findall(line(other))}
    figures = [token for token in theirs if token[0].isdecimal()]
    return _joined(_parts(line(printed), theirs, figures))


def _parts(printed: str, theirs: set[str], figures: Sequence[str]) -> Iterator[Part]:
    for token in _TOKEN.findall(printed):
        if token.isspace() or token.casefold() in theirs:
            yield Part(token, differs=False)
        elif token[0].isdecimal() and figures:
            shared = max(_shared(token, figure) for figure in figures)
            yield Part(token[:shared], differs=False)
            yield Part(token[shared:], differs=True)
        else:
            yield Part(token, differs=True)


def _shared(token: str, other: str) -> int:
    """How many characters two figures begin with alike."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(token, other, strict=False))
    return sum(1 for _ in alike)


def _joined(parts: Iterator[Part]) -> list[Part]:
    """Neighbours alike in one."""
    found: list[Part] = []
    for part in parts:
        if part.words and found and found[-1].differs == part.differs:
            found.append(Part(found.pop().words + part.words, part.differs))
        elif part.words:
            found.append(part)
    return found

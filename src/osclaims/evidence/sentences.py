"""Where paragraphs and sentences end, in prose that was copied from web pages.

A sentence ends at `.`, `!` or `?`, at the end of its paragraph, and where a lost full stop has glued the next
one on ("within the communityJust a week later").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from osclaims.evidence.place import Place
from osclaims.values.regex import regex

WRAPPED_LINES = 3
"""Lines from which on a block whose breaks all look like a full line is taken as wrapped prose."""
WRAPPED_WIDTH = 120

_OPENERS = (
    "The|This|These|Those|That|There|They|Their|Then|It|Its|He|She|His|Her|We|Our|You|By|But|And|At|As|An|On|For"
    "|From|With|When|While|What|Which|Who|Yet|Just|Such|Some|Many|Most|Both|However|Through|Recently|Currently"
    "|Additionally|Meanwhile|Indeed|Although|Since|After|Before|During|If|Now|So|Here|According"
)
_ABBREVIATION = regex(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|etc|approx|e\.g|i\.e|cf"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Rs|Mt|Art|p|pp|[A-Z]|[ap]\.m))\.\Z"
)
_END = regex(
    r"(?<![.!?…])[.!?…]{1,8}[\u201d\u2019\"'\u00bb)\]]*\s+(?=[^\sa-z])"
    r"|(?<=[a-z\d\u201d\"])[.!?](?=[A-Z][a-z])"
    r"|(?<=[a-z])(?<!\b[a-z])(?<!\b[a-z]{2})(?<=[a-z]{3})(?=[A-Z][a-z]*\b)"
    rf"|(?<=[A-Za-z])(?=(?:{_OPENERS})\b)"
)
_OPENER = regex(rf"(?:{_OPENERS})\b")
_WORD_BEFORE = regex(r"[A-Za-z]*\Z")
_BLANK_LINE = regex(r"\n[^\S\n]*\n\s*")
_start, _end = attrgetter("start"), attrgetter("end")
_BREAK = regex(r"[^\S\n]*\n[^\S\n]*")


def paragraphs(raw: str) -> Iterator[Place]:
    r"""The paragraphs of a text: its lines, or the lines of a wrapped block together.

    A line break inside a block is a wrap when the next line begins in lower case, or when each line of the
    block is as full as the next word allows.

    >>> raw = "A head\nA line\nthat goes on\n\nEnd"
    >>> [place.of(raw) for place in paragraphs(raw)]
    ['A head', 'A line\nthat goes on', 'End']
    """
    for block in _blocks(raw):
        if raw.find("\n", block.start, block.end) < 0:
            yield block
        else:
            yield from _lines_of(raw, block)


def _blocks(raw: str) -> Iterator[Place]:
    """What stands between blank lines, without the spaces at its ends."""
    start = len(raw) - len(raw.lstrip())
    gaps = [found.span() for found in _BLANK_LINE.finditer(raw, start)]
    for end, following in [*gaps, (len(raw), len(raw))]:
        words = raw[start:end].rstrip()
        if words:
            yield Place(start, start + len(words))
        start = following


def _lines_of(raw: str, block: Place) -> Iterator[Place]:
    if _is_wrapped(block.of(raw).splitlines()):
        yield block
        return
    start = block.start
    for found in _BREAK.finditer(raw, block.start, block.end):
        if not raw[found.end()].islower():
            yield Place(start, found.start())
            start = found.end()
    yield Place(start, block.end)


def _is_wrapped(lines: list[str]) -> bool:
    width = max(map(len, lines))
    return (
        len(lines) >= WRAPPED_LINES
        and width <= WRAPPED_WIDTH
        and all(
            len(line.rstrip()) + 1 + len((after.split() or [""])[0]) > width
            for line, after in pairwise(lines)
        )
    )


def sentence(raw: str, place: Place, lines: Place) -> Place:
    """The sentence round a place, or the sentences when it spans several; the place itself at the least.

    `lines` are the lines in which the place stands.

    >>> text = "Mr. Tsai spoke on Feb. 14. It rose 5.5 per centThe rest fell."
    >>> sentence(text, Place(35, 38), Place(0, len(text))).of(text)
    'It rose 5.5 per cent'
    """
    borders = _borders(raw, lines)
    before = bisect_right(borders, place.start, key=_end)
    after = bisect_left(borders, place.end - 1, lo=before, key=_start)
    start = borders[before - 1].end if before else lines.start
    end = borders[after].end if after < len(borders) else lines.end
    while start < end and raw[start].isspace():
        start += 1
    while start < end and raw[end - 1].isspace():
        end -= 1
    return Place(start, end)


@lru_cache(maxsize=64)
def _borders(raw: str, lines: Place) -> list[Place]:
    """What stands between the sentences of some lines, in order."""
    found = _END.finditer(raw, lines.start, lines.end)
    return [Place(*one.span()) for one in found if _is_boundary(raw, one)]


def _is_boundary(raw: str, found: re.Match[str]) -> bool:
    """Whether an ending is one: no abbreviation's point, and no capital inside a name such as DeepSeek."""
    if found.group():
        return not _ABBREVIATION.search(raw, max(0, found.start() - 8), found.start() + 1)
    glued = _WORD_BEFORE.search(raw, max(0, found.start() - 40), found.start())
    return _OPENER.match(raw, found.start()) is not None or (glued is not None and glued.group().islower())

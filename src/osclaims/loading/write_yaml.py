"""Strings and records as YAML that a person could have typed, and that reads back as the same strings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Words: TypeAlias = "str | Sequence[str]"
Typed: TypeAlias = "Words | Mapping[str, str]"
"""What a key of a record may hold."""

WIDTH = 110
"""The longest line that a folded text is given."""

_PLAIN = re.compile(r"[^\W_][^\r\n\t]*|[$€£(“‘][^\r\n\t]*")
_NOT_PLAIN = re.compile(r":(\s|$)|\s#|^(---|\.\.\.)|^\s|\s$")
_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    "|[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
)
_BREAK = re.compile("[\t\n\r\x85]")


def item_lines(item: Mapping[str, Typed], indent: int) -> list[str]:
    r"""A mapping as one item of a block sequence whose dashes stand after `indent` spaces.

    >>> print("\n".join(item_lines({"id": "v3", "value": "US$5.5 million", "topics": ["cost"]}, 2)))
      - id: v3
        value: US$5.5 million
        topics:
        - cost
    """
    lines = [line for key, value in item.items() for line in _entry(key, value, indent + 2)]
    return [" " * indent + "- " + lines[0][indent + 2 :], *lines[1:]]


def _entry(key: str, value: Typed, indent: int) -> Iterator[str]:
    name = " " * indent + scalar(key) + ":"
    if isinstance(value, Mapping):
        yield name
        yield from (f"{' ' * indent}  {scalar(inner)}: {scalar(member)}" for inner, member in value.items())
    elif not isinstance(value, str):
        yield name
        yield from (f"{' ' * indent}- {scalar(member)}" for member in value)
    elif len(name) + len(value) >= WIDTH and folds(value):
        yield f"{name} >-"
        yield from folded(value, indent + 2)
    else:
        yield f"{name} {scalar(value)}"


def scalar(text: str) -> str:
    r"""A text on one line, with as few quotation marks as YAML allows.

    >>> [scalar(text) for text in ("5.5 million", "ranked #1", "a: b", "it's #1", "\x1b[31m")]
    ['5.5 million', "'ranked #1'", "'a: b'", "'it''s #1'", '"\\x1b[31m"']
    """
    if _UNPRINTABLE.search(text) or _BREAK.search(text):
        return '"' + "".join(map(_escaped, text)) + '"'
    if _PLAIN.fullmatch(text) and not _NOT_PLAIN.search(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if not (_UNPRINTABLE.match(character) or _BREAK.match(character)):
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 - the two widths of an escape


def folds(text: str) -> bool:
    """Whether a text may be broken at its spaces and read back unchanged."""
    words = text.split(" ")
    return all(words) and not _UNPRINTABLE.search(text) and not _BREAK.search(text)


def folded(text: str, indent: int) -> Iterator[str]:
    """The lines of a folded block (`>-`), none longer than it must be."""
    line = ""
    for word in text.split(" "):
        if line and indent + len(line) + 1 + len(word) > WIDTH:
            yield " " * indent + line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield " " * indent + line

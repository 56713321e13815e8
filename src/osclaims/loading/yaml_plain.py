r"""Plain YAML text into a tree, in a third of the time; None as soon as one line is not plain.

Plain are block mappings and sequences whose texts stand on one line, with quotation marks or without, or are
folded after `>-`, and mappings in braces that are a line of a sequence; a comment has a line to itself. Keys
are in small letters of ASCII. What is read here is what `read_events` reads, and stands where that finds it;
whatever else there may be in a text is left to that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import cast

from msgspec import Struct

from osclaims.loading.tree import Items, Keys, N, Node, Origin
from osclaims.loading.yaml_events import DEEPEST, read_events
from osclaims.problems import Location
from osclaims.values.regex import regex

_ASCII = bytes([10, *range(32, 127)])
_SPACES = frozenset("\xa0\u2002\u2003\u2009\u202f\u3000")
"""Spaces that news prints: they count as not printable, but YAML takes them for letters."""

# Repeated groups are atomic, `(?>(?:...)*)`, and possessive quantifiers (`*+`) stand behind single characters
# only: with a group before them, versions of Python before 3.11.5 skip text.
_KEY = r"[a-z][a-z0-9-]{0,99}+"
_FIRST = r"""[^\s\-?:,\[\]{}\#&*!|>'"%@`]"""
_BARE = rf"{_FIRST}(?>(?:[^\n:\#]++|:(?=\S)|(?<=\S)\#)*)(?<!\s)"
_QUOTED = r"""(?:'(?>(?:[^'\n]|'')*)'|"(?>(?:[^"\\\n]|\\["\\])*)")"""
_WORD = rf"{_FIRST}[^\n:?\#,\[\]{{}}]*+(?<!\s)"
_LIST = rf"\[{_WORD}(?>(?:,[ ]{_WORD})*)\]"
_ENTRY = rf"{_KEY}:[ ](?:{_WORD}|{_LIST})"
_BRACES = rf"\{{(?P<braces>{_ENTRY}(?>(?:,[ ]{_ENTRY})*))\}}"
_STEP = regex(
    rf"""
    (?P<indent>[ ]*+)
    (?:
        (?P<dash>-[ ])?
        (?:
            (?P<key>{_KEY}):
            (?:
                [ ](?P<bare>{_BARE})\n(?P<pairs>(?>(?:(?P=indent)(?(dash)[ ][ ]){_KEY}:[ ]{_BARE}\n)*))
                | [ ]>-\n(?P<folded>(?P<margin>[ ]++)[^\ \n].*\n(?>(?:\n*+(?P=margin)[^\ \n].*\n)*))
                | [ ](?P<quoted>{_QUOTED})\n
                | \n
            )
            | (?(dash)(?:(?P<item>{_BARE}|{_QUOTED})|{_BRACES})\n|(?!))
        )
        | (?P<nothing>(?:\#.*)?\n)
    )
    """,
    re.VERBOSE,
)
"""A step: a line, with the text that it opens, or with the bare pairs that follow it in its mapping.

Which it is tells the group that closes last: `pairs` (none or more, after a bare text), `folded`, `quoted`,
`key` alone, `item`, `braces` or `nothing`.
"""

_PAIR = regex(r" *([^:]+): (.*)\n")
_IN_BRACES = regex(r"([^:]+): (?:\[([^\]]+)\]|([^,]+))(?:, )?")
_ESCAPED = regex(r"\\(.)")


class _PlainOrigin(Origin, dict=True):
    """The origin of a plain tree, whose marks are where nodes begin; for others the text is read again."""

    def marked(self, node: N) -> N:
        """The node with the marks of all that is in it."""
        return cast("N", self._by_place[node.__class__, node.at])

    @cached_property
    def _by_place(self) -> dict[tuple[type, Location], Items | Keys]:
        tree, _ = read_events(self.text, self.file, before=self.before)
        return {(node.__class__, node.at): node for node in _within(tree)}


def _within(node: Node | None) -> Iterator[Items | Keys]:
    """A sequence or mapping and all that are in it."""
    if isinstance(node, Items | Keys):
        yield node
        for each in node.values() if isinstance(node, Keys) else node:
            yield from _within(each)


def read_plain(text: str, file: str, *, block_only: bool = False, before: int = 0) -> Node | None:
    r"""The tree of a YAML text in which there is no problem; None where something is not plain.

    >>> read_plain("- id: a\n  value: about £5\n  topics:\n  - cost\n", "x.yaml")
    [{'id': 'a', 'value': 'about £5', 'topics': ['cost']}]
    >>> read_plain("- id: &a b\n", "x.yaml")
    """
    if _has_unusual(text):
        return None
    reader = _Reader(_PlainOrigin(file, text, before), block_only)
    try:
        reader.advance()
        tree = reader.nested(-1, 0)
    except _NotPlainError:
        return None
    return tree if reader.step is None else None


def _has_unusual(text: str) -> bool:
    """Whether there are characters in it that YAML may forbid, or take for the end of a line; or tabs."""
    others = text.encode(errors="surrogatepass").translate(None, _ASCII)
    return not "".join(set(others.decode(errors="surrogatepass")) - _SPACES).isprintable()


class _NotPlainError(Exception):
    """Something that only the reader of all YAML knows."""


class _Reader(Struct):
    """Reads a text step by step; `step` is the next one that says something, in `column`; None at the end."""

    origin: Origin
    block_only: bool
    step: re.Match[str] | None = None
    column: int = 0
    after: int = 0

    def advance(self) -> None:
        """Go on to the next step; a comment or spaces that stand deeper could be a part of what is before."""
        text, deepest = self.origin.text, 0
        while step := _STEP.match(text, self.after):
            self.after = step.end()
            column = len(step["indent"])
            if step.lastgroup != "nothing":
                break
            deepest = max(deepest, column)
        else:
            column = 0
        if column < deepest or (step is None and self.after < len(text)):
            raise _NotPlainError
        self.step, self.column = step, column

    def nested(self, column: int, depth: int) -> Items | Keys:
        """What begins with the step, in a mapping of that column; a sequence may stand in the same column.

        It lies in `depth` others, and an item of it in braces has two levels more.
        """
        if self.step and depth + 2 <= DEEPEST:
            if self.step["dash"] and self.column >= column:
                return self.sequence(self.step, self.column, depth)
            if self.column > column and not self.step["dash"]:
                return self.mapping(self.step, self.column, depth)
        raise _NotPlainError

    def sequence(self, step: re.Match[str], column: int, depth: int) -> Items:
        """The sequence that begins with a step."""
        items = Items(self.origin, step.start() + column)
        while True:
            match step.lastgroup:
                case "item":
                    items.append(_unquoted(step["item"]))
                    self.advance()
                case "braces":
                    items.append(self.in_braces(step))
                    self.advance()
                case _:
                    items.append(self.mapping(step, column + 2, depth + 1))
            if self.column != column or self.step is None or not self.step["dash"]:
                return items
            step = self.step

    def mapping(self, step: re.Match[str], column: int, depth: int) -> Keys:
        """The mapping that begins with the key of a step, be it behind a dash."""
        keys = Keys(self.origin, step.start() + column)
        while True:
            key = step["key"]
            if key in keys:
                raise _NotPlainError
            match step.lastgroup:
                case "pairs":
                    keys[key] = step["bare"]
                    _add(keys, _PAIR.findall(step["pairs"]))
                    self.advance()
                case "folded":
                    keys[key] = _joined(step["folded"], step["margin"], column)
                    self.advance()
                case "quoted":
                    keys[key] = _unquoted(step["quoted"])
                    self.advance()
                case _:
                    self.advance()
                    keys[key] = self.nested(column, depth + 1)
            if self.column != column or self.step is None or self.step["dash"]:
                return keys
            step = self.step

    def in_braces(self, step: re.Match[str]) -> Keys:
        """The mapping in braces that is a line of a sequence."""
        if self.block_only:
            raise _NotPlainError
        start = step.start("braces")
        keys = Keys(self.origin, start - 1)
        for found in _IN_BRACES.finditer(step["braces"]):
            key, listed, word = found.groups()
            value: str | Items = word
            if listed:
                value = Items(self.origin, start + found.start(2) - 1)
                value.extend(listed.split(", "))
            _add(keys, [(key, value)])
        return keys


def _add(keys: Keys, pairs: Sequence[tuple[str, str | Items]]) -> None:
    """Put pairs into a mapping, each of another name."""
    count = len(keys) + len(pairs)
    keys.update(pairs)
    if len(keys) != count:
        raise _NotPlainError


def _joined(folded: str, margin: str, column: int) -> str:
    """The words of folded lines, which all begin behind the margin; empty ones end a paragraph."""
    if len(margin) <= column:
        raise _NotPlainError
    return folded[len(margin) : -1].replace("\n" + margin, " ").replace("\n ", "\n")


def _unquoted(text: str) -> str:
    """A text without the quotation marks around it, where there are some."""
    match text[0]:
        case "'":
            return text[1:-1].replace("''", "'")
        case '"':
            return _ESCAPED.sub(r"\1", text[1:-1])
        case _:
            return text

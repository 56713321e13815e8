"""What a YAML file holds, as plain strings, lists and mappings that know their places."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, TypeAlias, TypeVar

import yaml
from yaml._yaml import Mark as CompiledMark  # the compiled parser's; yaml.cyaml hands it on without saying so

from osclaims.frozen import Frozen
from osclaims.problems import Location

ParserMark: TypeAlias = "yaml.Mark | CompiledMark | None"
Mark: TypeAlias = "ParserMark | int"
"""The parser's, or else an offset."""

Node: TypeAlias = "str | Items | Keys"
N = TypeVar("N", "Items", "Keys")
Step: TypeAlias = "str | int"

TODO = "TODO"
"""What stands where a person still has to say something."""


class Origin(Frozen, dict=True):
    """The text that a tree was read from: the parser's marks become places when somebody asks.

    Of its file so many lines stand `before` it.
    """

    file: str
    text: str
    before: int = 0

    @cached_property
    def lines(self) -> list[str]:
        """The lines as YAML counts them, which forbids what else ends a line in Python."""
        return self.text.splitlines(keepends=True)

    @cached_property
    def may_be_unfinished(self) -> bool:
        """Whether some value may wait to be filled in: the word for it stands in the file, or an escape."""
        return TODO in self.text or "\\" in self.text

    def marked(self, node: N) -> N:
        """The node with the marks of all that is in it."""
        return node

    def place(self, mark: Mark) -> Location:
        """The place of a mark."""
        match mark:
            case None:
                return Location(self.file)
            case int():
                line = bisect_right(self._starts, mark)
                return Location(self.file, self.before + line, mark - self._starts[line - 1] + 1)
            case _:
                return Location(self.file, self.before + mark.line + 1, mark.column + 1)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins, for marks that are offsets."""
        return [0, *accumulate(map(len, self.lines))]

    def last_line(self, end: ParserMark) -> int:
        """The line, from 1, of the last content before a mark; blank lines after a block are not in it."""
        if end is None:
            return 0
        line = end.line + 1 if end.column else end.line
        while line > 1 and not self.lines[line - 1].strip():
            line -= 1
        return self.before + line


class Items(list[Any]):
    """A sequence that knows where it and its members stand."""

    __slots__ = ("last", "mark", "marks", "origin")

    def __init__(self, origin: Origin, mark: Mark) -> None:
        self.origin = origin
        self.mark = mark
        self.last: ParserMark = None
        self.marks: Sequence[Mark] = ()

    @property
    def at(self) -> Location:
        """Where the sequence begins."""
        return self.origin.place(self.mark)

    @property
    def end(self) -> int:
        """The line its last content stands on."""
        return max(self.origin.last_line(self.origin.marked(self).last), self.at.line)

    def place(self, index: int) -> Location:
        """Where a member begins."""
        return self.origin.place(self.origin.marked(self).marks[index])


class Keys(dict[str, Any]):
    """A mapping that knows where it, its keys and their values stand."""

    __slots__ = ("last", "mark", "marks", "numbers", "origin")

    def __init__(self, origin: Origin, mark: Mark) -> None:
        self.origin = origin
        self.mark = mark
        self.last: ParserMark = None
        self.marks: Sequence[Mark] = ()
        """Each key's and then its value's, in the order of the keys."""
        self.numbers: dict[str, int] | None = None
        """Each key's number in that order, once somebody asks."""

    @property
    def at(self) -> Location:
        """Where the mapping begins."""
        return self.origin.place(self.mark)

    @property
    def end(self) -> int:
        """The line its last content stands on."""
        return self.origin.last_line(self.origin.marked(self).last)

    def place(self, key: str) -> Location:
        """Where the value of a key stands; where the mapping begins, when it has no such key."""
        return self._place(key, 1)

    def key_place(self, key: str) -> Location:
        """Where a key stands; where the mapping begins, when it has no such key."""
        return self._place(key, 0)

    def _place(self, key: str, part: int) -> Location:
        if key not in self:
            return self.at
        if self.numbers is None or len(self.numbers) != len(self):
            self.numbers = {each: number for number, each in enumerate(self)}
        return self.origin.place(self.origin.marked(self).marks[2 * self.numbers[key] + part])


def place_of(node: Node, path: tuple[Step, ...], fallback: Location) -> Location:
    """Where the value at `path` stands; the nearest parent that exists, when it does not."""
    at = fallback
    for step in path:
        match node:
            case Keys() if isinstance(step, str) and step in node:
                at, node = node.place(step), node[step]
            case Items() if isinstance(step, int) and step < len(node):
                at, node = node.place(step), node[step]
            case _:
                return at
    return at

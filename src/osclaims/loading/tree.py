"""YAML text into plain strings, lists and mappings that know their places.

The parser's events are read directly, so every scalar stays the string that was typed (`1.10` keeps its zero,
`no` is a word) and everything a ledger has no use for is refused where it stands: anchors, aliases, tags,
duplicate keys, a second document and, where `block_only` is asked, flow style.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml
from yaml._yaml import CParser  # the compiled parser; yaml.cyaml hands it on without saying so
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from osclaims.problems import Location, Problem

Node: TypeAlias = "str | Items | Keys"
Step: TypeAlias = "str | int"

DEEPEST = 16
"""How many levels a ledger may nest; real ones need eight."""

_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029]|\Z)")
_COMMENT_IN_VALUE = re.compile(r"[ \t]+#\w")


class Items(list[Any]):
    """A sequence whose members' places are kept beside them; `end` is the line its last content stands on."""

    __slots__ = ("at", "end", "places")

    def __init__(self, at: Location) -> None:
        super().__init__()
        self.at = at
        self.end = at.line
        self.places: list[Location] = []


class Keys(dict[str, Any]):
    """A mapping that knows where each key and value stands; `end` is the line its last content stands on."""

    __slots__ = ("at", "end", "key_places", "places")

    def __init__(self, at: Location) -> None:
        super().__init__()
        self.at = at
        self.end = at.line
        self.key_places: dict[str, Location] = {}
        self.places: dict[str, Location] = {}


def place_of(node: Node, path: tuple[Step, ...], fallback: Location) -> Location:
    """Where the value at `path` stands; the nearest parent that exists, when it does not."""
    at = fallback
    for step in path:
        match node:
            case Keys() if step in node:
                at, node = node.places[str(step)], node[str(step)]
            case Keys() if step in node.key_places:
                return node.key_places[str(step)]
            case Items() if isinstance(step, int) and step < len(node):
                at, node = node.places[step], node[step]
            case _:
                return at
    return at


@dataclass
class _Builder:
    """Turns one file's events into a tree, noting what is refused."""

    file: str
    lines: list[str]
    block_only: bool
    problems: list[Problem] = field(default_factory=list)
    has_comments: bool = True
    last: ScalarEvent | None = None

    def build(self, events: Iterator[Event]) -> Node | None:
        """The document's tree, or None for an empty file."""
        root: Node | None = None
        for event in events:
            if isinstance(event, DocumentStartEvent) and root is not None:
                self.refuse(event, "a second document in one file", "write everything in one document")
                return root
            if isinstance(event, NodeEvent):
                root = self.node(event, events, 0)
        return root

    def node(self, event: Event, events: Iterator[Event], depth: int) -> Node:
        """The tree that begins with `event`; text comes first, for nine nodes in ten are."""
        if event.__class__ is ScalarEvent:
            return self.scalar(event)
        self.refuse_decoration(event)
        if depth > DEEPEST:
            raise _TooDeepError(self.at(event))
        match event:
            case MappingStartEvent():
                return self.mapping(event, events, depth)
            case SequenceStartEvent():
                return self.sequence(event, events, depth)
            case _:
                return ""

    def scalar(self, event: ScalarEvent) -> str:
        self.last = event
        if event.anchor or event.tag:
            self.refuse_decoration(event)
        if self.has_comments:
            self.refuse_lost_comment(event)
        return event.value

    def mapping(self, start: MappingStartEvent, events: Iterator[Event], depth: int) -> Keys:
        self.refuse_flow(start)
        keys = Keys(self.at(start))
        for event in events:
            if isinstance(event, MappingEndEvent):
                break
            key = self.node(event, events, depth + 1)
            value_event = next(events)
            value = self.node(value_event, events, depth + 1)
            if not isinstance(key, str):
                self.refuse(event, "a key is a word, not a list or a mapping")
            elif key in keys:
                first = f"first at line {keys.key_places[key].line}"
                self.refuse(event, f"the key {key[:60]!r} stands twice", first)
            else:
                keys[key] = value
                keys.key_places[key] = self.at(event)
                keys.places[key] = self.at(value_event)
        keys.end = self.last_line()
        return keys

    def sequence(self, start: SequenceStartEvent, events: Iterator[Event], depth: int) -> Items:
        self.refuse_flow(start)
        items = Items(self.at(start))
        for event in events:
            if isinstance(event, SequenceEndEvent):
                break
            items.append(self.node(event, events, depth + 1))
            items.places.append(self.at(event))
        items.end = max(self.last_line(), items.at.line)
        return items

    def last_line(self) -> int:
        """The line, from 1, on which the last text ends; blank lines after a block are no part of it."""
        end = self.last.end_mark if self.last else None
        if end is None:
            return 0
        line = end.line + 1 if end.column else end.line
        while line > 1 and not self.lines[line - 1].strip():
            line -= 1
        return line

    def at(self, event: Event) -> Location:
        mark = event.start_mark
        return Location(self.file, mark.line + 1, mark.column + 1) if mark else Location(self.file)

    def refuse(self, event: Event, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.at(event), message, hint))

    def refuse_decoration(self, event: Event) -> None:
        """Anchors, aliases and tags: a ledger says each thing where it stands."""
        if isinstance(event, AliasEvent):
            self.refuse(event, f"an alias (*{event.anchor})", "write the value out")
            return
        if anchor := getattr(event, "anchor", None):
            self.refuse(event, f"an anchor (&{anchor})", "remove it and write each value out")
        if tag := getattr(event, "tag", None):
            self.refuse(event, f"a tag ({tag})", "remove it; every value is text")

    def refuse_flow(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        if self.block_only and event.flow_style:
            self.refuse(
                event,
                "flow style in a claims file, where a comma would end a value",
                "write one `key: value` or `- item` a line",
            )

    def refuse_lost_comment(self, event: ScalarEvent) -> None:
        """`ranked #1`: YAML takes what follows ` #` for a comment, and the value loses its end."""
        end = event.end_mark
        if event.style or not event.value or end is None:
            return
        if end.line < len(self.lines) and _COMMENT_IN_VALUE.match(self.lines[end.line], end.column):
            self.refuse(
                event,
                f"the value ends at ` #`: {event.value[-60:]!r}",
                "quote the value, or put a space after # to begin a comment",
            )


class _TooDeepError(Exception):
    def __init__(self, at: Location) -> None:
        super().__init__()
        self.at = at


def read_tree(text: str, file: str, *, block_only: bool = False) -> tuple[Node | None, list[Problem]]:
    r"""The tree of a YAML text and every problem found in it; None where there is nothing to read.

    >>> tree, problems = read_tree("price: 1.10", "x.yaml")
    >>> tree, problems
    ({'price': '1.10'}, [])
    >>> [str(p) for p in read_tree("a: 1\na: 2", "x.yaml")[1]]
    ["x.yaml:2:1: the key 'a' stands twice (first at line 1)"]
    """
    builder = _Builder(file, _LINE.findall(text), block_only, has_comments="#" in text)
    parser = CParser(text)
    try:
        tree = builder.build(iter(parser.get_event, None))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
        hint = "quote a value that holds `: `, or mend the indentation"
        return None, [*builder.problems, Problem(at, f"not YAML: {error.problem or error.context}", hint)]
    except yaml.reader.ReaderError as error:
        at = _place_in(text, error.position, file)
        return None, [*builder.problems, Problem(at, f"not YAML: {error.reason}", "remove the character")]
    except _TooDeepError as error:
        return None, [*builder.problems, Problem(error.at, f"nested deeper than {DEEPEST} levels")]
    finally:
        parser.dispose()
    return tree, builder.problems


def _place_in(text: str, position: int, file: str) -> Location:
    before = text.encode()[:position].decode(errors="ignore")
    return Location(file, before.count("\n") + 1, len(before) - before.rfind("\n"))

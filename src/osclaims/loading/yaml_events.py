"""YAML text into a tree of plain strings, by the parser that knows all YAML.

The parser's events are read directly, so every scalar stays the string that was typed (`1.10` keeps its zero,
`no` is a word) and everything a ledger has no use for is refused where it stands: anchors, aliases, tags,
duplicate keys, a second document and, where `block_only` is asked, flow style.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

import yaml
from msgspec import Struct, field
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
    StreamEndEvent,
)

from osclaims.loading.tree import Items, Keys, Mark, Node, Origin
from osclaims.problems import MOST, Location, Problem

DEEPEST = 16
"""How many levels a ledger may nest; real ones need eight."""

_COMMENT_IN_VALUE = re.compile(r"[ \t]+#\w")


class _Builder(Struct):
    """Turns one file's events into a tree, noting what is refused."""

    following: Callable[[], Event]
    origin: Origin
    block_only: bool
    has_comments: bool
    problems: list[Problem] = field(default_factory=list)
    last: ScalarEvent | None = None

    def build(self) -> Node | None:
        """The document's tree, or None for an empty file."""
        root: Node | None = None
        while (event := self.following()).__class__ is not StreamEndEvent:
            if isinstance(event, DocumentStartEvent) and root is not None:
                self.refuse(event, "a second document in one file", "write everything in one document")
                return root
            if isinstance(event, NodeEvent):
                root = self.node(event, 0)
        return root

    def node(self, event: Event, depth: int) -> Node:
        """The tree that begins with `event`; text comes first, for nine nodes in ten are."""
        if event.__class__ is ScalarEvent:
            self.last = event
            if event.anchor or event.tag:
                self.refuse_decoration(event)
            if self.has_comments:
                self.refuse_lost_comment(event)
            return event.value
        self.refuse_decoration(event)
        if depth > DEEPEST:
            raise _TooDeepError(self.at(event))
        match event:
            case MappingStartEvent():
                return self.mapping(event, depth + 1)
            case SequenceStartEvent():
                return self.sequence(event, depth + 1)
            case _:
                return ""

    def mapping(self, start: MappingStartEvent, depth: int) -> Keys:
        self.refuse_flow(start)
        keys = Keys(self.origin, start.start_mark)
        marks: list[Mark] = []
        keys.marks = marks
        following, node = self.following, self.node
        while (event := following()).__class__ is not MappingEndEvent:
            key, after = node(event, depth), following()
            value = node(after, depth)
            if key.__class__ is not str:
                self.refuse(event, "a key is a word, not a list or a mapping")
            elif key in keys:
                first = f"first at line {keys.key_place(key).line}"
                self.refuse(event, f"the key {key[:60]!r} stands twice", first)
            else:
                keys[key] = value
                marks += (event.start_mark, after.start_mark)
        keys.last = self.last.end_mark if self.last else None
        return keys

    def sequence(self, start: SequenceStartEvent, depth: int) -> Items:
        self.refuse_flow(start)
        items = Items(self.origin, start.start_mark)
        marks: list[Mark] = []
        items.marks = marks
        while (event := self.following()).__class__ is not SequenceEndEvent:
            items.append(self.node(event, depth))
            marks.append(event.start_mark)
        items.last = self.last.end_mark if self.last else None
        return items

    def at(self, event: Event) -> Location:
        return self.origin.place(event.start_mark)

    def refuse(self, event: Event, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.at(event), message, hint))
        if len(self.problems) > MOST:
            raise _TooManyError

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
        lines = self.origin.lines
        if end.line < len(lines) and _COMMENT_IN_VALUE.match(lines[end.line], end.column):
            self.refuse(
                event,
                f"the value ends at ` #`: {event.value[-60:]!r}",
                "quote the value, or put a space after # to begin a comment",
            )


class _TooDeepError(Exception):
    def __init__(self, at: Location) -> None:
        super().__init__()
        self.at = at


class _TooManyError(Exception):
    """A report holds no more; the parser need not read on."""


def read_events(
    text: str, file: str, *, block_only: bool = False, before: int = 0
) -> tuple[Node | None, list[Problem]]:
    r"""The tree of any YAML text and every problem found in it, as `read_tree` has it.

    >>> read_events("price: 1.10", "x.yaml")
    ({'price': '1.10'}, [])
    """
    origin = Origin(file, text, before)
    parser = CParser(text)
    events = cast("Callable[[], Event]", parser.get_event)
    builder = _Builder(events, origin, block_only, has_comments="#" in text)
    try:
        tree = builder.build()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = origin.place(mark)
        hint = "quote a value that holds `: `, or mend the indentation"
        return None, [*builder.problems, Problem(at, f"not YAML: {error.problem or error.context}", hint)]
    except yaml.reader.ReaderError as error:
        at = _place_of(error.position, origin)
        return None, [*builder.problems, Problem(at, f"not YAML: {error.reason}", "remove the character")]
    except _TooDeepError as error:
        return None, [*builder.problems, Problem(error.at, f"nested deeper than {DEEPEST} levels")]
    except _TooManyError:
        return None, builder.problems
    finally:
        parser.dispose()
    return tree, builder.problems


def _place_of(position: int, origin: Origin) -> Location:
    """The place of an offset in the bytes of a text."""
    read = origin.text.encode()[:position].decode(errors="ignore")
    return Location(origin.file, origin.before + read.count("\n") + 1, len(read) - read.rfind("\n"))

"""New entries in a YAML text, with every comment, blank line and line ending of the old ones left alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from osclaims.loading.files import MARK
from osclaims.loading.read_yaml import read_tree
from osclaims.loading.tree import Items, Keys, Node
from osclaims.loading.write_yaml import Typed, item_lines
from osclaims.problems import Location

_ONE_A_LINE = "write this list with one `- item` a line, so that it can be added to"


class NotAppendableError(ValueError):
    """A file whose form leaves no place for a new entry; the message says where and what to do."""

    def __init__(self, at: Location, because: str) -> None:
        super().__init__(f"{at}: {because}")


def with_item(text: str, file: str, key: str | None, item: Mapping[str, Typed]) -> str:
    r"""The text with one more item at the end of its list, or of the list under `key` of its mapping.

    Raises:
        NotAppendableError: the list is written in flow style, or is none.

    >>> print(with_item("# ours\nentities: []\n", "x", "entities", {"id": "town", "name": "Town"}), end="")
    # ours
    entities:
    - id: town
      name: Town
    """
    if text.startswith(MARK):
        return MARK + with_item(text.removeprefix(MARK), file, key, item)
    tree = parsed(text, file)
    if key is not None:
        if tree is None:
            return inserted(text, len(text.splitlines()), [f"{key}:", *item_lines(item, 0)])
        if not isinstance(tree, Keys):
            raise NotAppendableError(Location(file, 1, 1), f"expected a mapping with the key `{key}:`")
        if key not in tree:
            return inserted(text, tree.end, [f"{key}:", *item_lines(item, 0)])
    items = tree[key] if isinstance(tree, Keys) and key else tree
    if isinstance(items, Items) and not items:
        return with_item(_opened(text, items.at), file, key, item)
    return _with_last(text, tree, item, file, key or file)


def parsed(text: str, file: str) -> Node | None:
    """The tree of a text that may be changed.

    Raises:
        NotAppendableError: the text is no YAML, so nobody can say where an entry ends.
    """
    tree, problems = read_tree(text.removeprefix(MARK), file)
    if problems:
        raise NotAppendableError(problems[0].at, problems[0].message)
    return tree


def inserted(text: str, after: int, lines: Sequence[str]) -> str:
    r"""The text with lines put in after its line number `after` (0: at the top), in its own line ending.

    >>> inserted("a\r\nb", 2, ["c"])
    'a\r\nb\r\nc\r\n'
    """
    ending = "\r\n" if "\r\n" in text else "\n"
    old = text.splitlines(keepends=True)
    head, tail = "".join(old[:after]), "".join(old[after:])
    if head and not head.endswith(("\n", "\r")):
        head += ending
    return head + "".join(line + ending for line in lines) + tail


def separated(text: str, first: int, lines: Sequence[str]) -> list[str]:
    """Lines with a blank one before them, when the entry that begins on line `first` has one before it."""
    before = text.splitlines()[first - 2] if first > 1 else ""
    return ["", *lines] if first > 1 and not before.strip() else list(lines)


def _with_last(text: str, tree: Node | None, item: Mapping[str, Typed], file: str, key: str) -> str:
    """The text with an item after the last one of a list: the tree itself, or what stands under `key`."""
    items = tree[key] if isinstance(tree, Keys) else tree
    if not items:
        after = tree.place(key).line if isinstance(tree, Keys) else len(text.splitlines())
        return inserted(text, after, item_lines(item, 0))
    if not isinstance(items, Items) or text.splitlines()[items.at.line - 1][items.at.column - 1] != "-":
        at = getattr(items, "at", Location(file, 1, 1))
        raise NotAppendableError(at, _ONE_A_LINE)
    lines = item_lines(item, items.at.column - 1)
    return inserted(text, items.end, separated(text, items.place(-1).line, lines))


def _opened(text: str, at: Location) -> str:
    """The text with the empty list (`[]`) that begins at a place left open for items on lines of their own.

    Raises:
        NotAppendableError: there is a comment in the list.
    """
    lines = text.splitlines(keepends=True)
    start = sum(map(len, lines[: at.line - 1])) + at.column - 1
    inside, _, tail = text[start:].removeprefix("[").partition("]")
    if inside.strip():
        raise NotAppendableError(at, _ONE_A_LINE)
    return text[:start].rstrip(" ") + tail

"""YAML text into a tree of plain strings: the quick way where it is plain, else with all that is wrong."""

from __future__ import annotations

from osclaims.loading.tree import Node
from osclaims.loading.yaml_events import read_events
from osclaims.loading.yaml_plain import read_plain
from osclaims.problems import Problem


def read_tree(
    text: str, file: str, *, block_only: bool = False, before: int = 0
) -> tuple[Node | None, list[Problem]]:
    r"""The tree of a YAML text and every problem found in it; None where there is nothing to read.

    So many lines of the file stand `before` the text; `block_only` refuses mappings and lists in brackets.

    >>> tree, problems = read_tree("price: 1.10", "x.yaml")
    >>> tree, problems
    ({'price': '1.10'}, [])
    >>> [str(p) for p in read_tree("a: 1\na: 2", "x.yaml")[1]]
    ["x.yaml:2:1: the key 'a' stands twice (first at line 1)"]
    """
    plain = read_plain(text, file, block_only=block_only, before=before)
    return (plain, []) if plain is not None else read_events(text, file, block_only=block_only, before=before)

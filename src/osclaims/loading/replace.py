"""Scalars of a YAML text put in place of others, with everything round them left alone."""

from __future__ import annotations

from collections.abc import Mapping

from yaml._yaml import CParser
from yaml.events import ScalarEvent

from osclaims.loading.files import MARK
from osclaims.loading.write_yaml import folded, folds, scalar

_BLOCK = (">", "|")


def replaced(text: str, wanted: Mapping[tuple[int, int], str]) -> str:
    r"""The text with other scalars at the given places (line and column, from 1); it must be sound YAML.

    >>> replaced("a: 'x' # why\nb: >-\n  one\n  two\n\nc: y\n", {(1, 4): "it's", (2, 4): "three"})
    "a: it's # why\nb: >-\n  three\n\nc: y\n"
    """
    if text.startswith(MARK):
        return MARK + replaced(text.removeprefix(MARK), wanted)
    for event in reversed(_scalars(text, wanted)):
        start, end = event.start_mark, event.end_mark
        if start is not None and end is not None:
            old = text[start.index : end.index]
            text = text[: start.index] + _like(old, event, wanted[_at(event)]) + text[end.index :]
    return text


def _scalars(text: str, wanted: Mapping[tuple[int, int], str]) -> list[ScalarEvent]:
    """The scalars at the wanted places, in the order of the text."""
    parser = CParser(text)
    try:
        return [
            event
            for event in iter(parser.get_event, None)
            if isinstance(event, ScalarEvent) and _at(event) in wanted
        ]
    finally:
        parser.dispose()


def _at(event: ScalarEvent) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (0, 0)


def _like(old: str, event: ScalarEvent, new: str) -> str:
    """The new words, as a block where the old ones were one."""
    if event.style not in _BLOCK or not folds(new):
        return scalar(new)
    ending = "\r\n" if "\r\n" in old else "\n"
    first = old.split(ending)[1]
    indent = len(first) - len(first.lstrip(" "))
    after = old[len(old.rstrip()) :]
    return ending.join([">-", *folded(new, indent)]) + after

"""Records out of trees, each fault said in the words of the person who typed it, at its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from heapq import nlargest
from typing import Any, TypeVar

from pydantic_core import ErrorDetails, ValidationError

from osclaims.loading.record import Record, keys_of, made
from osclaims.loading.records import FORMS
from osclaims.loading.tree import Items, Keys, Node, place_of
from osclaims.problems import MOST, Location, Problem
from osclaims.values.figures.money import near_codes

R = TypeVar("R", bound=Record)

_JOINTS = re.compile(r"[\s_-]+")

_TODO = "TODO"

_SHOWN = 60
"""The most characters of what was typed that a message repeats."""

_PATIENCE = 2_000_000
"""How many code points one report looks through to say what was meant; beyond, the trouble is another."""

_GUESS = 10_000
"""What one guess is counted for when there are few names to look through."""

_NEAR = 0.6
"""How alike a name must be to have been meant: the share of letters that stand alike, as difflib counts."""

_SHORTLIST = 50
"""How many names are compared letter by letter: those with the most letters in common."""

_SHAPES = {
    "string_type": "text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping of keys",
    "model_attributes_type": "a mapping of keys",
}


class TooManyProblemsError(Exception):
    """A base of which nothing more needs to be read: its report is full."""


class Report:
    """Collects the problems of one reading of a base.

    `broken` are the ids of what was written and refused: that they lead nowhere is not said again.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.broken: set[str] = set()
        self._spent = 0

    @property
    def by_place(self) -> tuple[Problem, ...]:
        """The problems, each once, in the order of files and lines."""
        return tuple(sorted(set(self.problems), key=_place))

    def may_guess(self, cost: int = _GUESS) -> bool:
        """Whether it is still worth the time to say what could have been meant."""
        self._spent += cost
        return self._spent <= _PATIENCE

    def add(self, at: Location, message: str, hint: str = "", instead: str = "") -> None:
        """Note a problem; `instead` is what should stand at `at`, where that is certain."""
        self.extend([Problem(at, message, hint, instead)])

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note several.

        Raises:
            TooManyProblemsError: there are more than a person will read; the last of them says so.
        """
        self.problems.extend(problems)
        if len(self.problems) > MOST:
            del self.problems[MOST:]
            full = f"more than {MOST:,} problems; the rest of the base was not read"
            self.problems.append(Problem(self.problems[-1].at, full, "mend these first"))
            raise TooManyProblemsError

    def unknown(self, at: Location, what: str, name: str, known: Iterable[str]) -> None:
        """Note a reference to nothing, with the nearest things there are."""
        if name not in self.broken:
            names = self._worth_a_look(known)
            self.add(at, f"no {what} {shown(name)}", did_you_mean(name, names), meant(name, names))

    def _worth_a_look(self, known: Iterable[str]) -> list[str]:
        """Some names, while it is still worth the time to look through all of them; else none."""
        names = list(known) if self._spent < _PATIENCE else []
        return names if self.may_guess(_GUESS + 2 * sum(map(len, names))) else []


def _place(problem: Problem) -> tuple[str, int, int, str, str]:
    return problem.at.file, problem.at.line, problem.at.column, problem.message, problem.hint


def shown(text: str) -> str:
    """What was typed, in quotation marks, cut to what a message can hold.

    >>> shown("x" * 100) == repr("x" * 57 + "...")
    True
    """
    line = " ".join(text.split()) if len(text) <= _SHOWN * 9 else " ".join(text[: _SHOWN * 9].split())
    return repr(line if len(line) <= _SHOWN else line[: _SHOWN - 3] + "...")


def meant(name: str, known: Iterable[str]) -> str:
    """The one known name that is the same but for case, spaces, hyphens and underscores; else nothing."""
    wanted = _plain(name)
    same = [each for each in known if _plain(each) == wanted]
    return same[0] if len(same) == 1 else ""


def _plain(name: str) -> str:
    return _JOINTS.sub("", name.casefold())


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A question that names the nearest known names; empty when none is near.

    >>> did_you_mean("yicia", ["yicai", "reuters"])
    "did you mean 'yicai'?"
    """
    written = name.casefold()[:_SHOWN]
    near = get_close_matches(written, _shortlist(written, known), n=3, cutoff=_NEAR)
    return f"did you mean {' or '.join(repr(n) for n in near)}?" if near else ""


def _shortlist(written: str, known: Iterable[str]) -> list[str]:
    """The names that have most letters in common with what was written, in whatever order; few are compared.

    >>> _shortlist("yicia", ["yicai", "reuters", "y"])
    ['yicai']
    """
    letters = Counter(written).items()

    def common(each: str) -> float:
        return 2 * sum(min(n, each.count(letter)) for letter, n in letters) / (len(written) + len(each))

    long_enough = (each for each in known if _most_alike(written, each) >= _NEAR)
    found = nlargest(_SHORTLIST, ((common(each), each) for each in long_enough))
    return [each for share, each in found if share >= _NEAR]


def _most_alike(one: str, other: str) -> float:
    """How alike two names of such lengths can be at most."""
    return 2 * min(len(one), len(other)) / (len(one) + len(other))


def mapping(tree: Node | None, file: str, keys: str, report: Report) -> Keys | None:
    """A file's tree when it is a mapping; what else it is, but for an empty file, is reported."""
    if tree is not None and not isinstance(tree, Keys):
        report.add(Location(file, 1, 1), f"expected a mapping, found {_shape(tree)}", f"begin with {keys}")
    return tree if isinstance(tree, Keys) else None


def records(kind: type[R], items: Node | None, report: Report) -> Iterator[tuple[R | None, Any]]:
    """Each record of a list, or None with its faults reported, and what was typed; nothing without a list."""
    if not isinstance(items, Items):
        return
    for index, node in enumerate(items):
        if isinstance(node, Keys):
            yield record(kind, node, report), node
        else:
            report.add(items.place(index), f"expected a mapping of keys, found {_shape(node)}")
            yield None, node


def record(kind: type[R], node: Keys, report: Report) -> R | None:
    """The record that `node` describes, or None with each of its faults reported."""
    try:
        return made(kind, dict(node))
    except ValidationError as faults:
        for fault in faults.errors(include_url=False):
            _report_fault(kind, fault, node, report)
        if isinstance(id_ := node.get("id"), str):
            report.broken.add(id_)
        return None


def finished(node: Keys, report: Report, keys: Iterable[str] | None = None) -> bool:
    """Whether nothing in a record, or in some of its keys, waits to be filled in."""
    whole = True
    for key in node if keys is None else keys:
        value = node.get(key, "")
        if _TODO in value and isinstance(value, str) and _TODO in value.split():
            report.add(node.place(key), f"{key}: still to be filled in (TODO)")
            whole = False
    return whole


def _report_fault(kind: type[Record], fault: ErrorDetails, node: Keys, report: Report) -> None:
    path, type_ = fault["loc"], fault["type"]
    at = place_of(node, path, node.at)
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    match type_:
        case "missing":
            report.add(at, f"the key {key!r} is missing")
        case "extra_forbidden":
            at = node.key_place(key) if key in node else at
            known = _keys_at(kind, path) if report.may_guess() else []
            report.add(at, f"unknown key {shown(key)}", did_you_mean(key, known), meant(key, known))
        case "literal_error":
            report.add(at, f"{key}: {shown(fault['input'])} is none of {fault['ctx']['expected']}")
        case "blank":
            report.add(at, f"{key}: there is nothing here")
        case "currency":
            near = " or ".join(near_codes(fault["input"]))
            hint = f"did you mean {near}?" if near else ""
            report.add(at, f"{key}: {shown(fault['input'])} is no currency code of ISO 4217", hint)
        case "too_short" if len(fault["input"]) >= fault["ctx"]["min_length"]:
            pass  # what is wrong with its members is said of each
        case "too_short":
            report.add(at, f"{key}: there are too few; {fault['ctx']['min_length']} are needed")
        case "string_pattern_mismatch":
            report.add(at, f"{key}: {shown(fault['input'])} is not {FORMS[fault['ctx']['pattern']]}")
        case _:
            report.add(
                at, f"{key}: expected {_SHAPES.get(type_, 'something else')}, found {_shape(fault['input'])}"
            )


def _keys_at(kind: type[Record], path: tuple[int | str, ...]) -> list[str]:
    return keys_of(kind) if len(path) == 1 else []


def _shape(node: Any) -> str:  # noqa: ANN401 - whatever was typed
    match node:
        case Items() | list() | tuple():
            return "a list"
        case Keys() | dict():
            return "a mapping"
        case "":
            return "nothing"
        case _:
            return f"the text {shown(str(node))}"

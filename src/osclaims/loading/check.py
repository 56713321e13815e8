"""Records out of trees, each fault said in the words of the person who typed it, at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from osclaims.loading.faults import Fault, faults
from osclaims.loading.record import Record, keys_of, made
from osclaims.loading.tree import TODO, Items, Keys, Node, place_of
from osclaims.loading.words import did_you_mean, meant, shape_of, shown
from osclaims.problems import MOST, Location, Problem

R = TypeVar("R", bound=Record)

_PATIENCE = 2_000_000
"""How many code points one report looks through to say what was meant; beyond, the trouble is another."""

_GUESS = 10_000
"""What one guess is counted for when there are few names to look through."""


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

    def unknown(
        self, at: Location, what: str, name: str, known: Iterable[str], *, stands_there: bool = True
    ) -> None:
        """Note a reference to nothing, with the nearest things there are; the name stands at `at` or near."""
        if name not in self.broken:
            names = self._worth_a_look(known)
            instead = meant(name, names) if stands_there else ""
            self.add(at, f"no {what} {shown(name)}", did_you_mean(name, names), instead)

    def _worth_a_look(self, known: Iterable[str]) -> list[str]:
        """Some names, while it is still worth the time to look through all of them; else none."""
        names = list(known) if self._spent < _PATIENCE else []
        return names if self.may_guess(_GUESS + 2 * sum(map(len, names))) else []


class ProblemFoundError(Exception):
    """There is a problem, and nobody asked which."""


class FirstProblem(Report):
    """Ends a reading that is of use only without a problem."""

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note none.

        Raises:
            ProblemFoundError: there is one.
        """
        if list(problems):
            raise ProblemFoundError


def _place(problem: Problem) -> tuple[str, int, int, str, str]:
    return problem.at.file, problem.at.line, problem.at.column, problem.message, problem.hint


def mapping(tree: Node | None, file: str, keys: str, report: Report) -> Keys | None:
    """A file's tree when it is a mapping; what else it is, but for an empty file, is reported."""
    if tree is not None and not isinstance(tree, Keys):
        report.add(Location(file, 1, 1), f"expected a mapping, found {shape_of(tree)}", f"begin with {keys}")
    return tree if isinstance(tree, Keys) else None


def records(kind: type[R], items: Node | None, report: Report) -> Iterator[tuple[R | None, Any]]:
    """Each record of a list, or None with its faults reported, and what was typed; nothing without a list."""
    if not isinstance(items, Items):
        return
    for index, node in enumerate(items):
        if isinstance(node, Keys):
            yield record(kind, node, report), node
        else:
            report.add(items.place(index), f"expected a mapping of keys, found {shape_of(node)}")
            yield None, node


def record(kind: type[R], node: Keys, report: Report) -> R | None:
    """The record that `node` describes, or None with each of its faults reported."""
    found = made(kind, node)
    if found is None:
        for fault in faults(kind, node):
            _report_fault(kind, fault, node, report)
        refuse(node, report)
    return found


def refuse(node: Keys, report: Report) -> None:
    """Remember that what is called so was written and is wrong."""
    if isinstance(id_ := node.get("id"), str):
        report.broken.add(id_)


def finished(node: Keys, report: Report, keys: Iterable[str] | None = None) -> bool:
    """Whether nothing in a record, or in some of its keys, waits to be filled in."""
    if not node.origin.may_be_unfinished:
        return True
    whole = True
    for key in node if keys is None else keys:
        value = node.get(key, "")
        if TODO in value and isinstance(value, str) and TODO in value.split():
            report.add(node.place(key), f"{key}: still to be filled in (TODO)")
            whole = False
    return whole


def _report_fault(kind: type[Record], fault: Fault, node: Keys, report: Report) -> None:
    at = place_of(node, fault.path, node.at)
    key = next((step for step in reversed(fault.path) if isinstance(step, str)), "")
    match fault.sort:
        case "missing":
            report.add(at, f"the key {key!r} is missing")
        case "unknown":
            at = node.key_place(key) if key in node else at
            known = keys_of(kind) if len(fault.path) == 1 and report.may_guess() else ()
            report.add(at, f"unknown key {shown(key)}", did_you_mean(key, known), meant(key, known))
        case "wrong":
            report.add(at, f"{key}: {fault.said}")

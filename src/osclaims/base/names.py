"""What a person typed, found among the names there are: case, accents, hyphens and spaces aside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from osclaims.stopped import Stopped
from osclaims.values.text import fold_name

_WORD = re.compile(r"\w+")


class UnknownNameError(Stopped, LookupError):
    """A name that stands for nothing, or for several things; `choices` are what could be meant."""

    def __init__(self, what: str, name: str, choices: Iterable[str] = (), *, several: bool = False) -> None:
        self.what, self.name, self.choices, self.several = what, name, tuple(choices), several
        super().__init__(what, name, self.choices)

    def __str__(self) -> str:
        listed = ", ".join(self.choices)
        if self.several:
            return f"several {self.what}s are called {self.name!r}: {listed}"
        return f"no {self.what} {self.name!r}" + (f"; did you mean {listed}?" if listed else "")


def plain(name: str) -> str:
    """A name as people type it: folded, without hyphens, spaces or marks.

    >>> plain("Open-Source")
    'opensource'
    """
    return "".join(_WORD.findall(fold_name(name))).replace("_", "")


def one_of(what: str, name: str, known: Mapping[str, Iterable[str]]) -> str:
    """The id, among `known` ids with their names, that `name` is an id or a name of.

    Raises:
        UnknownNameError: it is none of them, or the name of several.

    >>> one_of("topic", "Open Source", {"open-source": (), "cost": ()})
    'open-source'
    """
    wanted = plain(name)
    if name in known:
        return name
    meant = [id_ for id_, names in known.items() if wanted in {plain(id_), *map(plain, names)}]
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise UnknownNameError(what, name, meant, several=True)
    raise UnknownNameError(what, name, nearest(name, known))


def whole_word(what: str, name: str, known: Mapping[str, Iterable[str]]) -> str:
    """The id that `name` names whole, or of whose names it is some whole words.

    Raises:
        UnknownNameError: nothing is named so, or several are.

    >>> whole_word("speaker", "tsai", {"joe-tsai": ("Joe Tsai",), "sam-altman": ("Sam Altman",)})
    'joe-tsai'
    """
    try:
        return one_of(what, name, known)
    except UnknownNameError as unknown:
        if unknown.several:
            raise
    wanted = _words(name)
    meant = [id_ for id_, names in known.items() if any(_contains(_words(n), wanted) for n in (id_, *names))]
    if len(meant) == 1:
        return meant[0]
    raise UnknownNameError(what, name, meant or nearest(name, known), several=bool(meant))


def nearest(name: str, known: Mapping[str, Iterable[str]]) -> list[str]:
    """The ids whose own or other names are spelled most like `name`."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a miss pays for it

    spelled = {
        plain(word): id_
        for id_, names in known.items()
        for each in (id_, *names)
        for word in (each, *each.split())
    }
    near = get_close_matches(plain(name), spelled, n=6, cutoff=0.6)
    return list(dict.fromkeys(spelled[match] for match in near))[:3]


def _words(name: str) -> list[str]:
    return _WORD.findall(fold_name(name).replace("-", " "))


def _contains(words: list[str], wanted: list[str]) -> bool:
    size = len(wanted)
    return bool(wanted) and any(words[at : at + size] == wanted for at in range(len(words) - size + 1))

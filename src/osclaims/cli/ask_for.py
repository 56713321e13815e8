"""What a command that writes is told: by its flags, and at a terminal by a person who is asked."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

import typer

from osclaims.base.refused import RefusedError

if TYPE_CHECKING:
    from osclaims.loading.record import Record
    from osclaims.loading.write_yaml import Words

T = TypeVar("T")
INTERRUPTED = 130

_KINDS = {
    "statement": ("subject", "property", "value"),
    "quotation": ("speaker", "quote"),
    "comparison": ("subject", "relation", "object"),
}
_TELLING = {"property": "statement", "value": "statement", "speaker": "quotation", "quote": "quotation"}


def wanted(given: Mapping[str, T | None], *, needed: Sequence[str]) -> dict[str, T | str]:
    """What was given, in its order, with what is needed asked for at a terminal.

    Raises:
        RefusedError: something needed is missing, and there is nobody to ask.
    """
    missing = [key for key in needed if not given.get(key)]
    if missing and not sys.stdin.isatty():
        raise RefusedError(f"say {' and '.join(f'--{key}' for key in missing)}")
    told = {**given, **{key: _asked(key) for key in missing}}
    return {key: value for key, value in told.items() if value}


def claim_record(given: Mapping[str, Words | None]) -> dict[str, Words]:
    """The keys of a claim, with what its kind needs asked for at a terminal; `words` may stand for a quote.

    Raises:
        RefusedError: its kind cannot be told, or something it needs is missing, and there is nobody to ask.
    """
    kind = _kind(given)
    instead = {"quote", "object"} if given.get("words") or given.get("object-as") else set[str]()
    return wanted(given, needed=[key for key in _KINDS[kind] if key not in instead])


def _kind(given: Mapping[str, Words | None]) -> str:
    if given.get("relation"):
        return "comparison"
    kinds = [kind for key, kind in _TELLING.items() if given.get(key)]
    if kinds:
        return kinds[0]
    if not sys.stdin.isatty():
        raise RefusedError("say --property and --value, --speaker and --quote, or --relation and --object")
    asked = _asked("statement, quotation or comparison", default="statement")
    return next((kind for kind in _KINDS if kind.startswith(asked.strip().lower())), "statement")


def _asked(what: str, default: str | None = None) -> str:
    """What the person at the terminal answers; Ctrl-C ends the command as it does during work."""
    try:
        return str(typer.prompt(what, default=default))
    except typer.Abort as stopped:
        typer.echo(err=True)
        raise typer.Exit(INTERRUPTED) from stopped


def keys(typed: Sequence[str] | None, kind: type[Record]) -> dict[str, Words]:
    """`KEY=VALUE` arguments as keys of a record; where it takes a list of ids, with commas between them.

    Raises:
        RefusedError: one has no `=`, or two have one key.

    >>> from osclaims.loading.records import ClaimRecord
    >>> keys(["topics=cost, price", "note=So, so."], ClaimRecord)
    {'topics': ['cost', 'price'], 'note': 'So, so.'}
    """
    from msgspec.structs import fields

    from osclaims.loading.records import Id, Name

    given = pairs(typed, "KEY=VALUE")
    lists = {each.encode_name for each in fields(kind) if each.type in (tuple[Id, ...], tuple[Name, ...])}
    return {
        key: [id_.strip() for id_ in value.split(",")] if key in lists else value
        for key, value in given.items()
    }


def pairs(typed: Sequence[str] | None, form: str) -> dict[str, str]:
    """Arguments of a form such as `KEY=VALUE` as a mapping.

    Raises:
        RefusedError: one has no `=`, or two have one key.

    >>> pairs(["$=USD", "€=EUR=x"], "SIGN=CODE")
    {'$': 'USD', '€': 'EUR=x'}
    """
    found: dict[str, str] = {}
    for pair in typed or ():
        key, equals, value = pair.partition("=")
        if not key or not equals:
            raise RefusedError(f"{pair!r} is not of the form {form}")
        if key in found:
            raise RefusedError(f"{key!r} is given twice")
        found[key] = value
    return found


def login_name() -> str:
    """The name of the person at the keyboard, as far as the system knows it; else nothing."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""

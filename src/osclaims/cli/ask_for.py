"""What a command that writes is told: by its flags, and at a terminal by a person who is asked."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

import typer

from osclaims.base.refused import RefusedError

_KINDS = {
    "statement": ("subject", "property", "value"),
    "quotation": ("speaker", "quote"),
    "comparison": ("subject", "relation", "object"),
}
_TELLING = {"property": "statement", "value": "statement", "speaker": "quotation", "quote": "quotation"}


def wanted(given: Mapping[str, str | None], *, needed: Sequence[str]) -> dict[str, str]:
    """What was given, in its order, with what is needed asked for at a terminal.

    Raises:
        RefusedError: something needed is missing, and there is nobody to ask.
    """
    missing = [key for key in needed if not given.get(key)]
    if missing and not sys.stdin.isatty():
        raise RefusedError(f"say {' and '.join(f'--{key}' for key in missing)}")
    told = {**given, **{key: typer.prompt(key) for key in missing}}
    return {key: value for key, value in told.items() if value}


def claim_record(given: Mapping[str, str | None]) -> dict[str, str]:
    """The keys of a claim, with what its kind needs asked for at a terminal; `words` may stand for a quote.

    Raises:
        RefusedError: its kind cannot be told, or something it needs is missing, and there is nobody to ask.
    """
    kind = _kind(given)
    instead = {"quote", "object"} if given.get("words") or given.get("object-as") else set[str]()
    return wanted(given, needed=[key for key in _KINDS[kind] if key not in instead])


def _kind(given: Mapping[str, str | None]) -> str:
    if given.get("relation"):
        return "comparison"
    kinds = [kind for key, kind in _TELLING.items() if given.get(key)]
    if kinds:
        return kinds[0]
    if not sys.stdin.isatty():
        raise RefusedError("say --property and --value, --speaker and --quote, or --relation and --object")
    asked = typer.prompt("statement, quotation or comparison", default="statement")
    return next((kind for kind in _KINDS if kind.startswith(str(asked).strip().lower())), "statement")


def pairs(typed: Sequence[str] | None) -> dict[str, str]:
    """`KEY=VALUE` arguments as a mapping.

    Raises:
        RefusedError: one has no `=`.

    >>> pairs(["$=USD", "note=a=b"])
    {'$': 'USD', 'note': 'a=b'}
    """
    for pair in typed or ():
        if not pair.partition("=")[0] or "=" not in pair:
            raise RefusedError(f"{pair!r} is not of the form KEY=VALUE")
    return {key: value for key, _, value in (pair.partition("=") for pair in typed or ())}


def login_name() -> str:
    """The name of the person at the keyboard, as far as the system knows it; else nothing."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""

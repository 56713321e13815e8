"""Frozen values as one line of JSON and back, exactly: for the columns of a table that no query looks into.

Every object is a list of its fields, after its class where one of several can stand; decimals are kept digit
by digit. Reading makes objects of the kind that is asked for and no others.
"""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from typing import Any, get_args, get_type_hints

from msgspec import MsgspecError, json

from osclaims.frozen import Frozen


def pack(thing: object) -> str:
    """One line that `unpack` turns into an equal object.

    >>> from decimal import Decimal
    >>> from osclaims.values.interval import Interval
    >>> line = pack(Interval(Decimal("5.450"), None))
    >>> line, unpack(line, Interval)
    ('["5.450",null]', Interval(low=Decimal('5.450'), high=None))
    """
    return json.encode(thing).decode()


def unpack(line: str, kind: Any) -> Any:  # noqa: ANN401 - the kind that is asked for, unions among them
    """The object of a kind that a line holds.

    Raises:
        ValueError: the line was not made by `pack` of such an object.
    """
    try:
        return _decoder(kind).decode(line)
    except (MsgspecError, RecursionError) as error:
        raise ValueError(f"not a packed value: {line[:60]!r}") from error


@cache
def _decoder(kind: Any) -> json.Decoder[Any]:  # noqa: ANN401 - as above
    return json.Decoder(kind)


def shape(*kinds: Any) -> str:  # noqa: ANN401 - as above
    """A digest of what packed lines look like: the fields, in their order, of each class in them."""
    found: dict[type, str] = {}
    waiting = list(kinds)
    while waiting:
        kind = waiting.pop()
        waiting += get_args(kind)
        if isinstance(kind, type) and issubclass(kind, Frozen) and kind not in found:
            found[kind] = f"{kind.__module__}.{kind.__qualname__}{list(kind.__annotations__.items())}"
            waiting += get_type_hints(kind).values()
    return blake2b("".join(sorted(found.values())).encode(), digest_size=4).hexdigest()

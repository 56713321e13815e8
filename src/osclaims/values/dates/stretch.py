"""What a wording of time covers: pieces of the minute axis, and the calendar's own pieces of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeAlias

from msgspec.structs import replace

from osclaims.frozen import Frozen
from osclaims.values.dates.calendar import DAY, MONTHS_IN, Unit, iso_day, iso_year, month_start, move_minute

Piece: TypeAlias = tuple[int | None, int | None]
"""The minutes from the first up to but not including the second; None is no bound."""

PART_OF_UNIT = {"hour": 60, "minute": 15}
"""How far "about" reaches from a time of day, in minutes: printed to the hour, and to the minute."""


MOST_DAYS = 4_000
"""The longest piece that is gone through day by day."""


class Refused(Exception):  # noqa: N818 - it is a refusal, made into Unreadable where the text is known
    """A wording that is not read: why, at which of its words, and between which readings."""

    def __init__(self, reason: str, *, at: str = "", choices: tuple[str, ...] = ()) -> None:
        super().__init__(reason)
        self.reason = reason
        self.at = at
        self.choices = choices


class NeedsAnchor(Refused):
    """A wording that says nothing without a date to count from."""


class Stretch(Frozen):
    """The core that a wording asserts inside the outer that it can be stretched to.

    `unit` is what the wording is printed to, `edtf` its notation where the bounds alone do not say it,
    `why` how it was found, `offset` the minutes its clock is ahead of UTC when it names a zone,
    `beside` the words that stand beside it and are no part of it.
    """

    core: tuple[Piece, ...]
    outer: tuple[Piece, ...]
    unit: Unit
    crisp: bool = True
    hedge: tuple[str, ...] = ()
    edtf: str = ""
    why: str = ""
    offset: int | None = None
    beside: str = ""

    def because(self, why: str) -> Stretch:
        """The same, found in that way."""
        return Stretch(
            self.core, self.outer, self.unit, self.crisp, self.hedge, self.edtf, why, self.offset, self.beside
        )  # fmt: skip


def of_days(first: int, end: int, unit: Unit, edtf: str = "") -> Stretch:
    """The days from `first` up to but not including `end`."""
    pieces = ((first * DAY, end * DAY),)
    return Stretch(pieces, pieces, unit, edtf=edtf)


@lru_cache(maxsize=4096)
def of_day(number: int) -> Stretch:
    """One day."""
    return of_days(number, number + 1, "day", iso_day(number))


def of_months(index: int, unit: Unit, edtf: str = "") -> Stretch:
    """The months that a unit has (a quarter: three), from the one with this index."""
    return of_days(month_start(index), month_start(index + MONTHS_IN[unit]), unit, edtf)


@lru_cache(maxsize=1024)
def of_month(index: int) -> Stretch:
    """One month, counted from January of year 0."""
    return of_months(index, "month", f"{iso_year(index // 12)}-{index % 12 + 1:02d}")


@lru_cache(maxsize=1024)
def of_year(year: int) -> Stretch:
    """One calendar year; 0 is 1 BC."""
    return of_months(year * 12, "year", iso_year(year))


def of_minute(minute: int, offset: int | None) -> Stretch:
    """One minute of a clock that is so far ahead of UTC, if that is known."""
    pieces = ((minute - (offset or 0), minute - (offset or 0) + 1),)
    return Stretch(pieces, pieces, "minute", offset=offset)


def vague_days(core: tuple[int, int], outer: tuple[int, int], unit: Unit) -> Stretch:
    """The days of a wording that the calendar does not bound, as half-open pairs of day numbers."""
    inner, wide = ((core[0] * DAY, core[1] * DAY),), ((outer[0] * DAY, outer[1] * DAY),)
    return Stretch(inner, wide, unit, crisp=False)


def merged(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The same minutes in the fewest pieces, in order.

    >>> merged([(5, 9), (None, 3), (9, 12)])
    ((None, 3), (5, 12))
    """
    done: list[Piece] = []
    for low, high in sorted(pieces, key=lambda piece: (piece[0] is not None, piece[0] or 0)):
        if done and (done[-1][1] is None or (low is not None and low <= done[-1][1]) or low is None):
            done[-1] = (done[-1][0], _later(done[-1][1], high))
        else:
            done.append((low, high))
    return tuple(done)


def _later(a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None else max(a, b)


def days_of(pieces: Iterable[Piece]) -> list[int]:
    """The days that bounded pieces begin on or contain; Refused where a piece has no bound."""
    days: list[int] = []
    for low, high in pieces:
        if low is None or high is None:
            raise Refused("it has no end, so no days to go through")
        if high - low > MOST_DAYS * DAY:
            raise Refused("it has too many days to go through")
        days.extend(range(low // DAY, -(-high // DAY)))
    return days


def one_of(members: Iterable[Stretch]) -> Stretch:
    """Some one of the members; vague unless they are all the same."""
    several = list(members)
    if all(member == several[0] for member in several):
        return several[0]
    core = merged(piece for member in several for piece in member.core)
    outer = merged(piece for member in several for piece in member.outer)
    hedge = several[0].hedge if len({member.hedge for member in several}) == 1 else ()
    offset = several[0].offset if len({member.offset for member in several}) == 1 else None
    return Stretch(core, outer, several[0].unit, crisp=False, hedge=hedge, why=several[0].why, offset=offset)


def of_each_day(base: Stretch, rule: Callable[[int], Stretch]) -> Stretch:
    """What a rule makes of every day that the base may be; its core of those of the base's core."""
    core, outer = (one_of(map(rule, days_of(pieces))) for pieces in (base.core, base.outer))
    return replace(outer, core=core.core, why=base.why)


def moved(pieces: tuple[Piece, ...], minutes: int) -> tuple[Piece, ...]:
    """The pieces so many minutes on."""
    if not minutes:
        return pieces
    return tuple(
        (None if low is None else low + minutes, None if high is None else high + minutes)
        for low, high in pieces
    )


def hull(pieces: tuple[Piece, ...]) -> Piece:
    """From where the first piece begins to where the last one ends."""
    return pieces[0][0], pieces[-1][1]


def widened(stretch: Stretch) -> tuple[Piece, ...]:
    """The outer pieces, each made longer by one unit at either end."""
    return merged(_widened(piece, stretch.unit) for piece in stretch.outer)


def _widened(piece: Piece, unit: str) -> Piece:
    low, high = piece
    if unit in PART_OF_UNIT:
        amount, unit = PART_OF_UNIT[unit], "minute"
    elif unit == "span":
        amount, unit = (high - low if low is not None and high is not None else 0), "minute"
    else:
        amount = 1
    return (
        None if low is None else move_minute(low, -amount, unit),
        None if high is None else move_minute(high, amount, unit),
    )


def approximate(stretch: Stretch, edtf: str = "") -> Stretch:
    """About that time: the same core, the outer one unit longer at either end."""
    hedge = (*stretch.hedge, "about")
    return replace(stretch, outer=widened(stretch), crisp=False, hedge=hedge, edtf=edtf)

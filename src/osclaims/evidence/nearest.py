"""Where words nearly stand: the stretch of a text that takes the least to be turned into them.

Only words that both have, or nearly have, are looked at, the rarest first. A row of them in one order is
joined to the next by what lies between: a missing word costs more than one put in (sparse dynamic
programming, Eppstein, Galil, Giancarlo and Italiano 1992). The work grows with the words that are shared, not
with the length of the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from osclaims.evidence.concordance import Concordance, keys_of
from osclaims.evidence.place import Place
from osclaims.frozen import Frozen

SHARED = 400
"""Pairs of like words that are looked at in one search; more common words wait until the place is known."""
_LIKE, _MISSING, _EXTRA = 2, 3, 1


class _Pair(Frozen):
    """A word of the text and a wanted one that are alike, by number; `cost` is 0 when they are the same."""

    spot: int
    at: int
    cost: int


class _Row(Frozen):
    """Pairs in one order: what it takes to make the wanted words of them, and the first and last pair."""

    cost: int
    first: _Pair
    last: _Pair


def nearest(words: str, printed: Concordance, within: Place) -> Place | None:
    """The stretch of a text, in a place of it, that is nearest to some words; None when nothing is shared.

    It begins and ends where the words would, if as many were printed there.

    >>> from osclaims.evidence.concordance import concordance
    >>> raw = "It rained. The bridge was closed for 9 weeks, they said."
    >>> nearest("a bridge was shut for 6 weeks", concordance(raw), Place(0, len(raw))).of(raw)
    'The bridge was closed for 9 weeks,'
    """
    wanted = keys_of(words)
    low, high = printed.within(within)
    row = _nearest_row(wanted, printed, low, high)
    if row is None:
        return None
    first, last = row.first.spot - row.first.at, row.last.spot + len(wanted) - 1 - row.last.at
    first, last = first if first >= low else row.first.spot, last if last < high else row.last.spot
    return Place(max(printed.starts[first], within.start), min(printed.ends[last], within.end))


def _nearest_row(wanted: Sequence[str], printed: Concordance, low: int, high: int) -> _Row | None:
    """The cheapest row of the rarest pairs; then, of all pairs round it, when there are more."""
    pairs, left_out = _rarest(wanted, printed, low, high)
    row = _cheapest(pairs, len(wanted))
    if row is None or not left_out:
        return row
    around = (max(low, row.first.spot - 2 * len(wanted)), min(high, row.last.spot + 2 * len(wanted)))
    return _cheapest(_rarest(wanted, printed, *around)[0], len(wanted))


def _rarest(wanted: Sequence[str], printed: Concordance, low: int, high: int) -> tuple[list[_Pair], bool]:
    """The pairs of the rarest words, and whether there are others; one word's first ones at the least."""
    found = [(at, printed.like(key, low, high)) for at, key in enumerate(wanted) if key]
    pairs: list[_Pair] = []
    for at, spots in sorted(found, key=lambda each: len(each[1])):
        if pairs and len(pairs) + len(spots) > SHARED:
            return pairs, True
        pairs += (_Pair(s, at, 0 if printed.keys[s] == wanted[at] else _LIKE) for s in spots[:SHARED])
    return pairs, False


def _cheapest(pairs: Iterable[_Pair], count: int) -> _Row | None:
    """The row of pairs, in the order of both sides, that costs least; of several the one that ends first."""
    best: _Row | None = None
    rows = _Rows([], [])
    for pair in sorted(pairs, key=lambda one: (one.spot, -one.at)):
        row = rows.to(pair)
        rows.keep(row)
        whole = row.cost + _MISSING * (count - 1 - pair.at)
        if best is None or whole < best.cost:
            best = _Row(whole, row.first, pair)
    return best


class _Rows(Frozen):
    """The rows that a later pair may go on from, by the wanted word `ends` with which each ends.

    `saved` is what a row costs less what it passes, with its first pair: the further on a row ends, the less.
    """

    ends: list[int]
    saved: list[tuple[int, _Pair]]

    def to(self, pair: _Pair) -> _Row:
        """The cheapest row that ends with a pair: alone, or joined to what may stand before it."""
        alone = _MISSING * pair.at
        before = bisect_left(self.ends, pair.at)
        if before:
            saved, first = self.saved[before - 1]
            joined = saved + _passed(pair) - _MISSING - _EXTRA
            if joined < alone:
                return _Row(joined + pair.cost, first, pair)
        return _Row(alone + pair.cost, pair, pair)

    def keep(self, row: _Row) -> None:
        """Take a row in, and drop those that end no earlier and cost no less."""
        saved = row.cost - _passed(row.last)
        at = after = bisect_left(self.ends, row.last.at)
        if at and self.saved[at - 1][0] <= saved:
            return
        while after < len(self.saved) and self.saved[after][0] >= saved:
            after += 1
        self.ends[at:after] = [row.last.at]
        self.saved[at:after] = [(saved, row.first)]


def _passed(pair: _Pair) -> int:
    return _MISSING * pair.at + _EXTRA * pair.spot

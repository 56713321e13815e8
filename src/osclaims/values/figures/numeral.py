"""A number as printed, before what it asserts is worked out."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from osclaims.frozen import Frozen
from osclaims.values.exact import ONE
from osclaims.values.interval import Interval


class Numeral(Frozen):
    """A number with the place of its last printed digit (0 for a fraction), or a vague word's `reach`.

    `reach` is core and outer; `pointed` says that a decimal point is printed, `scale` is the
    product of its words and letters of scale; `tail` are the words of scale that it ends with, hundreds
    and dozens too, which a figure before it may share ("two or three hundred").
    """

    number: Decimal | None
    place: Decimal
    pointed: bool = False
    scale: Decimal = ONE
    reach: tuple[Interval, Interval] | None = None
    tail: tuple[Decimal, ...] = ()

    def times(self, scale: Decimal, *, places: bool = True) -> Numeral:
        """Multiply by a word of scale; `hundred` leaves the place of whole digits alone."""
        return replace(
            self,
            number=None if self.number is None else self.number * scale,
            place=self.place * scale if places else self.place,
            scale=self.scale * scale if places else self.scale,
            reach=self.reach and (stretched(self.reach[0], scale), stretched(self.reach[1], scale)),
        )


def stretched(interval: Interval, factor: Decimal) -> Interval:
    """Multiply both bounds by a positive factor."""
    low, high = interval.low, interval.high
    return Interval(None if low is None else low * factor, None if high is None else high * factor)

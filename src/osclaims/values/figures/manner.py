"""How figures are read, and one printed figure before its intervals are worked out."""

from __future__ import annotations

from decimal import Decimal

from msgspec import field

from osclaims.frozen import Frozen
from osclaims.values.figures.money import Currencies
from osclaims.values.figures.numeral import Numeral
from osclaims.values.figures.units import RATIO, Unit
from osclaims.values.value import FigureKind


class Manner(Frozen):
    """How the figures of one property in one source are read."""

    kind: FigureKind
    currencies: Currencies = field(default_factory=Currencies)
    decimal: str | None = None
    exact: Decimal | bool = False
    sign: int = 1

    @property
    def default(self) -> Unit | None:
        """The unit of a figure that prints none; money has none."""
        return _DEFAULTS.get(self.kind)


_DEFAULTS = {"quantity": RATIO, "count": Unit("item"), "age": Unit("year")}


class Amount(Frozen):
    """One printed figure with what is printed of its unit; `below` says that its sign is "below zero"."""

    numeral: Numeral
    sign: int
    unit: Unit | None
    below: bool = False

    @property
    def size(self) -> Decimal | None:
        """The number in the base unit; None where none is printed, or no unit."""
        return self.numeral.number * self.unit.factor if self.numeral.number and self.unit else None

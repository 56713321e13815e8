"""Values that share a unit, read and drawn."""

from __future__ import annotations

from markupsafe import Markup

from osclaims.frozen import Frozen


class Reading(Frozen):
    """How one figure reads: what was printed, the number, its last place, the stretch it holds."""

    who: str
    printed: str
    number: str
    place: str
    holds: str


class Measured(Frozen):
    """The values of a finding that share a unit: their readings and their line."""

    unit: str
    readings: list[Reading]
    drawing: Markup

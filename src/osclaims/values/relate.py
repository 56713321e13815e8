"""How two values relate: the rows of each kind of value in order, the first that holds wins."""

from __future__ import annotations

from decimal import localcontext

from osclaims.values import relate_figures, relate_names, relate_spans
from osclaims.values.exact import ROOMY
from osclaims.values.figures.counted import one_unit
from osclaims.values.relation import SEVERITIES, Relation
from osclaims.values.rescale import on_one_rate
from osclaims.values.tolerance import Tolerance, read_tolerance
from osclaims.values.value import Entity, Figure, Span, Value, Words


def relate(a: Value, b: Value, *, tolerance: str | None = None) -> Relation:
    """Say how two values relate, and why.

    Symmetric up to naming the side that is finer. `tolerance` is the property's: "10 minutes", "2%",
    "2 items". Raises Unreadable when the tolerance is no number with a unit.

    >>> from osclaims.values.read import read_value
    >>> seen = relate(read_value("US$5.5 million", "money"), read_value("US$5.576 million", "money"))
    >>> seen.name, seen.finer
    ('truncates-to', 'b')
    >>> seen.because
    '5.576 million cut to one decimal is 5.5 million; rounded it is 5.6 million'
    """
    with localcontext(ROOMY):
        return _related(a, b, read_tolerance(tolerance) if tolerance else None)


def _related(a: Value, b: Value, tolerance: Tolerance | None) -> Relation:
    if isinstance(a, Figure) and isinstance(b, Figure) and a.unit != b.unit:
        a, b = on_one_rate(a, b)
    if a.kind == b.kind:
        match a, b:
            case Figure(), Figure() if one_unit(a, b):
                return relate_figures.related(a, b, tolerance)
            case Span(), Span():
                return relate_spans.related(a, b, tolerance)
            case Entity(), Entity():
                return relate_names.entities(a, b)
            case Words(), Words():
                return relate_names.wordings(a, b)
            case _:
                pass
    return Relation("different-unit", SEVERITIES["different-unit"], _apart(a, b))


def _apart(a: Value, b: Value) -> str:
    if isinstance(a, Figure) and isinstance(b, Figure) and a.kind == b.kind:
        if a.unit == b.unit:
            return f"“{a.of}” are counted in one, “{b.of}” in the other"
        rate = ", as no rate is printed" if a.kind == "money" else ""
        return f"{_named(a)} against {_named(b)}: not converted{rate}"
    return f"a value of kind {a.kind} against one of kind {b.kind}"


def _named(figure: Figure) -> str:
    """What a figure is in: its unit, or what it counts."""
    return (figure.of or _BARE[figure.unit]) if figure.unit in _BARE else figure.unit


_BARE = {
    "1": "a bare number or share",
    "item": "a number of things",
    "times": "a multiple",
    "ordinal": "a rank",
}
"""What to call the units that are none."""

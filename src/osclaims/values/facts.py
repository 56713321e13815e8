"""Facts about one or two figures that several rows of the table of relations ask for."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from osclaims.values.exact import ZERO, quotient
from osclaims.values.figures.hedges import RHETORIC
from osclaims.values.relation import SEVERITIES, Relation, RelationName, Severity, Side
from osclaims.values.value import Figure

SCALES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)


def classes(figure: Figure) -> tuple[str, ...]:
    """The hedges that change what a figure asserts; rhetoric does not."""
    return tuple(name for name in figure.hedge if name not in RHETORIC)


_KEYS: tuple[Callable[[Figure], object], ...] = (
    lambda figure: figure.number,
    lambda figure: (figure.place, figure.place2),
    classes,
    lambda figure: figure.core,
    lambda figure: figure.outer,
)


def hedged(figure: Figure) -> bool:
    """Whether a figure has a hedge, or is a range, a set or a vague word."""
    return figure.number is None or bool(classes(figure))


def read_alike(a: Figure, b: Figure) -> bool:
    """Whether two figures read the same, wording and rhetoric aside."""
    return all(key(a) == key(b) for key in _KEYS)


def difference(a: Figure, b: Figure) -> Decimal | None:
    """How far apart the printed figures are; None where a range or a vague word prints none."""
    return None if a.number is None or b.number is None else abs(a.number - b.number)


def magnitude(figure: Figure) -> Decimal:
    """The printed figure without its sign; zero where there is none."""
    return ZERO if figure.number is None else abs(figure.number)


def ratio(a: Figure, b: Figure) -> Decimal | None:
    """The larger by the smaller; None across zero or signs."""
    if a.number is None or b.number is None or a.number * b.number <= 0:
        return None
    small, large = sorted((abs(a.number), abs(b.number)))
    return quotient(large, small)


def by_coarseness(a: Figure, b: Figure) -> tuple[Figure, Figure, Side]:
    """The coarser, the finer, and which side the finer is."""
    if (a.place2, a.place) >= (b.place2, b.place):
        return a, b, "b"
    return b, a, "a"


def relation(
    name: RelationName,
    a: Figure,
    b: Figure,
    because: str,
    *,
    finer: Side | None = None,
    severity: Severity | None = None,
) -> Relation:
    """A relation with the difference and the ratio of the two figures."""
    return Relation(name, severity or SEVERITIES[name], because, difference(a, b), ratio(a, b), finer)


def said(number: Decimal) -> str:
    """Write a number as people say it: "5.576 million", "90,412".

    >>> said(Decimal(5_576_000))
    '5.576 million'
    """
    for scale, word in SCALES:
        if abs(number) >= scale:
            return f"{_plain(number / scale)} {word}"
    return _plain(number)


def _plain(number: Decimal) -> str:
    if number != number.to_integral_value() and len(number.as_tuple().digits) > _REPEATING:
        return f"{float(number):.4f}"
    return f"{number.normalize():,f}" if number else "0"


_REPEATING = 20

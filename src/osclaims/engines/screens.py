"""What each rule asks of a table before it judges: SQL that runs alike on DuckDB and on Spark.

The table is called `claims`; `ancestry` holds every entity beside itself and beside all that it lies within.
A screen groups claims by the rule's key and keeps the groups that can hold a finding; every claim of a group
that passes goes to the rule's own body. It may let through too much, and never too little:

- `max(low) >= min(high)` over the outer bounds of one unit holds wherever two values do not meet, so for
  every conflict and every discrepancy; a set counts by its first member, and no bound is NULL. Rates are
  compared across their units (a month's by a year's), so those, like all that has no bounds, pass when their
  readings differ;
- two readings that differ hold for every variant;
- values that resolve to nothing are a note to each other, whatever they read;
- two sources, or two whom a claim is credited to, for what needs them.
"""

from __future__ import annotations

from collections.abc import Mapping

from osclaims.frozen import Frozen
from osclaims.model.finding import Severity
from osclaims.model.vocabulary import Vocabulary
from osclaims.rules import date, value
from osclaims.values.value import Kind


class Test(Frozen):
    """Which groups can hold a finding: `having`, of the rows `where`, grouped by what is `finer` as well."""

    having: str
    where: str = "true"
    finer: tuple[str, ...] = ()


class Screen(Frozen):
    """How one rule looks through a table.

    `items` are claims, each under the columns of its `keys`; what they share that share all keys is in the
    columns `by`, the narrowest that do: grouping by 8 bytes needs half the time and a third of the memory of
    grouping by two texts. `tests` say, for the lightest severity that is wanted, which groups can hold a
    finding: those that pass one of them. `seen` are the items that the tests look at, if others. A finding of
    a severity in `by_value_alone`, or a heavier one, needs two values that differ by more than a note. Claims
    are of properties of some `kinds`, or of any. Where `related` is said, a claim comes under each entity
    that its subject lies within, and a finding under several keys.
    """

    rule: str
    items: str
    keys: tuple[str, ...]
    by: tuple[str, ...]
    tests: Mapping[Severity, tuple[Test, ...]]
    seen: str = ""
    by_value_alone: frozenset[Severity] = frozenset()
    kinds: frozenset[Kind] | None = None
    related: bool = False

    def serves(self, vocabulary: Vocabulary) -> bool:
        """Whether a table in the words of a vocabulary can hold anything that this looks for."""
        kinds = {property_.kind for property_ in vocabulary.properties.values()}
        return bool(self.kinds is None or kinds & self.kinds) and bool(
            vocabulary.entities or not self.related
        )

    def passing(self, least: Severity) -> str:
        """The groups that can hold a finding of that severity or a heavier one, each once, as SQL."""
        each = " union all ".join(self._passing(test) for test in self.tests[least])
        return f"select distinct {', '.join(self.by)} from ({each}) passing"  # noqa: S608 - words of this module

    def _passing(self, test: Test) -> str:
        grouped = ", ".join((*self.by, *test.finer))
        seen = f"select * from ({self.seen or self.items}) seen where {test.where}"  # noqa: S608 - as above
        return f"select {', '.join(self.by)} from ({seen}) tested group by {grouped} having {test.having}"  # noqa: S608 - as above

    def rows(self, passing: str, columns: tuple[str, ...]) -> str:
        """The key and columns of every claim in the groups that `passing` selects, as SQL; in no order."""
        keys = [f"items.{key} as key_{key}" for key in self.keys]
        wanted = ", ".join((*keys, *(f"items.{column}" for column in columns)))
        same = " and ".join(f"items.{column} = passing.{column}" for column in self.by)
        return f"select {wanted} from ({self.items}) items join ({passing}) passing on {same}"  # noqa: S608 - as above


def _of(kinds: frozenset[Kind]) -> str:
    """The claims of properties of some kinds that have one answer, as SQL."""
    listed = ", ".join(f"'{kind}'" for kind in sorted(kinds))
    return f"select * from claims where one and kind in ({listed})"  # noqa: S608 - words of this module


_DIFFER = "min(reading) <> max(reading)"
_UNRESOLVED = "count(value) < count(*)"
_CREDITED = "min(coalesce(asserted_by, '')) <> max(coalesce(asserted_by, ''))"
_SOURCES = "min(source) <> max(source)"
_RATE = "unit like '%/%'"
_APART = (
    Test("max(low) >= min(high)", where=f"not graded and not {_RATE}", finer=("unit",)),
    Test(_DIFFER, where=f"graded or unit is null or {_RATE}"),
)
_BY_VALUE: Mapping[Severity, tuple[Test, ...]] = {
    "conflict": _APART,
    "discrepancy": _APART,
    "variant": (Test(_DIFFER),),
    "note": (Test(f"{_DIFFER} or {_UNRESOLVED} or ({_CREDITED} and {_SOURCES})"),),
}
_NOT_NOTES: frozenset[Severity] = frozenset(("conflict", "discrepancy", "variant"))
_SHARED = (Test(f"min(subject) <> max(subject) and {_SOURCES}", finer=("unit", "figure")),)
_BOTH_SAY: Mapping[Severity, tuple[Test, ...]] = {"agreement": (Test(_SOURCES),)}
_QUESTION = ("subject", "property")
_PARENT = ("property", "parent")

SCREENS: tuple[Screen, ...] = (
    Screen(
        "value",
        _of(value.KINDS),
        _QUESTION,
        ("question",),
        _BY_VALUE,
        by_value_alone=_NOT_NOTES,
        kinds=value.KINDS,
    ),
    Screen(
        "subject",
        "select claims.*, parent from claims join ancestry on subject = entity where head is not null",
        _PARENT,
        _PARENT,
        dict.fromkeys(_BY_VALUE, _SHARED),
        seen="select claims.*, parent, head as figure "
        "from claims join ancestry on subject = entity where head is not null "
        "union all select claims.*, parent, other_head as figure "
        "from claims join ancestry on subject = entity where other_head is not null",
        kinds=value.FIGURES,
        related=True,
    ),
    Screen(
        "date",
        _of(date.KINDS),
        _QUESTION,
        ("question",),
        _BY_VALUE,
        by_value_alone=_NOT_NOTES,
        kinds=date.KINDS,
    ),
    Screen(
        "agreement",
        "select * from claims where one and value is not null",
        _QUESTION,
        ("question",),
        _BOTH_SAY,
    ),
    Screen(
        "agreement",
        "select * from claims where not one and value is not null",
        (*_QUESTION, "reading"),
        ("question", "reading"),
        _BOTH_SAY,
    ),
)
"""Every way of looking through a table, in the order of the rules."""


def screens_for(least: Severity, vocabulary: Vocabulary) -> tuple[Screen, ...]:
    """The screens that can find something of that severity or a heavier one in the words of a vocabulary."""
    return tuple(screen for screen in SCREENS if least in screen.tests and screen.serves(vocabulary))

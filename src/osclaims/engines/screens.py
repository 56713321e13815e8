"""What each rule asks of a table before it judges: SQL that runs alike on DuckDB and on Spark.

The table is called `claims`; `ancestry` holds every entity beside itself and beside all that it lies within.
A screen groups claims by the rule's key and keeps the groups that can hold a finding; every claim of a group
that passes goes to the rule's own body. It may let through too much, and never too little:

- `max(low) >= min(high)` over the outer bounds of one unit holds wherever two values do not meet, so for
  every conflict and every discrepancy; a set counts by its first member, and no bound is NULL;
- two readings that differ hold for every variant;
- two sources, or two whom a claim is credited to, for what needs them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from osclaims.model.finding import Severity


@dataclass(frozen=True, slots=True)
class Test:
    """Which groups can hold a finding: `having`, grouped by the key and by what is `finer`."""

    having: str
    finer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Screen:
    """How one rule looks through a table.

    `items` are claims, each under the columns of its `keys`; `tests` say, for the lightest severity that is
    wanted, which groups can hold a finding; `seen` are the items that the tests look at, if others.
    """

    rule: str
    items: str
    keys: tuple[str, ...]
    tests: Mapping[Severity, Test]
    seen: str = ""

    def passing(self, least: Severity) -> str:
        """The keys of the groups that can hold a finding of that severity or a heavier one, as SQL."""
        test = self.tests[least]
        keys, grouped = ", ".join(self.keys), ", ".join((*self.keys, *test.finer))
        seen = self.seen or self.items
        return f"select distinct {keys} from ({seen}) seen group by {grouped} having {test.having}"  # noqa: S608 - words of this module

    def rows(self, least: Severity, columns: tuple[str, ...]) -> str:
        """The key and the columns of every claim in those groups, as SQL; in no order."""
        keys = [f"items.{key} as key_{key}" for key in self.keys]
        wanted = ", ".join((*keys, *(f"items.{column}" for column in columns)))
        same = " and ".join(f"items.{key} = passing.{key}" for key in self.keys)
        passing = self.passing(least)
        return f"select {wanted} from ({self.items}) items join ({passing}) passing on {same}"  # noqa: S608 - as above


_DIFFER = "min(reading) <> max(reading)"
_CREDITED = "min(coalesce(asserted_by, '')) <> max(coalesce(asserted_by, ''))"
_SOURCES = "min(source) <> max(source)"
_APART = Test(f"max(low) >= min(high) or ((max(graded) or max(unit) is null) and {_DIFFER})", ("unit",))
_BY_VALUE: Mapping[Severity, Test] = {
    "conflict": _APART,
    "discrepancy": _APART,
    "variant": Test(_DIFFER),
    "note": Test(f"{_DIFFER} or ({_CREDITED} and {_SOURCES})"),
}
_SHARED = Test(f"min(subject) <> max(subject) and {_SOURCES}", ("figure",))
_BOTH_SAY: Mapping[Severity, Test] = {"agreement": Test(_SOURCES)}
_QUESTION = ("subject", "property")

SCREENS: tuple[Screen, ...] = (
    Screen(
        "value",
        "select * from claims where one and kind in ('money', 'quantity', 'count', 'age', 'entity')",
        _QUESTION,
        _BY_VALUE,
    ),
    Screen(
        "subject",
        "select claims.*, parent from claims join ancestry on subject = entity where head is not null",
        ("property", "unit", "parent"),
        dict.fromkeys(_BY_VALUE, _SHARED),
        seen="select claims.*, parent, head as figure "
        "from claims join ancestry on subject = entity where head is not null "
        "union all select claims.*, parent, other_head as figure "
        "from claims join ancestry on subject = entity where other_head is not null",
    ),
    Screen("date", "select * from claims where one and kind = 'date'", _QUESTION, _BY_VALUE),
    Screen("agreement", "select * from claims where one and value is not null", _QUESTION, _BOTH_SAY),
    Screen(
        "agreement",
        "select * from claims where not one and value is not null",
        (*_QUESTION, "reading"),
        _BOTH_SAY,
    ),
)
"""Every way of looking through a table, in the order of the rules."""


def screens_for(least: Severity) -> tuple[Screen, ...]:
    """The screens that can find something of that severity or a heavier one."""
    return tuple(screen for screen in SCREENS if least in screen.tests)

"""Everything in which two statements differ, whichever rule brought them together."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from osclaims.frozen import Frozen
from osclaims.model.claim import UNNAMED, Statement
from osclaims.model.finding import SEVERITIES, Difference, Severity
from osclaims.rules.question import Meeting
from osclaims.rules.rule import Context
from osclaims.values.exact import quotient, times
from osclaims.values.relate import relate
from osclaims.values.relation import Relation
from osclaims.values.value import Figure, Kind, Value

TWICE = 2

_ASPECTS: dict[Kind, str] = {
    "money": "figure",
    "quantity": "figure",
    "count": "figure",
    "age": "figure",
    "date": "date",
    "entity": "entity",
    "name": "name",
    "text": "words",
}


class Compared(Frozen):
    """How two statements stand to each other, and the differences worth telling."""

    relation: Relation | None
    differences: tuple[Difference, ...]

    @property
    def agrees(self) -> bool:
        """Whether the values agree, whatever else differs."""
        return self.relation is not None and self.relation.severity == "agreement"

    @property
    def are_credited_differently(self) -> bool:
        """Whether one source credits somebody whom another does not."""
        return any(difference.aspect == "origin" for difference in self.differences)


def compare(a: Statement, b: Statement, meeting: Meeting, context: Context) -> Compared:
    """The relation of two values that meet, with every difference: figure, subject, scope, origin."""
    between = (a.id, b.id)
    property_ = context.vocabulary.properties[a.property]
    if a.value is None or b.value is None:
        reason = a.unresolved or b.unresolved
        return Compared(
            None, (Difference(_ASPECTS[property_.kind], "unresolvable", "note", reason, between),)
        )
    relation = relate(a.value, b.value, tolerance=property_.tolerance)
    severity = _overridden(relation.severity, property_.severity)
    because = relation.because + _apart(a.value, relation)
    value = Difference(_ASPECTS[property_.kind], relation.name, severity, because, between)
    others = (_subject(a, b, context), _origin(a, b, context))
    differences = tuple(d for d in (value if severity != "agreement" else None, *others) if d)
    if meeting.unspecified:
        differences = (*(_at_most_variant(d) for d in differences), _scope(a, b, meeting))
    return Compared(relation, differences)


def _apart(value: Value, relation: Relation) -> str:
    """How far two figures lie apart: `; 76,000 USD apart, 1.4 %`, or from twice as much on `2.5 times`."""
    difference, ratio = relation.difference, relation.ratio
    if not (isinstance(value, Figure) and difference) or " apart" in relation.because:
        return ""
    unit = f" {value.unit}" if value.kind == "money" else ""
    if ratio is None:
        share = ""
    elif ratio < TWICE:
        share = f", {100 - quotient(Decimal(100), ratio):.1f} %"
    else:
        share = f", {times(ratio)} times"
    return f"; {abs(difference):,f}{unit} apart{share}"


def is_circular(a: Statement, b: Statement) -> bool:
    """Whether one of the values was read from the other, so that their agreeing says nothing."""
    return a.id in b.rests_on or b.id in a.rests_on


def origin(statement: Statement, context: Context) -> str:
    """Whom a claim goes back to: the one it is credited to, else its publisher."""
    return statement.asserted_by or context.publisher(statement.source)


def _subject(a: Statement, b: Statement, context: Context) -> Difference | None:
    if a.subject == b.subject:
        return None
    first, second = context.vocabulary.named(a.subject), context.vocabulary.named(b.subject)
    return Difference(
        "subject", "related", "discrepancy", f"said of {first} in one, of {second} in the other", (a.id, b.id)
    )


def _origin(a: Statement, b: Statement, context: Context) -> Difference | None:
    """A note when two sources credit a claim to different people, or only one credits it at all."""
    if a.source == b.source or a.asserted_by == b.asserted_by:
        return None
    first, second = (_credit(statement, context) for statement in (a, b))
    relation = "credited" if a.asserted_by is None or b.asserted_by is None else "different-origin"
    return Difference(
        "origin", relation, "note", f"credited to {first} in one, to {second} in the other", (a.id, b.id)
    )


def _credit(statement: Statement, context: Context) -> str:
    if statement.asserted_by is None:
        return "nobody"
    if statement.asserted_by == UNNAMED:
        return statement.asserted_as or "somebody unnamed"
    return context.vocabulary.named(statement.asserted_by)


def _scope(a: Statement, b: Statement, meeting: Meeting) -> Difference:
    stated = " and ".join(meeting.unspecified)
    return Difference("scope", "unspecified", "note", f"only one of them states its {stated}", (a.id, b.id))


def _overridden(severity: Severity, chosen: str | None) -> Severity:
    if chosen is None or severity in {"agreement", "note"}:
        return severity
    return next(known for known in SEVERITIES if known == chosen)


def _at_most_variant(difference: Difference) -> Difference:
    if SEVERITIES.index(difference.severity) < SEVERITIES.index("variant"):
        return replace(difference, severity="variant")
    return difference


def reasons(differences: Sequence[Difference]) -> str:
    """One sentence that says every difference with its reason, the heaviest first."""
    ordered = sorted(differences, key=lambda d: SEVERITIES.index(d.severity))
    return "; ".join(dict.fromkeys(f"{d.aspect}: {d.because}" for d in ordered))

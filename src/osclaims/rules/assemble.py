"""Findings out of compared pairs: who says what alike, and in what the positions differ."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from osclaims.frozen import Frozen
from osclaims.model.claim import Statement
from osclaims.model.finding import SEVERITIES, Difference, Finding, Position, heaviest
from osclaims.rules.comparator import Compared, compare, reasons
from osclaims.rules.crossing import Kin
from osclaims.rules.question import Scope, as_read, lifetime, meeting, scope_of
from osclaims.rules.rule import Context
from osclaims.rules.sweep import held_together
from osclaims.values.value import Value


class Cell(Frozen):
    """Statements that cannot differ from each other: one subject, scope, time and reading.

    Of those whose origins count, one whom they are credited to as well.
    """

    first: Statement
    statements: tuple[Statement, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """Their claims' ids."""
        return tuple(statement.id for statement in self.statements)


class Pair(Frozen):
    """Two cells that meet, and how they stand to each other."""

    a: Cell
    b: Cell
    scope: Scope
    compared: Compared


class Gathered(Struct):
    """The pairs that share a scope."""

    pairs: list[Pair] = field(default_factory=list)

    def cells(self) -> tuple[Cell, ...]:
        """Every cell of the pairs once, in the order of their first claims' ids."""
        found = {cell.first.id: cell for pair in self.pairs for cell in (pair.a, pair.b)}
        return tuple(found[id_] for id_ in sorted(found))

    def differences(self) -> tuple[Difference, ...]:
        """Everything in which the pairs differ."""
        return tuple(difference for pair in self.pairs for difference in pair.compared.differences)


def cells(statements: Iterable[Statement], *, credited: bool = False) -> list[Cell]:
    """Statements that say the same of the same put together, by id, whatever order they came in.

    Where it counts to whom they are `credited`, only those that are credited alike.
    """
    groups: dict[Hashable, list[Statement]] = {}
    for statement in sorted(statements, key=lambda s: s.id):
        scope, credit = scope_of(statement.qualifiers), statement.asserted_by if credited else None
        key = (statement.subject, scope, lifetime(statement.times), as_read(statement.value), credit)
        groups.setdefault(key, []).append(statement)
    return [Cell(group[0], tuple(group)) for group in groups.values()]


def value_of(cell: Cell) -> Value | None:
    """What the statements of a cell say."""
    return cell.first.value


def kin_of(cell: Cell) -> Kin:
    """What cells of one question share that differ in nothing but their answers."""
    return Kin(scope_of(cell.first.qualifiers), lifetime(cell.first.times))


def pairs(found: Sequence[Cell], context: Context) -> Iterator[Pair]:
    """Every two cells that meet, compared; of very many, those that `sweep` holds together."""
    for a, b in held_together(found, value_of, kin_of):
        met = meeting(a.first, b.first)
        if met is not None:
            yield Pair(a, b, met.scope, compare(a.first, b.first, met, context))


def by_scope(found: Iterable[Pair]) -> dict[Scope, Gathered]:
    """Pairs put together by what they state, so that each pair stands in one finding."""
    gathered: dict[Scope, Gathered] = {}
    for pair in found:
        gathered.setdefault(pair.scope, Gathered()).pairs.append(pair)
    return dict(sorted(gathered.items()))


def finding(
    rule: str,
    about: str,
    positions: Sequence[Position],
    differences: Sequence[Difference],
    *,
    summary: str,
    because: str = "",
    origins: Iterable[str] = (),
    sources: Iterable[str] = (),
) -> Finding:
    """A finding whose severity is that of its heaviest difference.

    Its sources are those of its positions' claims; `sources` adds those that print it outside any claim.
    """
    of_claims = (id_.partition("/")[0] for position in positions for id_ in position.claims)
    return Finding(
        id=f"{rule}/{about}",
        rule=rule,
        about=about,
        severity=heaviest([difference.severity for difference in differences]),
        positions=tuple(positions),
        differs=tuple(differences),
        sources=tuple(dict.fromkeys((*of_claims, *sources))),
        summary=summary,
        because=because or reasons(differences),
        origins=tuple(dict.fromkeys(origins)),
    )


def joined(found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of one thing as one, in which each position and difference stands once."""
    by_id: dict[str, list[Finding]] = {}
    for each in found:
        by_id.setdefault(each.id, []).append(each)
    for same in by_id.values():
        ordered = sorted(same, key=lambda each: SEVERITIES.index(each.severity))
        yield replace(
            ordered[0],
            positions=tuple(dict.fromkeys(position for each in ordered for position in each.positions)),
            differs=tuple(dict.fromkeys(difference for each in ordered for difference in each.differs)),
            sources=tuple(dict.fromkeys(source for each in ordered for source in each.sources)),
            because="; ".join(dict.fromkeys(each.because for each in ordered)),
            origins=tuple(dict.fromkeys(origin for each in ordered for origin in each.origins)),
        )


def positions_of(found: Iterable[Cell]) -> tuple[Position, ...]:
    """One position for all statements that say the same, under the words of the first."""
    return tuple(Position(cell.first.printed, cell.ids) for cell in cells(statements_of(found)))


def statements_of(found: Iterable[Cell]) -> tuple[Statement, ...]:
    """All statements of some cells."""
    return tuple(statement for cell in found for statement in cell.statements)


def scoped(about: str, scope: Scope) -> str:
    """The id of a question with what is stated: `r1/api-price/direction=input`."""
    return "/".join((about, *(f"{name}={word.replace(' ', '-')}" for name, word in scope)))


def asked(statement: Statement, scope: Scope, context: Context) -> str:
    """A question in words: `DeepSeek-R1, api price (direction: input)`."""
    stated = ", ".join(f"{name}: {word}" for name, word in scope)
    words = f"{context.vocabulary.named(statement.subject)}, {statement.property.replace('-', ' ')}"
    return f"{words} ({stated})" if stated else words

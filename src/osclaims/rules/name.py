"""One thing under different names.

Every name and alias of an entity is counted in every source's text, longest first. Names that differ in a
word while the rest is the same (`Government` / `Governments Summit`) are a variant, across sources or inside
one, with how often and where each is printed. Names that share no word are a note. A short form, an
abbreviation, another spelling of the same word (endeavour, endeavor) or other typography is no finding.

A name that stands for several entities is a variant as well; a note, where they are of one family.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Literal, TypeAlias

from osclaims.counted import counted
from osclaims.evidence.wording import words_of
from osclaims.frozen import Frozen
from osclaims.model.finding import Difference, Finding, Position, Severity
from osclaims.rules.assemble import finding
from osclaims.rules.rule import Context, Rule
from osclaims.values.text import fold_name

Likeness: TypeAlias = Literal["same", "variant", "other"]


class Mention(Frozen):
    """A name as one source prints it: how often, on which lines, in or next to which claims' excerpts."""

    entity: str
    name: str
    source: str
    lines: tuple[int, ...]
    claims: tuple[str, ...]


def keys(mention: Mention, context: Context) -> Iterable[Hashable]:  # noqa: ARG001 - every rule is asked alike
    """The entity that is mentioned, and the name it is mentioned by."""
    yield mention.entity
    yield ("called", fold_name(mention.name))


def check(mentions: Sequence[Mention], context: Context) -> Iterator[Finding]:
    """One finding for an entity under several names, one for a name of several entities."""
    entities = {mention.entity for mention in mentions}
    if len(entities) == 1:
        yield from _several_names(mentions, context)
    elif len({fold_name(mention.name) for mention in mentions}) == 1:
        yield from _several_entities(mentions, context)


def _several_names(mentions: Sequence[Mention], context: Context) -> Iterator[Finding]:
    by_name: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda m: (m.name, m.source)):
        by_name.setdefault(mention.name, []).append(mention)
    recorded = context.vocabulary.entities[mentions[0].entity].names
    one = _same_names(list(dict.fromkeys((*by_name, *recorded))))
    differing = [
        (a, b, likeness)
        for a, b in combinations(by_name, 2)
        if (likeness := likeness_of(a, b)) == "variant" or (likeness == "other" and one[a] != one[b])
    ]
    if not differing:
        return
    shown = [by_name[name] for name in by_name if any(name in pair for pair in differing)]
    entity = mentions[0].entity
    yield finding(
        "name",
        entity,
        [Position(group[0].name, _claims(group)) for group in shown],
        [_difference(by_name[a], by_name[b], likeness) for a, b, likeness in differing],
        summary=context.vocabulary.named(entity),
        sources=[mention.source for group in shown for mention in group],
    )


def _several_entities(mentions: Sequence[Mention], context: Context) -> Iterator[Finding]:
    by_entity = {
        entity: [m for m in mentions if m.entity == entity] for entity in sorted({m.entity for m in mentions})
    }
    name = mentions[0].name
    yield finding(
        "name",
        f"called/{'-'.join(fold_name(name).split())}",
        [Position(f"{name} ({id_})", _claims(found)) for id_, found in by_entity.items()],
        [_shared(name, by_entity[a], by_entity[b], context) for a, b in combinations(by_entity, 2)],
        summary=f"‘{name}’",
        sources=[mention.source for mention in mentions],
    )


def _shared(name: str, a: Sequence[Mention], b: Sequence[Mention], context: Context) -> Difference:
    """One name of two entities: a note where one of them lies within the other."""
    first, second = a[0].entity, b[0].entity
    family = context.vocabulary.common_parent(first, second) is not None
    because = f"‘{name}’ names {first} ({counted(len(_claims(a)), 'claim')}) and {second} ({len(_claims(b))})"
    return Difference("name", "shared", "note" if family else "variant", because, (_first(a), _first(b)))


def _difference(a: Sequence[Mention], b: Sequence[Mention], likeness: Likeness) -> Difference:
    severity: Severity = "variant" if likeness == "variant" else "note"
    return Difference(
        "name", f"{likeness}-name", severity, f"{_counted(a)}; {_counted(b)}", (_first(a), _first(b))
    )


def likeness_of(a: str, b: str) -> Likeness:
    """Whether two names are one (spelling, marks, short form), variants of one, or share no word.

    >>> likeness_of("World Government Summit", "World Governments Summit"), likeness_of("Tsai", "Joe Tsai")
    ('variant', 'same')
    >>> likeness_of("Burma", "Myanmar"), likeness_of("WGS", "World Government Summit")
    ('other', 'same')
    """
    first, second = ([atom for word in words_of(name) for atom in word.atoms] for name in (a, b))
    shorter, longer = sorted((first, second), key=len)
    initials = "".join(word[0] for word in longer if word)
    if _contains(longer, shorter) or "".join(first) == "".join(second) or shorter == [initials]:
        return "same"
    return "variant" if set(first) & set(second) else "other"


def _same_names(names: Sequence[str]) -> dict[str, str]:
    """For each name the first of those that it is one with, if only by way of a third form."""
    first = {name: name for name in names}
    for a, b in combinations(names, 2):
        if likeness_of(a, b) == "same" and first[a] != first[b]:
            kept, dropped = first[a], first[b]
            first = {name: kept if at == dropped else at for name, at in first.items()}
    return first


def _contains(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether the shorter name's words stand in the longer one, in order."""
    left = iter(longer)
    return all(word in left for word in shorter)


def _counted(mentions: Sequence[Mention]) -> str:
    places = ", ".join(
        f"{m.source} {len(m.lines)}× (line {', '.join(map(str, dict.fromkeys(m.lines)))})" for m in mentions
    )
    return f"‘{mentions[0].name}’ in {places}"


def _claims(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_ for mention in mentions for id_ in mention.claims))


def _first(mentions: Sequence[Mention]) -> str:
    """The first claim that prints the name."""
    return _claims(mentions)[0]


NAME: Rule[Mention] = Rule("name", __name__, keys, check, items="mentions")

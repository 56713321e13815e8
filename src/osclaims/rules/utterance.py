"""One speech act in two wordings, or given to two speakers.

Quotations that a person linked (`rendition-of`) render one utterance. Each is held against the base text, the
first of the chain, word by word, and every edit is classed; two others are held against each other where that
says something graver. Inside quotation marks on both sides a changed
number, negation or modality is a conflict; a word dropped without an ellipsis, moved or replaced is a
discrepancy; an addition, a marked ellipsis or another spelling is a variant; typography is nothing at all.
Where either side stands outside quotation marks, or their sources are in two languages, the words are said to
be paraphrased, which is a note.
A partial quotation is only held to the parts it quotes, and headlines weigh one step less. What falls into
the gap between the parts of a direct one counts as left out with an ellipsis.
Another speaker is always a conflict.

Two quotations that share a long run of words and that nobody linked, of one speaker or given to two, are a
note: it proposes to link them. That two different utterances resemble each other is no finding.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from osclaims.evidence.classes import EditClass
from osclaims.evidence.collate import Edit as Collated
from osclaims.evidence.collate import collate
from osclaims.evidence.wording import GAP, words_of
from osclaims.model.claim import AnyClaim, Quotation
from osclaims.model.finding import SEVERITIES, Difference, Edit, Finding, Position, Severity, heaviest
from osclaims.rules.assemble import finding
from osclaims.rules.rule import Context, Rule

SHARED_RUN = 6
"""How many words in a row two quotations of one speaker share before it is proposed to link them."""

SHARED_BY_TWO = 7
"""How many, when they are given to two speakers."""

_INSIDE_MARKS = frozenset({"direct", "partial"})
_LONGEST_TITLE = 48
_LONGEST_SHOWN = 90

_WEIGHTS: dict[EditClass, tuple[str, Severity]] = {
    "number": ("number changed", "conflict"),
    "negation": ("negation changed", "conflict"),
    "modality": ("modality changed", "conflict"),
    "word": ("reworded", "discrepancy"),
    "reorder": ("reordered", "discrepancy"),
    "omission": ("shortened silently", "discrepancy"),
    "addition": ("longer", "variant"),
    "ellipsis": ("shortened with an ellipsis", "variant"),
    "editorial": ("words put in by the printer", "variant"),
    "spelling": ("spelled otherwise", "variant"),
}
_EXCERPT: tuple[str, Severity] = ("cut at an end", "variant")


def keys(claim: AnyClaim, context: Context) -> Iterable[Hashable]:  # noqa: ARG001 - every rule is asked alike
    """The utterance that a quotation renders, and every run of words that it might share with another."""
    if not isinstance(claim, Quotation):
        return
    yield claim.utterance
    words = _plain_words(" ".join(claim.parts))
    for speaker, run in ((claim.speaker, SHARED_RUN), ("", SHARED_BY_TWO)):
        for at in range(len(words) - run + 1):
            yield (speaker, *words[at : at + run])


def check(claims: Sequence[AnyClaim], context: Context) -> Iterator[Finding]:
    """One finding an utterance, and one a pair that shares a run of words and was not linked."""
    quotations = sorted(
        (claim for claim in claims if isinstance(claim, Quotation)), key=lambda claim: claim.id
    )
    if len({quotation.utterance for quotation in quotations}) == 1:
        yield from _renditions(quotations, context)
    else:
        yield from _proposals(quotations, context)


def _renditions(quotations: Sequence[Quotation], context: Context) -> Iterator[Finding]:
    """How the renditions of one utterance stand to its base text, and to each other where that is graver."""
    ordered = sorted(quotations, key=lambda quotation: (quotation.id != quotation.utterance, quotation.id))
    base, *others = ordered
    to_base = {other.id: tuple(_differences(base, other, context)) for other in others}
    differences = [d for found in to_base.values() for d in found]
    differences += [d for a, b in combinations(others, 2) for d in _graver(a, b, to_base, context)]
    if not differences:
        return
    parted = {id_ for difference in differences for id_ in difference.between}
    yield finding(
        "utterance",
        base.utterance,
        tuple(_positions([quotation for quotation in ordered if quotation.id in parted])),
        differences,
        summary=_said_by(base, context),
    )


def _graver(
    a: Quotation, b: Quotation, to_base: Mapping[str, Sequence[Difference]], context: Context
) -> Iterator[Difference]:
    """The differences of two renditions that are graver than anything either has with the base text."""
    if not (is_inside_marks(a) and is_inside_marks(b)):
        return
    told = heaviest([d.severity for d in (*to_base[a.id], *to_base[b.id])])
    for difference in _differences(a, b, context):
        if SEVERITIES.index(difference.severity) < SEVERITIES.index(told):
            yield difference


def _differences(base: Quotation, other: Quotation, context: Context) -> Iterator[Difference]:
    between = (base.id, other.id)
    if base.speaker != other.speaker:
        first, second = (context.vocabulary.named(quotation.speaker) for quotation in (base, other))
        because = f"said by {first} in one, by {second} in the other"
        yield Difference("speaker", "different-speaker", "conflict", because, between)
    if not (base.parts and other.parts):
        yield Difference("words", "reported", "note", "reported without the words on one side", between)
        return
    edits = tuple(_edits(base, other))
    if edits:
        shown = tuple(Edit(edit.class_, edit.a, edit.b) for edit in edits_that_count(base, other))
        yield Difference("words", *_judged(base, other, edits), between, shown)


def _judged(base: Quotation, other: Quotation, edits: Sequence[Collated]) -> tuple[str, Severity, str]:
    """What was done to the words of one rendition in the other, how much that weighs, and why."""
    if not in_one_language(base, other):
        return (
            "paraphrased",
            "note",
            f"in other words, {base.language} in one and {other.language} in the other",
        )
    if not (is_inside_marks(base) and is_inside_marks(other)):
        return "paraphrased", "note", "in other words, outside quotation marks on one side"
    relation, severity = min((_weighed(edit) for edit in edits), key=lambda found: SEVERITIES.index(found[1]))
    if "headline" in {base.printed_in, other.printed_in}:
        severity = _one_step_less(severity)
    return relation, severity, _told(edits)


def is_inside_marks(quotation: Quotation) -> bool:
    """Whether a source prints a quotation's words inside quotation marks."""
    return quotation.form in _INSIDE_MARKS


def in_one_language(base: Quotation, other: Quotation) -> bool:
    """Whether the words of two renditions can be compared: no two languages are declared for them."""
    first, second = (quotation.language.casefold().partition("-")[0] for quotation in (base, other))
    return first == second or not (first and second)


def edits_that_count(base: Quotation, other: Quotation) -> Iterator[Collated]:
    """The differences between two renditions that are not the typographer's; none where one is translated."""
    return _edits(base, other) if in_one_language(base, other) else iter(())


def _edits(base: Quotation, other: Quotation) -> Iterator[Collated]:
    """Where two wordings differ; what a partial quotation leaves out round its parts is no difference."""
    for edit in collate(wording(base), wording(other)).edits:
        outside = _is_outside(edit, edit.a, base) or _is_outside(edit, edit.b, other)
        if edit.class_ != "typography" and not outside:
            yield edit


def _is_outside(edit: Collated, words: str, quotation: Quotation) -> bool:
    """Whether an edit lies outside the parts that a partial quotation quotes; `words` are its own there."""
    in_gap = words == GAP.strip() and len(quotation.parts) > 1
    return quotation.form == "partial" and (in_gap or not (words or edit.inside))


def _weighed(edit: Collated) -> tuple[str, Severity]:
    """What an edit does and how much it weighs; what is only cut at an end weighs less than a gap inside."""
    if edit.class_ in {"omission", "addition"} and not edit.inside:
        return _EXCERPT
    return _WEIGHTS[edit.class_]


def _told(edits: Sequence[Collated]) -> str:
    """The edits in words, the heaviest first: `‘five or six’ for ‘a handful of’ (number)`."""
    ordered = sorted(edits, key=lambda edit: SEVERITIES.index(_weighed(edit)[1]))
    return ", ".join(_one_told(edit) for edit in ordered)


def _one_told(edit: Collated) -> str:
    a, b = _short(edit.a), _short(edit.b)
    if not a or not b:
        return f"{'with' if b else 'without'} ‘{b or a}’ ({edit.class_})"
    return f"‘{b}’ for ‘{a}’ ({edit.class_})"


def _short(words: str) -> str:
    return (
        words
        if len(words) <= _LONGEST_SHOWN
        else f"{words[: _LONGEST_SHOWN // 2]} … {words[-_LONGEST_SHOWN // 2 :]}"
    )


def _one_step_less(severity: Severity) -> Severity:
    return SEVERITIES[min(SEVERITIES.index(severity) + 1, SEVERITIES.index("note"))]


def _positions(quotations: Sequence[Quotation]) -> Iterator[Position]:
    """Renditions put together that have the same words."""
    groups: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        groups.setdefault(" ".join(wording(quotation).split()), []).append(quotation)
    for group in groups.values():
        yield Position(group[0].quote or group[0].words or "", tuple(quotation.id for quotation in group))


def _proposals(quotations: Sequence[Quotation], context: Context) -> Iterator[Finding]:
    """A note for each utterance that shares a run of words with the first of its group: links, not pairs."""
    groups: dict[str, Quotation] = {}
    for quotation in quotations:
        groups.setdefault(quotation.utterance, quotation)
    first, *others = (groups[id_] for id_ in sorted(groups))
    for a, b in ((first, other) for other in others):
        because = (
            f"they share {SHARED_RUN} words in a row or more; if they are one, link them (`rendition-of`)"
        )
        difference = Difference("utterance", "unlinked", "note", because, (a.id, b.id))
        yield finding(
            "utterance",
            f"{a.utterance}+{b.utterance}",
            tuple(_positions((a, b))),
            [difference],
            summary=f"{_said_by(a, context)}: one speech act or two?",
        )


def _said_by(quotation: Quotation, context: Context) -> str:
    words = quotation.quote or quotation.words or ""
    opening = words if len(words) <= _LONGEST_TITLE else words[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
    return f"{context.vocabulary.named(quotation.speaker)}: “{opening}”"


def wording(quotation: Quotation) -> str:
    """A quotation's words as one run, with a gap between its parts."""
    return GAP.join(quotation.parts) or quotation.words or ""


def _plain_words(words: str) -> list[str]:
    return [atom for word in words_of(words) for atom in word.atoms]


UTTERANCE: Rule[AnyClaim] = Rule("utterance", __name__, keys, check)

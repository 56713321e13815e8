"""What somebody said: each utterance, with its renditions side by side where there are several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from osclaims.base import KnowledgeBase
from osclaims.base.quotations import Rendition, Utterance
from osclaims.counted import counted
from osclaims.report.safe import line
from osclaims.report.terminal.marks import QUIET, published, quoted
from osclaims.report.terminal.wording import side_by_side
from osclaims.rules.utterance import edits_that_count, is_inside_marks


def utterances_view(utterances: Sequence[Utterance], base: KnowledgeBase, width: int) -> Group:
    """Every utterance under its speaker and occasion, which are told once, then how many there are."""
    shown: list[RenderableType] = []
    heading = ""
    for utterance in utterances:
        if (found := _heading(utterance, base)) != heading:
            heading = found
            shown += [Text(heading, style="bold underline"), Text()]
        shown.append(Padding(Group(*_utterance(utterance, base, width)), (0, 0, 1, 0)))
    renditions = sum(len(utterance.renditions) for utterance in utterances)
    return Group(
        *shown,
        Text(f"{counted(len(utterances), 'utterance')} in {counted(renditions, 'rendition')}", style=QUIET),
    )


def _heading(utterance: Utterance, base: KnowledgeBase) -> str:
    names = base.entity_names
    occasion = f" · {line(names.get(utterance.occasion, utterance.occasion))}" if utterance.occasion else ""
    return line(names.get(utterance.speaker, utterance.speaker)) + occasion


def _utterance(utterance: Utterance, base: KnowledgeBase, width: int) -> Iterator[RenderableType]:
    """One rendition as a paragraph, several side by side with what differs under them."""
    first, *others = utterance.renditions
    if not others:
        yield Text(quoted(first.claim), style="" if is_inside_marks(first.claim) else "italic")
        yield Text(f"  {first.claim.form} · {published(first.source)} · {line(first.claim.id)}", style=QUIET)
        return
    yield side_by_side([rendition.claim for rendition in utterance.renditions], base, width)
    yield from (told for rendition in others if (told := _told(first, rendition)))


def _told(base_text: Rendition, rendition: Rendition) -> Text | None:
    """How a rendition differs from the base text, edit by edit where both stand inside marks."""
    edits = list(edits_that_count(base_text.claim, rendition.claim))
    if not edits:
        return None
    told = "; ".join(f"{edit.class_} {line(edit.a) or '—'} → {line(edit.b) or '—'}" for edit in edits)
    if not (is_inside_marks(base_text.claim) and is_inside_marks(rendition.claim)):
        told = "in other words, not inside quotation marks on both sides"
    return Text(f"  {line(rendition.claim.id)}: {told}", style=QUIET)

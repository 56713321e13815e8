"""What somebody said: each utterance with its renditions side by side."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from osclaims.base import KnowledgeBase
from osclaims.base.quotations import Rendition, Utterance
from osclaims.report.safe import line
from osclaims.report.terminal.marks import QUIET
from osclaims.report.terminal.wording import side_by_side


def utterances_view(utterances: Sequence[Utterance], base: KnowledgeBase, width: int) -> Group:
    """Every utterance under its speaker and occasion, then how many there are."""
    shown = [_utterance(utterance, base, width) for utterance in utterances]
    renditions = sum(len(utterance.renditions) for utterance in utterances)
    return Group(*shown, Text(f"{len(utterances)} utterances in {renditions} renditions", style=QUIET))


def _utterance(utterance: Utterance, base: KnowledgeBase, width: int) -> Padding:
    names = base.entity_names
    occasion = f", {line(names.get(utterance.occasion, utterance.occasion))}" if utterance.occasion else ""
    head = Text.assemble((line(names.get(utterance.speaker, utterance.speaker)), "bold"), occasion)
    parts: list[RenderableType] = [head, side_by_side([r.claim for r in utterance.renditions], base, width)]
    parts += [told for rendition in utterance.renditions if (told := _told(rendition))]
    return Padding(Group(*parts), (0, 0, 1, 0))


def _told(rendition: Rendition) -> Text | None:
    """How a rendition differs from the base text, edit by edit."""
    edits = [
        edit
        for edit in (rendition.collation.edits if rendition.collation else ())
        if edit.class_ != "typography"
    ]
    if not edits:
        return None
    told = "; ".join(f"{edit.class_}: {line(edit.a) or '—'} / {line(edit.b) or '—'}" for edit in edits)
    return Text(f"  {line(rendition.claim.id)}: {told}", style=QUIET)

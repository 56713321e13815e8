"""What a search found: each sentence once, the words that were asked for marked, its claims beneath."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from osclaims.base import KnowledgeBase
from osclaims.base.search import Hit
from osclaims.counted import counted
from osclaims.evidence.place import Place
from osclaims.report.safe import line
from osclaims.report.terminal.marks import QUIET, in_sentence, published, said, topic_of


def hits_view(hits: Sequence[Hit], base: KnowledgeBase, _width: int) -> Group:
    """Every sentence in the order of its best claim, then how many claims were found."""
    sentences: dict[tuple[str, Place], list[Hit]] = {}
    for hit in hits:
        sentences.setdefault((hit.claim.source, hit.sentence), []).append(hit)
    shown: list[RenderableType] = [
        Padding(_sentence(found, base), (0, 0, 1, 0)) for found in sentences.values()
    ]
    sums = f"{counted(len(hits), 'claim')} in {counted(len(sentences), 'sentence')}"
    return Group(*shown, Text(sums, style=QUIET))


def _sentence(hits: Sequence[Hit], base: KnowledgeBase) -> Group:
    first = hits[0]
    source = base.sources[first.claim.source]
    where = f"{published(source)} · {line(source.text_path)}:{source.text.line_of(first.sentence.start)}"
    return Group(
        in_sentence(source.text, first.places, first.sentence),
        Text(where, style=QUIET),
        *(Padding(_claim(hit, base), (0, 0, 0, 2)) for hit in hits),
    )


def _claim(hit: Hit, base: KnowledgeBase) -> Text:
    names = base.entity_names
    return Text.assemble(
        f"▪ {topic_of(hit.claim, names)}: ", said(hit.claim, names), (f"  {line(hit.claim.id)}", QUIET)
    )

"""However narrow the terminal, nothing is cut: ids can be pasted, and every figure is there."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console, RenderableType

from osclaims.base import KnowledgeBase, load
from osclaims.base.entities import told
from osclaims.loading.find import shipped_base
from osclaims.report.terminal.claims import claims_table
from osclaims.report.terminal.coverage import coverage_view
from osclaims.report.terminal.entities import entities_table
from osclaims.report.terminal.lists import sources_table, topics_table
from osclaims.report.terminal.matrix import matrix
from osclaims.report.terminal.timeline import timeline_view


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return load(shipped_base())


def drawn(view: RenderableType, width: int) -> str:
    screen = Console(file=StringIO(), width=width, markup=False, highlight=False, emoji=False)
    screen.print(view)
    assert isinstance(screen.file, StringIO)
    return screen.file.getvalue()


@pytest.mark.parametrize("width", [45, 50, 60, 80, 100, 110, 120, 140, 160, 200])
def test_ids_are_whole(base: KnowledgeBase, width: int) -> None:
    claims, dates, entities = list(base.ledger.claims.values()), base.timeline(), told(base.ledger)
    for view, ids in (
        (claims_table(claims, base, width), base.ledger.claims),
        (timeline_view(dates, base, width), [dated.claim.id for dated in dates]),
        (entities_table(entities, width), base.ledger.vocabulary.entities),
        (sources_table(base, width), base.sources),
        (topics_table(base, width), base.topics),
    ):
        words = set(drawn(view, width).split())
        assert [id_ for id_ in ids if id_ not in words] == []


@pytest.mark.parametrize("width", [20, 30, 40, 50, 60, 80])
def test_nothing_is_cut(base: KnowledgeBase, width: int) -> None:
    questions = base.compare("joe-tsai") + base.compare("deepseek", inside=True)
    for view in (
        sources_table(base, width),
        coverage_view(list(base.coverage.values()), width),
        topics_table(base, width),
        entities_table(told(base.ledger), width),
        timeline_view(base.timeline(), base, width),
        matrix(questions, base, width),
    ):
        assert "…" not in drawn(view, width)


@pytest.mark.parametrize("width", [20, 40, 80])
def test_every_share_is_shown_with_what_it_is(base: KnowledgeBase, width: int) -> None:
    shown = drawn(coverage_view(list(base.coverage.values()), width), width)
    assert [shown.count(word) for word in ("100 %", "figures", "covered")] in ([4, 1, 1], [4, 4, 4])

"""Commands that look across a base: compare, timeline, search, entities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from osclaims.cli import complete, options
from osclaims.cli.base import open_base
from osclaims.cli.output import answer

if TYPE_CHECKING:
    from rich.console import RenderableType


def compare(
    subject: Annotated[str, typer.Argument(help="An entity's id or name.", autocompletion=complete.subjects)],
    property_: Annotated[
        str | None,
        typer.Argument(metavar="[PROPERTY]", help="One property.", autocompletion=complete.properties),
    ] = None,
    *,
    inside: Annotated[
        bool, typer.Option("--inside", help="What lies within the subject too: a family's models.")
    ] = False,
    form: options.Format = "table",
    kb: options.Kb = None,
) -> None:
    """Show what each source answers to each question about a subject; where they part is marked.

    Example: osclaims compare deepseek-r1
    """
    from osclaims.report.overviews import question_json

    base = open_base(kb)
    found = base.compare(subject, property_, inside=inside)

    def drawn(width: int) -> RenderableType:
        from osclaims.report.terminal.matrix import matrix

        return matrix(found, base, width)

    answer(
        found,
        form,
        drawn=drawn,
        rows=lambda: [question_json(question, base.sources) for question in found],
        nothing="no source says anything about it",
    )


def timeline(
    *,
    source: options.Source = None,
    topic: options.Topic = None,
    subject: options.Subject = None,
    property_: options.Property = None,
    speaker: options.Speaker = None,
    since: options.Since = None,
    until: options.Until = None,
    form: options.Format = "table",
    kb: options.Kb = None,
) -> None:
    """Show every date that claims print on an axis of time, the earliest first.

    Example: osclaims timeline --topic release
    """
    from osclaims.report.overviews import dated_json

    base = open_base(kb)
    found = base.timeline(
        source=source,
        topic=topic,
        subject=subject,
        property=property_,
        speaker=speaker,
        since=since,
        until=until,
    )

    def drawn(width: int) -> RenderableType:
        from osclaims.report.terminal.timeline import timeline_view

        return timeline_view(found, base, width)

    answer(
        found,
        form,
        drawn=drawn,
        rows=lambda: [dated_json(dated) for dated in found],
        nothing="no claim prints a date here",
    )


def search(
    words: Annotated[list[str], typer.Argument(help="Every one of them has to be found.")],
    *,
    source: options.Source = None,
    topic: options.Topic = None,
    kind: options.Kind = None,
    form: options.Format = "table",
    kb: options.Kb = None,
) -> None:
    """Find claims by words, the best first; case and accents do not count, beginnings of words do.

    Example: osclaims search open source value
    """
    from osclaims.report.overviews import hit_json

    base = open_base(kb)
    found = base.search(" ".join(words), source=source, topic=topic, kind=kind)

    def drawn(width: int) -> RenderableType:
        from osclaims.report.terminal.hits import hits_view

        return hits_view(found, base, width)

    answer(
        found,
        form,
        drawn=drawn,
        rows=lambda: [hit_json(hit, base.sources[hit.claim.source]) for hit in found],
        nothing="no claim has all these words",
    )


def entities(
    *,
    type_: Annotated[
        str | None,
        typer.Option("--type", help="Only entities of this type.", autocompletion=complete.types),
    ] = None,
    within: Annotated[
        str | None,
        typer.Option(help="Only this entity and what lies within it.", autocompletion=complete.subjects),
    ] = None,
    form: options.Format = "table",
    kb: options.Kb = None,
) -> None:
    """List the entities with their other names and how much is said about each, and by each.

    Example: osclaims entities --type model
    """
    from osclaims.base.entities import told
    from osclaims.report.overviews import told_json

    base = open_base(kb)
    found = told(base.ledger, type_=type_, within=within)

    def drawn(width: int) -> RenderableType:
        from osclaims.report.terminal.entities import entities_table

        return entities_table(found, width)

    answer(
        found,
        form,
        drawn=drawn,
        rows=lambda: [told_json(each) for each in found],
        nothing="the vocabulary has no entity",
    )

"""Commands that look things up: list, show, quote, sources, topics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from osclaims.cli import complete, options
from osclaims.cli.base import open_base
from osclaims.cli.output import answer

if TYPE_CHECKING:
    from rich.console import RenderableType


def list_(
    *,
    source: options.Source = None,
    topic: options.Topic = None,
    subject: options.Subject = None,
    property_: options.Property = None,
    speaker: options.Speaker = None,
    kind: options.Kind = None,
    since: options.Since = None,
    until: options.Until = None,
    form: options.Format = "table",
    kb: options.Kb = None,
) -> None:
    """List the claims that fulfil every condition.

    Example: osclaims list --topic cost
    """
    from osclaims.report import contracts

    base = open_base(kb)
    claims = base.claims(
        source=source,
        topic=topic,
        subject=subject,
        property=property_,
        speaker=speaker,
        kind=kind,
        since=since,
        until=until,
    )

    def drawn(width: int) -> RenderableType:
        from osclaims.report.terminal.claims import claims_table

        return claims_table(claims, base, width)

    answer(
        claims,
        form,
        drawn=drawn,
        rows=lambda: [contracts.claim_json(claim) for claim in claims],
        nothing="no claim matches",
        header=contracts.claim_columns,
    )


def show(
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="A claim or a finding.", autocompletion=complete.ids)
    ],
    *,
    form: options.Format = "table",
    kb: options.Kb = None,
) -> None:
    """Show a claim in its sentence, with its reading and its findings; or a finding, whole.

    Example: osclaims show scmp-debate/v3-training-cost
    """
    from osclaims.report import contracts

    base = open_base(kb)
    claims, findings = base.look_up(id_)

    def drawn(width: int) -> RenderableType:
        from osclaims.report.terminal.detail import details

        return details(claims, findings, base, width)

    rows = [*map(contracts.claim_json, claims), *map(contracts.finding_json, findings)]
    answer([*claims, *findings], form, drawn=drawn, rows=lambda: rows, nothing="nothing to show")


def quote(
    speaker: Annotated[
        str, typer.Argument(help="A person's id, name, or one word of it.", autocompletion=complete.speakers)
    ],
    *,
    form: options.Format = "table",
    kb: options.Kb = None,
) -> None:
    """Show what a person is quoted as saying, each utterance with its renditions side by side.

    Example: osclaims quote tsai
    """
    from osclaims.report import contracts

    base = open_base(kb)
    found = base.quotations(speaker)

    def drawn(width: int) -> RenderableType:
        from osclaims.report.terminal.quotations import utterances_view

        return utterances_view(found, base, width)

    answer(
        found,
        form,
        drawn=drawn,
        rows=lambda: contracts.utterance_rows(found, flat=form in {"csv", "markdown"}),
        nothing="no quotation matches",
    )


def sources(*, form: options.Format = "table", kb: options.Kb = None) -> None:
    """List the sources with their dates, the number of their claims and how far they are covered.

    Example: osclaims sources
    """
    from osclaims.report import contracts

    base = open_base(kb)
    rows = [contracts.source_json(source, *base.counted(id_)) for id_, source in base.sources.items()]

    def drawn(width: int) -> RenderableType:
        from osclaims.report.terminal.lists import sources_table

        return sources_table(base, width)

    answer(rows, form, drawn=drawn, rows=lambda: rows, nothing="the base has no source")


def topics(*, form: options.Format = "table", kb: options.Kb = None) -> None:
    """List the topics with the number of their claims.

    Example: osclaims topics
    """
    base = open_base(kb)
    rows = [{"topic": topic, "claims": count} for topic, count in base.topics.items()]

    def drawn(width: int) -> RenderableType:
        from osclaims.report.terminal.lists import topics_table

        return topics_table(base, width)

    answer(rows, form, drawn=drawn, rows=lambda: rows, nothing="the base has no topic")

"""Commands that write: init, add source, add claim, add entity, add property, decide, schema."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from osclaims.cli import complete, options
from osclaims.cli.ask_for import keys, pairs, wanted
from osclaims.cli.base import root_to_write
from osclaims.cli.lazy import group_of

Set = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="KEY=VALUE", help="Any other key; a list with commas; may be repeated."),
]
Id = Annotated[str | None, typer.Option("--id", help="Its id; else one is made.")]


def init(
    folder: Annotated[Path, typer.Argument(help="Where the base shall be.")] = Path(),
) -> None:
    """Begin a base of your own in a folder: commented files, and schemas that editors read.

    Example: osclaims init my-base
    """
    from osclaims.base.start import start

    for file in start(folder):
        typer.echo(str(folder / file))
    typer.echo("osclaims: next, `osclaims add source FILE --publisher NAME --published DATE`", err=True)


def source(
    file: Annotated[Path, typer.Argument(help="The text, in UTF-8.", show_default=False)],
    *,
    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="When, as in 2024-05-06.")] = None,
    title: Annotated[str | None, typer.Option(help="Its headline; else the first line of the text.")] = None,
    author: Annotated[str | None, typer.Option(help="Who wrote it.")] = None,
    id_: Id = None,
    currency: Annotated[
        list[str] | None,
        typer.Option(metavar="SIGN=CODE", help="What a bare sign means, as in '$=USD'; may be repeated."),
    ] = None,
    more: Set = None,
    kb: options.Kb = None,
) -> None:
    """Store a text with its SHA-256 and what is known about it.

    Example: osclaims add source flood.txt --publisher "The Morning Post" --published 2024-05-06
    """
    from osclaims.base.add import add_source as add_to
    from osclaims.loading.records import SourceRecord
    from osclaims.report.safe import line

    root = root_to_write(kb)
    record = {"id": id_, "title": title, "publisher": publisher, "author": author, "published": published}
    signs = {"currency": pairs(currency, "SIGN=CODE")} if currency else {}
    source = add_to(
        root, file, {**wanted(record, needed=("publisher",)), **signs, **keys(more, SourceRecord)}
    )
    date = source.published.reading if source.published else "no date: give --published where one is known"
    typer.echo(f"{source.id}: {line(source.title)}")
    typer.echo(f"  {line(source.publisher)}, {line(date)}")
    typer.echo(f"  {source.text_path}, SHA-256 {source.sha256}")


def claim(
    source: Annotated[str, typer.Argument(help="Its source.", autocompletion=complete.sources)],
    *,
    excerpt: Annotated[str | None, typer.Option(help="The words of the source that say so.")] = None,
    subject: Annotated[
        str | None, typer.Option(help="Whom or what it is about.", autocompletion=complete.subjects)
    ] = None,
    property_: Annotated[
        str | None, typer.Option("--property", help="What is said.", autocompletion=complete.properties)
    ] = None,
    value: Annotated[str | None, typer.Option(help="The value, as printed.")] = None,
    speaker: Annotated[
        str | None, typer.Option(help="Who is quoted.", autocompletion=complete.subjects)
    ] = None,
    quote: Annotated[str | None, typer.Option(help="The words quoted, as printed.")] = None,
    relation: Annotated[str | None, typer.Option(help="lower-than, higher-than, equal-to, ...")] = None,
    object_: Annotated[
        str | None,
        typer.Option("--object", help="What it is compared with.", autocompletion=complete.subjects),
    ] = None,
    asserted_by: Annotated[
        str | None,
        typer.Option(help="Whom the source credits it to.", autocompletion=complete.subjects),
    ] = None,
    id_: Id = None,
    more: Set = None,
    kb: options.Kb = None,
) -> None:
    """Add a claim: prove its words against the source, read its value back, and put it where it belongs.

    At a terminal it asks for what is not given. Words are taken as printed, hedges included.

    Example: osclaims add claim flood --subject river --property deaths --value "At least 40 people"
    """
    from osclaims.base.add_claim import add_claim as add_to
    from osclaims.cli.ask_for import claim_record
    from osclaims.loading.records import ClaimRecord
    from osclaims.report.added import added_lines

    root = root_to_write(kb)
    given = {
        "id": id_,
        "excerpt": excerpt,
        "subject": subject,
        "property": property_,
        "value": value,
        "speaker": speaker,
        "quote": quote,
        "relation": relation,
        "object": object_,
        "asserted-by": asserted_by,
        **keys(more, ClaimRecord),
    }
    for told in added_lines(add_to(root, source, claim_record(given))):
        typer.echo(told)


def entity(
    id_: Annotated[str, typer.Argument(metavar="ID", help="What claims will call it.")],
    *,
    name: Annotated[str | None, typer.Option(help="Its name.")] = None,
    type_: Annotated[str | None, typer.Option("--type", help="person, company, place, ...")] = None,
    within: Annotated[
        str | None, typer.Option(help="The entity it is a part of.", autocompletion=complete.subjects)
    ] = None,
    alias: Annotated[list[str] | None, typer.Option(help="Another name; may be repeated.")] = None,
    kb: options.Kb = None,
) -> None:
    """Add someone or something that claims are about.

    Example: osclaims add entity river --name "The river" --alias Stour
    """
    from osclaims.base.add import add_entry
    from osclaims.report.safe import line

    root = root_to_write(kb)
    record = wanted({"id": id_, "name": name, "type": type_, "within": within}, needed=("name",))
    add_entry(root, "entities", {**record, **({"aliases": alias} if alias else {})})
    typer.echo(f"{id_}: an entity called {line(record['name'])}")


def property_(
    id_: Annotated[str, typer.Argument(metavar="ID", help="What claims will call it.")],
    *,
    kind: Annotated[
        Literal["money", "quantity", "count", "age", "date", "entity", "name", "text"] | None,
        typer.Option(help="How its values read."),
    ] = None,
    one: Annotated[bool, typer.Option("--one", help="It has one answer: several are a conflict.")] = False,
    exact: Annotated[bool, typer.Option("--exact", help="Final zeros are counted, not rounded.")] = False,
    topic: Annotated[list[str] | None, typer.Option(help="A topic of its claims; may be repeated.")] = None,
    qualifier: Annotated[list[str] | None, typer.Option(help="A key its claims may have.")] = None,
    kb: options.Kb = None,
) -> None:
    """Add something that claims say of their subjects.

    Example: osclaims add property deaths --kind count --one --exact
    """
    from osclaims.base.add import add_entry

    root = root_to_write(kb)
    record = wanted({"id": id_, "kind": kind}, needed=("kind",))
    lists = {"topics": topic, "qualifiers": qualifier}
    flags = {"values": "one" if one else None, "exact": "yes" if exact else None}
    more = {key: typed for key, typed in {**flags, **lists}.items() if typed}
    add_entry(root, "properties", {**record, **more})
    typer.echo(f"{id_}: a property whose values are of the kind {record['kind']}")


def decide(
    finding: Annotated[
        str, typer.Argument(help="The finding's id.", autocompletion=complete.ids, show_default=False)
    ],
    *,
    verdict: Annotated[
        Literal["same", "different", "explained", "error-in-source"], typer.Option(help="What you decided.")
    ],
    because: Annotated[str, typer.Option(help="Why, in a sentence.")],
    by: Annotated[str | None, typer.Option(help="Who decides; else the name you are logged in by.")] = None,
    kb: options.Kb = None,
) -> None:
    """Record your decision on a finding; it lapses when what it was made on changes.

    Example: osclaims decide value/river/deaths --verdict explained --because "One counts the missing."
    """
    from datetime import UTC, datetime

    from osclaims.base.decide import decide as decide_on
    from osclaims.cli.ask_for import login_name

    today = datetime.now(UTC).astimezone().date()
    name = login_name() if by is None else by
    found = decide_on(root_to_write(kb), finding, verdict, because=because, by=name, on=today)
    typer.echo(f"{found.id}: {verdict}")


def schema(
    file: Annotated[
        Literal["claims", "sources", "vocabulary", "rulings"] | None,
        typer.Argument(help="Print the schema of this file; else all are written for editors."),
    ] = None,
    kb: options.Kb = None,
) -> None:
    """Write the JSON Schemas of the base's files into `schema/`, made from its own vocabulary.

    Example: osclaims schema
    """
    import json

    from osclaims.base.start import schema_of, write_schemas
    from osclaims.cli.base import open_quietly

    if file is not None:
        typer.echo(json.dumps(schema_of(open_quietly(kb).ledger, file), ensure_ascii=False, indent=1))
        return
    root = root_to_write(kb)
    for written in write_schemas(root):
        typer.echo(str(root / written))


add = typer.Typer(
    cls=group_of((source, claim, entity, property_)),
    help="Add a source, a claim, an entity or a property to the base.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

"""The formats a base can be written to and read from, listed once, each with what it does not carry."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from osclaims.base import KnowledgeBase
from osclaims.base.output import spare_base
from osclaims.exchange import (
    csl,
    csv_package,
    follow_the_money,
    jsonl,
    linkml,
    markdown,
    parquet,
    schema_org,
    sqlite,
    web_annotation,
)
from osclaims.exchange.errors import ExchangeError
from osclaims.exchange.files import Files, write_file, write_folder
from osclaims.exchange.flat import with_passages
from osclaims.exchange.typed import Typed, base_files
from osclaims.frozen import Frozen

_LAYOUT = "comments, blank lines and the layout of the YAML; a split `claims/` folder comes back as one file"


class Format(Frozen):
    """How a base is written: `files` by path, a `folder` when there are several; `drops` is what is lost.

    A format that can be read back has `read`.
    """

    name: str
    summary: str
    files: Callable[[KnowledgeBase], Files]
    drops: tuple[str, ...]
    folder: bool = False
    binary: bool = False
    read: Callable[[Path], Typed] | None = None


FORMATS: tuple[Format, ...] = (
    Format(
        "csv",
        "a folder of CSV tables with a Frictionless data package",
        csv_package.files,
        (_LAYOUT,),
        folder=True,
        read=csv_package.read,
    ),
    Format("jsonl", "the whole base in one file, a record a line", jsonl.files, (_LAYOUT,), read=jsonl.read),
    Format(
        "markdown",
        "tables of sources, claims and findings, for people",
        markdown.files,
        (
            "all but the id, subject, words, reading and excerpt of a claim, and the summary of a finding",
            "line breaks inside excerpts",
        ),
    ),
    Format(
        "parquet",
        "a folder with claims and findings as typed columns, for data tools",
        parquet.files,
        (
            "exact decimals: numbers and bounds are the nearest doubles; `reading` keeps their digits",
            "the inner interval (`core`) and the members of sets; `reading` says them",
            "times, qualifiers, renditions, differences one by one, sources, vocabulary, rulings' reasons",
        ),
        folder=True,
    ),
    Format(
        "sqlite",
        "a folder with an SQLite database and Datasette's metadata for it",
        sqlite.files,
        (
            "passages, waivers and `not-claims`",
            "exact decimals: a broken number becomes the nearest double; `reading` keeps its digits",
            "the inner interval (`core`) and the members of sets; `reading` says them",
            "the edits inside a difference, and tensions but for the findings that they make",
            "`reads-as`, `relative-to` and the other ways by which a reading was reached",
        ),
        folder=True,
    ),
    Format(
        "web-annotation",
        "W3C Web Annotations, one a claim, in JSON-LD",
        web_annotation.files,
        (
            "readings, intervals and units: a claim is its sentence and its excerpt",
            "who it is credited to, its times and its qualifiers",
            "findings, rulings, waivers and the vocabulary",
        ),
    ),
    Format(
        "schema-org",
        "schema.org claims, and reviews where a person has ruled, in JSON-LD",
        schema_org.files,
        (
            "readings, intervals and units; a claim is its sentence, its excerpt and its author",
            "findings on which nobody ruled, rulings that lapsed, the wording of later renditions",
            "where in the source a claim stands",
            "a date of publication that is known as an interval only",
        ),
    ),
    Format(
        "csl-json",
        "the sources as CSL-JSON, for citations",
        csl.files,
        (
            "claims and everything else but the sources",
            "how a date of publication was inferred, and the stored text with its hash",
        ),
    ),
    Format(
        "linkml",
        "a folder that linkml-reference-validator checks: excerpts, texts, schema",
        linkml.files,
        (
            "everything but each claim's id, its sentence, its excerpt and its text",
            "line breaks and runs of blanks inside an excerpt, which become one space",
        ),
        folder=True,
    ),
    Format(
        "followthemoney",
        "FollowTheMoney statements, a line each",
        follow_the_money.files,
        (
            "readings, intervals and units; a claim is a note with its sentence and its excerpt",
            "times, qualifiers, findings, rulings, and where in the source a claim stands",
            "an entity's type beyond person, company, organisation, event and place, and its hierarchy",
            "a date of publication that is known as an interval only",
        ),
    ),
)


def export(base: KnowledgeBase, form: Format, target: Path, *, replace: bool = False) -> None:
    """Write a base to `target`: a new folder, or one file.

    Raises:
        ExchangeError: the target is there already, or cannot be written.
        RefusedError: the target belongs to the base.
    """
    spare_base(base.ledger.root, target)
    files = form.files(base)
    if form.folder:
        write_folder(files, target)
    else:
        write_file(files[""], target, replace=replace)


def import_base(given: Path, target: Path) -> None:
    """Write the base that an exported folder of CSV tables or a file of JSON lines holds.

    Raises:
        ExchangeError: `given` cannot be read, or `target` holds something already.
    """
    try:
        if not given.exists():
            raise ExchangeError(f"there is no {given}")
        read = csv_package.read if given.is_dir() else jsonl.read
        typed = read(given)
    except OSError as error:
        raise ExchangeError(f"cannot read {given}: {error.strerror}") from error
    write_folder(base_files(with_passages(typed)), target)

# noqa: INP001 - a hook that mkdocs loads by its path, no package
"""What mkdocs is told beside the pages: pictures of values, the options of commands, the keys of files.

A fence of the kind `values` names a kind, an anchor or a currency, and holds printed values, one a line. It
becomes a drawing of how they read, made by the program itself, and says how the first two relate; a value
that does not read stops the build, so no picture is older than the code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any, cast

import typer.main
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

import osclaims
from osclaims.cli.app import app
from osclaims.loading import records
from osclaims.loading.record import Record
from osclaims.loading.schema import record_schema
from osclaims.report.page.bars import Bar, line_of_bars
from osclaims.report.page.scale import days, numbers
from osclaims.values.value import Figure, Kind, Span

FENCE = re.compile(r"^```values (\w+)(.*)\n((?:.+\n)+?)```$", re.MULTILINE)
OPTION = re.compile(r"(\S+)=(\S+)")
FILES = (
    ("sources.yaml", (records.SourceRecord,)),
    ("claims.yaml", (records.BlockRecord, records.PassageRecord, records.ClaimRecord, records.MemberRecord)),
    ("vocabulary.yaml", (records.EntityRecord, records.PropertyRecord)),
    ("rulings.yaml", (records.RulingRecord, records.TensionRecord)),
)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put every page into the menu: those that it does not name, then the decisions by their numbers."""
    docs = Path(config.docs_dir)
    named = str(config.nav)
    others = sorted(page.name for page in docs.glob("*.md") if f"'{page.name}'" not in named)
    decisions = [f"decisions/{page.name}" for page in sorted(docs.glob("decisions/*.md"))]
    config.nav = [*(config.nav or []), *([{"More": others}] if others else []), {"Decisions": decisions}]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the two pages that are made of the program."""
    for name, text in (("options.md", "\n".join(_options())), ("files.md", "\n".join(_keys()))):
        files.append(File.generated(config, name, content=text))
    return files


def on_page_markdown(markdown: str, **_: object) -> str:
    """Values as drawings."""
    return FENCE.sub(lambda found: _drawing(found[1], found[2], found[3].strip().splitlines()), markdown)


def _drawing(kind: str, options: str, printed: list[str]) -> str:
    given: dict[str, Any] = dict(OPTION.findall(options))
    if currency := given.pop("currency", None):
        given["currency"] = {"$": currency}
    values = [osclaims.read_value(each, cast("Kind", kind), **given) for each in printed]
    drawn = [value for value in values if isinstance(value, (Figure, Span))]
    bars = [
        Bar(
            name=value.printed,
            by="",
            core=value.core,
            outer=value.outer,
            printed=value.number if isinstance(value, Figure) else None,
        )
        for value in drawn
    ]
    bounds = [b for v in drawn for part in v.outer for b in (part.low, part.high) if b is not None]
    bounds += [bar.printed for bar in bars if bar.printed is not None]
    title = "; ".join(f"{value.printed} reads as {value.reading}" for value in drawn)
    picture = line_of_bars(bars, days(bounds) if kind == "date" else numbers(bounds), title)
    return f"<figure>{picture}<figcaption>{_caption(values)}</figcaption></figure>"


def _caption(values: list[osclaims.Value]) -> str:
    if len(values) == 1:
        return escape(values[0].reading)
    relation = osclaims.relate(values[0], values[1])
    return f"<b>{relation.name}</b> ({relation.severity}): {escape(relation.because)}"


def _options() -> Iterator[str]:
    """Every command with its arguments and options, as `-h` has them."""
    yield "# Options of every command"
    yield from _command("osclaims", typer.main.get_command(app))


def _command(name: str, command: Any) -> Iterator[str]:  # noqa: ANN401 - a command or a group of typer's own click
    for inner, each in sorted(getattr(command, "commands", {}).items()):
        yield from _command(f"{name} {inner}", each)
    if hasattr(command, "commands"):
        return
    yield f"\n## {name}\n\n{(command.help or '').split('Example:')[0].strip()}\n"
    yield "| option | says |\n|---|---|"
    for parameter in command.params:
        names = (
            ", ".join(parameter.opts)
            if parameter.param_type_name == "option"
            else parameter.human_readable_name
        )
        says = " ".join((getattr(parameter, "help", "") or "").split())
        yield f"| `{names}` | {says.replace('|', chr(92) + '|')} |"


def _keys() -> Iterator[str]:
    """Every key that a person may type, by file and record."""
    yield "# The keys of every file"
    yield "\n`osclaims schema` writes the same for editors, with the names of your base."
    for file, kinds in FILES:
        yield f"\n## {file}"
        for kind in kinds:
            yield f"\n### {kind.__name__.removesuffix('Record').lower()}\n\n{(kind.__doc__ or '').strip()}\n"
            yield "| key | must be there | holds |\n|---|---|---|"
            yield from _rows(kind)


def _rows(kind: type[Record]) -> Iterator[str]:
    shape = record_schema(kind)
    for key, told in shape["properties"].items():
        needed = "yes" if key in shape.get("required", ()) else ""
        yield f"| `{key}` | {needed} | {_type(told)} |"


def _type(told: dict[str, Any]) -> str:
    if "enum" in told:
        return "one of " + ", ".join(f"`{each}`" for each in told["enum"])
    if "anyOf" in told:
        return " or ".join(map(_type, told["anyOf"]))
    return str(told.get("description") or _NAMES.get(str(told.get("type")), "text"))


_NAMES = {"array": "a list", "object": "a mapping"}

"""The formats a base can be written to and read from, listed once, each with what it does not carry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from osclaims.base import KnowledgeBase
from osclaims.exchange import csv_package, jsonl
from osclaims.exchange.errors import ExchangeError
from osclaims.exchange.files import Files, write_file, write_folder
from osclaims.exchange.typed import Typed, base_files

_LAYOUT = "comments, blank lines and the layout of the YAML; a split `claims/` folder comes back as one file"


@dataclass(frozen=True, slots=True)
class Format:
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
)


def export(base: KnowledgeBase, form: Format, target: Path, *, replace: bool = False) -> None:
    """Write a base to `target`: a new folder, or one file.

    Raises:
        ExchangeError: the target is there already, or cannot be written.
    """
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
    name = "csv" if given.is_dir() else "jsonl"
    if not given.exists():
        raise ExchangeError(f"there is no {given}")
    read = next(form.read for form in FORMATS if form.name == name and form.read)
    write_folder(base_files(read(given)), target)

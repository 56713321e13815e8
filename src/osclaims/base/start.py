"""A new base, commented where a person will type; and the schemas that let editors help with it."""

from __future__ import annotations

import json
from pathlib import Path

from osclaims.base.change import Desk, change
from osclaims.base.refused import RefusedError
from osclaims.loading.check import Report
from osclaims.loading.find import FILE, shipped_base
from osclaims.loading.lock import locked
from osclaims.loading.schema import schemas
from osclaims.loading.sources import read_sources
from osclaims.loading.vocabulary import read_vocabulary
from osclaims.model.ledger import Ledger

_TEMPLATES = Path(__file__).with_name("templates")
_FILES = ("sources", "vocabulary", "claims", "rulings")


def start(root: Path) -> tuple[str, ...]:
    """Write a new base into a folder, which may hold other things; gives the paths it wrote.

    Raises:
        RefusedError: the folder is a base already, holds a file of that name, or cannot be written.
    """
    templates = {f"data/{name}.yaml": _TEMPLATES / f"{name}.yaml" for name in _FILES}
    taken = [file for file in templates if (root / file).exists()]
    if taken:
        raise RefusedError(f"{root} holds {taken[0]} already; nothing was written")
    try:
        for folder in ("data", "seeds"):
            (root / folder).mkdir(parents=True, exist_ok=True)
        with locked(root):
            desk = Desk.at(root)
            for file, template in sorted(templates.items(), key=lambda each: each[0] == FILE):
                desk.put(file, template.read_bytes())
            lay_schemas(desk)
            desk.write()
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise RefusedError(f"cannot write {error.filename or root}: {reason}") from error
    return tuple(desk.new)


def write_schemas(root: Path) -> tuple[str, ...]:
    """Write the JSON Schema of each file, made from the base's vocabulary; gives their paths.

    Raises:
        RefusedError: the vocabulary cannot be read, or the folder not written.
    """
    written: list[str] = []

    def edit(desk: Desk) -> None:
        lay_schemas(desk)
        written.extend(desk.new)

    change(root, edit)
    return tuple(written)


def schema_of(ledger: Ledger, file: str) -> dict[str, object]:
    """The schema of one of a base's files: claims, sources, vocabulary or rulings."""
    return schemas(ledger.vocabulary, ledger.sources)[file]


def writable(root: Path, *, asked_for: bool) -> Path:
    """The folder of a base that may be written to.

    Raises:
        RefusedError: it is the base inside the package, or the shipped one that nobody asked for.
    """
    shipped = shipped_base().resolve()
    inside_package = shipped.is_relative_to(Path(__file__).resolve().parents[1])
    if root.resolve() == shipped and (inside_package or not asked_for):
        raise RefusedError(
            "the base that comes with osclaims is only read; make one of your own with `osclaims init`"
        )
    return root


def refresh_schemas(desk: Desk) -> None:
    """Lay down the schemas anew, where the base keeps them and its vocabulary can be read."""
    if desk.folder.holds("schema/claims.json") and read_vocabulary(desk.as_it_will_be, Report()) is not None:
        lay_schemas(desk)


def lay_schemas(desk: Desk) -> None:
    """Lay down the schemas of a base as its files will be.

    Raises:
        RefusedError: the vocabulary cannot be read.
    """
    report, folder = Report(), desk.as_it_will_be
    vocabulary, sources = read_vocabulary(folder, report), read_sources(folder, Report())
    if vocabulary is None:
        raise RefusedError("the vocabulary cannot be read:", report.problems)
    for name, schema in schemas(vocabulary, sources).items():
        desk.put(f"schema/{name}.json", json.dumps(schema, ensure_ascii=False, indent=1) + "\n")

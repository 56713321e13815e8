"""A base as tables of what people typed, and back into the files of a base.

Every record keeps exactly the keys and the words that stand in the YAML, so nothing that a person recorded is
lost on the way out and in again; only comments and the layout of the files are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, TypeAlias

from msgspec import field

from osclaims.exchange.errors import ExchangeError
from osclaims.exchange.files import Files
from osclaims.exchange.yaml_text import as_yaml
from osclaims.frozen import Frozen
from osclaims.loading import find, rulings, vocabulary
from osclaims.loading.check import Report
from osclaims.loading.files import Folder
from osclaims.loading.tree import Items, Keys
from osclaims.loading.yaml_events import DEEPEST
from osclaims.problems import NOWHERE

Row: TypeAlias = dict[str, Any]
"""A record: words, lists and mappings, as typed."""

SOURCE, PASSAGE = "in_source", "in_passage"
"""Where a passage or a claim belongs; no key of a base holds an underscore, so neither can be one."""

LISTS = (
    ("entities", vocabulary.FILE),
    ("properties", vocabulary.FILE),
    ("rulings", rulings.FILE),
    ("tensions", rulings.FILE),
)
TABLES = ("sources", "entities", "properties", "blocks", "passages", "claims", "rulings", "tensions")
CLAIMS = "data/claims.yaml"


class Typed(Frozen):
    """The records of a base by table, and the texts of its sources by path."""

    tables: Mapping[str, list[Row]]
    texts: Mapping[str, bytes] = field(default_factory=dict)


def typed(root: Path) -> Typed:
    """Everything that people typed in the base at `root`; what is no record at all is left out."""
    folder = Folder(root)
    tables: dict[str, list[Row]] = {table: [] for table in TABLES}
    tables["sources"] = _records(_read(folder, find.FILE))
    for table, file in LISTS:
        if folder.holds(file):
            tables[table] = _records(_mapping(_read(folder, file)).get(table))
    for file in folder.claims_files():
        for block in _records(_read(folder, file)):
            _lay_out(block, tables)
    return Typed(tables, dict(_texts(folder, tables["sources"])))


def as_typed(record: object, at: str) -> Row:
    """A record that came from outside, once it is sure that a person could have typed it.

    Raises:
        ExchangeError: it holds something else than text, lists and mappings, more levels of them than a base
            has, or characters that are none.
    """
    if not isinstance(record, dict) or not _is_typed(record):
        raise ExchangeError(
            f"{at}: a record is a mapping of text, of lists and of mappings, {DEEPEST} levels deep at most"
        )
    return record


def _is_typed(node: object, levels: int = DEEPEST) -> bool:
    match node:
        case str():
            return not any("\ud800" <= character <= "\udfff" for character in node)
        case list() if levels:
            return all(_is_typed(each, levels - 1) for each in node)
        case dict() if levels:
            return all(_is_typed(each, levels - 1) for pair in node.items() for each in pair)
        case _:
            return False


def base_files(base: Typed) -> Files:
    """The files of a base, texts included.

    Raises:
        ExchangeError: a source's text would stand outside the base, or where a file of records or another
            text stands.
    """
    rows = base.tables
    trees: dict[str, Any] = {find.FILE: rows["sources"], CLAIMS: _blocks(rows)}
    for table, file in LISTS:
        trees.setdefault(file, {})[table] = rows[table]
    files = {file: as_yaml(tree) for file, tree in trees.items()}
    for path, content in base.texts.items():
        put_text(files, _text_path(path), content)
    return files


def put_text(texts: dict[str, bytes], path: str, content: bytes) -> None:
    """Put a text at its path, where it may stand already.

    Raises:
        ExchangeError: another text stands there.
    """
    if texts.setdefault(path, content) != content:
        raise ExchangeError(f"two texts would stand at {path!r}: give each source a `text` of its own")


def _read(folder: Folder, file: str) -> object:
    return folder.tree_of(file, Report())


def _mapping(node: object) -> Mapping[str, Any]:
    return node if isinstance(node, Keys) else {}


def _records(node: object) -> list[Row]:
    return [dict(_plain(each)) for each in node if isinstance(each, Keys)] if isinstance(node, Items) else []


def _plain(node: Any) -> Any:  # noqa: ANN401 - words, a list or a mapping
    match node:
        case dict():
            return {key: _plain(value) for key, value in node.items()}
        case list():
            return [_plain(value) for value in node]
        case _:
            return node


def _lay_out(block: Row, tables: dict[str, list[Row]]) -> None:
    """One source's block of a claims file into rows of three tables."""
    source = block.get("source", "")
    tables["blocks"].append({key: value for key, value in block.items() if key != "passages"})
    passages = [each for each in _list(block.get("passages")) if isinstance(each, dict)]
    for number, passage in enumerate(passages, start=1):
        at = {SOURCE: source, PASSAGE: str(number)}
        tables["passages"].append(at | {key: value for key, value in passage.items() if key != "claims"})
        claims = _list(passage.get("claims"))
        tables["claims"] += [at | claim for claim in claims if isinstance(claim, dict)]


def _list(node: object) -> list[Any]:
    return node if isinstance(node, list) else []


def _texts(folder: Folder, records: list[Row]) -> Iterator[tuple[str, bytes]]:
    for record in records:
        path = str(record.get("text", ""))
        raw = folder.bytes_of(path, lambda: NOWHERE, Report())
        if raw is not None:
            yield path, raw


def _blocks(rows: Mapping[str, list[Row]]) -> list[Row]:
    """Blocks with their passages, passages with their claims; one that is named but not given is made."""
    blocks = {str(row.get("source", "")): {**row, "passages": []} for row in rows["blocks"]}
    passages: dict[tuple[str, str], Row] = {}
    for row in rows["passages"]:
        key = _place(row)
        passages[key] = _own(row)
        blocks.setdefault(key[0], {"source": key[0], "passages": []})["passages"].append(passages[key])
    for row in rows["claims"]:
        if _place(row) not in passages:
            raise ExchangeError(
                f"the claim {row.get('id', '')!r} names no passage that there is: {_place(row)}"
            )
        passages[_place(row)].setdefault("claims", []).append(_own(row))
    return [{key: value for key, value in block.items() if value != []} for block in blocks.values()]


def _place(row: Row) -> tuple[str, str]:
    return str(row.get(SOURCE, "")), str(row.get(PASSAGE, ""))


def _own(row: Row) -> Row:
    return {key: value for key, value in row.items() if key not in {SOURCE, PASSAGE} and value != []}


def _text_path(path: str) -> str:
    """A path for a source's text: inside the base, hidden nowhere, and no file of records."""
    pure = PurePosixPath(path)
    hidden = any(part.startswith(".") for part in pure.parts)
    if (
        hidden
        or pure.is_absolute()
        or (pure.parts[:1] == ("data",) and pure.suffix == ".yaml")
        or "\0" in path
    ):
        raise ExchangeError(f"a source's text cannot stand at {path!r}: its path has to stay inside the base")
    return pure.as_posix()

"""What cannot go out or come in is said in one line, and nothing is written."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from osclaims.base import KnowledgeBase
from osclaims.base.refused import RefusedError
from osclaims.exchange.csv_package import files as csv_files
from osclaims.exchange.errors import ExchangeError
from osclaims.exchange.files import write_file, write_folder
from osclaims.exchange.formats import FORMATS, export, import_base
from osclaims.exchange.jsonl import HEADER

FIRST = json.dumps(HEADER)


def source(path: str, text: str = "x") -> str:
    return json.dumps({"table": "sources", "typed": {"id": "a", "text": path}, "content": text})


BROKEN = {
    "an empty file": ("", "base.jsonl:1: expected the line"),
    "a list for a table": (f'{FIRST}\n{{"table": ["x"], "typed": {{}}}}', "base.jsonl:2: expected a record"),
    "two texts of one path": (f"{FIRST}\n{source('t')}\n{source('t', 'y')}", "two texts would stand"),
    "two texts at a place": (f"{FIRST}\n{source('t')}\n{source('./t', 'y')}", "two texts would stand"),
    "a foreign first line": ('{"id": 1}', "base.jsonl:1: expected the line"),
    "no JSON": (f"{FIRST}\n{{", "base.jsonl:2: not JSON"),
    "a list": (f"{FIRST}\n[]", "base.jsonl:2: expected a JSON object"),
    "an unknown table": (f'{FIRST}\n{{"table": "x", "typed": {{}}}}', "base.jsonl:2: expected a record"),
    "a number": (f'{FIRST}\n{{"table": "sources", "typed": {{"id": 1}}}}', "base.jsonl:2: a record is"),
    "a path upwards": (f"{FIRST}\n{source('../x.txt')}", "has to stay inside the base"),
    "an absolute path": (f"{FIRST}\n{source('/etc/x.txt')}", "has to stay inside the base"),
    "a hidden path": (f"{FIRST}\n{source('.git/hooks/post-checkout')}", "has to stay inside the base"),
    "a path of records": (f"{FIRST}\n{source('data/claims.yaml')}", "has to stay inside the base"),
    "a claim without its passage": (
        f'{FIRST}\n{{"table": "claims", "typed": {{"id": "c", "in_source": "a", "in_passage": "1"}}}}',
        "the claim 'c' names no passage",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "message"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_refused_with_its_place(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "base.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"base|passage|texts") as told:
        import_base(tmp_path / "base.jsonl", tmp_path / "made")
    assert message in str(told.value)
    assert not (tmp_path / "made").exists()


TABLES = {
    "too few cells": ("id,title\na\n", "sources.csv:2: 1 cells where the header has 2"),
    "broken JSON": ("id,title\na,[1\n", "sources.csv:2: a cell begins as JSON and is none"),
    "a path upwards": ("id,text\na,../../x\n", "leaves the folder"),
}


@pytest.mark.parametrize(("table", "message"), TABLES.values(), ids=TABLES.keys())
def test_a_broken_table_is_refused_with_its_place(table: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_text(table, encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"sources\.csv") as told:
        import_base(tmp_path, tmp_path / "made")
    assert message in str(told.value)


@pytest.mark.parametrize("path", ["secret.txt", "circle", "circle/../secret.txt"])
def test_no_link_of_a_package_is_followed_out_of_it(path: str, tmp_path: Path) -> None:
    """A package may come from anybody, and its texts are copied."""
    package = tmp_path / "package"
    (package / "texts").mkdir(parents=True)
    (package / "texts/circle").symlink_to("circle")
    (package / "texts/secret.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (package / "sources.csv").write_text(f"id,text\na,{path}\n", encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"sources\.csv: the path .* leaves the folder"):
        import_base(package, tmp_path / "made")
    assert not (tmp_path / "made").exists()


def test_a_text_that_no_base_may_have_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "sources.csv").write_text("id,text\na,a.txt\n", encoding="utf-8")
    (tmp_path / "texts").mkdir()
    with (tmp_path / "texts/a.txt").open("wb") as text:
        text.truncate(6_000_000_000)
    with pytest.raises(ExchangeError, match=r"the text 'a\.txt': it is larger than 64 MB"):
        import_base(tmp_path, tmp_path / "made")


def test_a_folder_without_sources_is_no_base(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=r"holds no sources\.csv"):
        import_base(tmp_path, tmp_path / "made")


def test_a_folder_that_holds_something_is_left_alone(shipped: KnowledgeBase, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ExchangeError, match="exists already"):
        write_folder(csv_files(shipped), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_no_path_leaves_the_folder(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="leaves the folder"):
        write_folder({"../out.txt": b"x"}, tmp_path / "made")
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_written_over_only_when_asked(tmp_path: Path) -> None:
    write_file(b"old", tmp_path / "x")
    with pytest.raises(ExchangeError, match="--force"):
        write_file(b"new", tmp_path / "x")
    write_file(b"new", tmp_path / "x", replace=True)
    assert (tmp_path / "x").read_bytes() == b"new"


def test_a_base_is_not_written_over(shipped: KnowledgeBase) -> None:
    with pytest.raises(RefusedError, match="belongs to the base"):
        export(shipped, FORMATS[1], shipped.ledger.root / "data/claims.yaml", replace=True)


def test_a_folder_that_is_there_is_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_folder({"data/a.yaml": b"x", "b": b"y"}, Path())
    assert Path("data/a.yaml").read_bytes() == b"x"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "data"]


def test_a_name_that_is_too_long_is_said_so(shipped: KnowledgeBase, tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="File name too long"):
        export(shipped, FORMATS[1], tmp_path / ("x" * 300))
    with pytest.raises(ExchangeError, match="File name too long"):
        import_base(tmp_path / ("x" * 300), tmp_path / "made")


def test_a_file_is_not_written_over_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="is a folder"):
        write_file(b"x", tmp_path, replace=True)


def test_a_folder_that_is_not_there_holds_no_file(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="cannot write"):
        write_file(b"x", tmp_path / "no" / "x")


COMMANDS = {
    "an unknown format": (["export", "cvs"], "no format 'cvs'; did you mean csv?"),
    "a folder to the terminal": (["export", "csv"], "say where to with -o"),
    "nothing to import": (["import", "nowhere", "-o", "made"], "there is no nowhere"),
}


@pytest.mark.parametrize(("arguments", "message"), COMMANDS.values(), ids=COMMANDS.keys())
def test_the_command_says_what_is_wrong_and_exits_2(
    arguments: list[str], message: str, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "osclaims", *arguments]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert message in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr

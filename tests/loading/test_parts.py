"""Claims files say the same whether all are read together, or apart, or only those that changed."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from osclaims.loading import apart, cache
from osclaims.loading.check import Report
from osclaims.loading.files import Folder
from osclaims.loading.find import shipped_base
from osclaims.loading.load import load_ledger, read_ledger
from osclaims.loading.parts import Kept, Part, part_of
from osclaims.loading.pieces import Piece
from osclaims.loading.processes import forked, processors
from osclaims.loading.tree import Node
from osclaims.model.ledger import Ledger
from osclaims.model.source import Source
from osclaims.model.vocabulary import Vocabulary

CLAIMS = tuple(f"data/claims/{name}.yaml" for name in "abcd")
CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("parts.yaml").read_text("utf-8"))
NOTE = next(case for case in CASES if case["name"] == "a note is added")
every_edit = pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped base with a file for each source, and an empty cache beside it."""
    monkeypatch.setenv(cache.ENVIRONMENT, str(tmp_path / "cache"))
    root = tmp_path / "base"
    shutil.copytree(shipped_base() / "seeds", root / "seeds")
    (root / "data/claims").mkdir(parents=True)
    for name in ("sources", "vocabulary", "rulings"):
        shutil.copy(shipped_base() / f"data/{name}.yaml", root / "data")
    _, *blocks = re.split(r"(?m)^(?=- source:)", (shipped_base() / "data/claims.yaml").read_text("utf-8"))
    for file, block in zip(CLAIMS, blocks, strict=True):
        (root / file).write_text(block, encoding="utf-8")
    return root


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files of which this process reads pieces, while all are worth sharing out among two."""
    read: list[str] = []

    def noted(piece: Piece, sources: Mapping[str, Source], vocabulary: Vocabulary) -> Part | None:
        read.append(piece.file)
        return part_of(piece, sources, vocabulary)

    monkeypatch.setattr(apart, "part_of", noted)
    monkeypatch.setattr(apart, "processors", lambda: 2)
    monkeypatch.setattr(apart, "WORTH_SHARING", 0)
    return read


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The claims files that are read, none by itself."""
    read: list[str] = []
    original = Folder.tree_of

    def noted(folder: Folder, relative: str, report: Report, *, block_only: bool = False) -> Node | None:
        if relative.startswith("data/claims"):
            read.append(relative)
        return original(folder, relative, report, block_only=block_only)

    monkeypatch.setattr(Folder, "tree_of", noted)
    return read


def whole(root: Path, instead: Mapping[str, bytes] | None = None) -> Ledger:
    """What a base says when one process reads all of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(apart, "processors", lambda: 1)
        return load_ledger(root, instead)


def edited(root: Path, case: dict[str, Any]) -> dict[str, bytes]:
    """The bytes of the files that a case writes anew or replaces words of; what was so first, is."""
    if "first" in case:
        write(root, {"change": case["first"]})
    changed = {path(name): text.encode() for name, text in case.get("write", {}).items()}
    for name, words in case.get("change", {}).items():
        text = (root / path(name)).read_text("utf-8")
        for old, new in words.items():
            assert old in text, f"{old!r} is not in {name}"
            text = text.replace(old, new, 1)
        changed[path(name)] = text.encode()
    return changed


def write(root: Path, case: dict[str, Any]) -> None:
    for file, content in edited(root, case).items():
        (root / file).write_bytes(content)


def path(name: str) -> str:
    return f"data/claims/{name}.yaml" if name in "abcd" else f"data/{name}.yaml"


def same(one: Ledger, other: Ledger) -> bool:
    """Whether two ledgers are equal and have their claims and passages in the same order."""
    return one == other and list(one.claims) == list(other.claims)


@every_edit
def test_what_changed_is_read_as_the_whole_would_be(case: dict[str, Any], root: Path) -> None:
    instead = edited(root, case)
    before, after = whole(root), whole(root, instead)
    assert after != before
    assert same(read_ledger(Folder(root, instead), kept(before, instead)), after)
    assert same(read_ledger(Folder(root), kept(after, instead)), before)


@every_edit
def test_files_are_read_apart_as_the_whole_would_be(
    case: dict[str, Any], root: Path, alone: list[str]
) -> None:
    instead = edited(root, case)
    assert same(load_ledger(root, instead), whole(root, instead))
    assert 1 <= len(alone) < len(CLAIMS)


def in_one_file(root: Path) -> Path:
    """The claims file of the base whose claims are all put into one."""
    text = "".join((root / file).read_text("utf-8") for file in CLAIMS)
    shutil.rmtree(root / "data/claims")
    (root / "data/claims.yaml").write_text(text, encoding="utf-8")
    return root / "data/claims.yaml"


@every_edit
@pytest.mark.parametrize("count", [2, 3, 5])
def test_one_file_is_read_in_pieces_as_the_whole_would_be(
    case: dict[str, Any], count: int, root: Path, alone: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The four files as one: what was said of another file is said of another piece of the same."""
    write(root, case)
    in_one_file(root)
    monkeypatch.setattr(apart, "processors", lambda: count)
    assert same(load_ledger(root), whole(root))
    assert alone


@pytest.mark.parametrize(
    ("typed", "again"), [("value: Just two weeks later", []), ("value: [Just", ["data/claims.yaml"])]
)
def test_a_file_is_read_again_as_a_whole_only_where_a_piece_is_no_yaml(
    typed: str, again: list[str], root: Path, alone: list[str], read: list[str]
) -> None:
    file = in_one_file(root)
    text = file.read_text("utf-8").replace("value: Just a week later", typed)
    file.write_text(text, encoding="utf-8")
    assert load_ledger(root).problems
    assert (alone, read) == (["data/claims.yaml"], again)


def kept(ledger: Ledger, changed: Collection[str]) -> Kept:
    """What was read, of which all claims files are the same but some."""
    return Kept(ledger, {file: "a hash" for file in CLAIMS if file not in changed})


@pytest.mark.parametrize("seed", range(12))
def test_however_lines_are_moved_about_the_base_says_the_same(
    seed: int, root: Path, alone: list[str]
) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same moves every time are what is wanted
    instead = {}
    for file in chance.sample([*CLAIMS, "data/sources.yaml", "data/vocabulary.yaml"], 2):
        lines = (root / file).read_bytes().splitlines(keepends=True)
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[one : one + 1] = chance.choice(([], [lines[one]] * 2, [lines[other]]))
        instead[file] = b"".join(lines)
    after = whole(root, instead)
    assert same(read_ledger(Folder(root, instead), kept(whole(root), instead)), after)
    assert same(load_ledger(root, instead), after)
    assert alone


def test_only_what_changed_is_read_again(root: Path, read: list[str]) -> None:
    cache.load_cached(root)
    read.clear()
    for name in ("a", "b"):
        write(root, {"change": {name: {"- source:": "# Read twice.\n- source:"}}})
        assert same(cache.load_cached(root), cache.load_cached(root))
    assert read == [path("a"), path("b")]
    assert same(cache.load_cached(root), whole(root))


def test_a_source_that_was_refused_for_a_while_has_all_its_claims_again(root: Path) -> None:
    (root / CLAIMS[2]).write_bytes((root / CLAIMS[2]).read_bytes() + (root / CLAIMS[3]).read_bytes())
    (root / CLAIMS[3]).unlink()
    sources, typed = root / "data/sources.yaml", (root / "data/sources.yaml").read_text("utf-8")
    sources.write_text(re.sub(r"(id: shoulders\n  )title:", r"\1titel:", typed), "utf-8")
    assert not any(id_.startswith("shoulders/") for id_ in cache.load_cached(root).claims)
    sources.write_text(typed, "utf-8")
    assert same(cache.load_cached(root), whole(root))


def test_every_file_of_a_sound_base_can_be_read_by_itself(root: Path) -> None:
    ledger = whole(root)
    pieces = [Piece(file, (root / file).read_bytes()) for file in CLAIMS]
    parts = [part_of(piece, ledger.sources, ledger.vocabulary) for piece in pieces]
    assert [part.passages for part in parts if part] == [
        tuple(passage for passage in ledger.passages if ledger.blocks[passage.source] == file)
        for file in CLAIMS
    ]


def test_nothing_is_read_again_for_a_ruling(root: Path, read: list[str]) -> None:
    cache.load_cached(root)
    read.clear()
    (root / "data/rulings.yaml").write_text("rulings:\n", encoding="utf-8")
    assert not cache.load_cached(root).rulings
    assert read == []


def test_a_change_on_paper_reads_what_it_changes_and_leaves_nothing(root: Path, read: list[str]) -> None:
    before = cache.load_cached(root)
    read.clear()
    on_paper = cache.load_cached(root, edited(root, NOTE))
    assert read == [CLAIMS[0]]
    assert on_paper.claims["yicai/shift-away"].note == "Compare."
    assert cache.load_cached(root) == before
    assert read == [CLAIMS[0]]


def test_a_claims_file_that_comes_or_goes_is_seen(root: Path) -> None:
    cache.load_cached(root)
    gone = (root / CLAIMS[3]).read_bytes()
    (root / CLAIMS[3]).unlink()
    assert same(cache.load_cached(root), whole(root))
    (root / "data/claims/e.yaml").write_bytes(gone)
    assert same(cache.load_cached(root), whole(root))


def test_what_a_process_that_died_should_have_read_is_read_all_the_same(
    root: Path, alone: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(apart, "encode_parts", failing)
    assert same(load_ledger(root), whole(root))
    assert len(alone) < len(CLAIMS)


def test_a_base_is_read_where_the_system_has_no_room_for_a_process(
    root: Path, alone: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", full)
    assert same(load_ledger(root), whole(root))
    assert alone


def test_a_small_base_is_read_by_one_process(
    root: Path, alone: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "WORTH_SHARING", 10_000_000)
    assert same(load_ledger(root), whole(root))
    assert alone == []


def test_no_process_is_forked_beside_a_thread() -> None:
    """What another thread holds while a process is forked, nobody lets go of in its copy."""
    counted: list[int] = []
    beside = threading.Thread(target=lambda: counted.append(processors()))
    beside.start()
    beside.join()
    assert counted == [1]


def test_processes_end_with_the_block_that_needs_them() -> None:
    def slept(seconds: int) -> bytes:
        time.sleep(seconds)
        return b"awake"

    with forked(slept, [0, 600]) as answers:
        assert next(answers) == b"awake"
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, 0)


def test_a_process_ends_when_nobody_is_left_to_read_it() -> None:
    program = (
        "import os; from osclaims.loading.processes import forked\n"
        "with forked(lambda _: bytes(10_000_000), [0]): os._exit(0)"
    )
    begun = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, timeout=60, check=True)
    assert begun.stdout == b""

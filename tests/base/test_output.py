"""What a command writes goes where it was told to, and over nothing else."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from osclaims.base import KnowledgeBase
from osclaims.base.output import spare_base, texts_of, write
from osclaims.base.refused import RefusedError


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "page").write_bytes(b"old")
    (tmp_path / "page").chmod(0o640)
    write(b"new", tmp_path / "page")
    assert (tmp_path / "page").read_bytes() == b"new"
    assert (tmp_path / "page").stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["page"]


@pytest.mark.parametrize("there", [True, False], ids=["of a file", "of none yet"])
def test_a_link_stays_and_what_it_names_is_written(there: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a case
    (tmp_path / "far").mkdir()
    if there:
        (tmp_path / "far/page").write_bytes(b"old")
    (tmp_path / "link").symlink_to("far/page")
    write(b"new", tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "far/page").read_bytes() == b"new"


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    write(b"new", tmp_path / "pipe")
    reader.join(timeout=10)
    assert read == [b"new"]
    assert (tmp_path / "pipe").is_fifo()


def test_a_circle_of_links_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(OSError, match="symbolic links"):
        write(b"new", tmp_path / "circle")
    assert [path.name for path in tmp_path.iterdir()] == ["circle"]


@pytest.mark.parametrize("path", ["data/claims.yaml", "seeds/../data/vocabulary.yaml", "seeds/paper.txt"])
def test_what_makes_a_base_is_spared(path: str, base_of: Callable[..., KnowledgeBase]) -> None:
    root = base_of(paper=[{"passage": "It rains.", "waived": "background"}]).ledger.root
    with pytest.raises(RefusedError, match="belongs to the base; nothing was written"):
        spare_base(root, root / path)
    spare_base(root, root / "report.html")


def test_the_texts_of_a_base_are_those_that_it_names_inside_of_it(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    told = "- {text: seeds/a.txt}\n- {text: ../b.txt}\n- {text: [c]}\n- d\n"
    (tmp_path / "data/sources.yaml").write_text(told, encoding="utf-8")
    assert texts_of(tmp_path) == [tmp_path.resolve() / "seeds/a.txt"]

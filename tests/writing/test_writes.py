"""What is written is whole, or not there at all; nobody's claim is lost."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from osclaims.base.add import add_entry
from osclaims.base.add_claim import add_claim
from osclaims.base.change import Desk, change
from osclaims.base.refused import RefusedError
from osclaims.loading.load import load_ledger
from osclaims.loading.lock import locked

InChild = Callable[[Callable[[], object]], int]
KilledAt = Callable[[int, Callable[[], object]], bool]
CLAIMS = "data/claims.yaml"


def loved(root: Path) -> None:
    add_claim(root, "herald", {"speaker": "mayor", "words": "like the bridge", "form": "reported"})


def test_killed_at_any_step_the_file_is_the_old_or_the_new_one(base: Path, killed_at: KilledAt) -> None:
    old = (base / CLAIMS).read_bytes()
    seen: set[bytes] = set()
    step = 1
    while killed_at(step, lambda: loved(base)):
        found = (base / CLAIMS).read_bytes()
        assert load_ledger(base).problems == ()
        seen.add(found)
        (base / CLAIMS).write_bytes(old)
        step += 1
    assert step > 20
    assert seen == {old, (base / CLAIMS).read_bytes()}


def test_after_a_kill_the_next_writer_neither_waits_nor_stumbles(base: Path, killed_at: KilledAt) -> None:
    assert killed_at(12, lambda: loved(base))
    loved(base)
    assert load_ledger(base).problems == ()


def test_eight_processes_adding_fifty_claims_each_lose_none(base: Path, in_child: InChild) -> None:
    def fifty(who: int) -> None:
        claim = {
            "excerpt": "People like the bridge.",
            "speaker": "mayor",
            "words": "like",
            "form": "reported",
        }
        for number in range(50):
            add_claim(base, "herald", {"id": f"c{who}-{number}", **claim})

    children = [in_child(partial(fifty, who)) for who in range(8)]
    assert [os.waitpid(pid, 0)[1] for pid in children] == [0] * 8
    ledger = load_ledger(base)
    assert ledger.problems == ()
    assert {f"herald/c{who}-{number}" for who in range(8) for number in range(50)} <= set(ledger.claims)


def test_a_writer_waits_for_the_one_before(base: Path) -> None:
    order: list[str] = []

    def second() -> None:
        loved(base)
        order.append("second")

    with locked(base):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.3)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_a_file_that_someone_changed_meanwhile_is_left_alone(base: Path) -> None:
    def edit(desk: Desk) -> None:
        desk.put(CLAIMS, desk.text(CLAIMS) + "# ours\n")
        (base / CLAIMS).write_text("# theirs\n", "utf-8")

    with pytest.raises(RefusedError, match="was changed by someone else meanwhile"):
        change(base, edit)
    assert (base / CLAIMS).read_text("utf-8") == "# theirs\n"
    assert [path.name for path in (base / "data").iterdir() if path.name.startswith(".")] == []


def test_a_change_that_would_bring_a_problem_is_not_made(base: Path) -> None:
    before = {path: path.read_bytes() for path in base.rglob("*") if path.is_file()}
    with pytest.raises(RefusedError, match=r"vocabulary\.yaml:17:.*no entity 'nowhere'") as refused:
        add_entry(base, "entities", {"id": "pier", "name": "Pier", "within": "nowhere"})
    assert len(refused.value.problems) == 1
    assert {path: path.read_bytes() for path in base.rglob("*") if path.is_file()} == before


def test_what_was_broken_before_does_not_stop_a_sound_change(base: Path) -> None:
    text = (base / CLAIMS).read_text("utf-8").replace("value: May 2019", "value: May 1919")
    (base / CLAIMS).write_text(text, "utf-8")
    loved(base)
    assert len(load_ledger(base).problems) == 1


def test_a_file_keeps_its_mode_and_a_link_stays_a_link(base: Path) -> None:
    real = base / "real.yaml"
    (base / CLAIMS).rename(real)
    real.chmod(0o640)
    (base / CLAIMS).symlink_to(real)
    loved(base)
    assert (base / CLAIMS).is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert "like the bridge" in real.read_text("utf-8")


def test_a_folder_that_cannot_be_written_is_said_so(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("osclaims.loading.write_file.os.fsync", full)
    with pytest.raises(RefusedError, match="no space left on device"):
        loved(base)

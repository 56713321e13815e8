"""The parsed form of a base is used when it is sound, and never otherwise."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Never

import pytest

from osclaims.loading import cache
from osclaims.loading.find import UnreadableBaseError, shipped_base
from osclaims.loading.load import load_ledger
from osclaims.model.ledger import Ledger

TEXT = "The bridge cost about US$5.5 million (€5 million). “It was cheap,” said the mayor on Monday.\n"
FILES = {
    "seeds/times.txt": TEXT,
    "data/sources.yaml": f"""
- {{id: times, title: The Bridge, publisher: The Times, text: seeds/times.txt, published: 2025-02-14,
   sha256: {sha256(TEXT.encode()).hexdigest()}, currency: {{"$": USD}}}}
""",
    "data/vocabulary.yaml": """
entities:
- {id: bridge, name: The Bridge, aliases: [bridge], within: town}
- {id: town, name: The Town}
- {id: mayor, name: The Mayor}
properties:
- {id: cost, kind: money, topics: [cost], values: one, qualifiers: [phase]}
- {id: told, kind: date}
""",
    "data/claims.yaml": """
- source: times
  passages:
  - passage: The bridge cost about US$5.5 million (€5 million).
    claims:
    - id: cost
      subject: bridge
      property: cost
      phase: building
      value: about US$5.5 million (€5 million)
  - passage: “It was cheap,” said the mayor on Monday.
    claims:
    - id: cheap
      speaker: mayor
      quote: It was cheap
    - id: told
      subject: bridge
      property: told
      value: on Monday
""",
    "data/rulings.yaml": """
tensions:
- {id: cheap, claims: [times/cost, times/cheap], because: Five millions are not cheap.}
""",
}


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small base with every kind of record, and an empty cache beside it."""
    monkeypatch.setenv(cache.ENVIRONMENT, str(tmp_path / "cache"))
    for path, words in FILES.items():
        (tmp_path / "base" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "base" / path).write_text(words, encoding="utf-8")
    return tmp_path / "base"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The bases that were read from their files while the test ran."""
    read: list[Path] = []
    original = cache.read_anew

    def counted(place: Path, root: Path, *given: Never) -> Ledger:
        read.append(root)
        return original(place, root, *given)

    monkeypatch.setattr(cache, "read_anew", counted)
    return read


def kept_file(tmp_path: Path) -> Path:
    (kept,) = (tmp_path / "cache").glob("*.json")
    return kept


def test_the_second_load_gives_the_same_without_reading_the_base(base: Path, reads: list[Path]) -> None:
    first = cache.load_cached(base)
    second = cache.load_cached(base)
    assert reads == [base]
    assert first == second == load_ledger(base)
    assert list(second.claims) == ["times/cost", "times/cheap", "times/told"]


def test_the_shipped_base_comes_back_as_it_was(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(cache.ENVIRONMENT, str(tmp_path))
    read = cache.load_cached(shipped_base())
    assert cache.load_cached(shipped_base()) == read


CHANGES: dict[str, Callable[[Path], object]] = {
    "a claim is edited": lambda base: rewrite(base / "data/claims.yaml", "id: cost", "id: price"),
    "a source text is edited": lambda base: rewrite(base / "seeds/times.txt", "The", "A"),
    "a source text is removed": lambda base: (base / "seeds/times.txt").unlink(),
    "the rulings are removed": lambda base: (base / "data/rulings.yaml").unlink(),
    "a claims file is added": lambda base: added(base / "data/claims/more.yaml"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_a_base_that_changed_is_read_again(
    change: Callable[[Path], object], base: Path, reads: list[Path]
) -> None:
    cache.load_cached(base)
    change(base)
    assert cache.load_cached(base) == load_ledger(base)
    assert reads == [base, base]


def test_a_text_that_became_a_pipe_is_not_waited_for(base: Path) -> None:
    cache.load_cached(base)
    text = base / "seeds/times.txt"
    text.unlink()
    os.mkfifo(text)
    for _ in range(2):
        (problem,) = cache.load_cached(base).problems
        assert problem.message == "cannot read 'seeds/times.txt': it is no file"


def test_a_file_that_was_missing_and_appears_is_read(base: Path) -> None:
    moved = (base / "data/rulings.yaml").rename(base / "rulings.yaml")
    assert not cache.load_cached(base).rulings
    assert not cache.load_cached(base).tensions
    moved.rename(base / "data/rulings.yaml")
    assert cache.load_cached(base) == load_ledger(base)


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def added(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("[]\n", encoding="utf-8")


def resealed(raw: bytes, body: bytes) -> bytes:
    """A kept form with another body and the hash that fits it, as a foreign program might leave."""
    return sealed(raw.split(b"\n", 2)[1], body)


def sealed(head: bytes, body: bytes) -> bytes:
    return b"\n".join((sha256(head + body).hexdigest().encode(), head, body))


def respelt(raw: bytes, old: bytes, new: bytes) -> bytes:
    body = raw.split(b"\n", 2)[2]
    assert old in body
    return resealed(raw, body.replace(old, new))


def with_program(raw: bytes) -> bytes:
    _, head, body = raw.split(b"\n", 2)
    return sealed(json.dumps({**json.loads(head), "program": "another"}).encode(), body)


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _raw: b"",
    "cut off": lambda raw: raw[: len(raw) // 2],
    "one byte changed": lambda raw: raw.replace(b"5.5 million", b"5.6 million", 1),
    "no JSON": lambda _raw: b"\x80\x04\x95pickle\n\nnonsense",
    "a list": lambda _raw: b"[]\n\n[]",
    "of another version": with_program,
    "foreign: an empty object": lambda raw: resealed(raw, b"{}"),
    "foreign: a list": lambda raw: resealed(raw, b"[1, 2]"),
    "foreign: nested too deep": lambda raw: resealed(raw, b"[" * 100_000),
    "foreign: a class that is in no ledger": lambda raw: respelt(raw, b'"Statement"', b'"Path"'),
    "foreign: words for a number": lambda raw: respelt(raw, b'"5.5E+6"', b'"a lot"'),
    "foreign: a text out of another file": lambda raw: respelt(raw, b'"seeds/times.txt"', b'"/etc/passwd"'),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=list(DAMAGES))
def test_a_damaged_or_foreign_cache_is_built_anew_without_a_word(
    damage: Callable[[bytes], bytes],
    base: Path,
    tmp_path: Path,
    reads: list[Path],
    capfd: pytest.CaptureFixture[str],
) -> None:
    expected = cache.load_cached(base)
    sound = kept_file(tmp_path).read_bytes()
    kept_file(tmp_path).write_bytes(damage(sound))
    assert cache.load_cached(base) == expected
    assert reads == [base, base]
    assert kept_file(tmp_path).read_bytes() == sound
    assert capfd.readouterr() == ("", "")


def test_ids_are_known_without_a_claim_being_made(base: Path, reads: list[Path]) -> None:
    expected = list(cache.load_cached(base).claims)
    assert cache.claim_ids(base) == expected
    (base / "data/rulings.yaml").write_text("rulings: []\n", encoding="utf-8")
    assert cache.claim_ids(base) == expected
    assert reads == [base, base]


def test_a_cache_that_cannot_be_written_is_done_without(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(cache.ENVIRONMENT, str(tmp_path / "file"))
    assert cache.load_cached(base) == load_ledger(base)


def test_only_so_many_bases_are_kept(base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "KEPT", 2)
    for name in ("a", "b", "c"):
        cache.load_cached(Path(shutil.copytree(base, tmp_path / name)))
    assert len(list((tmp_path / "cache").iterdir())) == 2


def test_the_cache_lies_in_the_user_s_cache_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(cache.ENVIRONMENT)
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    assert cache.cache_folder() == Path("/somewhere/osclaims")
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert cache.cache_folder() == Path.home() / ".cache" / "osclaims"


def test_what_is_no_base_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableBaseError, match="is no base"):
        cache.load_cached(tmp_path)

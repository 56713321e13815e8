"""The shipped base spoilt in many ways: changes to the bytes of one of its files, the same every time."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pytest

ROOT = Path(__file__).parents[2]
FILES = ("data/claims.yaml", "data/sources.yaml", "data/vocabulary.yaml", "data/rulings.yaml")
TEXTS = tuple(sorted(f"seeds/{path.name}" for path in (ROOT / "seeds").glob("*.txt")))
Spoil: TypeAlias = Callable[[bytes, random.Random], bytes]


@dataclass(frozen=True, slots=True)
class Mutation:
    """One spoilt file."""

    name: str
    file: str
    content: bytes
    root: Path = ROOT


def _random(seed: str | int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - the same spoilt files every time are what is wanted


def flipped(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw))
    return raw[:at] + bytes([raw[at] ^ (1 << chance.randrange(8))]) + raw[at + 1 :]


def line_dropped(raw: bytes, chance: random.Random) -> bytes:
    lines = raw.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return b"".join(lines)


def lines_swapped(raw: bytes, chance: random.Random) -> bytes:
    lines = raw.splitlines(keepends=True)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def line_doubled(raw: bytes, chance: random.Random) -> bytes:
    lines = raw.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    return b"".join([*lines[: at + 1], *lines[at:]])


def indented(raw: bytes, chance: random.Random) -> bytes:
    lines = raw.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    lines[at] = b"  " + lines[at] if chance.random() < 0.5 else lines[at].removeprefix(b"  ")
    return b"".join(lines)


def key_renamed(raw: bytes, chance: random.Random) -> bytes:
    key = chance.choice(re.findall(rb"(?m)^[ -]*([a-z-]+):", raw) or [b"id"])
    return raw.replace(key + b":", key[:-1] + b"x:", 1 + chance.randrange(3))


def _values(raw: bytes) -> list[re.Match[bytes]]:
    """The values of keys; the words, in a text that has no keys."""
    found = list(re.finditer(rb"(?m)(?<=: )\S[^\n]*$", raw))
    return found if len(found) > 1 else list(re.finditer(rb"\S+", raw))


def values_swapped(raw: bytes, chance: random.Random) -> bytes:
    found = _values(raw)
    one, other = sorted(chance.sample(found, 2), key=re.Match.start)
    middle = raw[one.end() : other.start()]
    return raw[: one.start()] + other.group() + middle + one.group() + raw[other.end() :]


def value_emptied(raw: bytes, chance: random.Random) -> bytes:
    found = chance.choice(_values(raw))
    return raw[: found.start()] + chance.choice([b"", b' "  "', b" []", b" {}", b" ~"]) + raw[found.end() :]


def digit_changed(raw: bytes, chance: random.Random) -> bytes:
    at = chance.choice([found.start() for found in re.finditer(rb"\d", raw)] or [0])
    return raw[:at] + str(chance.randrange(10)).encode() + raw[at + 1 :]


def truncated(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(len(raw))]


def put_in(pieces: tuple[bytes, ...]) -> Spoil:
    def spoil(raw: bytes, chance: random.Random) -> bytes:
        at = chance.randrange(len(raw))
        return raw[:at] + chance.choice(pieces) + raw[at:]

    return spoil


SPOILS: dict[str, Spoil] = {
    "a bit flipped": flipped,
    "a line dropped": line_dropped,
    "two lines swapped": lines_swapped,
    "a line doubled": line_doubled,
    "a line indented otherwise": indented,
    "a key renamed": key_renamed,
    "two values swapped": values_swapped,
    "a value emptied": value_emptied,
    "a digit changed": digit_changed,
    "cut short": truncated,
    "a control character": put_in((b"\x00", b"\x07", b"\x1b[31m", b"\x7f", b"\xc2\x85", b"\x0c")),
    "a direction override": put_in(("\u202e".encode(), "\u2066".encode(), "\u200f".encode())),
    "a lone surrogate": put_in((b"\xed\xa0\x80", b"\xed\xbf\xbf", b'"\\ud800"')),
    "a stray byte": put_in((b"\xff", b"\xc3", b"\x80", b"\xfe\xff")),
    "YAML's own marks": put_in(
        (
            b"&a ",
            b"*a ",
            b"!!python/object:os.system ",
            b"{",
            b"[",
            b"\n---\n",
            b"? ",
            b"<<: ",
            b"|",
            b"%YAML 9\n",
            b"\t",
            b": ",
            b" #x",
            b"- - - ",
            b"'",
            b'"',
        )
    ),
    "a line ending of another kind": put_in((b"\r", b"\r\n", "\u2028".encode(), "\u2029".encode(), b"\n\n")),
}
WHOLE: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda _: b"",
    "blank": lambda _: b" \n\n",
    "CRLF": lambda raw: raw.replace(b"\n", b"\r\n"),
    "CR": lambda raw: raw.replace(b"\n", b"\r"),
    "a BOM": lambda raw: b"\xef\xbb\xbf" + raw,
    "UTF-16": lambda raw: raw.decode().encode("utf-16"),
    "Latin-1": lambda raw: raw.decode().encode("latin-1", "replace") + b"\xe9",
    "twice": lambda raw: raw + raw,
    "nested deep": lambda _: b"[" * 5_000 + b"]" * 5_000,
    "nested deep in block style": lambda _: b"".join(b" " * depth + b"- a:\n" for depth in range(0, 400, 2)),
    "one long line": lambda _: b"[" + b"a, " * 100_000 + b"a]",
    "one long word": lambda _: b"- id: " + b"a" * 300_000,
    "many keys": lambda _: b"".join(b"k%d: v\n" % number for number in range(20_000)),
    "nonsense": lambda raw: _random(len(raw)).randbytes(300_000),
    "nonsense in letters": lambda raw: bytes(_random(len(raw)).choices(b" \n-:abc#'\"[]{}", k=300_000)),
    "a bomb of aliases": lambda _: (
        b"a: &a [x,x,x,x,x,x]\n"
        + b"".join(b"%c: &%c [*%c,*%c,*%c]\n" % (c, c, c - 1, c - 1, c - 1) for c in range(98, 112))
    ),
}


@pytest.fixture(scope="session")
def mutations() -> Callable[[int], list[Mutation]]:
    """Every kind of mutation of every file, those that depend on chance so many times."""
    return lambda each: list(spoilt(each))


def spoilt(each: int) -> Iterator[Mutation]:
    for file in (*FILES, TEXTS[0]):
        raw = (ROOT / file).read_bytes()
        for name, whole in WHOLE.items():
            yield Mutation(f"{file}: {name}", file, whole(raw))
        for name, spoil in SPOILS.items():
            for number in range(each):
                content = spoil(raw, _random(f"{file} {name} {number}"))
                yield Mutation(f"{file}: {name}, {number}", file, content)

"""What broken and odd input costs: checks of spoilt bases, drafts from odd texts and their coverage.

python -m bench.broken [code points of each odd text]

The clause: nothing takes more than a second and a second more for each megabyte. The first second is what any
command may take to start; beside it a tiny file cannot be said to have a speed.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.handmade import write_base
from bench.measure import ROOT, SCRATCH, Measured, show
from bench.odd_texts import odd_texts
from tests.broken.conftest import spoilt

from osclaims.base.coverage import coverages
from osclaims.base.draft import Drafter
from osclaims.evidence.anchor import Text
from osclaims.evidence.sentences import paragraphs
from osclaims.loading.load import load_ledger
from osclaims.model.ledger import Ledger
from osclaims.model.source import Passage, Source

CLAIMS = 2_000
WORST = 5
"""How many of each kind of work the table names."""


@dataclass(frozen=True, slots=True)
class Spent:
    """One piece of work on broken input: its processor seconds, and the megabytes that were read."""

    what: str
    seconds: float
    megabytes: float

    @property
    def share(self) -> float:
        """The part of what it may take that it took: a second, and one for each megabyte."""
        return self.seconds / (1 + self.megabytes)


def main(size: int) -> None:
    """Measure everything; name the worst of each kind."""
    kinds = {
        "check of the shipped base": list(shipped()),
        f"check of {CLAIMS:,} claims": list(large()),
        "draft": list(drafted(size)),
        "coverage": list(covered(size)),
    }
    lines = [
        Measured(f"{kind}: {one.what} ({one.megabytes:.2f} MB)", one.seconds, one.share, 1)
        for kind, spent in kinds.items()
        for one in sorted(spent, key=lambda one: -one.share)[:WORST]
    ]
    show(
        "broken: seconds, and what part of a second and a second a megabyte that is",
        lines,
        {"inputs": {kind: len(spent) for kind, spent in kinds.items()}},
    )


def timed(what: str, megabytes: float, work: Callable[[], object]) -> Spent:
    """Do some work once, and again when it was slow: the less of the two counts."""
    spent = []
    while not spent or (len(spent) == 1 and spent[0] > (1 + megabytes) / 2):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return Spent(what, min(spent), megabytes)


def megabytes_of(root: Path) -> float:
    """The size of a base: its data and its texts."""
    return (
        sum(path.stat().st_size for folder in ("data", "seeds") for path in (root / folder).rglob("*.*"))
        / 1e6
    )


def checked(what: str, root: Path, instead: dict[str, bytes]) -> Spent:
    """A check of a base, some of whose files hold something else."""
    replaced = sum(len(raw) - (root / file).stat().st_size for file, raw in instead.items()) / 1e6
    return timed(what, megabytes_of(root) + replaced, lambda: load_ledger(root, instead))


def shipped() -> Iterator[Spent]:
    """The shipped base, spoilt as its tests spoil it, and each of its texts from end to end."""
    for mutation in spoilt(3):
        yield checked(mutation.name, ROOT, {mutation.file: mutation.content})
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        for what, spoil in THROUGHOUT.items():
            yield checked(f"{path.name}: {what}", ROOT, {f"seeds/{path.name}": spoil(path.read_bytes())})


def large() -> Iterator[Spent]:
    """A base as people would write it, one kind of its files spoilt from end to end."""
    root = SCRATCH / f"hand-{CLAIMS}"
    if not root.exists():
        write_base(root, CLAIMS)
    for kind in ("seeds/*.txt", "data/claims/*.yaml", "data/sources.yaml", "data/vocabulary.yaml"):
        files = {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.glob(kind))}
        for what, spoil in THROUGHOUT.items():
            yield checked(f"{kind}: {what}", root, {file: spoil(raw) for file, raw in files.items()})


def _changed(pattern: bytes, change: Callable[[re.Match[bytes]], bytes]) -> Callable[[bytes], bytes]:
    return lambda raw: re.sub(pattern, change, raw)


def _shuffled(raw: bytes) -> bytes:
    lines = raw.splitlines(keepends=True)
    random.Random(1).shuffle(lines)  # noqa: S311 - the same disorder every time
    return b"".join(lines)


THROUGHOUT: dict[str, Callable[[bytes], bytes]] = {
    "one letter in three words changed": _changed(rb"(\w+\W+\w+\W+\w+)\w\b", lambda found: found[1] + b"z"),
    "capitals for small letters": bytes.swapcase,
    "every digit another": _changed(rb"\d", lambda found: b"%d" % ((int(found[0]) + 1) % 10)),
    "every id misspelt": _changed(rb"(?m)(: [a-z]+-?)(\d+)$", lambda found: found[1] + b"x" + found[2]),
    "every value longer": _changed(rb"(?m)(: .*)$", lambda found: found[1] + b" and nine storks"),
    "lines in disorder": _shuffled,
    "sixteen times": lambda raw: raw * 16,
    "no vowels": lambda raw: raw.translate(None, b"aeiou"),
}


def ledger_of(text: str) -> Ledger:
    """A base of one source, whose paragraphs are its passages and make no claims yet."""
    source = Source(id="odd", title="odd", publisher="", text=Text(text), text_path="odd.txt", sha256="")
    passages = tuple(Passage("odd", place) for place in paragraphs(text))
    return Ledger(root=SCRATCH, sources={"odd": source}, passages=passages)


def drafted(size: int) -> Iterator[Spent]:
    """Drafts of the whole of each odd text."""
    for name, text in odd_texts(size).items():
        ledger = ledger_of(text)
        drafter = Drafter(ledger.sources["odd"], ledger.vocabulary)
        yield timed(name, len(text.encode()) / 1e6, drafter.whole)


def covered(size: int) -> Iterator[Spent]:
    """The coverage of each odd text."""
    for name, text in odd_texts(size).items():
        yield timed(name, len(text.encode()) / 1e6, partial(coverages, ledger_of(text), ["odd"]))


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 3_000)

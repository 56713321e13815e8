"""What broken and odd input costs: checks of spoilt bases and of nonsense, and the reading of odd texts.

python -m bench.broken [code points of each odd text]

The clause: nothing takes more than a second and a second more for each megabyte. The first second is what any
command may take to start; beside it a tiny file cannot be said to have a speed. Odd texts come in two sizes,
so that work that grows faster than the text is seen; of them the table tells the seconds a megabyte.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from bench.handmade import write_base
from bench.measure import ROOT, SCRATCH, Measured, show
from bench.odd_texts import NONSENSE, PROSE, odd_texts
from tests.broken.conftest import TEXTS, spoilt

from osclaims.base.coverage import coverages
from osclaims.base.draft import Drafter
from osclaims.evidence.anchor import Text
from osclaims.evidence.detect import detect
from osclaims.evidence.sentences import paragraphs
from osclaims.loading.load import load_ledger
from osclaims.model.ledger import Ledger
from osclaims.model.source import Passage, Source

CLAIMS = 2_000
WORST = 5
"""How many of each kind of work the table names."""
TIMES = 4
"""How much larger the second of two sizes is."""
NONSENSE_SIZE = 150_000
"""Bytes of the smaller of two files of nonsense."""
UNTOLD = 0.02
"""Seconds below which nobody can tell how work grows."""


@dataclass(frozen=True, slots=True)
class Spent:
    """One piece of work on broken input: its processor seconds, and the megabytes that were read.

    `growth` is how many times the seconds were those of an input a fourth as large, where there was one.
    """

    what: str
    seconds: float
    megabytes: float
    growth: float | None = None

    @property
    def share(self) -> float:
        """The part of what it may take that it took: a second, and one for each megabyte."""
        return self.seconds / (1 + self.megabytes)

    @property
    def speed(self) -> float:
        """Seconds a megabyte."""
        return self.seconds / self.megabytes


def main(size: int) -> None:
    """Measure everything; name the worst of each kind."""
    files = {
        "check of the shipped base": list(shipped()),
        f"check of {CLAIMS:,} claims": list(large()),
        "check of nonsense": list(nonsense()),
    }
    texts = {kind: list(read(work, size)) for kind, work in READING.items()} | {"prose": list(prose())}
    counted = {"inputs": {kind: len(spent) for kind, spent in (files | texts).items()}}
    title = "broken: seconds, and what part of a second and a second a megabyte that is"
    show(title, [line(kind, one, one.share, 1) for kind, one in worst(files, lambda one: one.share)], counted)
    title = "odd texts: seconds, and seconds a megabyte"
    show(title, [line(kind, one, one.speed, None) for kind, one in worst(texts, lambda one: one.speed)])
    title = "odd texts that grow: seconds, and seconds for each second that a fourth of the text took"
    grown = worst(texts, lambda one: one.growth or 0 if one.seconds > UNTOLD else 0)
    show(title, [line(kind, one, one.growth or 0, None) for kind, one in grown])


def worst(kinds: dict[str, list[Spent]], by: Callable[[Spent], float]) -> Iterator[tuple[str, Spent]]:
    """The worst of each kind of work."""
    for kind, spent in kinds.items():
        for one in sorted(spent, key=by, reverse=True)[:WORST]:
            yield kind, one


def line(kind: str, one: Spent, ratio: float, limit: float | None) -> Measured:
    """A line of a table."""
    return Measured(f"{kind}: {one.what} ({one.megabytes:.3f} MB)", one.seconds, ratio, limit)


def timed(what: str, megabytes: float, work: Callable[[], object]) -> Spent:
    """Do some work once, and again when it was slow: the less of the two counts."""
    spent: list[float] = []
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
    for mutation in spoilt(1):
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


def drafted(ledger: Ledger) -> object:
    """Claims drafted from the whole text."""
    return Drafter(ledger.sources["odd"], ledger.vocabulary).whole()


READING: dict[str, Callable[[Ledger], object]] = {
    "detection": lambda ledger: detect(ledger.sources["odd"].text),
    "draft": drafted,
    "coverage": lambda ledger: coverages(ledger, ["odd"]),
}
"""What is done with a text beside storing it, and none may remember from the work before."""


def read(work: Callable[[Ledger], object], size: int) -> Iterator[Spent]:
    """Each odd text of one size, and what it took more than one of a fourth."""
    small = odd_texts(size // TIMES)
    work(ledger_of("On May 3 it cost $5."))  # what is made once is made before
    for name, text in odd_texts(size).items():
        less = timed(name, 0, partial(fresh, work, small[name]))
        spent = timed(name, len(text.encode()) / 1e6, partial(fresh, work, text))
        yield replace(spent, growth=spent.seconds / less.seconds)


def prose() -> Iterator[Spent]:
    """Real prose, a paragraph a passage, in two sizes."""
    for what, work in READING.items():
        less = timed(what, 0, partial(fresh, work, (PROSE + "\n\n") * TIMES))
        text = (PROSE + "\n\n") * TIMES**2
        spent = timed(what, len(text.encode()) / 1e6, partial(fresh, work, text))
        yield replace(spent, growth=spent.seconds / less.seconds)


def fresh(work: Callable[[Ledger], object], text: str) -> object:
    """Work on a text that nobody has looked at."""
    return work(ledger_of(text))


def nonsense() -> Iterator[Spent]:
    """Files of nothing but nonsense of one kind in place of one of the shipped base's, in two sizes."""
    for what, made in NONSENSE.items():
        for file in ("data/claims.yaml", "data/sources.yaml", TEXTS[0]):
            less = checked(what, ROOT, {file: made(NONSENSE_SIZE)})
            spent = checked(
                f"{what}, in {Path(file).stem.rpartition('_')[0] or Path(file).stem}",
                ROOT,
                {file: made(TIMES * NONSENSE_SIZE)},
            )
            yield replace(spent, growth=spent.seconds / less.seconds)


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 4_000)

"""From files to claims: hand-shaped bases of growing size, beside the parser alone and other checkers.

python -m bench.loading 10000
"""

from __future__ import annotations

import gc
import json
import math
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

import yaml
from bench.handmade import write_base
from bench.measure import PEERS, SCRATCH, Measured, against, command, least, show
from yaml._yaml import CParser

from osclaims.evidence.anchor import Text
from osclaims.loading import cache
from osclaims.loading.read_yaml import read_tree
from osclaims.model.ledger import Ledger

SMALL = 10_000
"""Bases up to this size are given to other people's programs."""
TURNS, FEW = 15, 3
"""How often each side is measured in turn, so that a slow minute is nobody's; the least of each counts."""


def main(claims: int) -> None:
    """Measure and show."""
    base = SCRATCH / f"hand-{claims}"
    if not base.exists():
        write_base(base, claims)
    os.environ[cache.ENVIRONMENT] = str(SCRATCH / f"cache-{claims}")
    texts = [path.read_text(encoding="utf-8") for path in sorted(base.glob("data/**/*.yaml"))]
    ledger = cache.load_cached(base)
    if ledger.problems:
        raise SystemExit(f"the base is not sound: {ledger.problems[0]}")
    gc.disable()
    turns = [_turn(base, texts, claims) for _ in range(TURNS if claims <= SMALL else FEW)]
    least_of = _Turn(*map(min, zip(*turns, strict=True)))
    events, tree, cold, clock, one_file, loader, collected, checked, bean_check = least_of
    begun = time.perf_counter()
    warm = least(lambda: cache.load_cached(base), 3)
    warm_clock = (time.perf_counter() - begun) / 3
    parser = Measured(f"libyaml's events alone, {claims:,} claims", events)
    lines = [
        parser,
        against(parser, "the tree", tree),
        against(parser, "cold: files to frozen, checked claims, on the clock", clock, 2.5),
        against(parser, "the same, seconds of all processors", cold),
        against(parser, "cold, all claims in one file, on the clock", one_file, 2.5),
        against(parser, "after an edit of one claims file, on the clock", _edited(base)),
        against(parser, "warm: parsed form at hand", warm),
        against(parser, "PyYAML's CSafeLoader", loader),
        against(parser, "PyYAML's CSafeLoader, collecting garbage", collected),
        against(parser, "CSafeLoader so, and then the same checks in one process", checked),
        *_excerpts(ledger, parser),
        _in_turns("cold on the clock beside the events", ((t.clock, t.events) for t in turns), 2.5),
        _in_turns("CSafeLoader and checks beside the clock", ((t.checked, t.clock) for t in turns)),
    ]
    if bean_check < math.inf:
        lines.append(against(parser, f"bean-check on {claims:,} entries", bean_check))
        lines.append(_in_turns("bean-check beside the clock", ((t.bean_check, t.clock) for t in turns)))
    show(f"loading {claims}: processor seconds", lines, {"warm on the clock": warm_clock})


class _Turn(NamedTuple):
    """Seconds of each side: of processors, but for the clock of the cold load."""

    events: float
    tree: float
    cold: float
    clock: float
    one_file: float
    loader: float
    collected: float
    checked: float
    bean_check: float


def _in_turns(what: str, sides: Iterable[tuple[float, float]], limit: float | None = None) -> Measured:
    """Medians of one side, and of how often the other fits into it: a slow minute slows both."""
    pairs = list(sides)
    ratio = median(one / other for one, other in pairs)
    return Measured(f"{what} of its turn, medians", median(one for one, _ in pairs), ratio, limit)


def _turn(base: Path, texts: Iterable[str], claims: int) -> _Turn:
    events = least(lambda: _events(texts), 1)
    tree = least(lambda: [read_tree(text, "claims.yaml") for text in texts], 1)
    cold = _cold(base)
    loader = least(lambda: _loaded(texts), 1)
    collected, checked = _numbers(Path(__file__).with_name("loader_peer.py"), base)
    peer = (PEERS / "bean-check").exists() and claims <= SMALL
    one_file = _cold(_in_one_file(base)).clock
    return _Turn(
        events, tree, *cold, one_file, loader, collected, checked, _bean_check(claims) if peer else math.inf
    )


ONCE = """
import gc, resource, sys, time
from pathlib import Path
from osclaims.loading.load import load_ledger
gc.disable()
begun, clock = time.process_time(), time.perf_counter()
load_ledger(Path(sys.argv[1]))
clock = time.perf_counter() - clock
others = resource.getrusage(resource.RUSAGE_CHILDREN)
print(time.process_time() - begun + others.ru_utime + others.ru_stime, clock)
"""


class _Cold(NamedTuple):
    seconds: float
    clock: float


def _cold(base: Path) -> _Cold:
    """What a base takes in a program that has read nothing before, by all processors and by the clock.

    The program's start is not counted.
    """
    return _Cold(*_numbers("-c", ONCE, base))


def _in_one_file(base: Path) -> Path:
    """The same base with all its claims in one file."""
    folder = base.with_name(f"{base.name}-in-one-file")
    if not folder.exists():
        shutil.copytree(base, folder)
        files = sorted((folder / "data/claims").iterdir())
        (folder / "data/claims.yaml").write_bytes(b"".join(file.read_bytes() for file in files))
        shutil.rmtree(folder / "data/claims")
    return folder


def _numbers(*arguments: str | Path) -> list[float]:
    """What a program of this Python prints."""
    ran = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True)
    return [float(number) for number in ran.stdout.split()]


def _edited(base: Path) -> float:
    """What a base takes whose parsed form is at hand, but for the first of its claims files; by the clock."""
    file = min(base.glob("data/claims/*.yaml"))
    typed = file.read_bytes()
    try:
        file.write_bytes(typed + b"# Looked through.\n")
        begun = time.perf_counter()
        cache.load_cached(base)
        return time.perf_counter() - begun
    finally:
        file.write_bytes(typed)
        cache.load_cached(base)


def _events(texts: Iterable[str]) -> None:
    for text in texts:
        parser = CParser(text)
        while parser.get_event() is not None:
            pass


def _loaded(texts: Iterable[str]) -> None:
    for text in texts:
        yaml.load(text, yaml.CSafeLoader)


def _excerpts(ledger: Ledger, yardstick: Measured) -> Iterator[Measured]:
    """Looking for the excerpts of all claims; where the peer is at hand, both sides take turns."""
    what = f"anchoring {len(ledger.claims):,} excerpts alone"
    if not (PEERS / "linkml-reference-validator").exists() or len(ledger.claims) > SMALL:
        yield against(yardstick, what, _anchoring(ledger))
        return
    turns = [(_anchoring(ledger), _linkml(ledger)) for _ in range(TURNS)]
    ours, theirs = (min(side) for side in zip(*turns, strict=True))
    yield against(yardstick, what, ours)
    yield against(yardstick, f"linkml-reference-validator's validate: {theirs / ours:.1f} times that", theirs)


def _anchoring(ledger: Ledger) -> float:
    """As linkml-reference-validator looks: nothing is known of where an excerpt stands but its text."""
    wanted = [(claim.source, claim.excerpt.exact) for claim in ledger.claims.values()]
    raw = {id_: source.text.raw for id_, source in ledger.sources.items()}

    def anchor_all() -> None:
        texts = {id_: Text(words) for id_, words in raw.items()}
        for source, excerpt in wanted:
            texts[source].find(excerpt)

    return least(anchor_all, 2)


def _linkml(ledger: Ledger) -> float:
    """The check of excerpts alone, without fetching, reading or reporting."""
    pairs = [(ledger.sources[c.source].text.raw, c.excerpt.exact) for c in ledger.claims.values()]
    (SCRATCH / "pairs.json").write_text(json.dumps(pairs), encoding="utf-8")
    program = Path(__file__).with_name("anchors_peer.py")
    ran = subprocess.run(
        [PEERS / "python", program, SCRATCH / "pairs.json"], capture_output=True, text=True, check=True
    )
    seconds: float = json.loads(ran.stdout)[0]
    return seconds


def _bean_check(entries: int) -> float:
    path = SCRATCH / f"ledger-{entries}.beancount"
    lines = ["2020-01-01 open Assets:Cash\n2020-01-01 open Expenses:Food\n"]
    lines += [
        f'2020-02-01 * "Shop {at}" "Lunch {at}"\n  Expenses:Food  {at % 90 + 1}.50 EUR\n  Assets:Cash\n'
        for at in range(entries)
    ]
    path.write_text("".join(lines))
    return command([PEERS / "bean-check", "--no-cache", path], runs=1)


if __name__ == "__main__":
    for size in sys.argv[1:] or ["10000"]:
        main(int(size))

"""Processor seconds of commands and functions, the least of a few runs, and the tables that show them.

Processor time (user and system, all threads and children) is what is compared: on a machine that does other
work at the same time it wanders less than the time on the clock, and ratios of it wander least.
"""

from __future__ import annotations

import ctypes
import json
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCRATCH = ROOT / ".bench"
RESULTS = ROOT / "bench/results"
PEERS = ROOT / ".venvs/peers/bin"


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of a table: what was done, what it took, and how often the yardstick fits into that."""

    what: str
    seconds: float
    ratio: float | None = None
    limit: float | None = None


def command(
    arguments: Sequence[str | Path], runs: int = 5, *, variables: Mapping[str, str] | None = None
) -> float:
    """The least processor seconds that a command took, after one run that nobody counts.

    `variables` are set in its environment, besides those of this one.
    """
    return least(lambda: _run(arguments, variables or {}), runs, warm_up=True, children=True)


def _run(arguments: Sequence[str | Path], environment: Mapping[str, str]) -> None:
    subprocess.run(
        [str(part) for part in arguments],
        env={**_with_bytecode(), **environment},
        cwd=SCRATCH,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )


def _with_bytecode() -> dict[str, str]:
    """The environment in which modules are compiled once, as what is installed by pip is."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def least(
    work: Callable[[], object], runs: int = 3, *, warm_up: bool = False, children: bool = False
) -> float:
    """The least processor seconds that some work took."""
    if warm_up:
        work()
    return min(_once(work, children=children) for _ in range(runs))


def _once(work: Callable[[], object], *, children: bool) -> float:
    before = _spent(children=children)
    work()
    return _spent(children=children) - before


def _spent(*, children: bool) -> float:
    if not children:
        return time.process_time()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command took, by processors and by the clock, with all that it started, and what it printed."""

    seconds: float
    clock: float
    lines: list[str]


def ran(arguments: Sequence[str | Path]) -> Ran:
    """Run a command once; processes that outlive it, as Java does Python, are waited for and counted."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_BECOME_SUBREAPER, 1, 0, 0, 0)
    before, begun = _spent(children=True), time.perf_counter()
    told = subprocess.run([str(part) for part in arguments], capture_output=True, text=True, check=False)
    if told.returncode:
        raise SystemExit(f"{' '.join(map(str, arguments))}: {told.stderr[-2000:]}")
    clock = time.perf_counter() - begun
    with suppress(ChildProcessError):
        while True:
            os.wait()
    return Ran(_spent(children=True) - before, clock, told.stdout.splitlines())


_BECOME_SUBREAPER = 36
"""Linux's PR_SET_CHILD_SUBREAPER: orphans among the descendants become one's own children."""


def against(yardstick: Measured, what: str, seconds: float, limit: float | None = None) -> Measured:
    """A line whose ratio is to the yardstick."""
    return Measured(what, seconds, seconds / yardstick.seconds, limit)


def show(title: str, measured: Iterable[Measured], notes: Mapping[str, object] | None = None) -> None:
    """Print a table, and write it as JSON with the machine and the versions beside it."""
    lines = list(measured)
    print(f"\n{title}")
    for line in lines:
        ratio = f"{line.ratio:8.2f} x" if line.ratio is not None else " " * 10
        wanted = f"  (at most {line.limit:g})" if line.limit is not None else ""
        over = (
            "  OVER" if line.limit is not None and line.ratio is not None and line.ratio > line.limit else ""
        )
        print(f"  {line.what:58} {line.seconds:9.3f} s {ratio}{wanted}{over}")
    RESULTS.mkdir(exist_ok=True, parents=True)
    told = {"machine": machine(), "notes": dict(notes or {}), "measured": [asdict(line) for line in lines]}
    name = "-".join(title.lower().split(":")[0].split())
    (RESULTS / f"{name}.json").write_text(json.dumps(told, indent=2) + "\n")


def machine() -> dict[str, object]:
    """What the numbers were seen on."""
    return {
        "processor": platform.processor() or platform.machine(),
        "cores": os.cpu_count(),
        "load": [round(each, 1) for each in os.getloadavg()],
        "system": platform.system(),
        "python": sys.version.split()[0],
    }

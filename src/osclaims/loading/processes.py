"""Work shared out to the processors of one machine by forking, where that is safe."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from osclaims.frozen import Frozen

T = TypeVar("T")


def processors() -> int:
    """How many processes can work at once: one, unless this is Linux and no other thread runs.

    The threads of compiled libraries count too, which Python does not know of.
    """
    try:
        threads = len([*Path("/proc/self/task").iterdir()]) if sys.platform == "linux" else 0
    except OSError:
        threads = 0
    return len(os.sched_getaffinity(0)) if threads == 1 else 1


class _Child(Frozen):
    pid: int
    pipe: int


@contextmanager
def forked(work: Callable[[T], bytes], tasks: Sequence[T]) -> Iterator[Iterator[bytes]]:
    """What `work` makes of each task, in a process each, which is at work until it is read.

    Of a process that failed there is nothing, and of one that the system has no room for no answer. None
    outlives the block.

    >>> with forked(lambda name: name.upper().encode(), ["a", "b"]) as answers:
    ...     list(answers)
    [b'A', b'B']
    """
    children: list[_Child] = []
    try:
        with suppress(OSError):
            for task in tasks:
                children.append(_start(work, task))  # noqa: PERF401 - those that run are known if one fails
        yield (_answer(child) for child in children)
    finally:
        for child in children:
            os.close(child.pipe)
            os.kill(child.pid, signal.SIGKILL)
            os.waitpid(child.pid, 0)


def _start(work: Callable[[T], bytes], task: T) -> _Child:
    reading, writing = os.pipe()
    try:
        pid = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        raise
    if pid:
        os.close(writing)
        return _Child(pid, reading)
    try:
        os.close(reading)  # or the pipe would have a reader for ever, and a parent that died not be noticed
        with open(writing, "wb") as pipe:  # noqa: PTH123 - no path, but what a pipe is called by
            pipe.write(work(task))
    finally:
        os._exit(0)  # nothing that this process inherited is closed or written twice


def _answer(child: _Child) -> bytes:
    with open(child.pipe, "rb", closefd=False) as pipe:
        return pipe.read()

"""Where a command line begins and ends: what a user can cause becomes a line or two and an exit status."""

from __future__ import annotations

import io
import sys

from osclaims.cli.app import app
from osclaims.stopped import Stopped


def run() -> None:
    """Run the command that the arguments name, and exit with its status.

    0 done; 1 findings at or above `--fail-on`, or a check that failed; 2 usage, or no base to read; 3 an
    optional package is missing.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        app(prog_name="osclaims")
    except Stopped as stopped:
        sys.stderr.write(_told(stopped))
        sys.exit(stopped.status)


def _told(stopped: Stopped) -> str:
    """What it says, harmless for a terminal, each line with the spaces that it begins with."""
    from osclaims.report.safe import line

    first, *others = stopped.lines()
    told = [f"osclaims: {line(first)}"]
    told += [each[: len(each) - len(each.lstrip(" "))] + line(each) for each in others]
    return "\n".join(told) + "\n"

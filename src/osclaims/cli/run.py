"""Where a command line begins and ends: what can be told becomes a line or two and an exit status."""

from __future__ import annotations

import io
import sys

from osclaims.cli.app import app
from osclaims.stopped import Stopped


def run() -> None:
    """Run the command that the arguments name, and exit with its status.

    0 done; 1 findings at or above `--fail-on`, or a check that failed; 2 usage, no base to read, or a file
    that the system refuses; 3 an optional package is missing.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        app(prog_name="osclaims")
    except (Stopped, OSError) as error:
        stopped = error if isinstance(error, Stopped) else _refused(error)
        sys.stderr.write(_told(stopped))
        sys.exit(stopped.status)


def _refused(error: OSError) -> Stopped:
    """What the system refused, and why; it names every file but a folder to work in that is gone."""
    nameless = "the working folder" if isinstance(error, FileNotFoundError) else ""
    named = error.filename2 or error.filename or nameless
    reason = (error.strerror or str(error) or "no reason given").lower()
    return Stopped(f"{named}: {reason}" if named else reason)


def _told(stopped: Stopped) -> str:
    """What it says, harmless for a terminal, each line with the spaces that it begins with."""
    from osclaims.report.safe import line

    first, *others = stopped.lines()
    told = [f"osclaims: {line(first)}"]
    told += [each[: len(each) - len(each.lstrip(" "))] + line(each) for each in others]
    return "\n".join(told) + "\n"

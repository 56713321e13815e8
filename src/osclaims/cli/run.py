"""Where a command line begins and ends: what a user can cause becomes one line and an exit status."""

from __future__ import annotations

import io
import sys

from osclaims.base import UnknownNameError
from osclaims.cli.app import app
from osclaims.loading.find import UnreadableBaseError
from osclaims.report.safe import line
from osclaims.values.value import Unreadable

USAGE = 2


def run() -> None:
    """Run the command that the arguments name, and exit with its status.

    0 done; 1 findings at or above `--fail-on`, or a check that failed; 2 usage, or no base to read.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        app(prog_name="osclaims")
    except (UnknownNameError, UnreadableBaseError, Unreadable) as error:
        sys.stderr.write(f"osclaims: {line(str(error))}\n")
        sys.exit(USAGE)

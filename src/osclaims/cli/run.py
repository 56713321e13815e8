"""Where a command line begins and ends: what a user can cause becomes one line and an exit status."""

from __future__ import annotations

import io
import sys

from osclaims.base.names import UnknownNameError
from osclaims.base.refused import RefusedError
from osclaims.cli.app import app
from osclaims.engines.errors import MissingEngineError, TableError
from osclaims.exchange.errors import ExchangeError
from osclaims.loading.find import UnreadableBaseError
from osclaims.report.safe import line
from osclaims.values.value import Unreadable

USAGE = 2
MISSING = 3


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
    except Unreadable as error:
        sys.stderr.write(_stopped(error))
        sys.exit(USAGE)
    except RefusedError as error:
        sys.stderr.write("".join(f"{line(each)}\n" for each in f"osclaims: {error}".splitlines()))
        sys.exit(USAGE)
    except (UnknownNameError, UnreadableBaseError, ExchangeError, TableError) as error:
        sys.stderr.write(f"osclaims: {line(str(error))}\n")
        sys.exit(USAGE)
    except MissingEngineError as error:
        sys.stderr.write(f"osclaims: {line(str(error))}\n")
        sys.exit(MISSING)


def _stopped(error: Unreadable) -> str:
    """What could not be read, with a mark under the place, what was expected and what could be meant."""
    hints = [f"expected {error.expected}"] if error.expected else []
    hints += [f"choose: {', '.join(error.choices)}"] if error.choices else []
    printed = line(error.printed)
    pointer = [f"  {printed}", f"  {' ' * min(error.position, len(printed))}^"] if printed else []
    return (
        "\n".join([f"osclaims: {line(error.reason)}", *pointer, *(f"  {line(hint)}" for hint in hints)])
        + "\n"
    )

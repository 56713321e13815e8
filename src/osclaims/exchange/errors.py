"""What a caller is told when a base cannot go out or come in as asked."""

from __future__ import annotations

from osclaims.stopped import Stopped


class ExchangeError(Stopped):
    """What was asked for cannot be written, or what was given cannot be read; the message says why."""

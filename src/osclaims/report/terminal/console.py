"""The terminal: as wide as it is; 100 columns where nobody says."""

from __future__ import annotations

import os

from rich.console import Console

PIPE_WIDTH = 100


def console() -> Console:
    """A console that takes no text for markup, highlights nothing by itself and honours NO_COLOR."""
    found = Console(markup=False, highlight=False, emoji=False, soft_wrap=False)
    if not found.is_terminal and "COLUMNS" not in os.environ:
        found.width = PIPE_WIDTH
    return found

"""Laws hold however long the machine takes: the first draw of a kind also imports what reads it."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

"""Excerpts in texts: where they stand, how two wordings differ, what prose holds, why one is missed."""

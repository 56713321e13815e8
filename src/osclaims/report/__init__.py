"""Findings and claims into rows, rows onto the terminal."""

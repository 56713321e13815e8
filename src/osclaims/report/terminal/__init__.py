"""Drawings for people, on a terminal of any width, with colour or without."""

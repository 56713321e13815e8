"""Where things stand in the page: one anchor for each finding, claim, source and utterance.

A finding's anchor is its own id, so that a link can be told from the terminal; the others begin with a word
that is no rule's name.
"""

from __future__ import annotations

from urllib.parse import quote

from osclaims.report.safe import line


def of_finding(id_: str) -> str:
    """A finding's own id, with a hyphen for each space: an anchor holds none.

    >>> of_finding("value/reactor unit 4/output")
    'value/reactor-unit-4/output'
    """
    return "-".join(line(id_).split())


def of_claim(id_: str) -> str:
    """Where a claim is told, beside its source's text."""
    return f"claim/{id_}"


def of_words(id_: str) -> str:
    """Where a claim's words stand in its source's text."""
    return f"words/{id_}"


def of_source(id_: str) -> str:
    """Where a source's text begins."""
    return f"source/{id_}"


def of_utterance(id_: str) -> str:
    """Where an utterance's renditions stand side by side."""
    return f"quote/{id_}"


def link(anchor: str) -> str:
    """The fragment that leads to an anchor.

    >>> link("value/a/b='c'")
    '#value/a/b=%27c%27'
    """
    return "#" + quote(anchor, safe="/=+,:()")

"""Untrusted text made harmless for a terminal, a spreadsheet or a Markdown table."""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]"
)
_SPACES = re.compile(r"[ \t\n\u00a0\u2007\u2009\u202f]+")
_FORMULA = re.compile(r"[=+\-@\t\r']")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?\Z")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+!|~$&])")


def visible(text: str) -> str:
    r"""Text whose control characters and direction overrides show as escapes and do nothing.

    >>> visible("\x1b[31mred\u202e")
    '\\x1b[31mred\\u202e'
    """
    return _UNSAFE.sub(lambda found: _escape(found.group()), text)


def line(text: str) -> str:
    r"""Visible text on one line, each run of spaces and line breaks as one space.

    >>> line("14\u00a0US\n cents")
    '14 US cents'
    """
    return visible(_SPACES.sub(" ", text.replace("\r\n", "\n")).strip())


def cell(text: str) -> str:
    """Text for a spreadsheet: what would run as a formula gets an apostrophe in front.

    >>> cell("=1+1"), cell("-5"), cell("five")
    ("'=1+1", '-5', 'five')
    """
    shown = visible(text)
    return "'" + shown if _FORMULA.match(shown) and not _NUMBER.match(shown) else shown


def markdown(text: str) -> str:
    r"""Text for a Markdown table: one line, with every mark of Markdown and HTML escaped.

    >>> print(markdown("a|b <i>"))
    a\|b \<i\>
    """
    return _MARKDOWN.sub(r"\\\1", line(text))


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 - the two widths of an escape

r"""Cells of a CSV file: harmless in a spreadsheet, and read back unchanged.

An empty cell is an absent key, a lone apostrophe an empty text. A list or a mapping is JSON. Text that a
spreadsheet would run as a formula has an apostrophe in front; text that looks like JSON a backslash; control
characters and direction overrides are written as ``\x1b`` or ``\u202e``.
"""

from __future__ import annotations

import json
import re
from typing import Any

from osclaims.report.safe import cell, visible

_LOOKS_ESCAPED = re.compile(r"\\(?=x[0-9a-f]{2}|u[0-9a-f]{4})")
_ESCAPED = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4}))")
_LOOKS_JSON = re.compile(r"\\*[\[{]")


def to_cell(value: Any) -> str:  # noqa: ANN401 - whatever a base holds
    r"""What stands in the cell.

    >>> to_cell("=1+1"), to_cell(["a", "b"]), to_cell("[sic]"), to_cell("\x1b"), to_cell(""), to_cell(None)
    ("'=1+1", '["a", "b"]', '\\[sic]', '\\x1b', "'", '')
    """
    match value:
        case None:
            return ""
        case "":
            return "'"
        case str() if _LOOKS_JSON.match(value):
            return _guarded("\\" + value)
        case str():
            return _guarded(value)
        case _:
            return "".join(map(_json_safe, json.dumps(value, ensure_ascii=False)))


def from_cell(written: str) -> Any:  # noqa: ANN401 - as above
    r"""What a cell stands for; None for an empty one.

    Raises ValueError when it begins as a list or a mapping and is none.

    >>> from_cell("'=1+1"), from_cell('["a", "b"]'), from_cell("\\[sic]"), from_cell("'"), from_cell("")
    ('=1+1', ['a', 'b'], '[sic]', '', None)
    """
    if not written:
        return None
    if written.startswith(("[", "{")):
        return json.loads(written)
    text = _ESCAPED.sub(lambda found: chr(int(found[1] or found[2], 16)), written.removeprefix("'"))
    return text[1:] if text.startswith("\\") and _LOOKS_JSON.match(text) else text


def _json_safe(character: str) -> str:
    return character if visible(character) == character else f"\\u{ord(character):04x}"


def _guarded(text: str) -> str:
    return cell(_LOOKS_ESCAPED.sub(r"\\x5c", text))

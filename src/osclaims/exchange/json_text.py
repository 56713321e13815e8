"""JSON that may stand in a web page: no character in it can end a script or begin a tag."""

from __future__ import annotations

import json

from osclaims.exchange.files import Files

_ESCAPES = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


def as_json(data: object) -> Files:
    r"""One JSON file.

    >>> as_json({"text": "</script>"})[""]
    b'{\n "text": "\\u003c/script\\u003e"\n}\n'
    """
    text = json.dumps(data, ensure_ascii=False, indent=1).translate(_ESCAPES)
    return {"": text.encode(errors="backslashreplace") + b"\n"}

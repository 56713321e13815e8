"""Resolves each annotation's quotation in its text, and its position too."""

import json
import sys
from pathlib import Path

from anchorpoint import TextPositionSelector, TextQuoteSelector

page, texts = json.loads(Path(sys.argv[1]).read_text()), json.loads(Path(sys.argv[2]).read_text())
seen = {}
for item in page["items"]:
    text = texts[item["target"]["source"]]
    quote, position = item["target"]["selector"]
    found = TextQuoteSelector(
        exact=quote["exact"], prefix=quote["prefix"], suffix=quote["suffix"]
    ).as_position(text)
    there = TextPositionSelector(start=position["start"], end=position["end"]).select_text(text)
    seen[item["id"]] = {"quote": [found.start, found.end] if found else None, "position": there}
print(json.dumps(seen))

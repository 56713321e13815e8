"""Renders a bibliography from CSL-JSON, in a style of ours with dates in the locale's form.

The style that comes with citeproc-py 0.11.1 fails on every range of dates inside one year.
"""

import json
import sys
import warnings
from pathlib import Path

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

items = json.loads(Path(sys.argv[1]).read_text())
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    source = CiteProcJSON(items)
    style = CitationStylesStyle(str(Path(__file__).with_name("plain.csl")), validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    entries = [str(entry) for entry in bibliography.bibliography()]
print(json.dumps({"entries": entries, "warnings": [str(each.message) for each in told]}))

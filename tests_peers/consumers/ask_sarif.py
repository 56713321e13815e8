"""Reads a SARIF log: its tools, and each result with its severity, place and code."""

import json
import sys

from sarif import loader

log = loader.load_sarif_file(sys.argv[1])
print(json.dumps({"tools": log.get_distinct_tool_names(), "records": log.get_records()}))

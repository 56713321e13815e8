"""Validates a data package: which tables are valid, how many rows each has, and what is wrong."""

import json
import sys

from frictionless import Package, validate

report = validate(sys.argv[1])
package = Package(sys.argv[1])
seen = {
    "valid": report.valid,
    "rows": {resource.name: len(resource.read_rows()) for resource in package.resources},
    "errors": [error for task in report.tasks for error in task.flatten(["rowNumber", "type", "note"])],
}
print(json.dumps(seen))

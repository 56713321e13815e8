"""Makes a data frame of the claims with the one library that is installed here, and says what is in it."""

import json
import sys

import osclaims

base = osclaims.load(sys.argv[1])
frame = base.claims().to_frame()
findings = base.findings().to_frame()
seen = {
    "library": type(frame).__module__.lstrip("_").split(".")[0],
    "columns": list(frame.columns),
    "shape": list(frame.shape),
    "findings": list(findings.shape),
    "empty": list(osclaims.Claims().to_frame().shape),
}
if seen["library"] != "duckdb":
    seen["of columns"] = list(type(frame)(base.claims().columns()).shape)
try:
    seen["stream"] = type(base.claims().__arrow_c_stream__()).__name__
except ImportError as error:
    seen["stream"] = str(error)
print(json.dumps(seen))

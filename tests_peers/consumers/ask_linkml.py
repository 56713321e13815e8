"""Runs linkml-reference-validator over a folder of excerpts and gives what it says."""

import json
import subprocess
import sys
from pathlib import Path

program = Path(sys.executable).with_name("linkml-reference-validator")
asked = ["validate", "data", "claims.yaml", "--schema", "schema.yaml", "--target-class", "Claims"]
done = subprocess.run([program, *asked], cwd=sys.argv[1], capture_output=True, text=True, check=False)
print(json.dumps({"status": done.returncode, "said": done.stdout + done.stderr}))

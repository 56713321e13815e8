"""Takes the JSON-LD out of a web page, as a crawler would."""

import json
import sys
from pathlib import Path

import extruct

print(json.dumps(extruct.extract(Path(sys.argv[1]).read_text(), syntaxes=["json-ld"])["json-ld"]))

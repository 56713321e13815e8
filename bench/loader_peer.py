"""Run by bench.loading: what a base takes by PyYAML's CSafeLoader and then the same checks, in one process.

Prints processor seconds of both. The garbage collector works all the time, as in any program that does not
ask it to rest. What the loader made is not kept; the checks are given the same trees as they were typed,
which were read before.
"""

import gc
import os
import sys
import time
from pathlib import Path
from unittest.mock import patch

import yaml

from osclaims.loading.load import load_ledger
from osclaims.loading.read_yaml import read_tree

base = Path(sys.argv[1])
texts = {file.relative_to(base).as_posix(): file.read_text("utf-8") for file in base.glob("data/**/*.yaml")}
trees = {file: read_tree(text, file) for file, text in texts.items()}
patch("osclaims.loading.files.read_tree", lambda _, file, **__: trees[file]).start()
os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
gc.collect()
started = time.process_time()
for text in texts.values():
    yaml.load(text, yaml.CSafeLoader)
loaded = time.process_time()
load_ledger(base)
print(loaded - started, time.process_time() - started)

"""Run by bench.loading: what a base takes by PyYAML's CSafeLoader and then the same checks, in one process.

Prints processor seconds of the loader, and of both. The garbage collector works all the time, as in any
program that does not ask it to rest. The checks are given the same trees as they were typed, read before,
in place of what the loader made; until then the collector is kept from looking at them.
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
gc.freeze()
started = time.process_time()
made = [yaml.load(text, yaml.CSafeLoader) for text in texts.values()]
loaded = time.process_time() - started
del made
gc.unfreeze()
started = time.process_time()
load_ledger(base)
print(loaded, loaded + time.process_time() - started)

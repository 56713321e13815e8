"""Every measurement, one after the other: `make bench`. Each leaves its numbers in `bench/results` as JSON.

The others are for machines and evenings of their own: `python -m bench.tables 100000000`.
"""

from __future__ import annotations

import subprocess
import sys

MEASUREMENTS = (
    ("bench.startup",),
    ("bench.loading", "10000", "100000"),
    ("bench.tables", "1000000"),
    ("bench.tables", "10000000"),
    ("bench.values",),
    ("bench.detect",),
)


def main() -> int:
    """Run them all; 1 when one of them failed."""
    failed = [
        each for each in MEASUREMENTS if subprocess.run([sys.executable, "-m", *each], check=False).returncode
    ]
    for each in failed:
        sys.stderr.write(f"failed: {' '.join(each)}\n")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())

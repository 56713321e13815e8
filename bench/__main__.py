"""Every measurement, one after the other: `make bench`. Each leaves its numbers in `bench/results` as JSON.

python -m bench           # a quarter of an hour on two cores
python -m bench --large   # and the sizes that want an evening, Java, and `make test-spark` before
"""

from __future__ import annotations

import subprocess
import sys
import time

MEASUREMENTS = (
    ("bench.startup",),
    ("bench.loading", "10000"),
    ("bench.tables", "1000000"),
    ("bench.tables", "10000000"),
    ("bench.one_key", "10000", "100000"),
    ("bench.values",),
    ("bench.detect",),
    ("bench.broken",),
)
LARGE = (
    ("bench.loading", "100000"),
    ("bench.one_key", "10000", "100000", "1000000"),
    ("bench.spark", "1000000", "10000000"),
    ("bench.tables", "100000000"),
)


def main(arguments: list[str]) -> int:
    """Run them all; 1 when one of them failed, 2 when it is not said what to run."""
    if arguments not in ([], ["--large"]):
        sys.stderr.write(__doc__ or "")
        return 2
    measurements = (*MEASUREMENTS, *LARGE) if arguments else MEASUREMENTS
    failed = [each for each in measurements if not _ran(each)]
    for each in failed:
        sys.stderr.write(f"failed: {' '.join(each)}\n")
    return int(bool(failed))


def _ran(measurement: tuple[str, ...]) -> bool:
    """Whether a measurement came to its end; how long it took is said."""
    begun = time.perf_counter()
    ran = subprocess.run([sys.executable, "-m", *measurement], check=False)
    print(f"  {' '.join(measurement)} took {time.perf_counter() - begun:.0f} s on the clock", flush=True)
    return ran.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

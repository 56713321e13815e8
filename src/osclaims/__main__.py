"""`python -m osclaims`."""

from osclaims.cli.run import run

run()

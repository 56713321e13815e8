"""The command line: parse, call, print, exit."""

from osclaims.cli.run import run

__all__ = ["run"]

"""Printed words read with the precision they were printed with, and how two readings relate."""

from osclaims.values.read import read_value
from osclaims.values.relate import relate

__all__ = ["read_value", "relate"]

"""Printed words read with the precision they were printed with, and how two readings relate."""

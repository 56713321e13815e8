"""Printed dates and times: from the words of news prose to a span of minutes."""

from osclaims.values.dates.calendar import iso_minute
from osclaims.values.dates.compare import offset_of, on_one_clock, shift, weekday_of
from osclaims.values.dates.read import read_date

__all__ = ["iso_minute", "offset_of", "on_one_clock", "read_date", "shift", "weekday_of"]

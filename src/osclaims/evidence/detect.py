"""What prose holds that a claim could be made of: every figure, every date, every quotation.

Patterns and word lists, no model: the same text always gives the same sightings.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, TypeAlias

from osclaims.evidence.anchor import Text
from osclaims.evidence.figures import figures
from osclaims.evidence.forms import core
from osclaims.evidence.place import Place, clear_of
from osclaims.evidence.speakers import speakers
from osclaims.evidence.times import times
from osclaims.frozen import Frozen

SightingKind: TypeAlias = Literal["figure", "date", "quotation"]


class Sighting(Frozen):
    """A stretch of a text, in code points, `end` exclusive.

    `speaker` is the likely speaker of a quotation, as the text names them. A quotation's stretch begins and
    ends with a word: the marks round it are left out.
    """

    kind: SightingKind
    start: int
    end: int
    speaker: str | None = None


def detect(text: str | Text) -> list[Sighting]:
    """Find every figure, date and quotation, in the order of the text; a date's digits are no figure.

    >>> raw = "“It is ours,” Ann Lee said on Thursday."
    >>> [(one.kind, raw[one.start : one.end], one.speaker) for one in detect(raw)]
    [('quotation', 'It is ours', 'Ann Lee'), ('date', 'Thursday', None)]
    """
    return list(_detected(text if isinstance(text, Text) else Text(text)))


@lru_cache(maxsize=1)
def _detected(prepared: Text) -> tuple[Sighting, ...]:
    """What stands in a text; whoever asks twice, as drafts do, asks for one text."""
    dates = list(times(prepared.raw))
    found = [Sighting("date", place.start, place.end) for place in dates]
    counted = clear_of(figures(prepared.raw), dates)
    found += [Sighting("figure", place.start, place.end) for place in counted]
    regions = _outermost(prepared.quoted)
    for region, speaker in zip(regions, speakers(prepared, regions), strict=True):
        words = core(prepared.raw, region)
        found.append(Sighting("quotation", words.start, words.end, speaker))
    return tuple(sorted(found, key=lambda one: (one.start, -one.end, one.kind)))


def _outermost(regions: tuple[Place, ...]) -> list[Place]:
    outer: list[Place] = []
    for region in regions:
        if not outer or not outer[-1].holds(region):
            outer.append(region)
    return outer

"""Words that must stand once in a passage: where they do, and what to say when they do not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from osclaims.evidence.anchor import Place
from osclaims.loading.check import Report
from osclaims.model.source import Source
from osclaims.problems import Location

_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Sought:
    """Words that a claims file says a source prints: under which key, and where that is written."""

    key: str
    words: str
    at: Location
    prefix: str | None = None
    suffix: str | None = None

    def __str__(self) -> str:
        words = " ".join(self.words.split())
        shown = words if len(words) <= _LONGEST_SHOWN else words[: _LONGEST_SHOWN - 3] + "..."
        return f"{self.key}: {shown!r}"


@dataclass(frozen=True, slots=True)
class Lookup:
    """Looks words up in one source, and in all others when they are not there."""

    sources: Mapping[str, Source]
    report: Report

    def one(self, sought: Sought, within: Place, source: Source) -> Place | None:
        """The one place of the words; None, with a problem, when there is none or more than one."""
        places = source.text.find(sought.words, within, sought.prefix, sought.suffix)
        if len(places) == 1:
            return places[0]
        if places:
            lines = ", ".join(str(source.text.line_of(place.start)) for place in places[:4])
            self.report.add(
                sought.at,
                f"{sought} stands {len(places)} times here (lines {lines} of {source.text_path})",
                "narrow it with `excerpt:`, or say which with `prefix:` or `suffix:`",
            )
        else:
            self.absent(sought, within, source)
        return None

    def somewhere(self, sought: Sought, source: Source) -> None:
        """Report words that the source prints nowhere."""
        if not source.text.find(sought.words):
            self.absent(sought, Place(0, len(source.text.raw)), source)

    def absent(self, sought: Sought, within: Place, source: Source) -> None:
        """Report words that do not stand where they should, saying which kind of miss it is."""
        line = source.text.line_of(within.start)
        self.report.add(
            sought.at, f"{sought} does not stand in its passage (line {line} of {source.text_path})"
        )

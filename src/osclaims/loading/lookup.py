"""Words that must stand once in a passage: where they do, and what to say when they do not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from osclaims.evidence.anchor import Place, Text
from osclaims.loading.check import Report, shown
from osclaims.model.source import Source
from osclaims.problems import Location

if TYPE_CHECKING:
    from osclaims.evidence.diagnose import Miss

_LEAST = 40_000
"""What a diagnosis is counted for in a short text."""

_LISTED = 4
"""How many of the places of words a message names."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Words that a claims file says a source prints: under which key, and where that is written."""

    key: str
    words: str
    at: Location
    prefix: str | None = None
    suffix: str | None = None

    def __str__(self) -> str:
        return f"{self.key}: {shown(self.words)}"


@dataclass(frozen=True, slots=True)
class Lookup:
    """Finds words in sources and reports those that stand nowhere or more than once."""

    sources: Mapping[str, Source]
    report: Report

    def one(self, sought: Sought, within: Place, source: Source) -> Place | None:
        """The one place of the words; None, with a problem, when there is none or more than one."""
        places = source.text.find(sought.words, within, sought.prefix, sought.suffix)
        if len(places) == 1:
            return places[0]
        if places:
            self.report.add(
                sought.at,
                f"{sought} stands {len(places)} times here ({_lines(source, places)})",
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
        near = source.text.find(sought.words, within)
        if near:
            frame = " and ".join(
                f"{key} {shown(words)}"
                for key, words in (("prefix", sought.prefix), ("suffix", sought.suffix))
                if words
            )
            self.report.add(sought.at, f"{sought} stands here, but not with the {frame}")
        elif places := source.text.find(sought.words):
            message = f"{sought} stands outside its passage ({_lines(source, places)})"
            self.report.add(sought.at, message, "move the claim to that passage, or mend the words")
        else:
            self._missing(sought, within, source)

    def _missing(self, sought: Sought, within: Place, source: Source) -> None:
        """Report words that their source prints nowhere."""
        if not self.report.may_guess(cost=max(len(source.text.raw), _LEAST)):
            self.report.add(sought.at, f"{sought} does not stand in {source.text_path}")
            return
        miss, text, offset = self._diagnosed(sought.words, within, source)
        where = self.sources[miss.source] if miss.source else source
        line = where.text.line_of(miss.place.start + offset) if miss.place else 0
        self.report.add(
            sought.at,
            f"{sought} {_kind(miss, where, line)}",
            f"printed there: {shown(miss.place.of(text.raw))}" if miss.place and not miss.source else "",
            _typography(miss, text),
        )

    def _diagnosed(self, words: str, within: Place, source: Source) -> tuple[Miss, Text, int]:
        """The miss, the text that its place is counted in, and where that text begins in the source."""
        from osclaims.evidence.diagnose import diagnose  # noqa: PLC0415 - only a miss pays for it

        passage = Text(within.of(source.text.raw))
        miss = diagnose(words, passage, {})
        if miss.kind != "absent":
            return miss, passage, within.start
        others = {id_: other.text for id_, other in self.sources.items() if id_ != source.id}
        miss = diagnose(words, source.text, others)
        return miss, self.sources[miss.source].text if miss.source else source.text, 0


def _kind(miss: Miss, where: Source, line: int) -> str:
    match miss.kind:
        case "elsewhere":
            return f"is not in this source but in {where.id} (line {line} of {where.text_path})"
        case "altered" | "drifted":
            return f"is not printed so (line {line} of {where.text_path}): {miss.because}"
        case "absent":
            return f"stands nowhere in {where.text_path} or any other source"


def _typography(miss: Miss, text: Text) -> str:
    """The words as printed, when nothing but marks and capitals differs and they are printed once."""
    if miss.place is None or miss.kind != "drifted" or any(e.class_ != "typography" for e in miss.edits):
        return ""
    printed = " ".join(miss.place.of(text.raw).split())
    return printed if len(text.find(printed)) == 1 else ""


def _lines(source: Source, places: list[Place]) -> str:
    lines = list(dict.fromkeys(source.text.line_of(place.start) for place in places))
    listed = ", ".join(map(str, lines[:_LISTED])) + (", ..." if len(lines) > _LISTED else "")
    return f"{'line' if len(lines) == 1 else 'lines'} {listed} of {source.text_path}"

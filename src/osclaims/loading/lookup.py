"""Words that must stand once in a passage: where they do, and what to say when they do not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from osclaims.evidence.anchor import Place, Text, fold
from osclaims.frozen import Frozen
from osclaims.loading.check import Report
from osclaims.loading.tree import Keys
from osclaims.loading.words import shown
from osclaims.model.source import Source
from osclaims.problems import Location

if TYPE_CHECKING:
    from osclaims.evidence.diagnose import Miss

_LONGEST = 20_000
"""Code points of words from which on nobody would read how they differ from what is printed."""

_SAID = "; of words that the source glues together, `prefix:` or `suffix:` says the other"
_GLUED = {"passage": ""}
"""What may be done about glued words; passages end with them."""

_LISTED = 4
"""How many of the places of words a message names."""


class Sought(Frozen):
    """Words that a claims file says a source prints: under which key, and where that was typed.

    `typed` is the mapping that has the key, or tells the place when somebody asks.
    """

    key: str
    words: str
    typed: Keys | Callable[[], Location]
    prefix: str | None = None
    suffix: str | None = None

    @property
    def at(self) -> Location:
        """Where the words are written."""
        return self.typed.place(self.key) if isinstance(self.typed, Keys) else self.typed()

    def __str__(self) -> str:
        return f"{self.key}: {shown(self.words)}"


class Lookup(Frozen):
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
        elif cut := source.text.cut(sought.words, within):
            whole = shown(cut[0].of(source.text.raw))
            message = f"{sought} stands only inside a longer word ({_lines(source, cut)})"
            self.report.add(sought.at, message, f"printed there: {whole}{_GLUED.get(sought.key, _SAID)}")
        else:
            self._missing(sought, within, source)

    def _missing(self, sought: Sought, within: Place, source: Source) -> None:
        """Report words that their source prints nowhere."""
        if len(sought.words) > _LONGEST or not self.report.may_guess(self._effort(sought.words)):
            self.report.add(sought.at, f"{sought} does not stand in {source.text_path}")
            return
        miss = self._diagnosed(sought.words, within, source)
        where = self.sources[miss.source] if miss.source else source
        line = where.text.line_of(miss.place.start) if miss.place else 0
        printed = miss.place.of(source.text.raw) if miss.place and not miss.source else ""
        self.report.add(
            sought.at,
            f"{sought} {_kind(miss, where, line)}",
            f"printed there: {shown(printed)}" if printed else "",
            _typography(miss, source.text, within),
        )

    def _effort(self, words: str) -> int:
        """What a diagnosis costs, in code points: it collates words, and looks through all texts."""
        texts = sum(len(source.text.raw) for source in self.sources.values())
        return 2_000 + 60 * len(words) + texts // 500

    def _diagnosed(self, words: str, within: Place, source: Source) -> Miss:
        """Why they are missing, by the nearest words of their passage, or else of any source."""
        from osclaims.evidence.diagnose import diagnose  # noqa: PLC0415 - only a miss pays for it

        miss = diagnose(words, source.text, {}, within)
        if miss.kind != "absent":
            return miss
        others = {id_: other.text for id_, other in self.sources.items() if id_ != source.id}
        return diagnose(words, source.text, others)


def _kind(miss: Miss, where: Source, line: int) -> str:
    match miss.kind:
        case "elsewhere":
            return f"is not in this source but in {where.id} (line {line} of {where.text_path})"
        case "altered" | "drifted":
            return f"is not printed so (line {line} of {where.text_path}): {miss.because}"
        case "absent":
            return f"stands nowhere in {where.text_path} or any other source"


def _typography(miss: Miss, text: Text, within: Place) -> str:
    """The words as printed, when nothing but marks and capitals differs and they are printed once."""
    if miss.place is None or miss.kind != "drifted" or any(e.class_ != "typography" for e in miss.edits):
        return ""
    printed = fold(miss.place.of(text.raw))
    return printed if len(text.find(printed, within if within.holds(miss.place) else None)) == 1 else ""


def _lines(source: Source, places: list[Place]) -> str:
    lines = list(dict.fromkeys(source.text.line_of(place.start) for place in places))
    listed = ", ".join(map(str, lines[:_LISTED])) + (", ..." if len(lines) > _LISTED else "")
    return f"{'line' if len(lines) == 1 else 'lines'} {listed} of {source.text_path}"

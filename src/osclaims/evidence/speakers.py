"""Who a quotation's words are credited to, as the text names them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from msgspec import Struct, field

from osclaims.evidence.anchor import Text
from osclaims.evidence.place import Place
from osclaims.values.regex import regex

_VERB = (
    r"(?i:sa(?:id|ys|ying)|told|tells|add(?:s|ed|ing)|not(?:es|ed|ing)|stat(?:es|ed|ing)|explain(?:s|ed|ing)"
    r"|wr(?:ites|ote)|ask(?:s|ed)|repl(?:ies|ied)|remark(?:s|ed)|argu(?:es|ed)|warn(?:s|ed)|insist(?:s|ed)"
    r"|announc(?:es|ed)|declar(?:es|ed)|claim(?:s|ed)|confirm(?:s|ed)|tweeted|posted|testified|joked|conceded"
    r"|admit(?:s|ted)|predict(?:s|ed)|acknowledg(?:es|ed)|recall(?:s|ed)|call(?:s|ed)|describ(?:es|ed)|continued"
    r"|conclud(?:es|ed)|suggest(?:s|ed)|shouted|quipped|answered|emphasi[sz]ed|stressed"
    r"|pointed\s+out|according\s+to)"
)
_WORD = (
    r"(?:(?:[A-Z]\.)+|(?:Dr|Mrs?|Ms|Prof|Sen|Rep|Gov|Gen|Col|St|Lt|Sgt)\."
    r"|(?:d['\u2019]|O['\u2019])?[A-Z][\w-]*)"
)
_NAME = rf"(?:{_WORD}(?:\s+(?:(?:de|da|del|der|van|von|bin|al|la|le|di|ten)\s+)?{_WORD})*)"
_DESCRIBED = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he(?:\s+[\w-]+){1,4}?)"
_WHO = rf"(?P<who>{_NAME}|{_DESCRIBED})"
_ASIDE = r"(?:,[^,.!?\u201c\"]{1,90},)?"
_ADVERB = r"(?:(?:also|later|then|has|had|\w+ly)\s+)?"
_AFTER = (
    regex(rf"\W{{0,4}}\s*(?:[^.!?\u201c\"]{{0,60}}?\s)??{_WHO}{_ASIDE},?\s+{_ADVERB}{_VERB}\b"),
    regex(rf"\W{{0,4}}\s*{_VERB}\s+(?:[^.!?,\u201c\"]{{0,60}}?\s)??{_WHO}"),
)
_BEFORE = (
    regex(rf"{_WHO}{_ASIDE},?\s+{_ADVERB}{_VERB}\b[^.!?]{{0,120}}\Z"),
    regex(rf"according\s+to\s+(?:[^.!?,\u201c\"]{{0,60}}?\s)??{_WHO}[^.!?]{{0,40}}\Z"),
)
_TITLES = regex(
    r"^.*\b(?:Chairman|Chairwoman|Chair|Chief|CEO|CFO|CTO|COO|President|Minister|Senator|Sen\.|Rep\.|Gov\.|Governor"
    r"|Mayor|Judge|Justice|Professor|Prof\.|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame|Lord|Lady|General|Gen\.|Col\.|Captain"
    r"|Coach|Director|Manager|Secretary|Officer|Scientist|Spokesman|Spokeswoman|Spokesperson|Editor|Analyst"
    r"|Founder|Executive|Commissioner|Detective|Sergeant|Inspector|King|Queen|Prince|Princess|Pope)\s+(?=[A-Z])"
)
_NO_NAME = frozenset(
    [
        "The",
        "This",
        "That",
        "It",
        "In",
        "On",
        "At",
        "But",
        "And",
        "When",
        "While",
        "As",
        "If",
        "After",
        "Before",
    ]
)
_SPOKEN_OF = regex(rf"({_NAME})({_ASIDE},?\s+{_VERB}\b)?")
_SPEAKS = regex(rf"\b{_VERB}\b")
_REACH = 200
_MEMORY = 2000
_REMEMBERED = 40
"""Speakers who are looked for again in a line."""


def speakers(text: Text, regions: Sequence[Place]) -> list[str | None]:
    """Name the likely speaker of each quoted region, in order; None when nothing tells.

    A pronoun or a description stands for the speaker before; so does silence inside one paragraph.

    >>> text = Text("“No,” said Prime Minister Ann Lee. “Never,” she added.")
    >>> speakers(text, text.quoted)
    ['Ann Lee', 'Ann Lee']
    """
    hearing = _Hearing(text.raw)
    ends = [0, *(region.end for region in regions)]
    starts = [*(region.start for region in regions[1:]), len(text.raw)]
    return [
        hearing.next(region, earlier, later)
        for region, earlier, later in zip(regions, ends, starts, strict=False)
    ]


class _Hearing(Struct, dict=True):
    """A text while its quoted regions are read in order, and who has spoken so far, the last one last."""

    raw: str
    known: dict[str, None] = field(default_factory=dict)
    before: str | None = None

    def next(self, region: Place, earlier: int, later: int) -> str | None:
        """The speaker of a region, between the end of the one before and the start of the one after."""
        who = self._credited(region, earlier, later)
        if who is not None:
            self.before = _name_in(who) or next(reversed(self.known), None) or self._last_name(region.start)
        elif not earlier or "\n" in self.raw[earlier : region.start]:
            self.before = self._mentioned(region)
        if self.before is not None:
            self.known.pop(self.before, None)
            self.known[self.before] = None
        return self.before

    def _credited(self, region: Place, earlier: int, later: int) -> str | None:
        """The words that credit the region, behind it in its line or else before it in its sentence."""
        after = Place(region.end, min(later, region.end + _REACH))
        before = Place(max(earlier, region.start - _REACH), region.start)
        if self._speaks(after):
            words = after.of(self.raw).partition("\n")[0]
            for pattern in _AFTER:
                if found := pattern.match(words):
                    return found["who"]
        if self._speaks(before):
            words = before.of(self.raw).rpartition("\n")[2].rstrip("\u201c\"'\u2018 ")
            for pattern in _BEFORE:
                if matches := list(pattern.finditer(words)):
                    return matches[-1]["who"]
        return None

    def _speaks(self, place: Place) -> bool:
        """Whether a verb of saying begins there."""
        at = bisect_left(self._verbs, place.start)
        return at < len(self._verbs) and self._verbs[at] < place.end

    @cached_property
    def _verbs(self) -> list[int]:
        return [found.start() for found in _SPEAKS.finditer(self.raw)]

    def _mentioned(self, region: Place) -> str | None:
        """The speaker so far whom the line mentions last before the region."""
        start = self.raw.rfind("\n", max(0, region.start - _MEMORY), region.start) + 1
        line = self.raw[start or max(0, region.start - _MEMORY) : region.start]
        names = islice(reversed(self.known), _REMEMBERED)
        places = {name: line.rfind(name) for name in names}
        said = (name for name, at in places.items() if at >= 0)
        return max(said, key=lambda name: (places[name], len(name)), default=None)

    def _last_name(self, end: int) -> str | None:
        """The last full name that the text has used, for a pronoun without a speaker before it."""
        low = bisect_left(self._names, (max(0, end - _MEMORY),))
        names = self._names[low : bisect_left(self._names, (end,))]
        speaking = [name for _, name, speaks in names if speaks]
        return next(iter([*speaking[-1:], *(name for _, name, _ in names[-1:])]), None)

    @cached_property
    def _names(self) -> list[tuple[int, str, bool]]:
        """Where full names stand, without their titles, and whether they are said to speak."""
        found = (
            (one.start(), _TITLES.sub("", one[1]), bool(one[2])) for one in _SPOKEN_OF.finditer(self.raw)
        )
        return [one for one in found if " " in one[1] and one[1].split()[0] not in _NO_NAME]


def _name_in(who: str) -> str | None:
    """The bare name: without titles, and None for a pronoun or a description."""
    name = _TITLES.sub("", who).strip()
    described = name in {"He", "She", "They"} or name.startswith("The ") or not name[:1].isupper()
    return None if described else name

"""Who a quotation's words are credited to, as the text names them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import chain, islice, pairwise
from operator import attrgetter

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
_CAPITAL = r"[^\W\d_a-zß-öø-ÿά-ώа-џ]"
"""A letter that is no small one: of a script without capitals, any."""
_WORD = (
    r"(?:(?:[A-Z]\.)+|(?:Dr|Mrs?|Ms|Prof|Sen|Rep|Gov|Gen|Col|St|Lt|Sgt)\."
    rf"|(?:d['\u2019]|O['\u2019])?{_CAPITAL}[\w·・-]*)"
)
_OPENS = r"(?:The|This|That|It|In|On|At|But|And|When|While|As|If|After|Before)\b"
"""A word with a capital that begins a sentence, and no name."""
_NAME = rf"(?:(?!{_OPENS}){_WORD}(?:\s+(?:(?:de|da|del|der|van|von|bin|al|la|le|di|ten)\s+)?{_WORD})*)"
_DESCRIBED = r"(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he(?:\s+[\w-]+){1,4}?)"
_WHO = rf"(?P<who>{_NAME}|{_DESCRIBED})"
_ASIDE = r"(?:,[^,.!?\u201c\"]{1,90},)?"
_ADVERB = r"(?:(?:also|later|then|has|had|\w+ly)\s+)?"
_AFTER = (
    regex(rf"[^\w.!?]{{0,4}}\s*(?:[^.!?\u201c\"]{{0,60}}?\s)??{_WHO}{_ASIDE},?\s+{_ADVERB}{_VERB}\b"),
    regex(rf"[^\w.!?]{{0,4}}\s*{_VERB}\s+(?:[^.!?,\u201c\"]{{0,60}}?\s)??{_WHO}"),
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
_SPEAKS = regex(rf"\b{_VERB}\b")
_NAMED = regex(
    rf"(?:\b(?P<lead>{_VERB}|{_OPENS}|[a-z]+)\s+)?(?P<name>{_NAME})(?P<speaks>{_ASIDE},?\s+{_ADVERB}{_VERB}\b)?"
)
_BESIDE = frozenset(["in", "at", "from", "near", "of", "for", "the"])
"""What leads to the name of a place or a body more often than to that of somebody who then is "he"."""
_REACH = 200
_MEMORY = 2000
_REMEMBERED = 40
"""Speakers who are looked for again in a line."""


def speakers(text: Text, regions: Sequence[Place]) -> list[str | None]:
    """Name the likely speaker of each quoted region, in order; None when nothing tells.

    A pronoun stands for the person named last before it, and so does a description that no title of theirs
    contradicts. Silence inside one paragraph stands for the speaker before, if nobody else is named between.

    >>> text = Text("“No,” said Prime Minister Ann Lee. “Never,” she added. “So,” said Bo Ray.")
    >>> speakers(text, text.quoted)
    ['Ann Lee', 'Ann Lee', 'Bo Ray']
    """
    ends = [0, *(region.end for region in regions)]
    starts = [*(region.start for region in regions), len(text.raw)]
    hearing = _Hearing(text.raw, [Place(*edges) for edges in zip(ends, starts, strict=True)])
    between = pairwise(hearing.told)
    return [hearing.next(*told, region) for told, region in zip(between, regions, strict=True)]


class _Named(Struct):
    """A name outside of quotations: where it stands, without its titles, and whether a person bears it.

    `words` are all that stand with it, titles and asides; `is_doubtful` tells of one that may be a person's.
    """

    start: int
    name: str
    words: str
    is_person: bool
    is_doubtful: bool


class _Hearing(Struct, dict=True):
    """A text while its quoted regions are read in order, and who has spoken so far, the last one last.

    `told` are the stretches before, between and behind the regions.
    """

    raw: str
    told: Sequence[Place]
    known: dict[str, None] = field(default_factory=dict)
    before: str | None = None

    def next(self, earlier: Place, later: Place, region: Place) -> str | None:
        """The speaker of a region, between what is told before and behind it."""
        credited = self._credited(earlier, later)
        if credited is not None:
            who = credited.of(self.raw)
            self.before = _name_in(who) or self._meant(who, credited.start)
        elif not earlier.start or "\n" in earlier.of(self.raw):
            self.before = self._mentioned(region)
        elif (named := self._named_last(earlier)) and named.name != self.before:
            self.before = None
        if self.before is not None:
            self.known.pop(self.before, None)
            self.known[self.before] = None
        return self.before

    def _credited(self, earlier: Place, later: Place) -> Place | None:
        """The words that credit a region, behind it in its line or else before it in its sentence."""
        after = Place(later.start, min(later.end, later.start + _REACH))
        before = Place(max(earlier.start, earlier.end - _REACH), earlier.end)
        if self._speaks(after):
            words = after.of(self.raw).partition("\n")[0]
            for pattern in _AFTER:
                if found := pattern.match(words):
                    return _who(found, after.start)
        if self._speaks(before):
            words = before.of(self.raw).rpartition("\n")[2]
            for pattern in _BEFORE:
                if matches := list(pattern.finditer(words.rstrip("\u201c\"'\u2018 "))):
                    return _who(matches[-1], before.end - len(words))
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

    def _meant(self, who: str, start: int) -> str | None:
        """Whom a pronoun or a description stands for: the person named last before it, if that is clear."""
        named = self._named_last(Place(max(0, start - _MEMORY), start))
        if named is None or not (named.is_person or named.name in self.known):
            return None
        article, *description = who.casefold().split()
        is_titled = article == "the" and _TITLES.match(named.words)
        return None if is_titled and description[-1] not in named.words.casefold() else named.name

    def _named_last(self, part: Place) -> _Named | None:
        """The last name in a part that is a person's, or may be."""
        low, high = (
            bisect_left(self._names, edge, key=attrgetter("start")) for edge in (part.start, part.end)
        )
        last_first = reversed(self._names[low:high])
        return next(
            (one for one in last_first if one.is_person or one.is_doubtful or one.name in self.known), None
        )

    @cached_property
    def _names(self) -> list[_Named]:
        """The names in the order of the text; a word of one person's full name stands for all of it."""
        told = (_NAMED.finditer(self.raw, part.start, part.end) for part in self.told)
        found = [(name, one) for one in chain.from_iterable(told) if (name := _name_in(one["name"]))]
        bearers: dict[str, set[str]] = {}
        for name, one in found:
            for word in name.split() if _is_persons(one) else ():
                bearers.setdefault(word, set()).add(name)
        return [_named(name, one, bearers.get(name, set())) for name, one in found]


def _named(name: str, found: re.Match[str], bearers: set[str]) -> _Named:
    """A name where it stands, with the full names of the persons of whose names it is a word."""
    full = bearers - {name}
    return _Named(
        start=found.start("name"),
        name=full.pop() if len(full) == 1 else name,
        words=found.group(),
        is_person=bool(bearers) or _is_persons(found),
        is_doubtful=" " in name and (found["lead"] or "").casefold() not in _BESIDE,
    )


def _is_persons(found: re.Match[str]) -> bool:
    """Whether a name has a title or a verb of saying beside it."""
    speaks = found["speaks"] or (found["lead"] and _SPEAKS.match(found["lead"]))
    return bool(speaks or _TITLES.match(found["name"]))


def _who(found: re.Match[str], start: int) -> Place:
    """Where the words that credit somebody stand, found in a part of a text that begins at `start`."""
    return Place(start + found.start("who"), start + found.end("who"))


def _name_in(who: str) -> str | None:
    """The bare name: without titles, and None for a pronoun or a description."""
    name = _TITLES.sub("", who).strip()
    described = name in {"He", "She", "They"} or name.startswith("The ") or name[:1].islower()
    return None if described else name

"""Who a quotation's words are credited to, as the text names them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from osclaims.evidence.anchor import Text
from osclaims.evidence.place import Place

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
    re.compile(rf"\W{{0,4}}\s*(?:[^.!?\u201c\"]{{0,60}}?\s)??{_WHO}{_ASIDE},?\s+{_ADVERB}{_VERB}\b"),
    re.compile(rf"\W{{0,4}}\s*{_VERB}\s+(?:[^.!?,\u201c\"]{{0,60}}?\s)??{_WHO}"),
)
_BEFORE = (
    re.compile(rf"{_WHO}{_ASIDE},?\s+{_ADVERB}{_VERB}\b[^.!?]{{0,120}}\Z"),
    re.compile(rf"according\s+to\s+(?:[^.!?,\u201c\"]{{0,60}}?\s)??{_WHO}[^.!?]{{0,40}}\Z"),
)
_TITLES = re.compile(
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
_SPOKEN_OF = re.compile(rf"({_NAME})({_ASIDE},?\s+{_VERB}\b)?")
_REACH = 200
_MEMORY = 2000


def speakers(text: Text, regions: Sequence[Place]) -> list[str | None]:
    """Name the likely speaker of each quoted region, in order; None when nothing tells.

    A pronoun or a description stands for the speaker before; so does silence inside one paragraph.

    >>> text = Text("“No,” said Prime Minister Ann Lee. “Never,” she added.")
    >>> speakers(text, text.quoted)
    ['Ann Lee', 'Ann Lee']
    """
    named: list[str | None] = []
    for at, region in enumerate(regions):
        earlier = regions[at - 1].end if at else 0
        later = regions[at + 1].start if at + 1 < len(regions) else len(text.raw)
        who = _credited(text.raw, region, earlier, later)
        last = next((name for name in reversed(named) if name), None)
        if who is None:
            near = "\n" not in text.raw[earlier : region.start]
            named.append(named[-1] if at and near else _known(text.raw, region, named))
        else:
            named.append(
                _name_in(who) or last or _last_name(text.raw[max(0, region.start - _MEMORY) : region.start])
            )
    return named


def _credited(raw: str, region: Place, earlier: int, later: int) -> str | None:
    """The words that credit the region, behind it in its line or else before it in its sentence."""
    after = raw[region.end : min(later, region.end + _REACH)].partition("\n")[0]
    before = (
        raw[max(earlier, region.start - _REACH) : region.start].rpartition("\n")[2].rstrip("\u201c\"'\u2018 ")
    )
    for pattern in _AFTER:
        if found := pattern.match(after):
            return found["who"]
    for pattern in _BEFORE:
        if matches := list(pattern.finditer(before)):
            return matches[-1]["who"]
    return None


def _known(raw: str, region: Place, named: Sequence[str | None]) -> str | None:
    """The speaker so far whom the line mentions last before the region."""
    line = raw[raw.rfind("\n", 0, region.start) + 1 : region.start]
    places = {name: line.rfind(name) for name in named if name is not None}
    return max((name for name, at in places.items() if at >= 0), key=lambda name: places[name], default=None)


def _name_in(who: str) -> str | None:
    """The bare name: without titles, and None for a pronoun or a description."""
    name = _TITLES.sub("", who).strip()
    described = name in {"He", "She", "They"} or name.startswith("The ") or not name[:1].isupper()
    return None if described else name


def _last_name(before: str) -> str | None:
    """The last full name that the text has used, for a pronoun without a speaker before it."""
    found = [(_TITLES.sub("", name), verb) for name, verb in _SPOKEN_OF.findall(before)]
    names = [(name, verb) for name, verb in found if " " in name and name.split()[0] not in _NO_NAME]
    speaking = [name for name, verb in names if verb]
    return next(iter([*speaking[-1:], *(name for name, _ in names[-1:])]), None)

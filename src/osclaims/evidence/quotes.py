r"""The stretches of a text that stand inside quotation marks.

Whether a mark opens or closes follows from the mark and its neighbours, so that straight, curly, low-high,
Swedish and French marks need no setting. A mark of one family closes whatever opened in that family, so
mixed pairs close too; an open mark ends with its paragraph; an apostrophe is no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, TypeAlias

from osclaims.evidence.place import Place
from osclaims.evidence.sentences import paragraphs
from osclaims.frozen import Frozen
from osclaims.values.regex import regex

_Family: TypeAlias = Literal["double", "single", "guillemet", "lone guillemet", "corner", "white corner"]
_Nature: TypeAlias = Literal["opens", "closes", "either"]


MARKS: dict[str, tuple[_Family, _Nature]] = {
    '"': ("double", "either"),
    "\u201c": ("double", "opens"),
    "\u201d": ("double", "closes"),
    "\u201e": ("double", "opens"),
    "\u201f": ("double", "opens"),
    "\uff02": ("double", "either"),
    "``": ("double", "opens"),
    "''": ("double", "either"),
    "'": ("single", "either"),
    "\u2018": ("single", "opens"),
    "\u2019": ("single", "closes"),
    "\u201a": ("single", "opens"),
    "\u00ab": ("guillemet", "either"),
    "\u00bb": ("guillemet", "either"),
    "\u2039": ("lone guillemet", "either"),
    "\u203a": ("lone guillemet", "either"),
    "\u300c": ("corner", "opens"),
    "\u300d": ("corner", "closes"),
    "\u300e": ("white corner", "opens"),
    "\u300f": ("white corner", "closes"),
}
LOW = "\u201e\u201a"
"""Marks that a high opening mark closes, as German has it."""

_MARK = regex("|".join(sorted(map(re.escape, MARKS), key=len, reverse=True)))
_BEFORE_WORDS = "([{<-/\u2014\u2013\u2026\u00bf\u00a1" + "".join(MARKS)
_NO_WORDS_FOLLOW = ",;:!?)]}"
_ELISION = regex(r"(?:em|til|tis|twas|cause|n|round|\d0s|\d\d)\b", re.IGNORECASE)
_SURE_END = regex(r"[^\sA-Za-z0-9]['\u2019](?!\w)|[^\W_sS]['\u2019](?!\w)")
_NEXT_START = regex(r"(?<!\S)['\u2018](?=\S)")


def quoted_regions(raw: str) -> list[Place]:
    r"""The stretches inside quotation marks, marks excluded, in the order of the text; nested ones too.

    >>> raw = "The firm's head said “it's 'open,' mostly” and \"left."
    >>> [place.of(raw) for place in quoted_regions(raw)]
    ["it's 'open,' mostly", 'open,', 'left.']
    """
    found: list[Place] = []
    marks = [*_MARK.finditer(raw)]
    first = 0
    for paragraph in paragraphs(raw) if marks else ():
        last = first
        while last < len(marks) and marks[last].start() < paragraph.end:
            last += 1
        if first < last:
            found.extend(_Paragraph(raw, paragraph).regions(marks[first:last]))
        first = last
    return sorted(found, key=lambda place: (place.start, -place.end))


class _Mark(Frozen):
    """A mark and its neighbours; `leads` tells that words begin right behind it and none before."""

    text: str
    family: _Family
    nature: _Nature
    start: int
    end: int
    before: str
    after: str
    leads: bool

    @property
    def opens(self) -> bool:
        """Whether it can open a quotation when none of its family is open."""
        match self.nature:
            case "opens":
                return True
            case "closes":
                return self.family == "double" and self.leads
            case "either" if self.text in "\u00ab\u2039":
                return not self.before.strip()
            case "either":
                glued = self.family == "double" and self.after.isalpha() and not self.before.isdigit()
                return self.leads or glued

    def closes(self, opener: _Mark) -> bool:
        """Whether it ends what `opener` began, rather than beginning anew."""
        match self.nature:
            case "opens":
                return opener.text in LOW
            case "closes":
                return True
            case "either":
                return not self.leads or (self.family.endswith("guillemet") and self.text != opener.text)


class _Paragraph:
    """One paragraph while it is read: what is open, and what has been closed."""

    def __init__(self, raw: str, place: Place) -> None:
        self.raw, self.place = raw, place
        self.open: list[_Mark] = []
        self.closed: list[Place] = []

    def regions(self, marks: Iterable[re.Match[str]]) -> list[Place]:
        for found in marks:
            self._read(self._mark(found))
        for left in self.open:
            if left.text != "'":  # alone it is more likely an apostrophe
                self._close(left, self.place.end)
        return self.closed

    def _mark(self, found: re.Match[str]) -> _Mark:
        start, end = found.span()
        before = self.raw[start - 1 : start] if start > self.place.start else " "
        after = self.raw[end : end + 1] if end < self.place.end else " "
        free = before.isspace() or before in _BEFORE_WORDS
        stop = after == "." and self.raw[end + 1 : end + 2] != "."
        leads = free and not (after.isspace() or after in _NO_WORDS_FOLLOW or stop)
        text = found.group()
        return _Mark(text, *MARKS[text], start, end, before, after, leads)

    def _read(self, mark: _Mark) -> None:
        opener = next((one for one in reversed(self.open) if one.family == mark.family), None)
        if mark.family == "single" and self._is_apostrophe(mark, is_open=opener is not None):
            return
        if opener is not None:
            del self.open[self.open.index(opener) :]
            self._close(opener, mark.start)
            if mark.closes(opener):
                return
        if mark.opens:
            self.open.append(mark)

    def _close(self, opener: _Mark, end: int) -> None:
        words = self.raw[opener.end : end]
        start = opener.end + len(words) - len(words.lstrip())
        if words.strip():
            self.closed.append(Place(start, start + len(words.strip())))

    def _is_apostrophe(self, mark: _Mark, *, is_open: bool) -> bool:
        """Whether it stands inside a word, for lost letters, or behind a plural ("the firms' chips")."""
        if mark.after.isalnum():
            return mark.before.isalnum() or _ELISION.match(self.raw, mark.end) is not None
        if not is_open or mark.before not in "sS" or not mark.after.isspace():
            return False
        following = _NEXT_START.search(self.raw, mark.end, self.place.end)
        end = following.start() if following else self.place.end
        return _SURE_END.search(self.raw, mark.end, end) is not None

"""How a source prints somebody's words: inside quotation marks and a clause, inside and less, or outside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from osclaims.evidence.anchor import Text
from osclaims.evidence.place import Place
from osclaims.values.regex import regex

PrintedForm: TypeAlias = Literal["direct", "partial", "indirect"]

_ALWAYS_FINITE = "am is are was were has had does did cannot could should would lets"
_OFTEN_FINITE = """
    have do can may might must shall will need needs want wants know knows think thinks believe believes
    say says said make makes made take takes took get gets got go goes went come comes came see sees saw
    give gives gave find finds found tell tells told become becomes became keep keeps kept leave left
    lost won begin begins began bring brings brought shows knew thought felt feels met paid ran runs
    sent stood stands fell falls rose grew broke built bought sold spoke wrote means meant seems seemed
    looks works helps starts taught demonstrated failed decided refused agreed
"""
_UNSAYING = (
    "to and or but not never ever always still also just only even again now then so really simply please"
)
_BEFORE_NOUN = """
    a an the my your his our their its no any every some of in on at by for from with without into about
    as than having being
"""
_FINITE = frozenset(_ALWAYS_FINITE.split())
_VERBS = frozenset(_OFTEN_FINITE.split())
"""Verbs behind a subject; without one they are infinitives, participles or nouns."""
_NO_SUBJECTS = frozenset(_UNSAYING.split())
"""What may stand before a verb and is no subject."""
_NOUN_FOLLOWS = frozenset(_BEFORE_NOUN.split())
"""Directly behind one of these a verb is a noun or a participle: "a must", "by means of"."""
_OBJECTS = frozenset({"me", "us", "him", "her", "them", "you", "it"})
_MAYBE_VERBS = _VERBS | _OBJECTS
"""Words without one of which there is no verb to look for."""
_CONTRACTED = regex(
    r"(?:\w['\u2019](?:re|ve|ll|d|m)|\wn['\u2019]t|\b(?:let|it|that|there|he|she|who|what|here)['\u2019]s)"
    r"(?![\w'\u2019])",
    re.IGNORECASE,
)
_SUBJECTS = frozenset({"i", "we", "they", "he", "she"})
_NOMINATIVE = regex(rf"\b(?:{'|'.join(sorted(_SUBJECTS))})\s+[a-z]", re.IGNORECASE)
_WHOLE_SENTENCE = regex(r"\A\W*[A-Z\u00c0-\u00de](?:.*[.!?]|\S*\s+[a-z\u00df-\u00ff].*,)\W*\Z", re.DOTALL)
"""From a capital to a full stop, or to the comma before its speaker where it is no title ("The Art,")."""
_WORD = regex(r"\w+(?:['\u2019-]\w+)*")
_LETTER = regex(r"\w")


def is_clause(words: str) -> bool:
    """Whether words say something: a verb with its subject, or a whole sentence.

    The test is by word lists, and by verbs in "-ed" with a pronoun for an object ("warned us"). It needs two
    words with a subject pronoun, three otherwise; a few verbs need no subject ("is", "has"). An infinitive, a
    verb without its subject, a bare noun phrase and a name in title case are none.

    >>> [is_clause(words) for words in ("quite significant", "I quit", "has been on the wrong side")]
    [False, True, True]
    >>> [is_clause(words) for words in ("keep spending like this", "Keep it up.", "they keep spending")]
    [False, True, True]
    """
    printed = _WORD.findall(words.casefold())
    if not _SUBJECTS.isdisjoint(printed) and _NOMINATIVE.search(words):
        return True
    if len(printed) < 3:  # noqa: PLR2004 - shorter is "is dead", hardly a clause
        return False
    says = not _FINITE.isdisjoint(printed)
    if not says and not _MAYBE_VERBS.isdisjoint(printed):
        says = _has_subject(printed)
    return says or any(form.search(words) for form in (_CONTRACTED, _WHOLE_SENTENCE))


def _has_subject(printed: Sequence[str]) -> bool:
    """Whether a verb stands behind a subject; words that begin with a verb have none."""
    begun = False
    for before, word, behind in zip(["", *printed], printed, [*printed[1:], ""], strict=False):
        if word in _VERBS or (behind in _OBJECTS and word.endswith("ed")):
            if not begun:
                return False
            if before not in _NOUN_FOLLOWS:
                return True
        begun = begun or word not in _NO_SUBJECTS
    return False


def form_of(text: Text, *parts: Place) -> PrintedForm:
    """How the parts of one quotation are printed in `text`.

    Direct: each part stands inside quotation marks, and what the marks hold is a clause. Partial: inside
    marks and less, or inside them only in part. Indirect: outside.

    >>> text = Text("He called it “quite significant”, and said it had changed much.")
    >>> [form_of(text, *text.find(words)) for words in ("quite significant", "it had changed much")]
    ['partial', 'indirect']
    """
    cores = [core(text.raw, part) for part in parts]
    holders = [text.quoted_at(core) for core in cores]
    if not any(holders):
        return "indirect"
    if not all(any(region.holds(core) for region in held) for core, held in zip(cores, holders, strict=True)):
        return "partial"
    regions = sorted({region for held in holders for region in held})
    return "direct" if is_clause(" ".join(region.of(text.raw) for region in regions)) else "partial"


def core(raw: str, place: Place) -> Place:
    """The place without the marks, spaces and punctuation at its edges."""
    if raw[place.start : place.start + 1].isalnum() and raw[place.end - 1].isalnum():
        return place
    first = _LETTER.search(raw, place.start, place.end)
    if first is None:
        return place
    end = place.end
    while not _LETTER.match(raw, end - 1):
        end -= 1
    return Place(first.start(), end)

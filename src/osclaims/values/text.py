"""Folding of names and wording: what may differ between two spellings of one thing."""

from __future__ import annotations

import unicodedata

from osclaims.values.regex import regex

_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "\u02bc": "'", "“": '"', "”": '"', "\u2010": "-", "\u2011": "-"}
)
_MARKS = regex(r"[^\w\s]|_")


def fold_name(name: str) -> str:
    """Give the form under which a name is looked up.

    Case, accents, runs of white space (no-break spaces too) and the curl of apostrophes do not count.

    >>> fold_name("  Pokémon  O’Neill ")
    "pokemon o'neill"
    """
    if name.isascii():
        return " ".join(name.casefold().split())
    bare = unicodedata.normalize("NFKD", name.translate(_STRAIGHT).casefold())
    return " ".join("".join(c for c in bare if not unicodedata.combining(c)).split())


def fold_wording(words: str) -> str:
    """Give the form in which two wordings are the same: case, white space and marks do not count.

    >>> fold_wording("World Governments’  Summit!") == fold_wording("world governments summit")
    True
    """
    bare = fold_name(words).replace("'", "")
    return " ".join(_MARKS.sub(" ", bare).split()) or bare

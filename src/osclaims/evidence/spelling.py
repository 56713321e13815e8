"""When two spellings are one word: orthographic rules of British and American English, contractions, case.

The rules are those of the usual style guides: endings -our/-or, -ise/-ize, -re/-er, -ence/-ense, doubled l
before an ending, -ogue/-og, ae and oe for e. The table holds only what no rule covers.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from osclaims.evidence.numbers import is_one_currency
from osclaims.values.regex import regex

APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-"})

_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (regex(pattern), form)
    for pattern, form in (
        (r"^(.{3,}|od|ar)our(s|ed|ing|ful|able|ite|ites|hood|less|er|ers|al)?$", r"\1or\2"),
        (r"^(.{3,})([iy])z(e|es|ed|er|ers|ing|ation|ations|able)$", r"\1\2s\3"),
        (r"^(.{2,}[tbv])re(s|d)?$", r"\1er\2"),
        (r"^(.+[tb])r(ing)$", r"\1er\2"),
        (
            r"^(.*[aeiouy][^aeiouy]+[aeiou]+|fue|due)ll(ed|ing|er|ers|or|ors|ous|ously|ist|ists|ery)$",
            r"\1l\2",
        ),
        (r"^(.+)en[cs]e(s|d|less)?$", r"\1ense\2"),
        (r"^(.+)ogue(s|d)?$", r"\1og\2"),
        (r"^(.+)amme(s|d)?$", r"\1am\2"),
        (r"^(.+)wards$", r"\1ward"),
        (r"^(.+)dgement(s|al)?$", r"\1dgment\2"),
        (r"[ao]e", "e"),
        (r"^(focus|bias)s(ed|es|ing)$", r"\1\2"),
        (r"^(worship|kidnap|handicap)p(ed|er|ers|ing)$", r"\1\2"),
    )
)
_PAIRS = """
    grey/gray tyre/tire tyres/tires kerb/curb plough/plow sceptic/skeptic sceptics/skeptics
    sceptical/skeptical aluminium/aluminum mum/mom whilst/while amongst/among learnt/learned burnt/burned
    spelt/spelled dreamt/dreamed leant/leaned leapt/leaped spoilt/spoiled ageing/aging cosy/cozy
    pyjamas/pajamas moustache/mustache licence/license practise/practice enrol/enroll fulfil/fulfill
    skilful/skillful instalment/installment jewellery/jewelry storey/story adviser/advisor advisers/advisors
    ok/okay cheque/check cheques/checks draught/draft woollen/woolen artefact/artifact
"""
_TABLE = dict(pair.split("/") for pair in _PAIRS.split())
_CONTRACTIONS = {
    "can't": "can not",
    "cannot": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "ain't": "is not",
    "let's": "let us",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
}
_HOSTS = frozenset(
    [
        "it",
        "that",
        "there",
        "here",
        "he",
        "she",
        "who",
        "what",
        "where",
        "how",
        "this",
        "everybody",
        "everyone",
    ]
)
_TAILS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "'d"}
_READINGS = {"'d": {"would", "had"}, "'s": {"is", "has"}}


@lru_cache(maxsize=65536)
def canonical(word: str) -> str:
    """The one form of a word's spellings; not itself always a word.

    >>> canonical("Endeavour") == canonical("endeavor"), canonical("four") == canonical("for")
    (True, False)
    """
    plain = unicodedata.normalize("NFKD", word.translate(APOSTROPHES).casefold())
    form = "".join(letter for letter in plain if not unicodedata.combining(letter))
    form = _TABLE.get(form, form)
    for pattern, replacement in _RULES:
        form = pattern.sub(replacement, form)
    return form


@lru_cache(maxsize=65536)
def expanded(word: str) -> tuple[str, ...]:
    """The words that a printed word stands for: contractions in full, compounds in parts, each canonical.

    >>> expanded("can't"), expanded("closed-source"), expanded("China's")
    (('can', 'not'), ('closed', 'source'), ("china's",))
    """
    plain = word.translate(APOSTROPHES).casefold()
    if plain in _CONTRACTIONS:
        return tuple(_CONTRACTIONS[plain].split())
    for tail, full in _TAILS.items():
        if plain.endswith(tail) and len(plain) > len(tail):
            return (canonical(plain.removesuffix(tail)), full)
    if plain.endswith("'s") and plain[:-2] in _HOSTS:
        return (canonical(plain[:-2]), "'s")
    return tuple(canonical(part) for part in plain.split("-") if part)


def same_word(one: str, other: str) -> bool:
    """Whether two expanded words are one: alike, a contraction of the other, or one currency.

    >>> same_word("'d", "would"), same_word("can", "could")
    (True, False)
    """
    read = other in _READINGS.get(one, ()) or one in _READINGS.get(other, ())
    return one == other or read or is_one_currency(one, other)

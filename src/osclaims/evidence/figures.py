"""Figures in running prose: counts, amounts, shares, ages, multiples and vague counts, as patterns.

A figure is what the text counts or measures. Digits in names (R1, Qwen-7B, SAM 2.1), ordinals, "one" as a
pronoun and a bare word of scale ("per million") are none.
"""

from __future__ import annotations

from collections.abc import Iterator

from osclaims.evidence.numbers import (
    CURRENCY,
    CURRENCY_NAMES,
    CURRENCY_OPENERS,
    DIGITS,
    GLUED,
    NATION,
    SCALE,
    SHARE,
    SPELLED,
    VAGUE,
    VAGUE_OPENERS,
    any_of,
    first_words,
)
from osclaims.evidence.place import Place, clear_of
from osclaims.evidence.scan import DIGIT, MULTIPLIED, Scanner, by_word
from osclaims.values.figures.number_words import SIGNS, SMALL, TENS
from osclaims.values.regex import regex

START = r"(?:(?<![^\W_])|(?-i:(?<=[a-z])(?=[A-Z])))"
"""Where a word begins, also when a lost full stop has glued it to the one before."""

TIME_UNITS = (
    r"(?:second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|centur(?:y|ie)|generation"
    r"|season)s?"
)
_CURRENCY_NAMES = any_of(CURRENCY_NAMES)
_MEASURES = (
    r"(?:(?:kilo|centi|milli)?(?:met(?:re|er)s?|grams?|grammes?)|miles?|feet|foot|inch(?:es)?|yards?|acres?|hectares?"
    r"|tonn?es?|tons|kilos?|ounces|lit(?:re|er)s?|gallons?|barrels|degrees|(?:kilo|mega|giga|tera)?watts?(?:-hours)?"
    r"|(?:giga|tera|mega)bytes?|(?-i:km|kg|cm|mm|mph|km/h|GB|TB|MB|W|kW|MW|GW|kWh|MWh|GWh|TWh|\u00b0C|\u00b0F))"
)
_UNIT = (
    r"(?:(?=[\s-]*[^\W\d_]|[\s-]*[%\u2030\u00b0])(?:"
    r"\s?(?:%|\u2030)|\s+per\s?cent(?:age\s+points?)?\b|\s+percentage\s+points?\b|-?fold\b|x\b|\s+times\b"
    rf"|(?:-|\s+(?:of\s+)?){NATION}?{_CURRENCY_NAMES}\b|[-\s]years?[-\s]old\b"
    rf"|[-\s]{TIME_UNITS}\b|[-\s]{_MEASURES}\b))"
)
_PEOPLE = (
    r"(?:person|man|woman|child|soldier|officer|student|dead|killed|injured|death|goal|point|vote|seat|case)"
)
_ONE = (
    rf"one(?={_UNIT}|\s+{_PEOPLE}\b|\s+or\s+two\b)(?!\s+(?:day|time|night|week|season)\b)(?!\s+of\b)"
    rf"|(?<=only\s)one\b(?!\s+of)|(?<=least\s)one\b"
)
_SPELLED = rf"(?!one\b(?![\s-]+(?:hundred|thousand|million|billion|trillion|dozen)))(?:{SPELLED})"
_NOT_IN_NAME = r"(?<![\w.#$\u20ac\u00a3])(?<!\d[,:/])(?<![A-Za-z]-)(?<!\bNo\s)(?<!\bNo\.\s)(?<!\bnumber\s)"
_DIGITS = rf"(?:{DIGITS})(?:{SCALE})?"
ENDS = r"(?![\d_]|[/.,]\d)(?!(?-i:[^\W\d_](?<![A-Z])|[A-Z](?![a-z])))"
"""Where digits end: before anything but a digit or a letter, or before the capital of a glued sentence."""
_NUMBER = (
    rf"(?:[-\u2212](?=[\d$]))?"
    rf"(?:{CURRENCY}[-\u2212]?{_DIGITS}|{_NOT_IN_NAME}{_DIGITS}(?:{GLUED}|{ENDS})|{START}(?:{_SPELLED}))"
)
_HALF = r"(?:half(?=\s+(?:of|the|its|their|his|her|our|my|as)\b)|(?<=\bby\s)half\b|(?<=\bthan\s)half\b)"
_OUT_OF = (
    rf"(?:one|\d+|{SPELLED})\s+(?:in|out\s+of)\s+(?:every\s+)?"
    rf"(?:{SPELLED}|\d{{1,3}}\b(?!,))\b(?!\s+{TIME_UNITS})"
)
_MULTIPLE = (
    r"(?:twice|thrice|(?:doubl|tripl|quadrupl)(?:ed|ing)(?!\s+(?:back|down|up|over|as)\b)|(?:double|triple)(?=\s+(?:the|its|their|that)\b)"
    rf"|{any_of([*SMALL, *TENS, 'hundred', 'thousand', 'many', 'several'])}fold)\b"
)
_VAGUE = (
    rf"(?!(?:few|couple|handful)\b)(?!scores\b(?!\s+of)){VAGUE}(?:\s+of\s+(?:US\s+)?{_CURRENCY_NAMES}\b)?"
)
_RANGE = r"(?:[-\u2013\u2212]|(?<=\d)\s[-\u2013\u2212]\s(?=\d)|\s+or\s+)"

_ZERO = rf"(?<!net )(?<!net-)(?<!ground ){START}zero\b(?![\s-](?:tolerance|sum))"
_MULTIPLYING = "twice thrice double doubled doubling triple tripled tripling quadrupled quadrupling"
_CURRENCY_SIGNS = [
    chr(code) for code in (0x24, *range(0xA2, 0xA6), *range(0x20A0, 0x20C0), 0xFF04, 0xFFE1, 0xFFE5)
]
_COUNTING = [*first_words((*SMALL, *TENS)), "a", "an", "half", DIGIT]
"""What begins several forms; one pattern for all of these words is sooner compiled than one for each."""

FORMS = (
    (START + SHARE, _COUNTING),
    (START + _HALF, _COUNTING),
    (rf"{START}[{''.join(SIGNS)}]", SIGNS),
    (START + _OUT_OF, _COUNTING),
    (
        rf"{_NUMBER}{_UNIT}?(?:{_RANGE}{_NUMBER}{_UNIT}?){{0,4}}",
        [*_COUNTING, *CURRENCY_OPENERS, *_CURRENCY_SIGNS],
    ),
    (rf"{START}(?:{_ONE}){_UNIT}?", _COUNTING),
    (START + _MULTIPLE, [*_MULTIPLYING.split(), MULTIPLIED]),
    (START + _VAGUE, [*_COUNTING, *VAGUE_OPENERS]),
    (_ZERO, ["zero"]),
)
"""What a figure looks like, with the words that can begin it; the first that fits counts."""
FIGURES = Scanner(by_word(FORMS))
_BARE = regex(r"\d+(?:\.\d+)*")
_KINDS = """
    Boeing Airbus Flight Article Chapter Section Windows Route Highway Type Apollo Formula Channel Group
    Grade Level Phase Figure Table Page Volume Appendix Room Unit Pier Gate Platform Part Episode Round Game
    Week Stage Resolution Proposition Version
"""
_NUMBERED = regex(rf"\b(?:[a-z]+[A-Z]\w*|[A-Z]{{2,}}\w*|{any_of(_KINDS.split())})[^\S\n]\Z")
_NAMED_VERSION = regex(r"\b[A-Z]\w*[^\S\n]\Z")
_ADDRESS = regex(r"\s(?:[A-Z]\w+\s){1,3}(?:Road|Street|Avenue|Lane|Drive|Square|Boulevard|Place|Way)\b")
_WEB = regex(r"https?://\S+|\bwww\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")
_LOOK_BACK = 40


def figures(raw: str) -> Iterator[Place]:
    """Yield the places of the figures in a text, each with its currency, scale and unit.

    >>> raw = "The R1 cost only US$5.5 million, 14 US cents a go, for over 90,000 of the five or six."
    >>> [place.of(raw) for place in figures(raw)]
    ['US$5.5 million', '14 US cents', '90,000', 'five or six']
    """
    web = (Place(*found.span()) for found in _WEB.finditer(raw))
    counted = (Place(*found.span()) for found in FIGURES.scan(raw))
    yield from clear_of((place for place in counted if not _is_in_name(raw, place)), web)


def _is_in_name(raw: str, place: Place) -> bool:
    """Whether a bare number only numbers a thing: iPhone 15, SAM 2.1, Flight 370, 42 Mill Road."""
    words = place.of(raw)
    if not _BARE.fullmatch(words):
        return False
    before = raw[max(0, place.start - _LOOK_BACK) : place.start]
    version = "." in words and _NAMED_VERSION.search(before)
    return bool(_NUMBERED.search(before) or version or _ADDRESS.match(raw, place.end))

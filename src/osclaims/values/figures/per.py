"""What a rate is per: "a share", "per million tokens", "/month"."""

from __future__ import annotations

from decimal import Decimal

from osclaims.values.exact import ONE, tidy
from osclaims.values.figures.counted import ENDS_NOUN, is_behind_noun
from osclaims.values.figures.currency_names import codes_of
from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.number_words import SCALE_LETTERS, SCALES
from osclaims.values.figures.numerals import take_numeral
from osclaims.values.figures.units import RAISED, UNITS, Unit

ADVERBS = {
    "yearly": "year",
    "annually": "year",
    "pa": "year",
    "monthly": "month",
    "pcm": "month",
    "pw": "week",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
    "each": "item",
    "ea": "item",
    "apiece": "item",
}
_SHORT = {
    "yr": "year",
    "annum": "year",
    "diem": "day",
    "h": "hour",
    "hr": "hour",
    "min": "minute",
    "mo": "month",
    "mth": "month",
    "wk": "week",
    "sec": "second",
    "mtok": "1000000 token",
}
_KEPT = ("ss", "us", "is")
_EVERY = ("every", "each", "a", "an")
_STOP = ENDS_NOUN | ADVERBS.keys() | {"per", *_EVERY}
_MOST = 3
_RAISED = ("2", "3", "²", "³", "^")
_SAID = ("per", "for", "every", "each")
_ENDS = ("", "(", ")", ".", ",", "*")
"""What may stand behind a number that a rate is per: "5 per 100,000"."""
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade"})
_DISTANCES = ("ago", "earlier", "later", "before", "after", "hence", "from", "prior", "since", "back")
"""What makes a distance in time of "a year", which is then no rate."""


def take_per(cursor: Cursor, *, any_noun: bool) -> str | None:
    """Take what a rate is per, and give it as "share", "1000000 token" or "person/day"; None when nothing is.

    "a" and "an" need a noun of time, unless `any_noun` will do.
    """
    rate = _one_per(cursor, any_noun=any_noun)
    further = _one_per(cursor, any_noun=any_noun) if rate and cursor.next.text != "for" else None
    if rate is None or further is None:
        return rate
    return f"{rate} ** 2" if rate == further else f"{rate}/{further}"


def _one_per(cursor: Cursor, *, any_noun: bool) -> str | None:
    start = cursor.at
    cursor.take("/")
    adverb = ADVERBS.get(cursor.next.text)
    if adverb and cursor.ahead().text in ("", "(", ")"):
        cursor.at += 1
        return adverb
    cursor.at = start
    if cursor.take("for") and cursor.next.text not in _EVERY:
        cursor.at = start
        return None
    cursor.take("-")
    article = cursor.next.text in ("a", "an")
    named = article and cursor.ahead().kind == "number" and cursor.ahead().start == cursor.next.end  # "A380s"
    if named or not cursor.take("per", "/", "every", "each", "a", "an"):
        cursor.at = start
        return None
    cursor.take("-")
    many = _many(cursor, any_noun=any_noun)
    noun = _measure(cursor) or _noun(cursor)
    if noun and cursor.next.text == "-" and cursor.next.start == cursor.tokens[cursor.at - 1].end:
        raise cursor.fail("a rate", because="a hyphen behind a rate multiplies, or begins another word")
    last = cursor.tokens[cursor.at - 1].text
    spelled = cursor.tokens[start].text in _SAID and last not in SCALE_LETTERS
    if not noun and many > ONE and spelled and cursor.next.text in _ENDS:
        return f"{tidy(many):f}"
    if not noun or (article and not _is_rate(cursor, noun, any_noun=any_noun)):
        cursor.at = start
        return None
    return noun if many == 1 else f"{tidy(many):f} {noun}"


def _is_rate(cursor: Cursor, noun: str, *, any_noun: bool) -> bool:
    """Whether an article means "per": "a year", of prices "a share", but not "a year ago" or "a dollar"."""
    if noun in _TIMES:
        return cursor.next.text not in _DISTANCES
    return any_noun and (noun in UNITS or codes_of(noun) is None)


def _many(cursor: Cursor, *, any_noun: bool) -> Decimal:
    """Take how many make the unit: "1,000", "million", "1M"; one when nothing says so.

    A letter of scale with no noun behind it may be a unit ("N/m"), and of a price the tonne ("$100/t").
    """
    named, raised = cursor.ahead().kind == "word", cursor.ahead().text in _RAISED
    scaled = any_noun and not raised and cursor.next.text != "t"
    letter = SCALE_LETTERS.get(cursor.next.text) if scaled or named else None
    scale = SCALES.get(cursor.next.text) or letter
    if scale:
        cursor.at += 1
        return scale
    number = take_numeral(cursor, None, letters=lambda at: any_noun or at.ahead().kind == "word")
    return number.number if number and number.number else ONE


def _measure(cursor: Cursor) -> str:
    """Take a unit of measure that stands alone, in the base unit where it is one: "m/s", "per sq km"."""
    start = cursor.at
    measure = cursor.phrase(_MEASURES)
    if measure is None or (cursor.next.kind == "word" and cursor.next.text not in _STOP):
        cursor.at = start
        return ""
    return measure


def _noun(cursor: Cursor) -> str:
    """Take the noun of the unit: it ends with a length of time, and has no participle behind it."""
    start, time = cursor.at, ""
    while (
        cursor.next.kind == "word"
        and cursor.next.text not in _STOP
        and not time
        and cursor.at - start < _MOST
    ):
        time = cursor.next.text if singular(cursor.next.text) in _TIMES else ""
        cursor.at += 1
    while cursor.at - start > 1 and is_behind_noun(cursor.tokens[cursor.at - 1].text):
        cursor.at -= 1
    words = [token.text for token in cursor.tokens[start : cursor.at]]
    return " ".join([*words[:-1], *map(singular, words[-1:])])


def singular(noun: str) -> str:
    """Give the form in which a unit is named: "tokens" and "token" are one."""
    if noun in _SHORT:
        return _SHORT[noun]
    if noun == "people":
        return "person"
    return noun[:-1] if noun.endswith("s") and not noun.endswith(_KEPT) else noun


def _named(name: str, unit: Unit) -> str:
    """A unit of measure by its base unit, else by the singular of its name; "sq km" is "km ** 2"."""
    if unit.factor == ONE:
        return unit.base
    raised, power = RAISED.get(name, (name, 1))
    alone = singular(raised) if singular(raised) in UNITS else raised
    return alone if power == 1 else f"{alone} ** {power}"


_NO_MEASURES = frozenset({"1", "times", "percentage point"})
_MEASURES = {
    name: _named(name, unit)
    for name, unit in UNITS.items()
    if unit.base not in _NO_MEASURES and "/" not in unit.base
} | {name: f"second ** {power}" for name, (_, power) in RAISED.items() if name not in UNITS}

"""Symbols of units that differ from another only by a capital, and those that leave open what they are."""

from __future__ import annotations

from osclaims.values.exact import power_of_ten
from osclaims.values.figures.cursor import Cursor
from osclaims.values.figures.units import Unit
from osclaims.values.regex import regex

CASED = {
    "Nm": Unit("newton metre"),
    "kn": Unit("knot"),
    "Mt": Unit("gram", power_of_ten(12)),
    "Gt": Unit("gram", power_of_ten(15)),
    "MBps": Unit("byte/second", power_of_ten(6)),
    "GBps": Unit("byte/second", power_of_ten(9)),
    "C": Unit("degree Celsius"),
    "F": Unit("degree Fahrenheit"),
    "A": Unit("ampere"),
    "mA": Unit("ampere", power_of_ten(-3)),
    "kA": Unit("ampere", power_of_ten(3)),
}
"""Symbols that are another unit, or none, in other letters."""

_MILLI_OR_MEGA = "W watt,Wh watt-hour,V volt,J joule,Hz hertz,Pa pascal"
_BITS_OR_BYTES = "M mega,G giga"
_DOUBTFUL = {
    "G": ("gram", "billion", "5G, a generation of networks"),
    "Mg": ("milligram: mg", "megagram: tonne"),
    "Mm": ("millimetre: mm", "megametre"),
    "MT": ("metric ton: t", "megatonne: Mt"),
    "mt": ("metric ton: t", "megatonne: Mt"),
    "kt": ("kilotonne", "knot"),
    "NM": ("nautical mile", "newton metre: Nm", "nanometre: nm"),
}
_DOUBTFUL |= {
    f"m{symbol}": (f"milli{name}", f"mega{name}: M{symbol}")
    for symbol, name in (pair.split() for pair in _MILLI_OR_MEGA.split(","))
}
_DOUBTFUL |= {
    f"{prefix}b": (f"{name}bit", f"{name}byte: {prefix}B")
    for prefix, name in (pair.split() for pair in _BITS_OR_BYTES.split(","))
}
"""Symbols that are printed for two units, whose capitals say which and are often wrong."""

_TIMES_OF_DAY = {"pm": "picometre", "am": "attometre"}
_TIME = regex(r"(?:1[0-2]|0?\d)(?:\.[0-5]\d)?")
_MEASURED = ("quantity", "count")
_FEET = ("ft", "foot", "feet")
_TALLEST = 9
_COMPASS = ("N", "S", "E", "W")
_ARC = {"'": "feet", '"': "inches"}


def _arc(cursor: Cursor, length: str) -> tuple[str, ...]:
    """What a stroke may be besides a length: "5' N" is a place, and "4'30"/km" a pace."""
    if cursor.ahead().raw in _COMPASS:
        return (length, "an angle on the globe")
    pace = any(cursor.ahead(steps).text == "/" for steps in range(1, 4))
    return (length, "minutes and seconds") if pace else ()


def _is_height(cursor: Cursor) -> bool:
    """Whether feet between a figure and a 2 or a 3 are as few as of a person: "6ft2"."""
    feet, name, inches = cursor.tokens[cursor.at - 1], cursor.next, cursor.ahead()
    glued = feet.end == name.start and name.end == inches.start
    return glued and inches.text in ("2", "3") and feet.text.isdecimal() and int(feet.text) < _TALLEST


def refuse_doubtful(cursor: Cursor, kind: str) -> None:
    """Raise Unreadable where the symbol behind a figure may be several units, or a time, or a place."""
    token = cursor.next
    if kind not in _MEASURED:
        return
    choices = _DOUBTFUL.get(token.raw, ())
    if token.text in _TIMES_OF_DAY and _TIME.fullmatch(cursor.tokens[cursor.at - 1].text):
        choices = (_TIMES_OF_DAY[token.text], "a time of day")
    if token.text in _ARC:
        choices = _arc(cursor, _ARC[token.text])
    if token.text == "o'clock":
        choices = ("a time of day", "a number")
    if token.text in _FEET and _is_height(cursor):
        choices = ("feet and inches", "a square or a cube")
    if choices:
        raise cursor.fail(
            f"{token.raw!r} in full", because=f"{token.raw!r} may be {' or '.join(choices)}", choices=choices
        )

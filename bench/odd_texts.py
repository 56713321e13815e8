"""Texts and files that nobody would write: patterns repeated or thrown together, to stumble over."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from osclaims.evidence.quotes import MARKS

PROSE = "\n\n".join(
    path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
)
PATTERNS = {
    "prose": PROSE + "\n\n",
    "prose in one line": PROSE.replace("\n", " "),
    "one digit": "7",
    "digits and spaces": "1 ",
    "digits and commas": "1,",
    "digits and points": "1.",
    "digits and colons": "1:",
    "digits and dashes": "1–2–",
    "digits and apostrophes": "1'",
    "digits and no-break spaces": "1\u00a0",
    "years": "in 2019 ",
    "years alone": "2019 ",
    "days": "May 3 ",
    "days without a month": "5 and ",
    "months": "March ",
    "weekdays": "the late ",
    "number words": "two ",
    "number words and joints": "one hundred and ",
    "vague counts": "a few ",
    "currencies": "US$ ",
    "currency signs": "$",
    "codes": "USD",
    "one capital": "A",
    "capitals and points": "A. ",
    "capitals and hyphens": "A-",
    "names": "Ann Lee ",
    "one letter": "a",
    "letters in lines": "a\n",
    "letters and commas": "a,a",
    "words without a stop": "the thing said a ",
    "straight quotation marks": '"',
    "quotation marks and spaces": '" ',
    "opening marks": "“",
    "opening marks and words": "“a ",
    "quoted letters": "“a” ",
    "quoted letters, straight": '"a" ',
    "credited letters": "“a,” said A ",
    "titles behind quotations": "“a” Chief Ann ",
    "single marks": "'a ",
    "opening single marks": " ‘a",
    "plurals": "s' ",
    "low and high marks": "\u201e\u201a",
    "guillemets": "«»",
    "spaces": " ",
    "line breaks": "\n",
    "combining marks": "e\u0301",
    "combining marks alone": "\u0301",
    "full stops": ".",
    "dashes": "–",
    "mail addresses": "a@a.a.",
    "web addresses": "http://",
    "emoji": "😀",
}
THROWN = {
    "any digits": "0123456789 ,.",
    "any marks": " a" + "".join(MARKS),
    "any letters": "abcdefghijklmnop ",
    "nonsense": " \n-:abc#'\"[]{}",
    "nonsense in all scripts": "".join(map(chr, range(32, 0x3000))),
}
SALAD = """
    January Feb. May may 3 31 2019 1990s '90s Monday on in the late early mid- end of between and to or -
    first half quarter year week weeks day ago earlier later last next this that same past following few a
    couple dozen hundred million billions two twenty twenty-five one third fifth times twice tenfold 10x $
    US$5 CNY16 Rs 40 % per cent 5.5 90,000 -3 ½ noon 5pm 12:05 GMT Q3 H1 FY24 19th century Christmas New Year
    yesterday spring only 61 -year-old years old zero doubled least before after “ ” said Ann Lee
"""


def odd_texts(size: int) -> dict[str, str]:
    """Every text by name, each of so many code points, the same every time."""
    dice = random.Random(size)  # noqa: S311 - nonsense, not secrets
    repeated = {name: (pattern * (size // len(pattern) + 1))[:size] for name, pattern in PATTERNS.items()}
    thrown = {name: "".join(dice.choices(letters, k=size)) for name, letters in THROWN.items()}
    return repeated | thrown | {"word salad": " ".join(dice.choices(SALAD.split(), k=size // 4))[:size]}


def _repeated(pattern: bytes) -> Callable[[int], bytes]:
    return lambda size: pattern * (size // len(pattern))


def _dice(size: int) -> random.Random:
    return random.Random(size)  # noqa: S311 - nonsense, not secrets


NONSENSE: dict[str, Callable[[int], bytes]] = {
    "any bytes": lambda size: _dice(size).randbytes(size),
    "any marks of YAML": lambda size: bytes(_dice(size).choices(b" \n-:abc#'\"[]{}", k=size)),
    "brackets in brackets": lambda size: b"[" * (size // 2) + b"]" * (size // 2),
    "lists in lists": lambda size: b"".join(b" " * deep + b"- a:\n" for deep in range(0, int(size**0.5), 2)),
    "mappings in one line": lambda size: b"[" + b"{a: b}, " * (size // 8) + b"]",
    "records": _repeated(b"- id: a\n  title: b\n"),
    "keys": lambda size: b"".join(b"k%d: v\n" % number for number in range(size // 11)),
    "items": _repeated(b"- word\n"),
    "anchors": _repeated(b"- &a a\n"),
    "comments": _repeated(b"#\n"),
    "control characters": _repeated(b"\x07"),
    "one word": _repeated(b"a"),
}
"""Bytes by what they are made of, so many as are asked for, the same every time."""

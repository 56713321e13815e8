"""What currencies are called: the names and signs that CLDR leaves out, and which ones are related."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from osclaims.values.currencies import CODES, WRITTEN
from osclaims.values.exact import ONE

_USUAL = {
    written: code
    for code, all_written in {
        "AOA": "kwz",
        "AUD": "aud,aussie dollar,aussie dollars,aus$,aud$",
        "BHD": "bd",
        "BSD": "b$",
        "CAD": "cad,c$,can$,cad$",
        "CHF": "sfr,chf",
        "CNY": "cny,rmb,renminbi,cn¥,yuan renminbi",
        "CUC": "cuc$",
        "EGP": "e£",
        "EUR": "eur",
        "GBP": "gbp,£,\uffe1,pound sterling,pounds sterling,sterling,quid,stg",
        "GNF": "gfr",
        "GYD": "g$,gy$",
        "HKD": "hkd,hkd$",
        "HRK": "kn",
        "INR": "inr,re,rs,₨,rupee,rupees",
        "JMD": "j$",
        "JPY": "jpy",
        "KRW": "₩,\uffe6,won",
        "KWD": "kd",
        "MMK": "ks",
        "MZN": "mt",
        "NZD": "nzd$",
        "PLN": "zl",
        "RSD": "dinara",
        "RUB": "rbl,ruble,rubles,rouble,roubles",
        "RWF": "frw",
        "SGD": "sgd$",
        "TRY": "tl",
        "TTD": "tt$",
        "TWD": "nt,taiwan dollar,taiwan dollars",
        "UAH": "hrn",
        "USD": "usd,us,us$,$us,usd$,american dollar,american dollars",
        "UYU": "$u",
        "UZS": "so'm",
        "VND": "đ,vnđ",
        "ZAR": "r",
        "ZMW": "zk",
        "ZWL": "z$",
    }.items()
    for written in all_written.split(",")
}
"""What needs no declaration although several countries write it so, and what CLDR does not list."""

_SHARED = {
    "cfa": "XAF XOF",
    "dh": "AED MAD",
    "dhs": "AED MAD",
    "esc": "CVE PTE",
    "fr": WRITTEN["franc"],
    "ld": "LRD LYD",
    "ƒ": "ANG AWG XCG",
}
"""What several countries write so, and CLDR does not list."""

_WORDS = frozenset("all bad bam ban bob cop cup gel mad mop pen sit sos top try".split())  # noqa: SIM905 - words
"""Codes that are words of English, unless they are printed in capitals."""

FAMILY = {
    written: sign
    for sign, all_written in {
        "$": "\uff04,dollar,dollars,buck,bucks,peso,pesos,cent,cents,¢,c",
        "£": "\uffe1,pound,pounds",
        "¥": "\uffe5,yen",
        "kr": "crown,crowns,krona,kronor,krone,kroner",
    }.items()
    for written in all_written.split(",")
}
"""The sign whose declaration also says what a name means."""

_LIKE = {"\uff04": "$", "buck": "dollar", "bucks": "dollars", "crown": "kr", "crowns": "kr"}
HUNDREDTHS = {"cent": "dollar", "cents": "dollars", "¢": "dollar", "c": "dollar"}
PENCE = {"pence": "GBP", "penny": "GBP", "p": "GBP", "euro cent": "EUR", "euro cents": "EUR"}
_CENT = Decimal("0.01")
MEASURES = {"km": "KM", "ft": "Ft", "db": "Db", "cg": "Cg", "kgs": "KGS", "myr": "MYR"}
"""The signs that are a measure in other letters, as the currency prints them: "12 km" is no money."""


def major(written: str) -> tuple[str, Decimal]:
    """The currency that a hundredth is named after."""
    nation, _, last = written.rpartition(" ")
    if written in PENCE:
        return written, _CENT
    if last not in HUNDREDTHS:
        return written, ONE
    return f"{nation} {HUNDREDTHS[last]}".strip(), _CENT


@lru_cache(maxsize=4096)
def codes_of(written: str) -> str | None:
    """The codes that a sign or name may mean; none when it is no currency."""
    joined = written.replace(" ", "") if written.startswith(_SIGNS) or written.endswith(_SIGNS) else written
    known = _USUAL.get(joined) or PENCE.get(joined) or WRITTEN.get(_LIKE.get(joined, joined))
    return known or _SHARED.get(joined) or _code(joined)


def _code(written: str) -> str | None:
    code = written.upper()
    return code if code in CODES and written not in _WORDS else None


_SIGNS = ("$", "¥", "£", "₩", "฿")

"""What currencies are called: the names and signs that CLDR leaves out, and which ones are related."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from osclaims.values.exact import ONE
from osclaims.values.figures.currencies import CODES, WRITTEN

_USUAL = {
    written: code
    for code, all_written in {
        "AOA": "kwz",
        "AUD": "aud,aussie dollar,aussie dollars,aus$,aud$",
        "BHD": "bd",
        "BTC": "btc,xbt,₿,bitcoin,bitcoins",
        "BDT": "tk",
        "BRL": "reais",
        "BSD": "b$",
        "CAD": "cad,c$,can$,cad$",
        "CHF": "sfr,chf",
        "CNY": "cny,rmb,renminbi,cn¥,yuan renminbi,kuai,yuans",
        "CUC": "cuc$",
        "CZK": "czech crown,czech crowns",
        "DEM": "dm,d mark,d marks,deutsche mark,deutsche marks",
        "ATS": "schilling,schillings",
        "ESP": "peseta,pesetas",
        "GRD": "drachma,drachmas",
        "IEP": "punt,punts",
        "ISK": "kronur,krónur,icelandic kronur",
        "ITL": "lire",
        "DKK": "danish crown,danish crowns",
        "EGP": "e£,£e",
        "ETH": "ether",
        "EUR": "eur",
        "GBP": "gbp,£,\uffe1,pound sterling,pounds sterling,sterling,quid,stg",
        "GHS": "gh₵,gh¢",
        "GNF": "gfr",
        "GYD": "g$,gy$",
        "HKD": "hkd,hkd$",
        "HRK": "kn,kuna",
        "JOD": "jd",
        "NOK": "norwegian crown,norwegian crowns",
        "QAR": "qr",
        "SEK": "skr,swedish crown,swedish crowns",
        "INR": "inr,re,rs,₨,rupee,rupees",
        "JMD": "j$",
        "JPY": "jpy,円,yens",
        "KRW": "₩,\uffe6,won",
        "KWD": "kd",
        "LKR": "රු",
        "MMK": "ks",
        "MXN": "mex$",
        "LSL": "maloti",
        "MZN": "mt,meticais",
        "NZD": "nzd$",
        "PLN": "zl",
        "RSD": "dinara",
        "RUB": "rbl,ruble,rubles,rouble,roubles",
        "RWF": "frw",
        "SGD": "sgd$",
        "TRY": "tl,liras",
        "TTD": "tt$",
        "TWD": "nt,taiwan dollar,taiwan dollars,nt dollar,nt dollars",
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
    "escudo": "CVE PTE",
    "escudos": "CVE PTE",
    "guilder": "ANG NLG XCG",
    "guilders": "ANG NLG XCG",
    "mark": "BAM DEM",
    "marks": "BAM DEM",
    "colones": "CRC SVC",
    "bs": "BOB VES",
    "fcfa": "XAF XOF",
    "le": "EGP SLE",
    "sr": "SAR SCR",
    "cfa": "XAF XOF",
    "dh": "AED MAD",
    "dhs": "AED MAD",
    "esc": "CVE PTE",
    "fr": WRITTEN["franc"],
    "ld": "LRD LYD",
    "ƒ": "ANG AWG XCG",
    "pound or dollar": "CAD GBP USD",
    "元": "CNY HKD MOP TWD",
    "ரூ": "INR LKR",
}
"""What several countries write so, and CLDR lists for one of them or for none."""

_NAMES = {"$": ("dollars", "pesos"), "£": ("pounds",), "¥": ("yuan", "yen")}
NATIONAL = tuple(name for names in _NAMES.values() for name in names)
"""What a sign is short for, behind the name of a country."""

COINS = ("BTC", "ETH")
"""Currencies of no country, which ISO 4217 has no code for."""

_WORDS = frozenset("all bad bam ban bob cop cup gel mad mop pen sit sos top try".split())  # noqa: SIM905 - words
"""Codes that are words of English, unless they are printed in capitals."""

FAMILY = {
    written: sign
    for sign, all_written in {
        "$": "\uff04,dollar,dollars,buck,bucks,peso,pesos,cent,cents,¢,c,penny,pennies",
        "£": "\uffe1,pound,pounds",
        "¥": "\uffe5,yen,元",
        "kr": "crown,crowns,krona,kronor,krone,kroner",
    }.items()
    for written in all_written.split(",")
}
"""The sign whose declaration also says what a name means."""

_LIKE = {"\uff04": "$", "buck": "dollar", "bucks": "dollars", "crown": "kr", "crowns": "kr"}
HUNDREDTHS = {"cent": "dollar", "cents": "dollars", "¢": "dollar", "c": "dollar"}
HUNDREDTHS |= dict.fromkeys(("penny", "pennies"), "pound or dollar")
_CENT = Decimal("0.01")
PARTS = {
    written: (code, Decimal(factor))
    for code, factor, all_written in (
        ("BTC", "0.00000001", "satoshi,satoshis"),
        ("CNY", "0.01", "fen"),
        ("CNY", "0.1", "jiao,mao"),
        ("EUR", "0.01", "euro cent,euro cents,eurocent,eurocents"),
        ("GBP", "0.01", "pence,p"),
        ("INR", "0.01", "paise,paisa"),
        ("IRR", "10", "toman,tomans"),
        ("PLN", "0.01", "grosz,groszy"),
        ("RUB", "0.01", "kopeck,kopecks,kopek,kopeks"),
    )
    for written in all_written.split(",")
}
"""Parts of a currency that have a name of their own, and how much of it they are."""

MEASURES = {"km": "KM", "ft": "Ft", "db": "Db", "cg": "Cg", "kgs": "KGS", "myr": "MYR"}
"""The signs that are a measure in other letters, as the currency prints them: "12 km" is no money."""


def major(written: str) -> tuple[str, Decimal]:
    """The currency of which something is a part, and which part it is."""
    nation, _, last = written.rpartition(" ")
    if written in PARTS:
        return PARTS[written]
    if last not in HUNDREDTHS:
        return written, ONE
    return f"{nation} {HUNDREDTHS[last]}".strip(), _CENT


@lru_cache(maxsize=4096)
def codes_of(written: str) -> str | None:
    """The codes that a sign or name may mean; none when it is no currency."""
    joined = written.replace(" ", "") if written.startswith(_SIGNS) or written.endswith(_SIGNS) else written
    known = _SHARED.get(joined) or _USUAL.get(joined) or WRITTEN.get(_LIKE.get(joined, joined))
    return known or _national(written) or _code(joined.removesuffix("$"), signed=joined.endswith("$"))


def _national(written: str) -> str | None:
    """The code of a sign with its country before it: "canadian $"."""
    country, _, sign = written.rpartition(" ")
    names = _NAMES.get(sign, ()) if country else ()
    return next((code for name in names if (code := WRITTEN.get(f"{country} {name}"))), None)


def _code(written: str, *, signed: bool) -> str | None:
    """The code so written, a dollar's or a peso's with its sign ("mxn$")."""
    code = written.upper()
    if code in COINS and not signed:
        return code
    known = code in CODES and written not in _WORDS
    return code if known and (not signed or code in WRITTEN["$"].split()) else None


_SIGNS = ("$", "¥", "£", "₩", "฿", "₵", "¢")

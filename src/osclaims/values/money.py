"""Currencies as news prints them: codes, signs and names, before or after the figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from osclaims.values.currencies import CODES, WRITTEN
from osclaims.values.cursor import Cursor, Token
from osclaims.values.exact import ONE
from osclaims.values.units import Unit
from osclaims.values.value import Unreadable

_USUAL = {
    written: code
    for code, all_written in {
        "AUD": "aud,aussie dollar,aussie dollars,aus$,aud$",
        "AOA": "kwz",
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
        "JPY": "jpy",
        "JMD": "j$",
        "KRW": "₩,\uffe6,won",
        "KWD": "kd",
        "MMK": "ks",
        "MZN": "mt",
        "PLN": "zl",
        "RSD": "dinara",
        "RUB": "rbl,ruble,rubles,rouble,roubles",
        "RWF": "frw",
        "NZD": "nzd$",
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

_FAMILY = {
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
_HUNDREDTHS = {"cent": "dollar", "cents": "dollars", "¢": "dollar", "c": "dollar"}
_PENCE = {"pence": "GBP", "penny": "GBP", "p": "GBP", "euro cent": "EUR", "euro cents": "EUR"}
_CENT = Decimal("0.01")
_LONGEST = 4
_MEASURES = {"km": "KM", "ft": "Ft", "db": "Db", "cg": "Cg", "kgs": "KGS", "myr": "MYR"}
"""The signs that are a measure in other letters, as the currency prints them: "12 km" is no money."""


@dataclass(frozen=True, slots=True)
class Currencies:
    """How a source's currencies are written; `declared` says what its bare signs and names mean."""

    declared: Mapping[str, str] = field(default_factory=dict)

    def before(self, cursor: Cursor) -> Unit | None:
        """Take a currency before a figure: "US$", "CNY", "Rs.", "kr"."""
        found = self._taken(cursor, minor=False)
        if found:
            self._again(found, cursor)
        if found and cursor.ahead().kind == "number":
            cursor.take(":")
        return found

    def _again(self, found: Unit, cursor: Cursor) -> None:
        """Take the code of the same currency behind its sign: "$ SGD4.90"."""
        if cursor.next.raw == found.base:
            cursor.at += 1

    def after(self, cursor: Cursor) -> Unit | None:
        """Take a currency after a figure: "USD", "yuan", "US cents", "-euro"."""
        start = cursor.at
        named = not cursor.take("-", "of") or cursor.next.kind == "word"
        found = self._taken(cursor, minor=True) if named else None
        if found is None or _is_of_next(cursor):
            cursor.at = start
            return None
        return found

    def known(self, written: str) -> Unit | None:
        """The currency that a code, a sign or a name stands for alone; None when the grammar has to say."""
        folded = written.casefold()
        if written in CODES or folded in self.declared:
            return Unit(self.declared.get(folded, written))
        if folded in _HUNDREDTHS or folded in _PENCE or folded in _MEASURES:
            return None
        codes = _codes(folded)
        code = self._declared(folded, codes) if codes and " " in codes else codes
        return Unit(code) if code else None

    def names(self, written: str) -> bool:
        """Whether a word is a currency, or may be one."""
        folded = written.casefold()
        return written in CODES or folded in self.declared or _codes(_major(folded)[0]) is not None

    def declares(self, letter: Token, after: Token) -> bool:
        """Whether a letter is a declared currency, alone or with what follows: "5 K", "5 T$", not "5k $"."""
        alone = letter.text in self.declared and not self.names(after.raw)
        return alone or letter.text + after.text in self.declared

    def _declared(self, written: str, codes: str) -> str | None:
        """What is declared of a sign or name, or of its family where it can be that: no peso is USD."""
        of_family = self.declared.get(_FAMILY.get(written, written))
        return self.declared.get(written) or (of_family if of_family and of_family in codes else None)

    def _taken(self, cursor: Cursor, *, minor: bool) -> Unit | None:
        for length in range(_LONGEST, 0, -1):
            written = cursor.words(length)
            unit = self._unit(written, cursor, minor=minor) if written else None
            if unit:
                cursor.at += length
                cursor.take(".")
                return unit
        return None

    def _unit(self, written: str, cursor: Cursor, *, minor: bool) -> Unit | None:
        if cursor.next.raw in CODES and " " not in written and cursor.ahead().text != "$":
            return Unit(cursor.next.raw)
        if _MEASURES.get(written, cursor.next.raw) != cursor.next.raw:
            return None
        if " " in written and not _prefixed(cursor):
            return None
        whole, factor = _major(written) if minor else (written, ONE)
        codes = _codes(whole)
        if codes and " " in codes:
            return Unit(self._meant(written, codes, cursor), factor)
        said = self.declared.get(written.replace(" ", ""))
        if said:
            return Unit(said)
        return Unit(codes, factor) if codes else None

    def _meant(self, written: str, codes: str, cursor: Cursor) -> str:
        """Which of several currencies a sign or name stands for: what is printed beside it, or declared."""
        choices = tuple(codes.split())
        named = (_codes(token.text) if token.kind == "word" else None for token in cursor.tokens)
        printed = [code for code in named if code in choices]
        said = printed[0] if printed else self._declared(written, codes)
        if said:
            return said
        raise cursor.fail(
            "a currency that says whose it is",
            because=f"{written!r} may be {', '.join(choices)}: the source's currency must say which",
            choices=choices,
        )


def _is_of_next(cursor: Cursor) -> bool:
    """Whether the sign that was taken belongs to the figure behind it: "€8 €7", but not "8€ 7"."""
    figure, sign = cursor.tokens[cursor.at - 2], cursor.tokens[cursor.at - 1]
    glued = figure.end == sign.start and sign.end < cursor.next.start
    return sign.kind == "sign" and cursor.next.kind == "number" and not glued


def declared_by(signs: Mapping[str, str]) -> Currencies:
    """The currencies of a source that says what its bare signs mean.

    Raises Unreadable for a code that is none of ISO 4217, with the nearest ones.

    >>> declared_by({"$": "USD"}).known("dollars")
    Unit(base='USD', factor=Decimal('1'))
    """
    for sign, code in signs.items():
        if code not in CODES:
            near = near_codes(code)
            hint = f": did you mean {' or '.join(near)}?" if near else ""
            raise Unreadable(
                f"{sign!r} is declared to be {code!r}, which is no ISO 4217 code{hint}",
                printed=code,
                expected="an ISO 4217 code such as USD",
                choices=near,
            )
    return Currencies({sign.casefold(): code for sign, code in signs.items()})


def near_codes(written: str) -> tuple[str, ...]:
    """The codes of ISO 4217 that may be meant: of the currency so named, of the same letters, or like it.

    >>> near_codes("euro"), near_codes("UDS"), near_codes("dollars")
    (('EUR',), ('USD',), ())
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only a miss pays for it

    code, named = written.strip().upper(), _codes(written.strip().casefold())
    if code in CODES:
        return (code,)
    if named and " " not in named:
        return (named,)
    anagrams = sorted(known for known in CODES if sorted(known) == sorted(code))
    return tuple(anagrams or get_close_matches(code, sorted(CODES), n=3, cutoff=0.65))


def _prefixed(cursor: Cursor) -> bool:
    """Whether a word before a sign belongs to it: "HK$5" and "US $5", but not "a $5"."""
    word, sign = cursor.next, cursor.ahead()
    if sign.kind != "sign" or word.kind != "word":
        return True
    return word.end == sign.start or len(word.text) > 1


def _major(written: str) -> tuple[str, Decimal]:
    """The currency that a hundredth is named after."""
    nation, _, last = written.rpartition(" ")
    if written in _PENCE:
        return written, _CENT
    if last not in _HUNDREDTHS:
        return written, ONE
    return f"{nation} {_HUNDREDTHS[last]}".strip(), _CENT


def _codes(written: str) -> str | None:
    """The codes that a sign or name may mean; none when it is no currency."""
    joined = written.replace(" ", "") if written.startswith(_SIGNS) or written.endswith(_SIGNS) else written
    known = _USUAL.get(joined) or _PENCE.get(joined) or WRITTEN.get(_LIKE.get(joined, joined))
    return known or _SHARED.get(joined) or _code(joined)


def _code(written: str) -> str | None:
    code = written.upper()
    return code if code in CODES and written not in _WORDS else None


_SIGNS = ("$", "¥", "£", "₩", "฿")
